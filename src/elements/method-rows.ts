// The living methods of one checkout: made when they are wanted, told when something changed, in the list's order.
// A method whose code comes later has its row at once; its instance follows, or the row goes: it is one way of many.
// What is not chosen waits with its code until what the shopper types in is there: nothing is in front of the card.
import type { Session } from '../checkout/ports.ts';
import type { Entry, LazyMethod, Method, MethodHost, MethodInstance } from '../methods/method.ts';

export interface Row extends Entry {
  readonly method: Method;
  /** Its place is kept until it is known; asked once, since a vendor’s script that comes later is no surprise then. */
  readonly isExpected: boolean | undefined;
  readonly host: MethodHost;
  /** Its code was asked for; resolves when it is here, or the row gone. */
  coming?: Promise<void>;
  /** Null while its code is not here. */
  instance: MethodInstance | null;
}

/** Nothing is shown of a wallet without its code, or of which it is not known whether it can be used… */
export const isShown = ({ method, instance }: Row): boolean =>
  instance ? (instance.availability ?? 'usable') === 'usable' : !method.express;

/** …but its place is kept where it will most likely come. */
export const isExpected = ({ isExpected: expected, instance }: Row): boolean =>
  !!expected && (instance?.availability ?? 'pending') === 'pending';

export class MethodRows {
  rows: readonly Row[] = [];
  /** The code of one did not come: the network's fault, not the session's. */
  isCut = false;
  readonly #hostFor: (method: Method, key: string) => MethodHost;
  readonly #list: readonly Method[];

  /** Begins with what needs not wait for the session. */
  constructor(hostFor: (method: Method, key: string) => MethodHost, list: readonly Method[]) {
    this.#hostFor = hostFor;
    this.#list = list;
    this.rows = list.filter(({ eager }) => eager).map((method) => this.#make(method, { key: method.code }));
  }

  get codes(): string[] {
    return [...new Set(this.rows.map(({ method }) => method.code))];
  }

  get areUnusable(): boolean {
    return this.rows.every(({ instance }) => instance?.availability === 'unusable');
  }

  find(wanted: string | null): Row | undefined {
    return this.rows.find(({ key }) => key === wanted);
  }

  /** Keeps what the session offers, ends what it does not, makes what is new. */
  follow(session: Session): void {
    const before = this.rows;
    // In the session's order.
    this.rows = session.methods.flatMap(({ code }) =>
      this.#list
        .filter((method) => method.code === code)
        .flatMap((method) =>
          (method.entries?.(session) ?? [{ key: code }]).map(
            (entry) => this.find(entry.key) ?? this.#make(method, entry),
          ),
        ),
    );
    for (const row of before) if (!this.rows.includes(row)) row.instance?.destroy();
  }

  hostChanged(): void {
    for (const row of this.rows) {
      if (row.instance) row.instance.hostChanged();
      else this.#bring(row);
    }
  }

  destroy(): void {
    for (const { instance } of this.rows) instance?.destroy();
    this.rows = [];
  }

  #make(method: Method, entry: Entry): Row {
    const host = this.#hostFor(method, entry.key);
    const isExpected = method.isExpected?.();
    const instance = method.eager ? method.create(host, entry.key) : null;
    return { ...entry, method, isExpected, host, instance };
  }

  #bring(row: Row): void {
    const { isQuiet, isChosen } = row.host.view();
    if (isQuiet || isChosen) row.coming ??= this.#load(row);
  }

  async #load(row: Row): Promise<void> {
    const { host, method, key } = row;
    try {
      const maker = await (method as LazyMethod).load();
      // The session may have changed, or the checkout ended, while the code was on its way.
      if (!this.rows.includes(row)) return;
      row.instance = maker.create(host, key);
    } catch {
      this.isCut = true;
      this.rows = this.rows.filter((present) => present !== row);
    }
    if (row.instance && host.view().isChosen) host.changed();
    await host.requestUpdate();
  }
}
