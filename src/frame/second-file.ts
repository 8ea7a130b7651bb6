// Brings the frame's second file (encryption.ts) from its own origin, and again when that failed.
import type * as encryption from './encryption.ts';

export type SecondFile = typeof encryption;
/** `query`: empty at first. A failed import stays failed in the module map, so each retry has another address. */
export type Load = (query: string) => Promise<SecondFile>;

const fromOwnOrigin: Load = (query) =>
  import(/* @vite-ignore */ `${__PAYKKA_CP__}card-encryption.js${query}`);

export class SecondFileLoader {
  readonly #load: Load;
  #file: Promise<SecondFile> | undefined;
  #failures = 0;

  constructor(load: Load = fromOwnOrigin) {
    this.#load = load;
  }

  get(): Promise<SecondFile> {
    this.#file ??= this.#try();
    return this.#file;
  }

  async #try(): Promise<SecondFile> {
    try {
      return await this.#load(this.#failures === 0 ? '' : `?retry=${this.#failures}`);
    } catch (error) {
      this.#file = undefined;
      this.#failures += 1;
      throw error;
    }
  }
}
