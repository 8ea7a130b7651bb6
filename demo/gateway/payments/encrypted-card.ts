// Opens what `encrypted-card.js` made: four texts of one group, for this merchant, fresh. Whatever is wrong, the answer
// is the same; only what a new encryption would cure has a name of its own.
import { compactDecrypt, decodeProtectedHeader } from 'jose';
import { z } from 'zod';
import { encryptedParts, type EncryptedPart } from '../../../src/protocol/encrypted-card.ts';
import type { CardKeys } from './card-keys.ts';
import { Refusal } from './refusal.ts';

const MAX_LENGTH = 4096;
const MAX_AGE_MS = 15 * 60_000;
const MAX_AHEAD_MS = 60_000;

const header = z.object({
  alg: z.literal('RSA-OAEP-256'),
  enc: z.literal('A256GCM'),
  kid: z.string().max(64),
  mid: z.string(),
  grp: z.string().regex(/^[0-9a-f]{32}$/),
  prt: z.enum(encryptedParts),
  iat: z.int(),
  origin: z.string(),
  zip: z.undefined().optional(),
  crit: z.undefined().optional(),
});

export interface EncryptedTerms {
  readonly keys: CardKeys;
  readonly now: number;
  readonly merchantId: string;
  /** Pages that may use the merchant's key. */
  readonly origins: readonly string[];
}

/** @throws Refusal card_data_invalid, card_data_stale, key_expired */
export async function openEncryptedCard(
  texts: Readonly<Record<EncryptedPart, string>>,
  terms: EncryptedTerms,
): Promise<{ readonly group: string } & Readonly<Record<EncryptedPart, string>>> {
  const opened = { number: '', year: '', month: '', cvc: '' };
  const groups = new Set<string>();
  for (const part of encryptedParts) {
    const { group, value } = await openPart(part, texts[part], terms);
    groups.add(group);
    opened[part] = value;
  }
  const [group, ...others] = groups;
  if (group === undefined || others.length > 0) throw new Refusal('card_data_invalid');
  return { group, ...opened };
}

async function openPart(part: EncryptedPart, text: string, terms: EncryptedTerms) {
  const { kid, mid, grp, prt, iat, origin } = claimed(text);
  if (prt !== part || mid !== terms.merchantId || !terms.origins.includes(origin)) {
    throw new Refusal('card_data_invalid');
  }
  const key = await terms.keys.find(kid, terms.now);
  if (key === 'unknown') throw new Refusal('card_data_invalid');
  if (key === 'revoked') throw new Refusal('key_expired');
  if (iat < terms.now - MAX_AGE_MS || iat > terms.now + MAX_AHEAD_MS) throw new Refusal('card_data_stale');
  try {
    const { plaintext } = await compactDecrypt(text, key, {
      keyManagementAlgorithms: ['RSA-OAEP-256'],
      contentEncryptionAlgorithms: ['A256GCM'],
    });
    return { group: grp, value: new TextDecoder().decode(plaintext) };
  } catch {
    throw new Refusal('card_data_invalid');
  }
}

function claimed(text: string): z.infer<typeof header> {
  if (text.length > MAX_LENGTH) throw new Refusal('card_data_invalid');
  try {
    return header.parse(decodeProtectedHeader(text));
  } catch {
    throw new Refusal('card_data_invalid');
  }
}
