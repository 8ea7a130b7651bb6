// Create Session as a whole: reads the fields, then what they mean together. Pure: body and time in, a session's facts
// or an ApiError out.
import { badField, businessError } from './api-error.ts';
import { createSessionFields, type CreateSession } from './create-session-fields.ts';
import { formatDateTime, parseDateTime } from './date-time.ts';
import { parseFields } from './parse-fields.ts';
import { offeredMethods, type OfferedMethod } from './payment-methods.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

export interface SessionFacts {
  readonly fields: CreateSession;
  readonly methods: readonly OfferedMethod[];
}

/** The same for the same body at any time: it is asked again. @throws ApiError 010000, or 200 with a business code. */
export function readCreateSession(body: unknown): SessionFacts {
  const fields = parseFields(createSessionFields, body);
  const offered = offeredMethods(fields.allowed_payment_methods, fields.blocked_payment_methods);
  // What is agreed on is a stored card, so nothing else can pay the first time.
  const methods =
    fields.payment_type === 'RECURRING' ? offered.filter(({ code }) => code === 'BANKCARD') : offered;
  checkCapture(fields);
  checkStoring(fields, methods);
  checkRecurring(fields);
  checkShipping(fields);
  return { fields, methods };
}

type Capture = Pick<CreateSession, 'authorisation_type' | 'capture_method'>;

/** A pre-authorisation is captured by the merchant, when the amount is known. */
export function checkCapture({ authorisation_type, capture_method }: Capture): void {
  if (authorisation_type === 'PRE_AUTH' && capture_method === 'AUTOMATIC') {
    throw badField('capture_method', 'must be MANUAL when authorisation_type is PRE_AUTH');
  }
}

/** @returns what holds when the merchant does not say */
export const captureOf = ({ authorisation_type, capture_method }: Capture): 'AUTOMATIC' | 'MANUAL' =>
  capture_method ?? (authorisation_type === 'PRE_AUTH' ? 'MANUAL' : 'AUTOMATIC');

export interface Expiry {
  /** As the merchant wrote it; what every answer echoes. */
  readonly expireTime: string;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
}

/** Of a new session. @param now the gateway's clock, epoch milliseconds. @throws ApiError 010000 */
export function readExpiry(text: string | undefined, now: number): Expiry {
  if (text === undefined) return { expireTime: formatDateTime(now + DAY_MS), expiresAt: now + DAY_MS };
  const expiresAt = parseDateTime(text)!;
  if (expiresAt <= now) throw badField('expire_time', 'must be in the future');
  if (expiresAt > now + DAY_MS) throw badField('expire_time', 'must be at most 24 hours ahead');
  return { expireTime: text, expiresAt };
}

function checkStoring({ payment }: CreateSession, methods: readonly OfferedMethod[]): void {
  if (!payment?.store_payment_method) return;
  if (payment.shopper_reference === undefined) {
    throw businessError('2008', 'payment.shopper_reference is required to store a payment method');
  }
  if (payment.token_usage === undefined) {
    throw badField('payment.token_usage', 'is required to store a payment method');
  }
  if (!methods.some(({ code }) => code === 'BANKCARD')) {
    throw businessError('2013', 'payment.store_payment_method needs BankCard among the payment methods');
  }
}

// A session is a first payment, with the shopper present: later ones are Initiate Transaction with `mit: true`.
function checkRecurring({ payment_type, mit, payment }: CreateSession): void {
  if (payment_type === 'RECURRING' && mit === undefined) {
    throw businessError('2010', 'mit is required when payment_type is RECURRING');
  }
  if (mit === true) throw businessError('2012', 'mit must be false: the shopper is present in a session');
  if (payment_type !== 'RECURRING') return;
  if (!payment?.store_payment_method) {
    throw businessError('2014', 'payment.store_payment_method must be true for a first recurring payment');
  }
  if (payment.token_usage !== 'SUBSCRIPTION') {
    throw badField('payment.token_usage', 'must be SUBSCRIPTION for a recurring payment');
  }
}

export function checkShipping({ goods, shipping }: Pick<CreateSession, 'goods' | 'shipping'>): void {
  const physical = goods.some(({ delivery_date }) => delivery_date !== undefined);
  if (physical && shipping === undefined) {
    throw businessError('2009', 'shipping is required for goods with a delivery_date');
  }
}
