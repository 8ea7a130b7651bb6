// The frame's second file: all that is not needed before the first key press. Encryption, and the brands' drawings.
import { CompactEncrypt, importJWK } from 'jose';
import type { CardJweHeaderJson, CardPlaintextJson, CodePlaintextJson } from '../protocol/gateway.ts';
import type { PublicKey } from './keys.ts';

export { brandMarks } from '../theme/brand-marks.ts';

/** A compact JWE that only the gateway can read, bound by its header to one attempt of one session. */
export async function encryptCard(
  jwk: PublicKey,
  binding: Omit<CardJweHeaderJson, 'alg' | 'enc' | 'kid'>,
  card: CardPlaintextJson | CodePlaintextJson,
): Promise<string> {
  const header: CardJweHeaderJson = { alg: 'RSA-OAEP-256', enc: 'A256GCM', kid: jwk.kid, ...binding };
  const key = await importJWK(jwk, header.alg);
  return new CompactEncrypt(new TextEncoder().encode(JSON.stringify(card)))
    .setProtectedHeader({ ...header })
    .encrypt(key);
}
