// What `create()` gives: one element, which a page mounts, moves, takes away and mounts again as it likes.
import type { CheckoutElement } from '../elements/checkout-element.ts';
import { complain } from './complain.ts';
import { Payment } from './payment.ts';
import { callbacks, wallets, type Component } from './tables.ts';

/** What an instance needs of its checkout. */
export interface Owner {
  /** False after `destroy()`. */
  readonly isOpen: boolean;
  /** Puts the settings on the element, as they are now. */
  configure(element: CheckoutElement): void;
  /** Settles when the session is known or could not be had. Never rejects. */
  ready(): Promise<void>;
  mounted(element: CheckoutElement): void;
  tell(callback: string, value: unknown): void;
}

export class Instance {
  /** For pages with a pay button of their own. */
  readonly ref: { payment(): Promise<void> };
  readonly #owner: Owner;
  readonly #element: CheckoutElement;
  readonly #payment: Payment;
  #listening: AbortController | null = null;

  constructor(component: Component, owner: Owner) {
    this.#owner = owner;
    const element = document.createElement(component.tag) as HTMLElement as CheckoutElement;
    this.#element = element;
    this.#payment = new Payment(element, owner);
    this.ref = { payment: () => this.#payment.once() };
    // A wallet that cannot be used leaves its place empty.
    if (wallets.includes(component))
      element.addController({ hostUpdated: () => void (element.isUnusable && element.remove()) });
  }

  get isMounted(): boolean {
    return this.#listening !== null;
  }

  /** Never throws. The place may be detached, hidden, off-screen, or moved later. */
  mount(place: string | Element): void {
    const container = find(place);
    if (!container) return complain(`mount(): there is no ${String(place).slice(0, 60)}.`);
    if (!this.#owner.isOpen) return;
    this.unmount();
    const element = this.#element;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    // On the parent: of the elements of one session only the one that pays speaks up to it.
    for (const [type, callback, value] of callbacks)
      container.addEventListener(
        type,
        (event) => event.target === element && this.#payment.tell(callback, value(event)),
        { signal },
      );
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
}

function find(place: unknown): Element | null {
  if (place instanceof Element) return place;
  try {
    return typeof place === 'string' ? document.querySelector(place) : null;
  } catch {
    return null; // no selector
  }
}
