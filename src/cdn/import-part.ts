// What import() is in the built files of the CDN (scripts/build/lazy-parts.ts puts it there): brings a part of this
// version from the script's own origin, refuses it when a byte differs, and tries again. A part is a function: it is
// handed what it shares with the entry (Lit, our own modules), so that nothing is ever on a page twice. The entry knows
// the checkout's address and that of the first part, which every card form brings; with that comes the list of all others.
import { pageNonce } from '../core/nonce.ts';

type Names = Readonly<Record<string, unknown>>;
/** Given by the build: `0` is the entry, `1` the first part; a member of a family has its name, `words-de`. */
type Key = number | string;
/** File, sha384, and what it imports. Written by the build. */
type Address = readonly [file: string, integrity: string, ...needs: readonly Key[]];
interface FirstPart extends Names {
  readonly list: Readonly<Record<Key, Address>>;
}
type Part = (imports: readonly Names[]) => Names;

const TRIES = 3;
const PAUSE = 1_000;
const BOUND = 10_000;

const parts = new Map<Key, Promise<Names>>();
/** By file. A failed import stays failed in the browser's module map, so no address is asked for twice. */
const failures = new Map<string, number>();

export function importPart(key: Key): Promise<Names> {
  let part = parts.get(key);
  if (!part) {
    part = make(key);
    part.catch(() => parts.delete(key));
    parts.set(key, part);
  }
  return part;
}

// The build writes both here; on importPart, so that no minifier can move them out of the module's own scope.
importPart.entry = __PAYKKA_ENTRY_NAMES__;
importPart.known = __PAYKKA_KNOWN_PARTS__;

async function make(key: Key): Promise<Names> {
  if (key === 0) return importPart.entry();
  const [file, integrity, ...needs] =
    importPart.known[key] ?? ((await importPart(1)) as FirstPart).list[key]!;
  const [part, ...imports] = await Promise.all([bring(file, integrity), ...needs.map(importPart)]);
  return part(imports);
}

async function bring(file: string, integrity: string): Promise<Part> {
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
  Object.assign(link, { rel: 'modulepreload', nonce: pageNonce(), integrity, href });
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
