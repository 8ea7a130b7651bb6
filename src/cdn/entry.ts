// `cp/paykka-dropin.js`: a fraction of a fresh connection's first flight. Starts the card frame and brings everything
// else at the same time. Whoever imports it has the tags registered: the build (scripts/build/lazy-parts.ts) makes of
// `library` an await at the file's end, and exports the names of src/pure.ts in its place.
import { boot } from './boot.ts';

boot(import.meta.url);

export const library = import('./checkout.ts');
