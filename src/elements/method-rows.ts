// The living methods of one checkout: made when they are wanted, told when something changed, in the list's order.
// A method whose code comes later has its row at once; its instance follows, or the row goes, or it offers a retry.
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
  /** Null while its code is on the way, or when it could not be had. */
  readonly instance: MethodInstance | null;
  /** Its code could not be had: tries again. */
  readonly retry?: () => void;
}

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
    this.rows = list.filter(({ eager }) => eager).map((method) => this.#make(method, oneRow(method)));
  }

  get codes(): string[] {
    return [...new Set(this.rows.map(({ method }) => method.code))];
  }

  find(key: string | null): Row | undefined {
    return this.rows.find((row) => row.key === key);
  }

  /** Keeps what the session offers, ends what it does not, makes what is new. */
  follow(session: Session): void {
    const wanted = this.#list.flatMap((method) =>
      entriesOf(method, session).map((entry) => [method, entry] as const),
    );
    for (const { key, instance } of this.rows) {
      if (!wanted.some(([, entry]) => entry.key === key)) instance?.destroy();
    }
    this.rows = wanted.map(([method, entry]) => this.find(entry.key) ?? this.#make(method, entry));
  }

  hostChanged(): void {
    for (const { instance } of this.rows) instance?.hostChanged();
  }

  destroy(): void {
    for (const { instance } of this.rows) instance?.destroy();
    this.rows = [];
  }

  #make(method: Method, { key, usable }: Entry): Row {
    const row: Row = { method, key, usable, instance: null };
    if (method.eager) return { ...row, instance: method.create(this.#hostFor(method), key) };
    void this.#bring(method, row);
    return row;
  }

  async #bring(method: LazyMethod, row: Row): Promise<void> {
    const maker: MethodMaker | null = await method.load().catch(() => null);
    // The session may have changed, or the checkout ended, while the code was on its way.
    if (!this.rows.includes(row)) return;
    if (maker) this.#put(row, { ...row, instance: maker.create(this.#hostFor(method), row.key) });
    else if (method.withoutCode === 'hide') this.#put(row);
    else this.#put(row, { ...row, retry: () => this.#again(method, row) });
    this.#changed();
  }

  #again(method: LazyMethod, { key }: Row): void {
    const failed = this.find(key);
    if (!failed?.retry) return;
    this.#put(failed, this.#make(method, failed));
    this.#changed();
  }

  /** In the place of a row: another one, or none. */
  #put(row: Row, ...others: readonly Row[]): void {
    this.rows = this.rows.flatMap((present) => (present === row ? others : [present]));
  }
}

const oneRow = ({ code }: Method): Entry => ({ key: code, usable: true });

function entriesOf(method: Method, session: Session): readonly Entry[] {
  if (method.entries) return method.entries(session);
  return session.methods.some(({ code }) => code === method.code) ? [oneRow(method)] : [];
}
