// The living methods of one checkout: made when they are wanted, told when something changed, in the list's order.
// A method whose code comes later has its row at once; its instance follows, or the row goes: it is one way of many.
import type { Session } from '../checkout/ports.ts';
import { methods } from '../methods/index.ts';
import type {
  Entry,
  LazyMethod,
  Method,
  MethodHost,
  MethodInstance,
  MethodMaker,
} from '../methods/method.ts';

export interface Row extends Entry {
  readonly method: Method;
  /** Its place is kept until it is known; asked once, since a vendor’s script that comes later is no surprise then. */
  readonly expected: boolean;
  /** Null while its code is on the way. */
  readonly instance: MethodInstance | null;
}

/** Nothing is shown of a wallet without its code, or of which it is not known whether it can be used… */
export const isShown = ({ method, instance }: Row): boolean =>
  instance ? (instance.availability ?? 'usable') === 'usable' : !method.express;

/** …but its place is kept where it will most likely come. */
export const isExpected = ({ expected, instance }: Row): boolean =>
  expected && (instance?.availability ?? 'pending') === 'pending';

export class MethodRows {
  rows: readonly Row[] = [];
  readonly #hostFor: (method: Method, key: string) => MethodHost;
  readonly #changed: () => void;
  readonly #list: readonly Method[];

  /** Begins with what needs not wait for the session. @param changed the rows are others now. */
  constructor(
    hostFor: (method: Method, key: string) => MethodHost,
    changed: () => void,
    list: readonly Method[] = methods,
  ) {
    this.#hostFor = hostFor;
    this.#changed = changed;
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
    for (const { instance } of this.rows) instance?.hostChanged();
  }

  destroy(): void {
    for (const { instance } of this.rows) instance?.destroy();
    this.rows = [];
  }

  #make(method: Method, entry: Entry): Row {
    const row: Row = { ...entry, method, expected: method.isExpected?.() ?? false, instance: null };
    if (method.eager) return { ...row, instance: this.#create(method, row) };
    void this.#bring(method, row);
    return row;
  }

  async #bring(method: LazyMethod, row: Row): Promise<void> {
    const maker: MethodMaker | null = await method.load().catch(() => null);
    // The session may have changed, or the checkout ended, while the code was on its way.
    if (!this.rows.includes(row)) return;
    const others = maker ? [{ ...row, instance: this.#create(maker, row) }] : [];
    this.rows = this.rows.flatMap((present) => (present === row ? others : [present]));
    this.#changed();
  }

  #create(maker: MethodMaker, { method, key }: Row): MethodInstance {
    return maker.create(this.#hostFor(method, key), key);
  }
}
