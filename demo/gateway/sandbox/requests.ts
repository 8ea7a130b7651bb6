// What the controls take. Each is strict: a misspelt field is told, not ignored.
import { z } from 'zod';
import { amount } from '../server-api/field-kinds.ts';
import { limits } from '../store/failures.ts';

/**
 * As a browser writes it: scheme, host, port, nothing more. A URL's host may have `*`, `;` and `,`; in `frame-ancestors`
 * those would be every page, another directive and another policy. An IPv6 address and a `_` no policy can name (CSP 3,
 * host-char): a page there would see no card form, and nobody would know why.
 */
export const isOrigin = (text: string): boolean =>
  /^https?:\/\/[a-z0-9-]+(\.[a-z0-9-]+)*\.?(:\d+)?$/.test(text) &&
  URL.canParse(text) &&
  new URL(text).origin === text;

const origin = z.string().refine(isOrigin, 'must be an exact origin, such as http://localhost:4100');

export const originRequest = z.strictObject({ client_key: z.string().optional(), origin });
export const merchantRequest = z.strictObject({ origins: z.array(origin).max(100).default([]) });
export const clockRequest = z.strictObject({ advance_ms: z.int().min(0) });
export const themeRequest = z.strictObject({
  client_key: z.string().optional(),
  theme_id: z.string().regex(/^[\w-]{1,64}$/, 'must be 1 to 64 letters, digits, - or _'),
  theme: z.enum(['auto', 'light', 'dark']).optional(),
  tokens: z.record(z.string().max(64), z.string().max(200)).default({}),
});
export const storedCardsRequest = z.strictObject({
  client_key: z.string().optional(),
  cvc_required: z.boolean(),
});
export const refundsRequest = z.strictObject({ refuse_next: z.int().min(0).max(1000) });
const limit = z.int().min(0).optional();
export const limitsRequest = z
  .strictObject({ lookups_per_min: limit, key_lookups_per_min: limit, key_declines_per_min: limit })
  .refine((given) => Object.keys(given).length > 0, `must have one of ${Object.keys(limits).join(', ')}`);
export const sessionPatch = z.strictObject({
  amount: amount.optional(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional(),
  /** `BankCard` or `BANKCARD`. */
  methods: z.array(z.string()).optional(),
  expire_time: z.string().optional(),
});

export class BadControl extends Error {}

/** @throws BadControl with a sentence that names the field */
export async function readControl<Schema extends z.ZodType>(
  schema: Schema,
  request: { text(): Promise<string> },
): Promise<z.infer<Schema>> {
  const text = await request.text();
  const result = schema.safeParse(parse(text === '' ? '{}' : text));
  if (result.success) return result.data;
  const { path, message } = result.error.issues[0]!;
  throw new BadControl(`${path.join('.') || 'the body'}: ${message}`);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BadControl('the body is no JSON');
  }
}
