// Who calls: the merchant whose key signed the exact bytes, at most five minutes ago, with a nonce never seen before.
import type { Context } from 'hono';
import type { Gateway } from '../context.ts';
import { merchantBy, useNonce } from '../store/merchants.ts';
import type { Merchant } from '../store/schema.ts';
import { ApiError } from './api-error.ts';
import { isSignedBy, messageOf } from './signature.ts';

export const FRESH_MS = 300_000;

/** @throws ApiError 206002 to 206007. Real time decides: a sandbox clock that was moved must not lock merchants out. */
export async function authenticateV3({ db }: Gateway, c: Context, body: Uint8Array): Promise<Merchant> {
  const [appid, timestamp, nonce, signature] = ['appid', 'timestamp', 'nonce', 'sign'].map((name) =>
    c.req.header(`x-paykka-${name}`),
  );
  if (!appid || !timestamp || !nonce || !signature) {
    throw new ApiError('206002', 'the headers x-paykka-appid, -timestamp, -nonce and -sign are required');
  }
  const algorithm = c.req.header('x-paykka-sign-alg');
  if (algorithm !== undefined && algorithm !== 'SHA256_WITH_RSA') {
    throw new ApiError('206003', 'x-paykka-sign-alg must be SHA256_WITH_RSA');
  }
  const merchant = await merchantBy(db, 'appid', appid);
  if (!merchant) throw new ApiError('206005', 'x-paykka-appid is not known');
  if (merchant.disabled) throw new ApiError('206007', 'the merchant is disabled');
  const now = Date.now();
  if (!/^\d{13}$/.test(timestamp) || Math.abs(now - Number(timestamp)) > FRESH_MS) {
    throw new ApiError('206004', 'x-paykka-timestamp must be within five minutes of now, in milliseconds');
  }
  if (nonce.length < 10 || nonce.length > 100) {
    throw new ApiError('206003', 'x-paykka-nonce must have 10 to 100 characters');
  }
  const { pathname, search } = new URL(c.req.url);
  const message = messageOf({ method: c.req.method, path: pathname + search, timestamp, nonce, body });
  if (!isSignedBy(message, signature, merchant.public_key_pem)) {
    throw new ApiError('206003', 'the signature does not fit the request');
  }
  // After the signature: a stranger must not be able to use up a merchant's nonces.
  if (!(await useNonce(db, appid, nonce, now)))
    throw new ApiError('206003', 'x-paykka-nonce was used before');
  return merchant;
}
