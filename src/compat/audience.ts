// Who hears what: a component's own callback, else the checkout's. After its end nobody hears anything.
import { complain } from './complain.ts';
import { own } from './tables.ts';

type Callback = (value: unknown) => unknown;

const callbackOf = (given: unknown, name: string): Callback | null => {
  const callback = own(given, name);
  return typeof callback === 'function' ? (callback as Callback) : null;
};

export class Audience {
  readonly #options: unknown;
  /** What nobody heard: for a component that is made later. */
  readonly #unheard = new Map<string, unknown>();
  #isOver = false;

  constructor(options: unknown) {
    this.#options = options;
  }

  /** What happened to one component. */
  tell(props: unknown, name: string, value: unknown): void {
    const callback = callbackOf(props, name) ?? callbackOf(this.#options, name);
    if (callback) this.#call(callback, value);
  }

  /** What concerns every component. Components that share a callback share the call. @returns whether anybody heard it. */
  tellAll(props: readonly unknown[], name: string, value: unknown): boolean {
    const all = [this.#options, ...props].flatMap((given) => callbackOf(given, name) ?? []);
    const callbacks = new Set(all);
    if (callbacks.size === 0) this.#unheard.set(name, value);
    for (const callback of callbacks) this.#call(callback, value);
    return callbacks.size > 0;
  }

  /** A component that was made when something had happened already. */
  catchUp(props: unknown): void {
    for (const [name, value] of this.#unheard) {
      const callback = callbackOf(props, name);
      if (!callback) continue;
      this.#unheard.delete(name);
      queueMicrotask(() => this.#call(callback, value));
    }
  }

  end(): void {
    this.#isOver = true;
  }

  /** A callback that throws is the page's bug: said once, never thrown back. */
  #call(callback: Callback, value: unknown): void {
    if (this.#isOver) return;
    try {
      const result = callback(value);
      if (result instanceof Promise) result.catch((error) => complain('a callback rejected:', error));
    } catch (error) {
      complain('a callback threw:', error);
    }
  }
}
