// The clock, the network and the wake of a browser, as the checkout asks for them.
import type { CheckoutPorts } from '../checkout/ports.ts';

export const browserPorts: Pick<CheckoutPorts, 'clock' | 'onWake' | 'random' | 'isOnline'> = {
  clock: {
    now: () => performance.now(),
    setTimeout: (callback, ms) => setTimeout(callback, ms),
    clearTimeout: (handle) => clearTimeout(handle as ReturnType<typeof setTimeout>),
  },
  // Not `focus`: it also comes whenever the shopper steps out of the card frame.
  onWake: (listener) => {
    const life = new AbortController();
    const { signal } = life;
    addEventListener('online', listener, { signal });
    addEventListener('pageshow', ({ persisted }) => persisted && listener(), { signal });
    document.addEventListener(
      'visibilitychange',
      () => document.visibilityState === 'visible' && listener(),
      { signal },
    );
    return () => life.abort();
  },
  random: Math.random,
  isOnline: () => navigator.onLine,
};
