// A checkout that is taken away, at whatever moment, leaves nothing: no frame, timer, port, node or listener.
import { CHALLENGE, PAID, type CheckoutPage } from '../support/checkout-page.ts';
import { expectNoMore, Memory, type Counted } from '../support/memory.ts';
import { expect, test } from '../support/world.ts';

type Watched = typeof globalThis & { pending: Set<unknown> };
type Dropin = HTMLElementTagNameMap['paykka-dropin'];

test.beforeEach(async ({ checkout }) => {
  // Timers that were set and neither ran nor were taken back.
  await checkout.page.addInitScript(() => {
    const pending = new Set<unknown>();
    Object.assign(globalThis, { pending });
    const { setTimeout, clearTimeout, setInterval, clearInterval } = globalThis;
    Object.assign(globalThis, {
      setTimeout: (run: () => void, ms?: number) => {
        const id = setTimeout(() => {
          pending.delete(id);
          run();
        }, ms);
        pending.add(id);
        return id;
      },
      clearTimeout: (id: number) => {
        pending.delete(id);
        clearTimeout(id);
      },
      setInterval: (run: () => void, ms?: number) => {
        const id = setInterval(run, ms);
        pending.add(id);
        return id;
      },
      clearInterval: (id: number) => {
        pending.delete(id);
        clearInterval(id);
      },
    });
  });
  await checkout.open();
  await checkout.reached('ready');
  // A part of the code that is on its way has a bound until it is here, and is for whoever mounts next.
  await expect(checkout.page.locator('link[rel=modulepreload][integrity]')).toHaveCount(0);
  // Requests of a frame that is taken away.
  checkout.forgive(/ERR_ABORTED/);
});

/** What there is once the one checkout that is there has met its frame, and nothing more is on its way. */
async function settledCounts(checkout: CheckoutPage, memory: Memory): Promise<Counted> {
  await checkout.reached('ready');
  await checkout.settled();
  // Its port, and no other's.
  await expect.poll(() => memory.ports()).toBe(1);
  // Of the requests that were made, the browser itself keeps the last 250.
  await checkout.page.evaluate(() => performance.clearResourceTimings());
  // Until two in a row agree: what is still going is not counted as what was there.
  let counted = await memory.count();
  await expect(async () => {
    const { kilobytes: _before, ...last } = counted;
    counted = await memory.count();
    expect(counted).toMatchObject(last);
  }).toPass({ timeout: 10_000 });
  return counted;
}

/**
 * Mounts and unmounts; of three, one is torn away in the task that mounts it, one while it loads, one once it is ready.
 * At the end one is mounted again.
 * @returns what the last one leaves in the page at once, and how many were in which state when they were taken away.
 */
const cycles = ({ page }: CheckoutPage, count: number) =>
  page.evaluate(async (times) => {
    const mounted = () => document.querySelector('paykka-dropin')!;
    const parent = mounted().parentElement!;
    const fresh = mounted().cloneNode();
    const torn: Record<string, number> = {};
    // A new element, as a router makes it, or the same, as a page moves it: that one says no second time that it is ready.
    for (let n = 0; n < times; n += 1) {
      const last = mounted();
      torn[last.state] = (torn[last.state] ?? 0) + 1;
      last.remove();
      const next = (n % 3 < 2 && n % 4 < 2 ? last : fresh.cloneNode()) as Dropin;
      const ready = new Promise((resolve) => next.addEventListener('paykka-ready', resolve, { once: true }));
      parent.prepend(next);
      if (n % 3 === 1) await new Promise((resolve) => setTimeout(resolve, (n * 13) % 60));
      if (n % 3 === 2) await ready;
    }
    mounted().remove();
    await new Promise((resolve) => setTimeout(resolve));
    const left = { frames: window.length, timers: (globalThis as Watched).pending.size };
    parent.prepend(fresh.cloneNode());
    return { left, torn };
  }, count);

/** kB that there is more of it, once there is no more of anything else: processes end in their own time, and garbage goes. */
async function grown(checkout: CheckoutPage, memory: Memory, before: Counted): Promise<number> {
  let kilobytes = NaN;
  await expect(async () => {
    const now = await settledCounts(checkout, memory);
    kilobytes = now.kilobytes - before.kilobytes;
    expectNoMore(now, before);
  }).toPass({ timeout: 15_000 });
  return kilobytes;
}

test('F31 two hundred times mounted and unmounted, at any moment: nothing is left and nothing grows', async ({
  checkout,
}) => {
  test.setTimeout(90_000);
  const memory = await Memory.of(checkout.page);
  // What the browser learns of the code stays: some 95 kB with the first two hundred, 17 with the next, then 9, then 6.
  await cycles(checkout, 120);
  const before = await settledCounts(checkout, memory);
  const { left, torn } = await cycles(checkout, 200);
  expect(left).toEqual({ frames: 0, timers: 0 });
  for (const state of ['idle', 'loading', 'ready']) expect(torn[state], state).toBeGreaterThan(5);
  // Measured 30 to 86, nearly all of it code that the engine compiles anew (docs/bench.md), and less with each further two
  // hundred. An element that stays is nodes as well.
  expect(await grown(checkout, memory, before)).toBeLessThan(200 * 0.7);
  await checkout.pay(PAID);
  await checkout.reached('succeeded');
  expect(await checkout.page.evaluate(() => window.length)).toBe(0);
  expect(await checkout.ledger()).toHaveLength(1);
});

test('F31 taken away while it is paid, while the bank asks and while the gateway is asked: nothing is left', async ({
  checkout,
}) => {
  test.setTimeout(90_000);
  const { dropin } = checkout;
  const memory = await Memory.of(checkout.page);
  const replace = async (): Promise<void> => {
    const sessionId = await checkout.newSession();
    const frames = await dropin.evaluate((element: Dropin, id) => {
      const parent = element.parentElement!;
      const fresh = element.cloneNode() as Dropin;
      element.remove();
      const left = window.length;
      fresh.sessionId = id;
      parent.prepend(fresh);
      return left;
    }, sessionId);
    expect(frames).toBe(0);
  };
  const payments = async (): Promise<void> => {
    for (const [state, card, ...fault] of [
      ['paying', PAID, 'delay', { ms: 1_000 }],
      ['acting', CHALLENGE],
      ['confirming', PAID, 'status', { status: 500 }],
    ] as const) {
      const [mode, more] = fault;
      if (mode) await checkout.fault(mode, 'POST payments', more);
      await checkout.pay(card);
      await checkout.reached(state);
      if (state === 'acting') await expect(checkout.bank.getByLabel('One-time code')).toBeVisible();
      await replace();
      await checkout.reached('ready');
    }
  };
  await payments();
  const before = await settledCounts(checkout, memory);
  await payments();
  await grown(checkout, memory, before);
  await dropin.evaluate((element) => element.remove());
  // A payment that was sent goes on, until it is answered.
  const pending = () => checkout.page.evaluate(() => (globalThis as Watched).pending.size);
  await expect.poll(pending).toBe(0);
  checkout.forgive(/status of 500/);
});
