// What import() is in the built files of the CDN (scripts/build/lazy-parts.ts puts it there): brings a part of this
// version from the script's own origin, refuses it when a byte differs, and tries again. A part is a function: it is
// handed what it shares with the entry (Lit, our own modules), so that nothing is ever on a page twice.
import { pageNonce } from '../core/nonce.ts';

type Names = Readonly<Record<string, unknown>>;
/** File, sha384, and what it imports: `0` is the entry, a name is a part that is here, else another part. */
export type Address = readonly [file: string, integrity: string, ...needs: (Address | string | 0)[]];
type Part = (imports: readonly Names[]) => Names;

const TRIES = 3;
const PAUSE = 1_000;
const BOUND = 10_000;

const parts = new Map<string, Promise<Names>>();
/** By file. A failed import stays failed in the browser's module map, so no address is asked for twice. */
const failures = new Map<string, number>();

export function importPart(address: Address): Promise<Names> {
  const [file, , ...needs] = address;
  let part = parts.get(file);
  if (!part) {
    const names = needs.map((need) => {
      if (need === 0) return importPart.entry();
      return typeof need === 'string' ? parts.get(need)! : importPart(need);
    });
    part = Promise.all([bring(address), Promise.all(names)]).then(([made, imports]) => made(imports));
    part.catch(() => parts.delete(file));
    parts.set(file, part);
  }
  return part;
}

// The build writes the names here; on importPart, so that no minifier can move it out of the module's own scope.
importPart.entry = __PAYKKA_ENTRY_NAMES__;

async function bring([file, integrity]: Address): Promise<Part> {
  for (let tries = 1; ; tries += 1) {
    const failed = failures.get(file) ?? 0;
    const query = failed > 0 ? `?retry=${failed}` : '';
    const url = new URL(`${__PAYKKA_CP__}${file}${query}`, import.meta.url).href;
    try {
      await verify(url, integrity);
      return ((await import(/* @vite-ignore */ url)) as { default: Part }).default;
    } catch (error) {
      failures.set(file, failed + 1);
      if (tries === TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
}

/** Puts the module into the browser's map by way of its sha384; import() then finds it there. */
function verify(href: string, integrity: string): Promise<void> {
  const link = document.createElement('link');
  let bound: ReturnType<typeof setTimeout>;
  Object.assign(link, {
    rel: 'modulepreload',
    crossOrigin: 'anonymous',
    nonce: pageNonce(),
    integrity,
    href,
  });
  return new Promise<void>((resolve, reject) => {
    const refuse = (): void => reject(new Error(`A part of this script could not be loaded: ${href}`));
    bound = setTimeout(refuse, BOUND);
    link.onload = () => resolve();
    link.onerror = refuse;
    document.head.append(link);
  }).finally(() => {
    clearTimeout(bound);
    link.remove();
  });
}
