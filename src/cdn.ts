// The classic script `/cp/card-checkout-ui.js`: the tags, and the class API as a global in both spellings, ready at its
// `load` event. Twice on a page, or in two versions: the first one stays (index.ts says so, once).
import * as api from './compat/index.ts';

const scope = globalThis as unknown as Record<string, unknown>;
for (const name of ['PayKKaCardCheckoutUI', 'PaykkaCardCheckoutUI']) scope[name] ??= { ...api };
