// Offers checkouts at a rate, whether or not the gateway keeps up, as shoppers come: a queue shows as waiting.
import { setTimeout as pause } from 'node:timers/promises';
import { Random } from '../../test/support/random.ts';
import { family, processorMs } from './processor-time.ts';
import type { Running } from './setups.ts';
import { kinds, type Kind, type Paid, type Shoppers } from './shopper.ts';

/** Of ten payments one is challenged. */
const CHALLENGED_SHARE = 0.1;
/** So many checkouts under way at once: the gateway is far behind, and no more are offered. */
const BEHIND = 400;

export interface Rung {
  /** Checkouts a second. */
  readonly offered: number;
  readonly paid: readonly Paid[];
  readonly failures: readonly string[];
  /** Checkouts paid a second, from the first offer to the last answer. */
  readonly throughput: number;
  /** ms, by kind of request. */
  readonly times: Readonly<Record<Kind, number[]>>;
  /** ms of processor time: gateways, database, generator. */
  readonly used: { readonly gateway: number; readonly database: number; readonly generator: number };
  readonly seconds: number;
}

export async function offer(
  shoppers: Shoppers,
  { gateways, databasePid }: Pick<Running, 'gateways' | 'databasePid'>,
  offered: number,
  seconds: number,
): Promise<Rung> {
  const random = new Random(offered);
  const times = Object.fromEntries(kinds.map((kind) => [kind, []])) as unknown as Rung['times'];
  const paid: Paid[] = [];
  const failures: string[] = [];
  const underWay = new Set<Promise<void>>();
  const used = () => ({
    gateway: processorMs(gateways.map(({ pid }) => pid)),
    database: processorMs(databasePid === null ? [] : family(databasePid)),
    generator: processorMs([process.pid]),
  });
  const one = async (): Promise<void> => {
    const amount = 100 + random.below(100_000);
    await shoppers
      .pay(amount, random.chance(CHALLENGED_SHARE), (kind, ms) => times[kind].push(ms))
      .then((done) => paid.push(done))
      .catch((error: Error) => failures.push(error.message));
  };

  const before = used();
  const began = performance.now();
  let due = began;
  while (due < began + seconds * 1000 && underWay.size < BEHIND) {
    await pause(Math.max(0, due - performance.now()));
    const checkout = one().finally(() => underWay.delete(checkout));
    underWay.add(checkout);
    // Arrivals know nothing of each other (Poisson).
    due += (-Math.log(1 - random.next()) * 1000) / offered;
  }
  await Promise.all(underWay);
  const took = (performance.now() - began) / 1000;
  const after = used();
  return {
    offered,
    paid,
    failures,
    times,
    throughput: paid.length / took,
    seconds: took,
    used: {
      gateway: after.gateway - before.gateway,
      database: after.database - before.database,
      generator: after.generator - before.generator,
    },
  };
}
