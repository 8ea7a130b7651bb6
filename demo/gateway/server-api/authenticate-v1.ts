// Who calls in the v1.2 dialect: the merchant that the body names, if its key signed the exact bytes and the body's
// timestamp is at most five minutes old. The dialect has no nonce: its operations may be repeated.
import type { Context } from 'hono';
import type { Gateway } from '../context.ts';
import { merchantBy } from '../store/merchants.ts';
import type { Merchant } from '../store/schema.ts';
import { ApiError } from './api-error.ts';
import { isPlain } from './field-kinds.ts';
import { FRESH_MS } from './authenticate.ts';
import { isSignedBy } from './signature.ts';
import { messageOfV1 } from './signature-v1.ts';

interface Claims {
  readonly merchant_id?: unknown;
  readonly timestamp?: unknown;
  readonly version?: unknown;
}

/** @throws ApiError 206001 to 206007 */
export async function authenticateV1(
  { db }: Gateway,
  c: Context,
  body: Uint8Array,
  json: unknown,
): Promise<Merchant> {
  const claims = (typeof json === 'object' && json !== null ? json : {}) as Claims;
  const version = c.req.header('version') ?? claims.version;
  if (version !== 'v1.2') throw new ApiError('206001', 'version must be v1.2');
  const signature = c.req.header('signature');
  if (!signature) throw new ApiError('206002', 'the header signature is required');
  if ((c.req.header('type') ?? 'RSA256') !== 'RSA256') {
    throw new ApiError('206003', 'the header type must be RSA256');
  }
  const { merchant_id, timestamp } = claims;
  const isText = typeof merchant_id === 'string' && isPlain(merchant_id);
  const merchant = isText ? await merchantBy(db, 'merchant_id', merchant_id) : null;
  if (!merchant) throw new ApiError('206005', 'merchant_id is not known');
  if (merchant.disabled) throw new ApiError('206007', 'the merchant is disabled');
  const ms = /^\d{13}$/.test(String(timestamp)) ? Number(timestamp) : NaN;
  if (!(Math.abs(Date.now() - ms) <= FRESH_MS)) {
    throw new ApiError('206004', 'timestamp must be within five minutes of now, in milliseconds');
  }
  const message = messageOfV1({ merchantId: merchant.merchant_id, timestamp: String(timestamp), body });
  if (!isSignedBy(message, signature, merchant.public_key_pem)) {
    throw new ApiError('206003', 'the signature does not fit the request');
  }
  return merchant;
}
