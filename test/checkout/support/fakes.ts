// Stand-ins for what the checkout needs: a clock that tests turn, and a gateway and a bank that answer as told.
import type { CheckoutError } from '../../../src/core/errors.ts';
import type {
  ActionEnd,
  Attempt,
  CheckoutPorts,
  Collector,
  CollectResult,
  Fact,
  GatewayRefusal,
  NoClearAnswer,
  Refusal,
  Session,
} from '../../../src/checkout/ports.ts';

export const session = (change: Partial<Session> = {}): Session => ({
  sessionId: 'CS1234567890',
  status: 'PROCESSING',
  amount: { value: 12_840, currency: 'USD' },
  version: 1,
  merchantName: 'Northwind Supply',
  displayLocale: null,
  returnUrl: 'https://shop.example/return',
  expiresInMs: 1_800_000,
  methods: [{ code: 'BANKCARD', brands: [] }],
  storedMethods: [],
  storing: null,
  attempt: { no: 1, status: 'NEW' },
  given: {},
  ...change,
});

export const attempt = (status: Attempt['status'], change: Partial<Attempt> = {}): Attempt => ({
  no: 1,
  status,
  ...(status === 'SUCCESS' ? { orderId: 'GW1' } : {}),
  ...(status === 'ACTION_REQUIRED' ? { action: { type: 'three_ds', url: 'https://psp.example/3ds/1' } } : {}),
  ...change,
});

export const refusal = (code: Refusal, nextAttemptNo?: number): GatewayRefusal =>
  Object.assign(new Error(code), { refusal: code, ...(nextAttemptNo ? { nextAttemptNo } : {}) });

export const unclear = (retryAfterMs?: number, why: NoClearAnswer['unclear'] = 'network'): NoClearAnswer =>
  Object.assign(new Error('unclear'), {
    unclear: why,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  });

/** Time that passes only when it is told to; timers fire in order, and promises in between are let run. */
export class FakeClock {
  #now = 0;
  #lastId = 0;
  readonly #timers = new Map<number, { at: number; callback: () => void }>();

  now = (): number => this.#now;
  setTimeout = (callback: () => void, ms: number): number => {
    this.#timers.set((this.#lastId += 1), { at: this.#now + ms, callback });
    return this.#lastId;
  };
  clearTimeout = (handle: unknown): void => void this.#timers.delete(handle as number);

  get pending(): number {
    return this.#timers.size;
  }

  async pass(ms: number): Promise<void> {
    const end = this.#now + ms;
    await settled();
    for (;;) {
      const next = [...this.#timers].filter(([, { at }]) => at <= end).sort((a, b) => a[1].at - b[1].at)[0];
      if (!next) break;
      const [id, { at, callback }] = next;
      this.#timers.delete(id);
      this.#now = Math.max(this.#now, at);
      callback();
      await settled();
    }
    this.#now = end;
    await settled();
  }
}

/** Lets every promise that can run do so. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

/** The checkout has begun, and what its session leads to at once has come. */
export async function started(checkout: { start(): void }): Promise<void> {
  checkout.start();
  await settled();
}

/** `deaf`: hangs, and hears of no signal. */
type Answer<T> = T | Error | 'hang' | 'deaf';

function give<T>(answer: Answer<T>, signal: AbortSignal): Promise<T> {
  if (answer === 'hang' || answer === 'deaf')
    return new Promise((_, reject) => {
      if (answer === 'hang') signal.addEventListener('abort', () => reject(unclear()));
    });
  return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
}

export class World implements CheckoutPorts {
  readonly clock = new FakeClock();
  readonly facts: Fact[] = [];
  /** What was asked, in order: `load`, `pay 1`, `attempt 1`, `cancel 1`, `act`. */
  readonly asked: string[] = [];
  isOnline = (): boolean => this.online;
  online = true;
  reachable = false;
  random = (): number => 0.5;
  canPayBy = (code: string): boolean => code === 'BANKCARD';
  prepare = (): Promise<void> => Promise.resolve();
  /** Answers in order; the last one stays. */
  answers: {
    load: Answer<Session>[];
    pay: Answer<Attempt>[];
    attempt: Answer<Attempt>[];
    cancel: Answer<Attempt>[];
    act: (ActionEnd | 'hang')[];
  } = { load: [session()], pay: [], attempt: [], cancel: [], act: ['hang'] };
  readonly #wakers = new Set<() => void>();

  readonly session: CheckoutPorts['session'] = {
    load: (signal) => this.#answer('load', 'load', signal),
    isReachable: () => Promise.resolve(this.reachable),
    pay: ({ attemptNo }, _amount, signal) => this.#answer('pay', `pay ${attemptNo}`, signal),
    attempt: (no, _amount, signal) => this.#answer('attempt', `attempt ${no}`, signal),
    cancel: (no, _amount, signal) => this.#answer('cancel', `cancel ${no}`, signal),
  };
  readonly actions: CheckoutPorts['actions'] = {
    perform: (_action, _begun, signal) => this.#answer('act', 'act', signal),
  };

  tell = (fact: Fact): void => void this.facts.push(fact);
  onWake = (listener: () => void): (() => void) => {
    this.#wakers.add(listener);
    return () => this.#wakers.delete(listener);
  };
  wake(): void {
    for (const waker of [...this.#wakers]) waker();
  }

  /** Facts by type; an error by its code. */
  get told(): string[] {
    return this.facts.map((fact) => (fact.type === 'error' ? describe(fact.error) : fact.type));
  }

  #answer<Kind extends keyof World['answers']>(
    kind: Kind,
    what: string,
    signal: AbortSignal,
  ): Promise<never> {
    this.asked.push(what);
    const list = this.answers[kind] as Answer<unknown>[];
    const answer = list.length > 1 ? list.shift()! : list[0]!;
    return give(answer, signal) as Promise<never>;
  }
}

const describe = ({ code, declineCode }: CheckoutError): string =>
  declineCode ? `${code}:${declineCode}` : code;

export const collector = (...results: CollectResult[]): Collector & { readonly asked: number[] } => {
  const asked: number[] = [];
  return {
    asked,
    method: 'BANKCARD',
    collect: ({ attemptNo }) => {
      asked.push(attemptNo);
      const collected: CollectResult = {
        kind: 'collected',
        collected: { method: 'BANKCARD', details: { jwe: `jwe-${asked.length}` } },
      };
      return Promise.resolve(results.shift() ?? collected);
    },
  };
};
