import { expect } from '@open-wc/testing';
import { Checkout } from '../../src/checkout/checkout.ts';
import type { CheckoutPorts, Fact } from '../../src/checkout/ports.ts';
import { Random } from '../support/random.ts';
import { collector, FakeClock, settled } from './support/fakes.ts';
import { ModelGateway } from './support/model-gateway.ts';

/** One page with one checkout; a reload makes a new one. */
class Page {
  readonly facts: Fact[] = [];
  /** The form was given back although a payment was open or made. */
  falseWords = 0;
  readonly checkout: Checkout;
  readonly #wakers = new Set<() => void>();

  constructor(gateway: ModelGateway, clock: FakeClock, random: Random) {
    const ports: CheckoutPorts = {
      session: gateway,
      clock,
      random: random.next,
      isOnline: () => true,
      canPayBy: () => true,
      prepare: () => Promise.resolve(),
      tell: (fact) => void this.facts.push(fact),
      onWake: (listener) => {
        this.#wakers.add(listener);
        return () => this.#wakers.delete(listener);
      },
      actions: {
        perform: (_action, _begun, signal) =>
          new Promise((resolve) => {
            const end = random.pick(['done', 'abandoned', 'timeout', null] as const);
            clock.setTimeout(() => {
              if (random.chance(0.6)) gateway.bankAnswers();
              if (end) resolve(end);
            }, random.below(10_000));
            clock.setTimeout(() => resolve('timeout'), 600_000);
            signal.addEventListener('abort', () => resolve('abandoned'));
          }),
      },
    };
    this.checkout = new Checkout(ports, (state, previous) => {
      const isBack = state.name === 'ready' && ['paying', 'acting', 'confirming'].includes(previous.name);
      if (isBack && gateway.isBusy) this.falseWords += 1;
    });
    this.checkout.start();
  }

  wake(): void {
    for (const waker of [...this.#wakers]) waker();
  }
}

async function walk(seed: number): Promise<{ pages: Page[]; gateway: ModelGateway; clock: FakeClock }> {
  const random = new Random(seed);
  const clock = new FakeClock();
  const gateway = new ModelGateway(random, clock);
  const pages = [new Page(gateway, clock, random)];
  const now = (): Page => pages.at(-1)!;
  let cards = 0;
  const submit = (): void => {
    cards += 1;
    const details = { jwe: `card-${cards}` };
    const card = collector({ kind: 'collected', collected: { method: 'BANKCARD', details } });
    void now().checkout.submit(card);
  };
  /** A reload, and what "Try again" does. */
  const anew = (): void => {
    now().checkout.destroy();
    pages.push(new Page(gateway, clock, random));
  };
  const acts: readonly (() => void)[] = [
    submit,
    submit,
    submit,
    () => now().wake(),
    () => now().checkout.look(),
    () =>
      void now()
        .checkout.refresh()
        .catch(() => undefined),
    anew,
    () => {
      gateway.version += 1;
      gateway.amount += 100;
    },
    () => (gateway.isKeyOld = true),
    () => (gateway.isExpired ||= random.chance(0.2)),
  ];
  for (let step = 0; step < 4 + random.below(10); step += 1) {
    random.pick(acts)();
    await clock.pass(random.below(random.pick([10, 3_000, 40_000])));
  }
  // The network heals, and whoever is asked looks again.
  gateway.loss = 0;
  for (let n = 0; n < 14; n += 1) {
    await clock.pass(60_000);
    now().wake();
    if (now().checkout.state.name === 'failed') anew();
  }
  await clock.pass(60_000);
  await settled();
  return { pages, gateway, clock };
}

describe('random walks', () => {
  it('3,000 of them: one charge, one answer, nothing lost', async function () {
    this.timeout(60_000);
    for (let seed = 1; seed <= 3_000; seed += 1) {
      const { pages, gateway } = await walk(seed);
      const where = `seed ${seed}`;
      const { state } = pages.at(-1)!.checkout;
      expect(gateway.authorisations, `${where}: authorised`).to.be.lessThan(2);
      expect(state.name === 'succeeded', `${where}: ends in ${state.name}`).to.equal(
        gateway.authorisations === 1,
      );
      expect(['ready', 'succeeded', 'expired'], `${where}: ends in ${state.name}`).to.include(state.name);
      for (const { facts, falseWords } of pages) {
        expect(falseWords, `${where}: false words`).to.equal(0);
        const ends = facts.filter(
          (fact) => ['success', 'expired'].includes(fact.type) || (fact.type === 'error' && fact.fatal),
        );
        expect(ends.length, `${where}: ends told`).to.be.lessThan(2);
        if (facts.some(({ type }) => type === 'success')) expect(gateway.authorisations, where).to.equal(1);
      }
    }
  });
});
