// PayKKaCheckout: the class that old pages construct. A thin loop over the elements, which know everything.
import type { CheckoutError } from '../core/errors.ts';
import type { CheckoutElement } from '../elements/checkout-element.ts';
import { complain } from './complain.ts';
import { addressOf } from './environment.ts';
import { Instance } from './instance.ts';
import type { CheckoutOptions, ComponentProps } from './options.ts';
import type { PaykkaSession } from './session-element.ts';
import { failure } from './shapes.ts';
import { callbacks, methodOptions, own, properties, type Component } from './tables.ts';

export class PayKKaCheckout {
  readonly #options: CheckoutOptions;
  readonly #instances = new Set<Instance>();
  #session: PaykkaSession | null = null;
  #done: Promise<void> | null = null;
  #resolve!: () => void;
  #reject!: (reason: unknown) => void;
  /** The session is known, or why it is not. */
  #outcome: 'known' | CheckoutError | null = null;
  #isReadyTold = false;
  #isDestroyed = false;

  constructor(options: CheckoutOptions) {
    this.#options = options ?? {};
  }

  /** Reads the session; once, however often it is called. After `destroy()` it never settles. */
  init(): Promise<void> {
    this.#done ??= this.#begin();
    return this.#done;
  }

  /** Before, during or without `init()`. The props are read, never changed: pages share them between components. */
  create(component: Component, props: ComponentProps = {}): Instance {
    const instance = new Instance(component, {
      configure: (element) => this.#configure(element, component, props),
      ready: () => this.init().catch(() => undefined),
      mounted: (element) => this.#mounted(element),
      tell: (callback, value) => this.#tell(callback, value, props),
    });
    this.#instances.add(instance);
    return instance;
  }

  /** Never throws. After it nothing fires. */
  destroy(): void {
    this.#isDestroyed = true;
    for (const instance of this.#instances) instance.unmount();
    this.#instances.clear();
    this.#release();
  }

  #begin(): Promise<void> {
    const done = new Promise<void>((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    // An implicit init() has nobody to hear its rejection.
    done.catch(() => undefined);
    const session = document.createElement('paykka-session');
    session.hidden = true;
    session.listener = {
      known: (methods) => queueMicrotask(() => this.#known(methods)),
      failed: (error) => queueMicrotask(() => this.#failed(error)),
    };
    // For what happens before anything is mounted.
    for (const [type, callback, value] of callbacks)
      session.addEventListener(type, (event) => {
        if (!this.#isMounted) this.#tell(callback, value(event), {});
      });
    this.#session = session;
    // So that what a page sets in this task is still heard.
    queueMicrotask(() => {
      if (this.#isDestroyed) return;
      this.#configure(session, null, {});
      document.documentElement.append(session);
    });
    return done;
  }

  #known(methods: readonly string[] | null): void {
    if (this.#isDestroyed) return;
    if (methods && !this.#isReadyTold) {
      this.#isReadyTold = true;
      this.#call(this.#options.onPaymentMethodsReady, methods);
    }
    if (this.#isDestroyed) return;
    this.#outcome = 'known';
    this.#resolve();
    if (this.#isMounted) this.#release();
  }

  #failed(error: CheckoutError): void {
    if (this.#isDestroyed || this.#outcome) return;
    this.#outcome = error;
    this.#reject(failure(error));
    this.#call(this.#options.onInitError, failure(error));
  }

  get #isMounted(): boolean {
    return [...this.#instances].some(({ isMounted }) => isMounted);
  }

  /** The session has an element of the page's now. */
  #mounted(element: CheckoutElement): void {
    void this.init();
    void element.updateComplete.then(() => {
      if (this.#outcome === 'known' && element.isConnected) this.#release();
    });
  }

  #release(): void {
    this.#session?.remove();
    this.#session = null;
  }

  #configure(element: CheckoutElement, component: Component | null, props: ComponentProps): void {
    if (this.#isDestroyed) return;
    for (const [old, property, takes] of properties) {
      const value = own(props, old) ?? own(this.#options, old);
      if (takes(value)) Object.assign(element, { [property]: value });
    }
    Object.assign(element, addressOf(this.#options));
    const given = component?.method ? { [component.method]: props } : own(props, 'paymentMethods');
    element.paymentMethods = readMethodOptions(given);
    const { modalWidth, modalHeight } = this.#options.threeDSFrame ?? {};
    for (const [name, length] of [
      ['width', modalWidth],
      ['height', modalHeight],
    ] as const)
      if (isLength(length)) element.style.setProperty(`--paykka-challenge-${name}`, length);
  }

  /** A component's own callback, else the checkout's. */
  #tell(callback: string, value: unknown, props: ComponentProps): void {
    const listener = own(props, callback) ?? own(this.#options, callback);
    const isError = callback === 'onError' && this.#outcome === null && this.#options.onInitError;
    if (!isError) return this.#call(listener, value);
    // Whether this is the failure that onInitError hears of is known when the initialisation has come to its end.
    void this.init()
      .catch(() => undefined)
      .then(() => {
        const { code } = value as { code: string };
        if (this.#outcome === 'known' || this.#outcome?.code !== code) this.#call(listener, value);
      });
  }

  /** A callback that throws is the page's bug: said once, never thrown back. */
  #call(listener: unknown, value: unknown): void {
    if (this.#isDestroyed || typeof listener !== 'function') return;
    try {
      const result: unknown = listener(value);
      if (result instanceof Promise) result.catch((error) => complain('a callback rejected:', error));
    } catch (error) {
      complain('a callback threw:', error);
    }
  }
}

const isLength = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{1,4}(\.\d+)?(px|rem|em|vw|vh|%)$/.test(value);

/** By method, with the options that are known; the rest is ignored. */
function readMethodOptions(given: unknown): Record<string, Record<string, unknown>> {
  const entries = typeof given === 'object' && given !== null ? Object.entries(given) : [];
  return Object.fromEntries(
    entries.map(([method, options]) => {
      const known = methodOptions.flatMap((name) => {
        const value = own(options, name);
        return value === undefined ? [] : [[name, value]];
      });
      return [method, Object.fromEntries(known) as Record<string, unknown>];
    }),
  );
}
