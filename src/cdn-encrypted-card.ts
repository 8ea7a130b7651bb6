// The classic script `/cp/encrypted-card.js`: the global, in both spellings, ready at its `load` event.
import { PayKKaCardCheckoutEncryptedCard as api } from './encrypted-card.ts';

const scope = globalThis as unknown as Record<string, unknown>;
const names = ['PayKKaCardCheckoutEncryptedCard', 'PaykkaCardCheckoutEncryptedCard'];

if (names.some((name) => scope[name])) {
  // eslint-disable-next-line no-console -- a developer must learn that this copy does nothing
  console.warn(
    `[paykka-dropin] encrypted-card.js ${__PAYKKA_VERSION__} is ignored: it is on this page already.`,
  );
} else {
  for (const name of names) scope[name] = api;
}
