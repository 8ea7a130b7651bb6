// One living checkout on one element: made from the element's settings, one for a session on a page.
import type { OpenStage } from '../actions/stage.ts';
import { performRedirect } from '../actions/redirect.ts';
import { Checkout } from '../checkout/checkout.ts';
import type { Action, ActionPort, Fact } from '../checkout/ports.ts';
import type { State } from '../checkout/states.ts';
import { CheckoutError } from '../core/errors.ts';
import { checkIdentity, resolveApiOrigin } from '../session/environments.ts';
import { SessionClient } from '../session/session-client.ts';
import { methods } from '../methods/index.ts';
import { PSP_SCRIPT_ORIGIN } from './script-origin.ts';

export interface Settings {
  readonly sessionId: string;
  readonly clientKey: string;
  readonly env: string | null;
  readonly apiUrl: string | null;
}

/** Who shows the checkout. */
export interface CheckoutView extends Settings, HTMLElement {
  stateChanged(state: State, previous: State): void;
  told(fact: Fact): void;
  openStage: OpenStage;
  /** Ends the checkout that this element shows. */
  stop(): void;
}

/** By session: two elements with one session on a page would pay it twice. */
const mounted = new Map<string, CheckoutView>();

type Perform = (action: Action, open: OpenStage, signal: AbortSignal) => ReturnType<ActionPort['perform']>;
const performers: Readonly<Record<Action['type'], Perform>> = {
  three_ds: async (action, open, signal) => {
    const { performChallenge } = await import('./challenge.ts');
    return signal.aborted ? 'abandoned' : performChallenge(action, open, signal);
  },
  redirect: performRedirect,
};

const clock = {
  now: () => performance.now(),
  setTimeout: (callback: () => void, ms: number) => setTimeout(callback, ms),
  clearTimeout: (handle: unknown) => clearTimeout(handle as ReturnType<typeof setTimeout>),
};

// Not `focus`: it also comes whenever the shopper steps out of the card frame.
const onWake = (listener: () => void): (() => void) => {
  const life = new AbortController();
  const { signal } = life;
  addEventListener('online', listener, { signal });
  addEventListener('pageshow', ({ persisted }) => persisted && listener(), { signal });
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && listener(), {
    signal,
  });
  return () => life.abort();
};

export class RunningCheckout {
  readonly apiOrigin: string;
  readonly checkout: Checkout;
  readonly #view: CheckoutView;
  readonly #sessionId: string;

  /** @throws CheckoutError for settings that cannot be right; nothing was requested then. */
  constructor(view: CheckoutView) {
    const { sessionId, clientKey } = view;
    this.apiOrigin = resolveApiOrigin(view.apiUrl, view.env, PSP_SCRIPT_ORIGIN);
    checkIdentity(sessionId, clientKey);
    if (!isSecureContext)
      throw new CheckoutError('insecure_context', 'This page is not a secure context: serve it over https.');
    const holder = mounted.get(sessionId);
    if (holder?.isConnected) {
      const message = 'Another element on this page shows this session: remove it first.';
      throw new CheckoutError('already_mounted', message);
    }
    holder?.stop();
    mounted.set(sessionId, view);
    this.#view = view;
    this.#sessionId = sessionId;
    this.checkout = new Checkout(
      {
        session: new SessionClient(this.apiOrigin, sessionId, clientKey),
        actions: {
          perform: (action, signal) => performers[action.type](action, () => view.openStage(), signal),
        },
        clock,
        onWake,
        random: Math.random,
        isOnline: () => navigator.onLine,
        canPayBy: (code) => methods.some((method) => method.code === code),
        tell: (fact) => view.told(fact),
      },
      (state, previous) => view.stateChanged(state, previous),
    );
  }

  destroy(): void {
    if (mounted.get(this.#sessionId) === this.#view) mounted.delete(this.#sessionId);
    this.checkout.destroy();
  }
}
