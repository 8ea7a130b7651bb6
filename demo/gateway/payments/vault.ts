// Keeps card numbers of stored cards: encrypted with a key of the platform, bound to the token that they belong to.
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

/** @param token what the number is kept under: it opens under no other */
export function seal(key: Buffer, token: string, cardNumber: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(token));
  const sealed = Buffer.concat([cipher.update(cardNumber, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** @throws Error when it was sealed with another key or for another token */
export function unseal(key: Buffer, token: string, sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12))
    .setAAD(Buffer.from(token))
    .setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
}

/** The same for the same card; of no use without the key. */
export const fingerprint = (key: Buffer, cardNumber: string): string =>
  createHmac('sha256', key).update(cardNumber).digest('hex');
