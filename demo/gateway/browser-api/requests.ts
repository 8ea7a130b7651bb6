// What browsers send: bodies, numbers in addresses, keys in queries. Refused when it is anything else.
import { z } from 'zod';
import { Refusal } from '../payments/refusal.ts';

/** Whether it is one is told by `findSession`, which counts who guesses. */
const key = z.string();

/** What every body has; all that a cancel needs. */
export const keyed = z.object({ client_key: key });

/** For Apple's merchant validation. */
export const domainRequest = z.object({ client_key: key, domain_name: z.string().min(1).max(253) });

/** PaymentRequestJson of the protocol. Unknown fields are ignored. */
export const paymentRequest = z.object({
  attempt_no: z.int().min(1).max(1000),
  version: z.int().min(1),
  method: z.enum(['BANKCARD', 'APPLE_PAY', 'GOOGLE_PAY', 'ALIPAY_PLUS']),
  /** Each method's own: payments/details. */
  details: z.record(z.string(), z.unknown()),
  browser: z
    .object({
      language: z.string().max(64),
      timezone_offset: z.int(),
      screen_width: z.int(),
      screen_height: z.int(),
      color_depth: z.int(),
    })
    .optional(),
});

/** @throws Refusal invalid_request, which names the field and never what was in it */
export function readJson<Schema extends z.ZodType>(schema: Schema, body: string): z.infer<Schema> {
  const result = schema.safeParse(parse(body));
  if (result.success) return result.data;
  const field = result.error.issues[0]!.path.join('.') || 'the body';
  throw new Refusal('invalid_request', { message: `${field} is missing or malformed.` });
}

/** Undefined for what is no JSON: no schema takes it. */
function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** An empty one belongs to nobody. */
export const clientKey = (value: string | undefined): string => value ?? '';

/** @throws Refusal invalid_request */
export function attemptNumber(value: string): number {
  if (!/^[1-9]\d{0,2}$/.test(value)) {
    throw new Refusal('invalid_request', { message: 'The attempt number is malformed.' });
  }
  return Number(value);
}
