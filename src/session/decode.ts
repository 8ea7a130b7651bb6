// The gateway's JSON -> our types. What is extra is ignored; what is missing or unknown is not an answer.
import * as z from 'zod/mini';
import type { Action, Attempt, Session } from '../checkout/ports.ts';
import { safeUrl } from '../core/safe-url.ts';

const minor = z.int().check(z.nonnegative());
const status = z.enum([
  'NEW',
  'PROCESSING',
  'ACTION_REQUIRED',
  'SUCCESS',
  'AUTHORIZED',
  'FAILURE',
  'CANCELED',
]);
const ref = z.object({ no: z.int().check(z.positive()), status });
const action = z.object({ type: z.enum(['three_ds', 'redirect']), url: z.string() });
const currency = z.string().check(z.regex(/^[A-Z]{3}$/));

const session = z.object({
  session_id: z.string(),
  status: z.enum(['PROCESSING', 'SUCCESS', 'EXPIRED']),
  amount: minor,
  currency,
  expires_in_ms: z.number(),
  version: z.int(),
  display_merchant_name: z.string(),
  display_locale: z.nullish(z.string()),
  theme: z.nullish(z.record(z.string(), z.unknown())),
  goods: z.nullish(z.array(z.object({ name: z.string(), price: minor, quantity: z.int() }))),
  return_url: z.nullish(z.string()),
  methods: z.array(z.object({ code: z.string(), brands: z.optional(z.array(z.string())) })),
  stored_methods: z.nullish(
    z.array(
      z.object({
        id: z.string(),
        brand: z.string(),
        last4: z.string(),
        expiry: z.string(),
        cvc_required: z.boolean(),
      }),
    ),
  ),
  attempt: ref,
  order_id: z.nullish(z.string()),
  action: z.nullish(action),
});

const attempt = z.object({
  session_id: z.string(),
  amount: minor,
  currency,
  status,
  attempt: ref,
  next_attempt_no: z.nullish(z.int()),
  order_id: z.nullish(z.string()),
  action: z.nullish(action),
  error: z.nullish(z.object({ code: z.string(), message: z.string(), retryable: z.boolean() })),
});

const refusal = z.object({
  error: z.object({ code: z.string(), message: z.string() }),
  next_attempt_no: z.optional(z.int()),
});

export interface Expected {
  readonly sessionId: string;
  /** The PSP's origin: the bank's page is nested in a page of its own. */
  readonly apiOrigin: string;
}

/** @throws when the answer is not of the contract, or about another session. */
export function decodeSession(json: unknown, expected: Expected): Session {
  const it = session.parse(json);
  if (it.session_id !== expected.sessionId) throw new Error('the answer is about another session');
  const then = decodeAction(it.action, expected);
  return {
    sessionId: it.session_id,
    status: it.status,
    amount: { value: it.amount, currency: it.currency },
    version: it.version,
    merchantName: it.display_merchant_name,
    displayLocale: it.display_locale ?? null,
    theme: it.theme ?? null,
    goods: it.goods ?? [],
    returnUrl: safeUrl(it.return_url, { sandbox: __PAYKKA_SANDBOX__ })?.href ?? null,
    expiresInMs: it.expires_in_ms,
    methods: it.methods.map(({ code, brands }) => ({ code, brands: brands ?? [] })),
    storedMethods: (it.stored_methods ?? []).map(({ cvc_required, ...rest }) => ({
      ...rest,
      cvcRequired: cvc_required,
    })),
    attempt: it.attempt,
    ...(it.order_id ? { orderId: it.order_id } : {}),
    ...(then ? { action: then } : {}),
  };
}

/** @throws when the answer is not of the contract, or about another session, attempt or amount. */
export function decodeAttempt(
  json: unknown,
  expected: Expected & { no: number; amount: { value: number; currency: string } },
): Attempt {
  const it = attempt.parse(json);
  const same =
    it.session_id === expected.sessionId &&
    it.attempt.no === expected.no &&
    it.status === it.attempt.status &&
    it.amount === expected.amount.value &&
    it.currency === expected.amount.currency;
  if (!same) throw new Error('the answer is about another session, attempt or amount');
  const then = decodeAction(it.action, expected);
  return {
    no: it.attempt.no,
    status: it.status,
    ...(it.next_attempt_no ? { nextAttemptNo: it.next_attempt_no } : {}),
    ...(it.order_id ? { orderId: it.order_id } : {}),
    ...(then ? { action: then } : {}),
    ...(it.error ? { error: it.error } : {}),
  };
}

function decodeAction(it: z.infer<typeof action> | null | undefined, { apiOrigin }: Expected): Action | null {
  if (!it) return null;
  const rules = { sandbox: __PAYKKA_SANDBOX__, ...(it.type === 'three_ds' ? { origins: [apiOrigin] } : {}) };
  const url = safeUrl(it.url, rules);
  if (!url) throw new Error('the action has an address that must not be used');
  return { type: it.type, url: url.href };
}

/** The code of an error answer, or null when it is none. */
export function decodeRefusal(
  json: unknown,
): { code: string; message: string; nextAttemptNo?: number } | null {
  const { success, data } = refusal.safeParse(json);
  if (!success) return null;
  return { ...data.error, ...(data.next_attempt_no ? { nextAttemptNo: data.next_attempt_no } : {}) };
}
