// Opens the card that the card frame encrypted, for the attempt that it was encrypted for.
import { z } from 'zod';
import type { CardJweHeaderJson } from '../../../src/protocol/gateway.ts';
import type { CardKeys } from './card-keys.ts';
import { readCard, readCode, type Card } from './card-rules.ts';
import { claimedBy, jsonIn, jweHeader, openJwe } from './open-jwe.ts';
import { Refusal } from './refusal.ts';

const header = jweHeader.extend({
  sid: z.string(),
  att: z.int(),
  jti: z.string().regex(/^[0-9a-f]{32}$/),
  iat: z.int(),
  origin: z.string(),
});

/** What the ciphertext must have been made for. */
export interface Binding {
  readonly sessionId: string;
  readonly attemptNo: number;
  /** Of the embedding page. */
  readonly origin: string;
}

/** The header as it claims to be; only `openCard` proves it. @throws Refusal card_data_invalid */
export const claimedHeader = (jwe: string): CardJweHeaderJson => claimedBy(header, jwe) as CardJweHeaderJson;

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
  return jsonIn(await openJwe(jwe, { kid, iat }, terms.keys, terms.now));
}
