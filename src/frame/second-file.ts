// Brings the frame's second file (encryption.ts) from its own origin, and again when that failed. It sees the card, and caches
// may stand between it and us: not a byte may differ from the one that this document was built with.
import type * as encryption from './encryption.ts';

export type SecondFile = typeof encryption;
/** `query`: empty at first. A failed import stays failed in the module map, so each retry has another address. */
export type Load = (query: string) => Promise<SecondFile>;

const fromOwnOrigin: Load = async (query) => {
  const href = `${__PAYKKA_CP__}card-encryption.js${query}`;
  await verify(href, __PAYKKA_ENCRYPTION_INTEGRITY__);
  return import(/* @vite-ignore */ href);
};

/** Puts the module into the browser's map by way of its sha384; import() then finds it there. Old browsers cannot. */
async function verify(href: string, integrity: string): Promise<void> {
  const link = document.createElement('link');
  if (!link.relList.supports('modulepreload')) return;
  const loaded = new Promise((resolve, reject) => Object.assign(link, { onload: resolve, onerror: reject }));
  Object.assign(link, { rel: 'modulepreload', integrity, href });
  document.head.append(link);
  await loaded.finally(() => link.remove());
}

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
