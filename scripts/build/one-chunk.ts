// What the checkout imports statically is one part, also what its own later parts share with it: they are handed it.
import type { Rolldown } from 'vite';

const root = '/src/cdn/checkout.ts';

/** @param entry what it imports itself stays with it */
export const oneChunk = (entry: string) => (id: string, context: Rolldown.ChunkingContext) => {
  const seen = new Set<string>();
  const look = (at: string): void => {
    if (seen.has(at)) return;
    seen.add(at);
    for (const importer of context.getModuleInfo(at)?.importers ?? []) look(importer);
  };
  look(id);
  const isReached = (by: string): boolean => [...seen].some((at) => at.endsWith(by));
  return isReached(root) && !isReached(`/${entry}`) ? 'checkout' : null;
};
