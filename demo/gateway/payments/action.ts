// What the shopper is asked for before a payment can end: the bank's check, or a page of the method's own.
import type { ActionJson } from '../../../src/protocol/gateway.ts';
import type { Attempt } from '../store/schema.ts';

export const actionTypeOf = ({ method }: Pick<Attempt, 'method'>): ActionJson['type'] =>
  method === 'ALIPAY_PLUS' ? 'redirect' : 'three_ds';

const paths = { three_ds: '/3ds/challenge', redirect: '/redirect' } as const;

/** Where the shopper of a payment without a page goes: a page of its own, which leads back to the `return_url`. */
export const authenticationUrl = (gatewayUrl: string, attempt: Attempt | null): string | null =>
  attempt?.status === 'ACTION' ? `${gatewayUrl}/3ds/authenticate/${attempt.three_ds_id}` : null;

/** Where the shopper goes: `/3ds/challenge/{id}`, `/redirect/{id}`. Null when nothing is asked. */
export function actionOf(gatewayUrl: string, attempt: Attempt): ActionJson | null {
  if (attempt.status !== 'ACTION' || attempt.three_ds_id === null) return null;
  const type = actionTypeOf(attempt);
  return { type, url: `${gatewayUrl}${paths[type]}/${attempt.three_ds_id}` };
}
