// Opens what `encrypted-card.js` made: four texts of one group, for this merchant, fresh.
import { z } from 'zod';
import { encryptedParts, type EncryptedPart } from '../../../src/protocol/encrypted-card.ts';
import type { CardKeys } from './card-keys.ts';
import { claimedBy, jweHeader, openJwe } from './open-jwe.ts';
import { Refusal } from './refusal.ts';

const header = jweHeader.extend({
  mid: z.string(),
  grp: z.string().regex(/^[0-9a-f]{32}$/),
  prt: z.enum(encryptedParts),
  iat: z.int(),
  origin: z.string(),
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
  const { kid, mid, grp, prt, iat, origin } = claimedBy(header, text);
  if (prt !== part || mid !== terms.merchantId || !terms.origins.includes(origin)) {
    throw new Refusal('card_data_invalid');
  }
  return { group: grp, value: await openJwe(text, { kid, iat }, terms.keys, terms.now) };
}
