// What `create()` gives: one element, which a page mounts, moves, takes away and mounts again as it likes.
import { CheckoutError } from '../core/errors.ts';
import type { CheckoutElement } from '../elements/checkout-element.ts';
import type { PaykkaReadyEvent } from '../elements/events.ts';
import { complain } from './complain.ts';
import { failure } from './shapes.ts';
import { callbacks, type Component } from './tables.ts';

/** What an instance needs of its checkout. */
export interface Owner {
  /** Puts the settings on the element, as they are now. */
  configure(element: CheckoutElement): void;
  /** Settles when the session is known or could not be had. Never rejects. */
  ready(): Promise<void>;
  mounted(element: CheckoutElement): void;
  tell(callback: string, value: unknown): void;
}

export class Instance {
  /** For pages with a pay button of their own. */
  readonly ref: { payment(): Promise<void> } = { payment: () => this.#payOnce() };
  readonly #owner: Owner;
  readonly #element: CheckoutElement;
  readonly #isWallet: boolean;
  #listening: AbortController | null = null;
  #payment: Promise<void> | null = null;

  constructor({ tag }: Component, owner: Owner) {
    this.#owner = owner;
    this.#element = document.createElement(tag) as HTMLElement as CheckoutElement;
    this.#isWallet = tag === 'paykka-apple-pay' || tag === 'paykka-google-pay';
  }

  get isMounted(): boolean {
    return this.#listening !== null;
  }

  /** Never throws. The place may be detached, hidden, off-screen, or moved later. */
  mount(place: string | Element): void {
    const container = find(place);
    if (!container) return complain(`mount(): there is no ${String(place).slice(0, 60)}.`);
    this.unmount();
    const element = this.#element;
    // This build knows no such way of paying.
    if (!customElements.get(element.localName)) return container.replaceChildren();
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    // On the parent: of the elements of one session only the one that pays speaks up to it.
    for (const [type, callback, value] of callbacks)
      container.addEventListener(
        type,
        (event) => event.target === element && this.#owner.tell(callback, value(event)),
        { signal },
      );
    container.addEventListener('paykka-ready', (event) => this.#known(event), { signal });
    // Before the element's own first look at its settings, and after whatever the page sets in this task.
    queueMicrotask(() => this.#owner.configure(element));
    container.replaceChildren(element);
    this.#owner.mounted(element);
  }

  unmount(): void {
    this.#listening?.abort();
    this.#listening = null;
    this.#element.remove();
  }

  /** A wallet that cannot be used leaves its place empty. */
  #known(event: Event): void {
    if (event.target !== this.#element) return;
    if (this.#isWallet && (event as PaykkaReadyEvent).methods.length === 0) this.#element.remove();
    this.#owner.mounted(this.#element);
  }

  #payOnce(): Promise<void> {
    this.#payment ??= this.#pay().finally(() => (this.#payment = null));
    return this.#payment;
  }

  async #pay(): Promise<void> {
    const element = this.#element;
    await this.#owner.ready();
    if (element.isConnected) await element.updateComplete;
    const why = obstacle(element);
    if (why) this.#owner.tell('onError', failure(why));
    else await element.submit();
  }
}

/** Why nothing would be heard of a payment. */
function obstacle(element: CheckoutElement): CheckoutError | null {
  if (!element.isConnected)
    return new CheckoutError(
      'invalid_config',
      'payment(): the component is not on the page, or cannot be used here.',
    );
  if (element.state === 'failed')
    return new CheckoutError('internal', 'payment(): the checkout could not be loaded.');
  return null;
}

function find(place: unknown): Element | null {
  try {
    return typeof place === 'string'
      ? document.querySelector(place)
      : place instanceof Element
        ? place
        : null;
  } catch {
    return null; // no selector
  }
}
