// One living checkout on one element: makes it from the element's settings, follows its state, tells the merchant.
import { PSP_SCRIPT_ORIGIN } from './script-origin.ts';
import type { OpenStage } from '../actions/stage.ts';
import { performThreeDs } from '../actions/three-ds.ts';
import { performRedirect } from '../actions/redirect.ts';
import { Checkout } from '../checkout/checkout.ts';
import type { Action, ActionPort, Fact } from '../checkout/ports.ts';
import type { State } from '../checkout/states.ts';
import { CheckoutError } from '../core/errors.ts';
import { checkIdentity, resolveApiOrigin } from '../session/environments.ts';
import { SessionClient } from '../session/session-client.ts';

export interface Settings {
  readonly sessionId: string;
  readonly clientKey: string;
  readonly env: string | null;
  readonly apiUrl: string | null;
}

export interface Listener {
  stateChanged(state: State, previous: State): void;
  told(fact: Fact): void;
  openStage: OpenStage;
}

/** Sessions that are shown on this page now: a second element with the same one would pay it twice. */
const mounted = new Set<string>();

const performers: Readonly<
  Record<
    Action['type'],
    (action: Action, open: OpenStage, signal: AbortSignal) => ReturnType<ActionPort['perform']>
  >
> = {
  three_ds: performThreeDs,
  redirect: performRedirect,
};

const onWake = (listener: () => void): (() => void) => {
  const life = new AbortController();
  const whenVisible = (): void => void (document.visibilityState === 'visible' && listener());
  for (const type of ['focus', 'online', 'pageshow'])
    addEventListener(type, listener, { signal: life.signal });
  document.addEventListener('visibilitychange', whenVisible, { signal: life.signal });
  return () => life.abort();
};

export class RunningCheckout {
  readonly apiOrigin: string;
  readonly sessionId: string;
  readonly checkout: Checkout;

  /** @throws CheckoutError for settings that cannot be right; nothing was requested then. */
  constructor(settings: Settings, listener: Listener) {
    this.apiOrigin = resolveApiOrigin(settings.apiUrl, settings.env, PSP_SCRIPT_ORIGIN);
    checkIdentity(settings.sessionId, settings.clientKey);
    if (!isSecureContext)
      throw new CheckoutError('insecure_context', 'This page is not a secure context: serve it over https.');
    this.sessionId = settings.sessionId;
    if (mounted.has(this.sessionId)) {
      throw new CheckoutError(
        'already_mounted',
        'Another element on this page shows this session: remove it first.',
      );
    }
    mounted.add(this.sessionId);
    this.checkout = new Checkout({
      session: new SessionClient(this.apiOrigin, settings.sessionId, settings.clientKey),
      actions: {
        perform: (action, signal) => performers[action.type](action, () => listener.openStage(), signal),
      },
      clock: {
        now: () => performance.now(),
        setTimeout: (callback, ms) => setTimeout(callback, ms),
        clearTimeout: (handle) => clearTimeout(handle as ReturnType<typeof setTimeout>),
      },
      onWake,
      random: Math.random,
      isOnline: () => navigator.onLine,
      tell: (fact) => listener.told(fact),
    });
    this.checkout.subscribe((state, previous) => listener.stateChanged(state, previous));
  }

  destroy(): void {
    mounted.delete(this.sessionId);
    this.checkout.destroy();
  }
}
