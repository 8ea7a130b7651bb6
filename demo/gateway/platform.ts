// The platform's own secrets: the key that signs answers and webhooks, and what it shares with the issuer.
import { createPrivateKey, createPublicKey, generateKeyPair, randomBytes, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import type { Db } from './store/db.ts';
import { settingOr } from './store/settings.ts';

export interface Platform {
  readonly privateKey: KeyObject;
  readonly publicKeyPem: string;
  /** 64 hex digits; also in `$DATA_DIR/acs-secret`. */
  readonly acsSecret: string;
  /** What stored card numbers are encrypted with. */
  readonly vaultKey: Buffer;
}

export async function openPlatform(db: Db): Promise<Platform> {
  const privateKeyPem = await settingOr(
    db,
    'platform_private_key',
    async () => (await newRsaKeys()).privateKeyPem,
  );
  const acsSecret = await settingOr(db, 'acs_secret', async () => randomBytes(32).toString('hex'));
  const vaultKey = await settingOr(db, 'vault_key', async () => randomBytes(32).toString('hex'));
  const privateKey = createPrivateKey(privateKeyPem);
  const publicKeyPem = createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString();
  return { privateKey, publicKeyPem, acsSecret, vaultKey: Buffer.from(vaultKey, 'hex') };
}

/** A 2048-bit RSA pair for signatures, as PEM (PKCS#8 and SPKI). */
export async function newRsaKeys(): Promise<{ privateKeyPem: string; publicKeyPem: string }> {
  const { privateKey, publicKey } = await promisify(generateKeyPair)('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  return { privateKeyPem: privateKey, publicKeyPem: publicKey };
}
