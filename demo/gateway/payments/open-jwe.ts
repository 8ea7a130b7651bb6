// The one way in which the gateway opens a ciphertext: two algorithms and no other, a key of ours, a bounded length.
// Whatever is wrong with it, the answer is the same, so that nobody learns by trying; only what a new encryption
// would cure (an old key, an old ciphertext) has a name of its own.
import { compactDecrypt, decodeProtectedHeader } from 'jose';
import { z } from 'zod';
import type { CardKeys } from './card-keys.ts';
import { Refusal } from './refusal.ts';

const MAX_LENGTH = 4096;
const MAX_AGE_MS = 15 * 60_000;
/** Our processes' clocks may differ a little; more than this and it is another clock. */
const MAX_AHEAD_MS = 60_000;

/** What every header has; `zip` and `crit` ask for what we do not do. */
export const jweHeader = z.object({
  alg: z.literal('RSA-OAEP-256'),
  enc: z.literal('A256GCM'),
  kid: z.string().max(64),
  zip: z.undefined().optional(),
  crit: z.undefined().optional(),
});

/** The header as it claims to be; only opening proves it. @throws Refusal card_data_invalid */
export function claimedBy<Header extends z.ZodType>(header: Header, jwe: string): z.infer<Header> {
  if (jwe.length > MAX_LENGTH) throw new Refusal('card_data_invalid');
  try {
    return header.parse(decodeProtectedHeader(jwe));
  } catch {
    throw new Refusal('card_data_invalid');
  }
}

interface Claimed {
  readonly kid: string;
  /** When it was made, epoch milliseconds; absent: at any time. */
  readonly iat?: number;
}

/** What is in it; having been opened proves what the header claimed. @throws Refusal card_data_invalid, card_data_stale, key_expired */
export async function openJwe(
  jwe: string,
  { kid, iat }: Claimed,
  keys: CardKeys,
  now: number,
): Promise<string> {
  const key = await keys.find(kid, now);
  if (key === 'revoked') throw new Refusal('key_expired');
  if (key === 'unknown') throw new Refusal('card_data_invalid');
  const madeAt = iat ?? now;
  if (madeAt < now - MAX_AGE_MS || madeAt > now + MAX_AHEAD_MS) throw new Refusal('card_data_stale');
  try {
    const { plaintext } = await compactDecrypt(jwe, key, {
      keyManagementAlgorithms: ['RSA-OAEP-256'],
      contentEncryptionAlgorithms: ['A256GCM'],
    });
    return new TextDecoder().decode(plaintext);
  } catch {
    throw new Refusal('card_data_invalid');
  }
}

/** Null for what is no JSON. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
