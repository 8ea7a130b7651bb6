// The gateway's public keys and its clock: read from the frame's own origin, never from the page.
import type { KeysJson } from '../protocol/gateway.ts';

export type PublicKey = KeysJson['keys'][number];

const PATH = '/checkout/v1/keys';
const TIMEOUT_MS = 10_000;
const MAX_AGE_MS = 5 * 60_000;
const MIN_BITS = 2048;

interface Reading {
  readonly key: PublicKey;
  readonly serverTime: number;
  /** `performance.now()` when it was read: the device's wall clock decides nothing. */
  readonly at: number;
}

export class Keys {
  /** The key was encrypted with: what comes next asks again, for it may have been revoked meanwhile. */
  isUsed = false;
  #reading: Reading | undefined;
  #pending: Promise<Reading> | undefined;

  /** The key to encrypt with; read when there is none, when it is old, or `again`. Rejects when none is usable. */
  async key(again: boolean): Promise<PublicKey> {
    const age = this.#reading ? performance.now() - this.#reading.at : Infinity;
    if (again || age > MAX_AGE_MS) await this.#read();
    return this.#reading!.key;
  }

  /** Epoch milliseconds of the gateway's clock; undefined before the first reading. */
  now(): number | undefined {
    return this.#reading && Math.round(this.#reading.serverTime + performance.now() - this.#reading.at);
  }

  async #read(): Promise<void> {
    this.#pending ??= fetchKeys();
    try {
      this.#reading = await this.#pending;
      this.isUsed = false;
    } finally {
      this.#pending = undefined;
    }
  }
}

async function fetchKeys(): Promise<Reading> {
  const answer = await fetch(PATH, {
    cache: 'no-store',
    credentials: 'omit',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (!answer.ok) throw new Error(`keys: HTTP ${answer.status}`);
  const { keys, server_time: serverTime } = (await answer.json()) as Partial<KeysJson>;
  const key = Array.isArray(keys) ? keys.find(isUsable) : undefined;
  if (!key || typeof serverTime !== 'number' || !Number.isFinite(serverTime))
    throw new Error('keys: none usable');
  return { key, serverTime, at: performance.now() };
}

/** RSA-OAEP-256 with at least 2048 bits; anything else is refused. */
export function isUsable(key: Partial<PublicKey> | null): boolean {
  return (
    key?.kty === 'RSA' &&
    key.alg === 'RSA-OAEP-256' &&
    key.use === 'enc' &&
    typeof key.kid === 'string' &&
    typeof key.e === 'string' &&
    typeof key.n === 'string' &&
    bitsOf(key.n) >= MIN_BITS
  );
}

/** Length of a base64url number, leading zeros not counted. */
function bitsOf(base64url: string): number {
  try {
    const bytes = atob(base64url.replace(/-/g, '+').replace(/_/g, '/')).replace(/^\0+/, '');
    return bytes === '' ? 0 : bytes.length * 8 - Math.clz32(bytes.charCodeAt(0)) + 24;
  } catch {
    return 0;
  }
}
