// Turns a card into a JWE, as soon as the keys and the code are here.
import { randomId } from '../core/random-id.ts';
import type { CardPlaintextJson, CodePlaintextJson } from '../protocol/gateway.ts';
import { Keys } from './keys.ts';
import type { SecondFileLoader } from './second-file.ts';

export interface Binding {
  /** Session id. */
  readonly sid: string;
  readonly attemptNo: number;
  /** Origin of the embedding page. */
  readonly origin: string;
}

export class EncryptionUnavailable extends Error {
  readonly reason: 'keys_unavailable' | 'crypto_unavailable';

  constructor(reason: EncryptionUnavailable['reason']) {
    super(reason);
    this.reason = reason;
  }
}

export class Encrypter {
  readonly #keys = new Keys();
  readonly #code: SecondFileLoader;

  constructor(code: SecondFileLoader) {
    this.#code = code;
  }

  /** The gateway's clock in epoch milliseconds, once the keys are here. */
  now(): number | undefined {
    return this.#keys.now();
  }

  /** Brings what is missing. After an encryption the keys are read again: the gateway may have refused that one. */
  async prepare(): Promise<void> {
    if (!globalThis.crypto?.subtle) throw new EncryptionUnavailable('crypto_unavailable');
    try {
      const [key, { importKey }] = await Promise.all([this.#keys.key(this.#keys.isUsed), this.#code.get()]);
      await importKey(key);
    } catch {
      throw new EncryptionUnavailable('keys_unavailable');
    }
  }

  /** `jti` is new each time: no ciphertext is accepted twice. Throws EncryptionUnavailable. */
  async encrypt(
    card: CardPlaintextJson | CodePlaintextJson,
    { sid, attemptNo, origin }: Binding,
  ): Promise<{ jwe: string; jti: string }> {
    await this.prepare();
    const [key, { encryptCard }] = await Promise.all([this.#keys.key(false), this.#code.get()]);
    this.#keys.isUsed = true;
    const jti = randomId();
    const jwe = await encryptCard(key, { sid, att: attemptNo, jti, iat: this.#keys.now()!, origin }, card);
    return { jwe, jti };
  }
}
