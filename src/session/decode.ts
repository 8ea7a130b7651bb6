// The gateway's JSON -> our types. What is extra is ignored; what is missing or unknown is not an answer.
import type { Action, Attempt, Session } from '../checkout/ports.ts';
import type { Amount } from '../core/money.ts';
import { plainText } from '../core/plain-text.ts';
import { safeUrl } from '../core/safe-url.ts';
import { flag, listOf, matching, maybe, oneOf, shape, text, whole } from '../core/shape.ts';
import type {
  ActionJson,
  AttemptJson,
  ErrorJson,
  SessionJson,
  StoredMethodJson,
} from '../protocol/gateway.ts';

const currency = matching(/^[A-Z]{3}$/);
const status = oneOf('NEW', 'PROCESSING', 'ACTION_REQUIRED', 'SUCCESS', 'AUTHORIZED', 'FAILURE', 'CANCELED');
const attemptRef = shape<AttemptJson['attempt']>({ no: whole, status });
const action = shape<ActionJson>({ type: oneOf('three_ds', 'redirect'), url: text() });

type Read = 'session_id' | 'status' | 'amount' | 'currency' | 'expires_in_ms' | 'version' | 'methods';
type ReadText = 'display_merchant_name' | 'display_locale' | 'return_url' | 'order_id';
const isSession = shape<Pick<SessionJson, Read | ReadText | 'attempt' | 'action'>>({
  session_id: text(),
  status: oneOf('PROCESSING', 'SUCCESS', 'EXPIRED'),
  amount: whole,
  currency,
  expires_in_ms: (value) => typeof value === 'number',
  version: whole,
  display_merchant_name: text(),
  display_locale: maybe(text()),
  return_url: maybe(text()),
  methods: listOf(
    shape<SessionJson['methods'][number]>({
      code: text(),
      brands: maybe(listOf(text())),
      merchant_id: maybe(text()),
    }),
  ),
  attempt: attemptRef,
  order_id: maybe(text()),
  action: maybe(action),
});

const isStored = shape<StoredMethodJson>({
  id: text(64),
  brand: text(64),
  last4: matching(/^\d{4}$/),
  expiry: matching(/^(0\d|1[0-2])\/\d\d$/),
  cvc_required: flag,
});

const isAttempt = shape<Omit<AttemptJson, 'replayed'>>({
  session_id: text(),
  amount: whole,
  currency,
  status,
  attempt: attemptRef,
  next_attempt_no: maybe(whole),
  order_id: maybe(text()),
  action: maybe(action),
  error: maybe(shape<Omit<NonNullable<AttemptJson['error']>, 'message'>>({ code: text(), retryable: flag })),
});

const isRefusal = shape<ErrorJson>({
  error: shape<ErrorJson['error']>({ code: text(), message: text() }),
  next_attempt_no: maybe(whole),
});

export interface Expected {
  readonly sessionId: string;
  /** The PSP's origin: the bank's page is nested in a page of its own. */
  readonly apiOrigin: string;
}

/** @throws when the answer is not of the contract, or about another session. */
export function decodeSession(json: unknown, expected: Expected): Session {
  if (!isSession(json) || json.session_id !== expected.sessionId) throw notAnAnswer();
  return {
    sessionId: json.session_id,
    status: json.status,
    amount: { value: json.amount, currency: json.currency },
    version: json.version,
    merchantName: plainText(json.display_merchant_name),
    displayLocale: json.display_locale ?? null,
    returnUrl: safeUrl(json.return_url, { sandbox: __PAYKKA_SANDBOX__ }) && json.return_url!,
    expiresInMs: json.expires_in_ms,
    methods: json.methods.map(({ code, brands, merchant_id }) => ({
      code,
      brands: brands ?? [],
      merchantId: merchant_id || undefined,
    })),
    ...savedCards(json),
    attempt: { no: json.attempt.no, status: json.attempt.status },
    given: json as Partial<SessionJson>,
    orderId: json.order_id || undefined,
    action: decodeAction(json.action, expected),
  };
}

/** What only saved cards need is no condition for paying with another: what cannot be read is left out. */
function savedCards(json: object): Pick<Session, 'storedMethods' | 'storing'> {
  const { server_time, stored_methods, storing } = json as Partial<SessionJson>;
  return {
    storedMethods: [stored_methods]
      .flat()
      .filter(isStored)
      .map(({ cvc_required, ...stored }) => ({
        ...stored,
        cvcRequired: cvc_required,
        isExpired: endOf(stored.expiry) <= server_time!,
      })),
    storing: storing === 'ask' || storing === 'agreed' ? storing : null,
  };
}

/** A card is good until its month has ended everywhere. @param expiry `MM/YY` @returns epoch milliseconds */
const endOf = (expiry: string): number => Date.UTC(2000 + +expiry.slice(3), +expiry.slice(0, 2), 1, 12);

/** The answer is about our attempt, but about another amount than the one that the shopper saw. */
export class AnotherAmount extends Error {}

/** @throws AnotherAmount; any other error when the answer is not of the contract, or about another session or attempt. */
export function decodeAttempt(json: unknown, expected: Expected & { no: number; amount: Amount }): Attempt {
  const isOurs =
    isAttempt(json) &&
    json.session_id === expected.sessionId &&
    json.attempt.no === expected.no &&
    json.status === json.attempt.status;
  if (!isOurs) throw notAnAnswer();
  const { value, currency } = expected.amount;
  if (json.amount !== value || json.currency !== currency) throw new AnotherAmount();
  return {
    no: json.attempt.no,
    status: json.status,
    nextAttemptNo: json.next_attempt_no || undefined,
    orderId: json.order_id || undefined,
    action: decodeAction(json.action, expected),
    error: json.error || undefined,
  };
}

const notAnAnswer = (): Error => new Error('not of the contract');

function decodeAction(json: ActionJson | undefined, { apiOrigin }: Expected): Action | undefined {
  if (!json) return undefined;
  const origins = json.type === 'three_ds' ? { origins: [apiOrigin] } : {};
  const url = safeUrl(json.url, { sandbox: __PAYKKA_SANDBOX__, ...origins });
  if (!url) throw notAnAnswer();
  return { type: json.type, url: url.href };
}

/** The code of an error answer, or null when it is none. */
export function decodeRefusal(
  json: unknown,
): { code: string; message: string; nextAttemptNo: number | undefined } | null {
  if (!isRefusal(json)) return null;
  const { code, message } = json.error;
  return { code, message, nextAttemptNo: json.next_attempt_no || undefined };
}
