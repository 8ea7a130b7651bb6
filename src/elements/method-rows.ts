// The living methods of one checkout: made when they are wanted, told when something changed, in the list's order.
// A method whose code comes later has its row at once; its instance follows, or the row goes, or it offers a retry.
import type { Session } from '../checkout/ports.ts';
import { methods } from '../methods/index.ts';
import type { LazyMethod, Method, MethodHost, MethodInstance, MethodMaker } from '../methods/method.ts';

export interface Row {
  readonly method: Method;
  /** Null while its code is on the way, or when it could not be had. */
  readonly instance: MethodInstance | null;
  /** Its code could not be had: tries again. */
  readonly retry?: () => void;
}

/** Nothing is shown of a wallet without its code, or of which it is not known whether it can be used. */
export const isShown = ({ method, instance }: Row): boolean =>
  instance ? (instance.availability ?? 'usable') === 'usable' : !method.express;

export class MethodRows {
  rows: readonly Row[] = [];
  readonly #hostFor: (method: Method) => MethodHost;
  readonly #changed: () => void;
  readonly #list: readonly Method[];

  /** Begins with what needs not wait for the session. @param changed the rows are others now. */
  constructor(
    hostFor: (method: Method) => MethodHost,
    changed: () => void,
    list: readonly Method[] = methods,
  ) {
    this.#hostFor = hostFor;
    this.#changed = changed;
    this.#list = list;
    this.rows = list.filter(({ eager }) => eager).map((method) => this.#make(method));
  }

  get codes(): string[] {
    return this.rows.map(({ method }) => method.code);
  }

  get areUnusable(): boolean {
    return this.rows.every(({ instance }) => instance?.availability === 'unusable');
  }

  find(code: string | null): Row | undefined {
    return this.rows.find(({ method }) => method.code === code);
  }

  /** Keeps what the session offers, ends what it does not, makes what is new. */
  follow({ methods: offered }: Session): void {
    const isOffered = ({ code }: Method): boolean => offered.some((offer) => offer.code === code);
    for (const { method, instance } of this.rows) if (!isOffered(method)) instance?.destroy();
    // In the session's order.
    const wanted = offered.flatMap(({ code }) => this.#list.find((method) => method.code === code) ?? []);
    this.rows = wanted.map((method) => this.find(method.code) ?? this.#make(method));
  }

  hostChanged(): void {
    for (const { instance } of this.rows) instance?.hostChanged();
  }

  destroy(): void {
    for (const { instance } of this.rows) instance?.destroy();
    this.rows = [];
  }

  #make(method: Method): Row {
    if (method.eager) return { method, instance: method.create(this.#hostFor(method)) };
    const row: Row = { method, instance: null };
    void this.#bring(method, row);
    return row;
  }

  async #bring(method: LazyMethod, row: Row): Promise<void> {
    const maker: MethodMaker | null = await method.load().catch(() => null);
    // The session may have changed, or the checkout ended, while the code was on its way.
    if (!this.rows.includes(row)) return;
    if (maker) this.#put(row, { method, instance: maker.create(this.#hostFor(method)) });
    else if (method.withoutCode === 'hide') this.#put(row);
    else this.#put(row, { method, instance: null, retry: () => this.#again(method) });
    this.#changed();
  }

  #again(method: LazyMethod): void {
    const failed = this.find(method.code);
    if (!failed?.retry) return;
    this.#put(failed, this.#make(method));
    this.#changed();
  }

  /** In the place of a row: another one, or none. */
  #put(row: Row, ...others: readonly Row[]): void {
    this.rows = this.rows.flatMap((present) => (present === row ? others : [present]));
  }
}
