// PayKKaCheckout: the class that old pages construct. A thin loop over the elements, which know everything.
import type { CheckoutError } from '../core/errors.ts';
import type { CheckoutElement } from '../elements/checkout-element.ts';
import { Audience } from './audience.ts';
import { Instance } from './instance.ts';
import type { CheckoutOptions, ComponentProps } from './options.ts';
import type { PaykkaSession } from './session-element.ts';
import { configure } from './settings.ts';
import { failure } from './shapes.ts';
import { callbacks, type Component } from './tables.ts';

interface Made {
  readonly props: ComponentProps;
  /** Held by the page that mounted it and by its place, not by us: pages make them anew at every edit. */
  readonly instance: WeakRef<Instance>;
}

export class PayKKaCheckout {
  readonly #options: CheckoutOptions;
  readonly #audience: Audience;
  #made: readonly Made[] = [];
  #session: PaykkaSession | null = null;
  #done: Promise<void> | null = null;
  #resolve!: () => void;
  #reject!: (reason: unknown) => void;
  #outcome: 'known' | 'failed' | null = null;
  #isReadyTold = false;
  /** The failure that `onInitError` heard of: `onError` does not hear it as well. */
  #toldFailure: string | null = null;
  #isOpen = true;

  constructor(options: CheckoutOptions) {
    this.#options = options ?? {};
    this.#audience = new Audience(this.#options);
  }

  /** Reads the session; once, however often it is called. After `destroy()` it never settles. */
  init(): Promise<void> {
    this.#done ??= this.#begin();
    return this.#done;
  }

  /** Before, during or without `init()`. The props are read, never changed: pages share them between components. */
  create(component: Component, props: ComponentProps = {}): Instance {
    const isOpen = (): boolean => this.#isOpen;
    const instance = new Instance(component, {
      get isOpen() {
        return isOpen();
      },
      configure: (element) => this.#configure(element, component, props),
      ready: () => this.init().catch(() => undefined),
      mounted: (element) => this.#mounted(element),
      tell: (callback, value) => this.#tell(callback, value, props),
    });
    this.#made = [...this.#present, { props, instance: new WeakRef(instance) }];
    this.#audience.catchUp(props);
    return instance;
  }

  /** Never throws. After it nothing fires. */
  destroy(): void {
    this.#isOpen = false;
    this.#audience.end();
    for (const { instance } of this.#made) instance.deref()?.unmount();
    this.#made = [];
    this.#release();
  }

  get #present(): readonly Made[] {
    return this.#made.filter(({ instance }) => instance.deref());
  }

  get #isMounted(): boolean {
    return this.#made.some(({ instance }) => instance.deref()?.isMounted);
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
        if (!this.#isMounted && session.state !== 'failed') this.#tellAll(callback, value(event));
      });
    this.#session = session;
    // So that what a page sets in this task is still heard.
    queueMicrotask(() => {
      if (!this.#isOpen) return;
      this.#configure(session, null, {});
      document.documentElement.append(session);
    });
    return done;
  }

  #known(methods: readonly string[] | null): void {
    if (!this.#isOpen) return;
    if (methods && !this.#isReadyTold) {
      this.#isReadyTold = true;
      this.#tellAll('onPaymentMethodsReady', methods);
      if (!this.#isOpen) return;
    }
    this.#outcome = 'known';
    this.#resolve();
    if (this.#isMounted) this.#release();
  }

  #failed(error: CheckoutError): void {
    if (!this.#isOpen || this.#outcome) return;
    this.#outcome = 'failed';
    this.#reject(failure(error));
    if (this.#tellAll('onInitError', failure(error))) this.#toldFailure = error.code;
  }

  /** The session has an element of the page's now. */
  #mounted(element: CheckoutElement): void {
    void this.init();
    // What the bank or another page is asked for belongs to what the page shows: it is begun there anew.
    if (this.#session?.state === 'acting') this.#release();
    void element.updateComplete.then(() => {
      if (this.#outcome === 'known' && element.isConnected) this.#release();
    });
  }

  #release(): void {
    this.#session?.remove();
    this.#session = null;
  }

  #configure(element: CheckoutElement, component: Component | null, props: ComponentProps): void {
    if (this.#isOpen) configure(element, component, this.#options, props);
  }

  #tellAll(callback: string, value: unknown): boolean {
    return this.#audience.tellAll(
      this.#present.map(({ props }) => props),
      callback,
      value,
    );
  }

  #tell(callback: string, value: unknown, props: ComponentProps): void {
    if (callback !== 'onError' || this.#outcome) return this.#audience.tell(props, callback, value);
    // Whether this is the failure that onInitError hears of is known when the initialisation has come to its end.
    const { code } = value as { code: string };
    const tell = (): void => {
      if (this.#toldFailure !== code) this.#audience.tell(props, callback, value);
    };
    void this.init().then(tell, tell);
  }
}
