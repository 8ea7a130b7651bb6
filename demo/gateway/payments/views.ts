// A session and an attempt as browsers see them: no shopper's data, closed lists of words.
import type { AttemptJson, AttemptStatus, GoodsJson, SessionJson } from '../../../src/protocol/gateway.ts';
import type { Gateway } from '../context.ts';
import { isOpen, isPaid } from '../store/attempts.ts';
import type { Attempt, Merchant, Session, StoredAttemptStatus } from '../store/schema.ts';
import { publicStatus } from '../store/sessions.ts';
import { themeById } from '../store/themes.ts';
import { actionOf } from './action.ts';
import { currentAttemptNo, MAX_ATTEMPTS } from './attempt-rules.ts';
import { billOf } from './billing.ts';
import { declineReason } from './declines.ts';
import type { Facts } from './facts.ts';
import { storedMethodsJson } from './stored-methods.ts';
import { termsOf } from './session-terms.ts';

const attemptStatuses: Readonly<Record<StoredAttemptStatus, AttemptStatus>> = {
  AUTHORISING: 'PROCESSING',
  PENDING: 'PROCESSING',
  ACTION: 'ACTION_REQUIRED',
  SUCCESS: 'SUCCESS',
  AUTHORIZED: 'AUTHORIZED',
  FAILURE: 'FAILURE',
  CANCELED: 'CANCELED',
};

/** What of Create Session's fields a browser may see. */
interface PublicFields {
  readonly display_merchant_name?: string;
  readonly display_locale?: string;
  readonly theme_id?: string;
  readonly goods?: readonly GoodsJson[];
}

/** What shoppers know the merchant as. */
export const merchantNameOf = (
  { request }: Pick<Session, 'request'>,
  { name }: Pick<Merchant, 'name'>,
): string => (JSON.parse(request) as PublicFields).display_merchant_name || name;

export async function sessionJson(
  gateway: Gateway,
  { session, last }: Pick<Facts, 'session' | 'last'>,
  merchant: Merchant,
): Promise<SessionJson> {
  const now = gateway.now();
  const fields = JSON.parse(session.request) as PublicFields;
  const bill = billOf(session);
  const current = last !== null && (isOpen(last) || isPaid(last)) ? last : null;
  // No number is left to pay under: the last word stands.
  const shown = last?.status === 'FAILURE' && last.no >= MAX_ATTEMPTS ? last : current;
  // What is being paid, or was: the session may have been changed since.
  const { amount, currency } = current ?? session;
  return {
    session_id: session.id,
    session_mode: session.session_mode as SessionJson['session_mode'],
    status: publicStatus(session),
    amount,
    currency,
    server_time: now,
    expires_in_ms: Math.max(0, session.expires_at - now),
    version: session.version,
    display_merchant_name: merchantNameOf(session, merchant),
    display_locale: fields.display_locale ?? null,
    theme: await themeOf(gateway, session.merchant_id, fields.theme_id),
    goods: (fields.goods ?? []).map(publicGoods),
    ...(bill !== null && { bill }),
    return_url: session.return_url,
    methods: methodsJson(session),
    stored_methods: await storedMethodsJson(gateway, session, merchant),
    storing: storingOf(session),
    attempt: {
      no: shown?.no ?? currentAttemptNo(last),
      status: shown === null ? 'NEW' : attemptStatuses[shown.status],
    },
    ...(current !== null && isPaid(current) && { order_id: current.order_id }),
    ...actionMember(gateway, current),
  };
}

/** The attempt of this number; `NEW` when nothing was received under it. */
export function attemptJson(gateway: Gateway, { session, attempt, last }: Facts, no: number): AttemptJson {
  const { amount, currency } = attempt ?? session;
  const status = attempt === null ? 'NEW' : attemptStatuses[attempt.status];
  const closedUnpaid = status === 'FAILURE' || status === 'CANCELED';
  return {
    session_id: session.id,
    amount,
    currency,
    status,
    attempt: { no, status },
    ...(closedUnpaid && { next_attempt_no: currentAttemptNo(last) }),
    ...(attempt !== null && isPaid(attempt) && { order_id: attempt.order_id }),
    ...actionMember(gateway, attempt),
    ...(attempt !== null && attempt.decline_code !== null && { error: errorJson(attempt.decline_code, no) }),
  };
}

/** The session can be tried again, with this card or another, until its attempts are used up. */
const errorJson = (code: string, no: number): NonNullable<AttemptJson['error']> => ({
  code,
  message: declineReason(code).description,
  retryable: no < MAX_ATTEMPTS,
});

function actionMember({ config }: Gateway, attempt: Attempt | null): Pick<AttemptJson, 'action'> {
  const action = attempt && actionOf(config.gatewayUrl, attempt);
  return action === null ? {} : { action };
}

async function themeOf(
  { db }: Gateway,
  merchantId: string,
  themeId: string | undefined,
): Promise<SessionJson['theme']> {
  const appearance = themeId ? await themeById(db, merchantId, themeId) : null;
  return appearance && { ...appearance };
}

function storingOf(session: Session): SessionJson['storing'] {
  const { storesFor, recurring } = termsOf(session);
  if (storesFor === null) return 'none';
  return recurring ? 'agreed' : 'ask';
}

const methodsJson = ({ methods, merchant_id }: Session): SessionJson['methods'] =>
  (JSON.parse(methods) as SessionJson['methods']).map((method) =>
    method.code === 'GOOGLE_PAY' ? { ...method, merchant_id } : method,
  );

const publicGoods = ({ id, name, description, price, quantity }: GoodsJson): GoodsJson => ({
  ...(id !== undefined && { id }),
  name,
  ...(description !== undefined && { description }),
  price,
  quantity,
});
