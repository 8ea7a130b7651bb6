// Opens the encrypted card. Whatever is wrong with it, the answer is the same, so that nobody learns by trying; only
// what a new encryption would cure (an old key, an old ciphertext) has a name of its own.
import { compactDecrypt, decodeProtectedHeader, type CryptoKey } from 'jose';
import { z } from 'zod';
import type { CardJweHeaderJson } from '../../../src/protocol/gateway.ts';
import type { CardKeys } from './card-keys.ts';
import { readCard, readCode, type Card } from './card-rules.ts';
import { Refusal } from './refusal.ts';

const MAX_LENGTH = 4096;
const MAX_AGE_MS = 15 * 60_000;
/** Our processes' clocks may differ a little; more than this and it is another clock. */
const MAX_AHEAD_MS = 60_000;

const header = z.object({
  alg: z.literal('RSA-OAEP-256'),
  enc: z.literal('A256GCM'),
  kid: z.string().max(64),
  sid: z.string(),
  att: z.int(),
  jti: z.string().regex(/^[0-9a-f]{32}$/),
  iat: z.int(),
  origin: z.string(),
  zip: z.undefined().optional(),
  crit: z.undefined().optional(),
});

/** What the ciphertext must have been made for. */
export interface Binding {
  readonly sessionId: string;
  readonly attemptNo: number;
  /** Of the embedding page. */
  readonly origin: string;
}

/** The header as it claims to be; only `openCard` proves it. @throws Refusal card_data_invalid */
export function claimedHeader(jwe: string): CardJweHeaderJson {
  if (jwe.length > MAX_LENGTH) throw new Refusal('card_data_invalid');
  try {
    return header.parse(decodeProtectedHeader(jwe)) as CardJweHeaderJson;
  } catch {
    throw new Refusal('card_data_invalid');
  }
}

/** @throws Refusal card_data_invalid, card_data_stale, key_expired */
export async function openCard(
  jwe: string,
  binding: Binding,
  terms: Terms & { readonly brands: readonly string[] },
): Promise<Card> {
  const card = readCard(await openJson(jwe, binding, terms), terms.brands, terms.now);
  if (card === null) throw new Refusal('card_data_invalid');
  return card;
}

/** The security code of a stored card. @throws Refusal as openCard */
export async function openCode(jwe: string, binding: Binding, terms: Terms, brand: string): Promise<string> {
  const code = readCode(await openJson(jwe, binding, terms), brand);
  if (code === null) throw new Refusal('card_data_invalid');
  return code;
}

interface Terms {
  readonly keys: CardKeys;
  readonly now: number;
}

async function openJson(
  jwe: string,
  { sessionId, attemptNo, origin }: Binding,
  terms: Terms,
): Promise<unknown> {
  const { kid, sid, att, iat, origin: claimedOrigin } = claimedHeader(jwe);
  if (sid !== sessionId || att !== attemptNo || claimedOrigin !== origin) {
    throw new Refusal('card_data_invalid');
  }
  const key = await terms.keys.find(kid, terms.now);
  if (key === 'revoked') throw new Refusal('key_expired');
  if (key === 'unknown') throw new Refusal('card_data_invalid');
  if (iat < terms.now - MAX_AGE_MS || iat > terms.now + MAX_AHEAD_MS) throw new Refusal('card_data_stale');
  return decrypt(jwe, key);
}

async function decrypt(jwe: string, key: CryptoKey): Promise<unknown> {
  try {
    const { plaintext } = await compactDecrypt(jwe, key, {
      keyManagementAlgorithms: ['RSA-OAEP-256'],
      contentEncryptionAlgorithms: ['A256GCM'],
    });
    return JSON.parse(new TextDecoder().decode(plaintext));
  } catch {
    return null;
  }
}
