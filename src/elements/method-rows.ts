// The living methods of one checkout: made when they are wanted, told when something changed, in the list's order.
import type { Session } from '../checkout/ports.ts';
import { methods } from '../methods/index.ts';
import type { Method, MethodHost } from '../methods/method.ts';
import type { Row } from './form-view.ts';

export class MethodRows {
  rows: readonly Row[];
  readonly #hostFor: (method: Method) => MethodHost;

  /** Begins with what needs not wait for the session. */
  constructor(hostFor: (method: Method) => MethodHost) {
    this.#hostFor = hostFor;
    this.rows = methods.filter(({ eager }) => eager).map((method) => this.#make(method));
  }

  get codes(): string[] {
    return this.rows.map(({ method }) => method.code);
  }

  find(code: string | null): Row | undefined {
    return this.rows.find(({ method }) => method.code === code);
  }

  /** Keeps what the session offers, ends what it does not, makes what is new. */
  follow({ methods: offered }: Session): void {
    const isOffered = ({ code }: Method): boolean => offered.some((offer) => offer.code === code);
    for (const { method, instance } of this.rows) if (!isOffered(method)) instance.destroy();
    this.rows = methods.filter(isOffered).map((method) => this.find(method.code) ?? this.#make(method));
  }

  hostChanged(): void {
    for (const { instance } of this.rows) instance.hostChanged();
  }

  destroy(): void {
    for (const { instance } of this.rows) instance.destroy();
    this.rows = [];
  }

  #make(method: Method): Row {
    return { method, instance: method.create(this.#hostFor(method)) };
  }
}
