// The messages of EMV 3-D Secure that the issuer reads and writes: CReq in, CRes out, both base64url JSON in a form.
import { z } from 'zod';

const challengeRequest = z.object({
  messageType: z.literal('CReq'),
  threeDSServerTransID: z.uuid(),
  challengeWindowSize: z.enum(['01', '02', '03', '04', '05']),
  notificationURL: z.url(),
  merchantName: z.string().max(128),
  /** Minor units, with as many digits after the point as `purchaseExponent` says. */
  purchaseAmount: z.int().nonnegative(),
  purchaseExponent: z.int().min(0).max(4),
  purchaseCurrency: z.string().regex(/^[A-Z]{3}$/),
  cardBrand: z.string().max(32),
});
export type ChallengeRequest = z.infer<typeof challengeRequest>;

/** `Y` authenticated, `N` not. `canceled`: the shopper pressed Cancel. */
export interface Verdict {
  readonly transStatus: 'Y' | 'N';
  readonly canceled: boolean;
}

/** Null for anything that is no challenge request, or whose answer would go to another place than the gateway. */
export function readChallengeRequest(creq: unknown, gatewayOrigin: string): ChallengeRequest | null {
  try {
    const json: unknown = JSON.parse(Buffer.from(String(creq), 'base64url').toString());
    const request = challengeRequest.parse(json);
    return new URL(request.notificationURL).origin === gatewayOrigin ? request : null;
  } catch {
    return null;
  }
}

/** What the browser carries back. It proves nothing: the gateway believes the result that we send it ourselves. */
export const challengeResponse = (transId: string, { transStatus }: Verdict): string =>
  Buffer.from(
    JSON.stringify({
      messageType: 'CRes',
      messageVersion: '2.2.0',
      threeDSServerTransID: transId,
      challengeCompletionInd: 'Y',
      transStatus,
    }),
  ).toString('base64url');
