// The v3 signature, both ways: what is signed, how it is written in headers, and how it is checked. No store, no HTTP.
import { createPublicKey, randomBytes, sign, verify, type KeyLike, type KeyObject } from 'node:crypto';

export interface SignedParts {
  /** Upper case: `POST`. */
  readonly method: string;
  /** Without host; with `?query` only if there is one. */
  readonly path: string;
  /** Epoch milliseconds, as written in the header. */
  readonly timestamp: string;
  /** 10 to 100 characters. */
  readonly nonce: string;
  /** The exact bytes that are sent. */
  readonly body: Uint8Array | string;
}

/** `METHOD\nPATH\nTIMESTAMP\nNONCE\nBODY` */
export function messageOf({ method, path, timestamp, nonce, body }: SignedParts): Buffer {
  return Buffer.concat([
    Buffer.from(`${method}\n${path}\n${timestamp}\n${nonce}\n`),
    typeof body === 'string' ? Buffer.from(body) : body,
  ]);
}

/** RSA PKCS#1 v1.5 with SHA-256, Base64, percent-encoded. `privateKey`: a PEM or a KeyObject. */
const signMessage = (message: Uint8Array, privateKey: KeyLike): string =>
  encodeURIComponent(sign('sha256', message, privateKey).toString('base64'));

/** False for anything but a good signature; never throws on what a stranger sent. */
export function isSignedBy(message: Uint8Array, signature: string, publicKeyPem: string): boolean {
  const bytes = decodeSignature(signature);
  return bytes !== null && verify('sha256', message, keyOf(publicKeyPem), bytes);
}

/** Reading a PEM takes five times as long as checking a signature with it. */
const keys = new Map<string, KeyObject>();
const MOST_KEYS = 1000;

function keyOf(publicKeyPem: string): KeyObject {
  const key = keys.get(publicKeyPem) ?? createPublicKey(publicKeyPem);
  if (keys.size >= MOST_KEYS) keys.clear();
  keys.set(publicKeyPem, key);
  return key;
}

function decodeSignature(text: string): Buffer | null {
  try {
    const base64 = decodeURIComponent(text);
    return /^[A-Za-z0-9+/]+={0,2}$/.test(base64) ? Buffer.from(base64, 'base64') : null;
  } catch {
    return null; // A lone "%" is no percent-encoding.
  }
}

/** Timestamp, nonce and signature of a message of our own (an answer or a webhook), by real time. */
export function signedHeaders(
  { method, path, body }: Pick<SignedParts, 'method' | 'path' | 'body'>,
  privateKey: KeyLike,
): Record<'x-paykka-timestamp' | 'x-paykka-nonce' | 'x-paykka-sign' | 'x-paykka-sign-alg', string> {
  const timestamp = String(Date.now());
  const nonce = randomBytes(16).toString('hex');
  return {
    'x-paykka-timestamp': timestamp,
    'x-paykka-nonce': nonce,
    'x-paykka-sign': signMessage(messageOf({ method, path, timestamp, nonce, body }), privateKey),
    'x-paykka-sign-alg': 'SHA256_WITH_RSA',
  };
}
