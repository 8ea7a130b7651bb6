// The frame's second file: all that is not needed before the first key press. Encryption, the brands' drawings, fonts.
import { CompactEncrypt, importJWK } from 'jose';
import type { EncryptedPartHeader } from '../protocol/encrypted-card.ts';
import type { CardJweHeaderJson, CardPlaintextJson, CodePlaintextJson } from '../protocol/gateway.ts';
import type { PublicKey } from './keys.ts';

export { brandMarks } from '../theme/brand-marks.ts';
export { useFont } from './fonts.ts';

/** A compact JWE that only the gateway can read, bound by its header to one attempt of one session. */
export async function encryptCard(
  jwk: PublicKey,
  binding: Omit<CardJweHeaderJson, 'alg' | 'enc' | 'kid'>,
  card: CardPlaintextJson | CodePlaintextJson,
): Promise<string> {
  return seal(jwk, binding, JSON.stringify(card));
}

/** One part of a card for Encrypted Card, bound by its header to its group. */
export const encryptPart = (
  jwk: PublicKey,
  binding: Omit<EncryptedPartHeader, 'alg' | 'enc' | 'kid'>,
  digits: string,
): Promise<string> => seal(jwk, binding, digits);

/** Imported once, ahead of the click: an RSA key costs a slow phone some milliseconds. */
const imported = new WeakMap<PublicKey, ReturnType<typeof importJWK>>();

export function importKey(jwk: PublicKey): ReturnType<typeof importJWK> {
  const known = imported.get(jwk) ?? importJWK(jwk, 'RSA-OAEP-256');
  imported.set(jwk, known);
  return known;
}

async function seal(jwk: PublicKey, binding: object, text: string): Promise<string> {
  const key = await importKey(jwk);
  return new CompactEncrypt(new TextEncoder().encode(text))
    .setProtectedHeader({ alg: 'RSA-OAEP-256', enc: 'A256GCM', kid: jwk.kid, ...binding })
    .encrypt(key);
}
