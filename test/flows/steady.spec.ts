// What an open checkout does while nobody does anything, what it keeps after an hour, and what a key press changes.
import type { Frame, Page } from '@playwright/test';
import type { CheckoutPage } from '../support/checkout-page.ts';
import { expectNoMore, Memory, type Counted } from '../support/memory.ts';
import { expect, test } from '../support/world.ts';

interface Timers {
  /** ms of each that was set; `requestAnimationFrame` counts as 0. */
  readonly set: number[];
  readonly repeating: Map<unknown, number>;
}
type Watched = typeof globalThis & { timers: Timers };

/** Notes in every document what timers are set. After the page's own clock has been replaced. */
const watchTimers = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const watched = globalThis as Watched;
    const timers: Timers = { set: [], repeating: new Map() };
    watched.timers = timers;
    const { setTimeout, setInterval, clearInterval, requestAnimationFrame } = watched;
    watched.setTimeout = ((run: () => void, ms = 0, ...more: unknown[]) => {
      timers.set.push(ms);
      return setTimeout(run, ms, ...more);
    }) as typeof setTimeout;
    watched.setInterval = ((run: () => void, ms = 0, ...more: unknown[]) => {
      const id = setInterval(run, ms, ...more);
      timers.repeating.set(id, ms);
      return id;
    }) as typeof setInterval;
    watched.clearInterval = (id) => {
      timers.repeating.delete(id);
      clearInterval(id as number);
    };
    watched.requestAnimationFrame = (run) => {
      timers.set.push(0);
      return requestAnimationFrame(run);
    };
  });

const cardFrame = (page: Page): Frame =>
  page.frames().find((frame) => frame.url().includes('/checkout/v1/frame'))!;

/** Of each document: timers under a second that run for ever, and those set since the last look. */
const restless = async (page: Page): Promise<number[]> => {
  const found = [page.mainFrame(), cardFrame(page)].map((frame) =>
    frame.evaluate(() => {
      const { set, repeating } = (globalThis as Watched).timers;
      return [...set.splice(0), ...repeating.values()].filter((ms) => ms < 1000);
    }),
  );
  return (await Promise.all(found)).flat();
};

/** Of the page and of the card frame, which has a process of its own. */
async function memoryOf(page: Page) {
  const both = [await Memory.of(page), await Memory.of(page, cardFrame(page))];
  const count = (): Promise<Counted[]> => Promise.all(both.map((one) => one.count()));
  return {
    count,
    /** Of nothing is there more, and of kB not so many. What was let go is gone with the garbage, sooner or later. */
    grewBy: (before: readonly Counted[], kilobytes: number): Promise<void> =>
      expect(async () => {
        const after = await count();
        for (const [at, one] of after.entries()) {
          expectNoMore(one, before[at]!);
          expect(one.kilobytes - before[at]!.kilobytes).toBeLessThan(kilobytes);
        }
      }).toPass({ timeout: 10_000 }),
  };
}

/** A minute of the page's time: the frame's heartbeat (every 1.5 s) is answered in its last seconds, and missed before. */
async function minute(checkout: CheckoutPage): Promise<void> {
  await checkout.page.clock.fastForward(56_000);
  await checkout.pass(4_000);
}

/** In every tenth minute each heartbeat comes and is answered. */
async function hour(checkout: CheckoutPage): Promise<void> {
  for (let tenth = 0; tenth < 6; tenth += 1) {
    for (let beat = 0; beat < 40; beat += 1) await checkout.page.clock.runFor(1_500);
    for (let count = 0; count < 9; count += 1) await minute(checkout);
  }
}

/** Ready, and what comes after the first paint is there too. */
async function settled(checkout: CheckoutPage): Promise<void> {
  await checkout.reached('ready');
  await checkout.type({ number: '4242 4242 4242 4242', name: '' });
  await expect(checkout.frame.locator('#plate svg')).toBeVisible();
  await checkout.settled();
  // What belongs to the other ways of paying, in the page.
  await checkout.hasBrought('/alipay-plus-method-');
}

test('an hour of an open checkout: no request, no timer under a second, and nothing grows', async ({
  checkout,
}) => {
  test.setTimeout(120_000);
  const { page } = checkout;
  await page.clock.install();
  await watchTimers(page);
  await checkout.open({ expire_s: '86400' });
  await checkout.pass(2_000);
  await settled(checkout);
  const memory = await memoryOf(page);
  // By then the browser has compiled what it will: some 50 kB.
  for (const _ of [1, 2]) await hour(checkout);
  await restless(page);
  const before = await memory.count();
  const requests = checkout.requests('');
  await hour(checkout);
  expect(await restless(page)).toEqual([]);
  expect(requests.map((request) => request.url())).toEqual([]);
  // Measured: 8 to 18, whatever it is of the browser's own. An object that each of the 390 heartbeats leaves is more.
  await memory.grewBy(before, 30);

  // What can happen meanwhile: the shopper edits and turns the phone, the merchant reads the session again.
  const live = async (times: number): Promise<void> => {
    for (let time = 0; time < times; time += 1) {
      await checkout.dropin.evaluate((element: HTMLElementTagNameMap['paykka-dropin']) => element.refresh());
      await page.setViewportSize({ width: time % 2 ? 1280 : 400, height: 900 });
      await checkout.field('cc-csc').fill(time % 2 ? '123' : '12');
      await minute(checkout);
    }
  };
  await live(10);
  const used = await memory.count();
  await live(15);
  // Measured: 16 at most.
  await memory.grewBy(used, 40);
  expect(await checkout.state()).toBe('ready');
});

test('a key press changes nothing but its field, and the page hears only what is news', async ({
  checkout,
}) => {
  const { page } = checkout;
  await checkout.listen();
  await checkout.open();
  await settled(checkout);
  await checkout.field('cc-number').fill('');
  await checkout.field('cc-exp').fill('');
  await checkout.field('cc-csc').fill('');
  // The brand is known from the first digit on; its name is said.
  await checkout.field('cc-number').press('4');
  await expect(checkout.frame.locator('#plate')).toBeVisible();
  await expect(checkout.frame.locator('#status')).toHaveText('Visa');
  // And the page has heard of it, and of all that was wiped before.
  await expect
    .poll(async () => (await checkout.heard('change')).at(-1))
    .toMatchObject({ complete: false, brand: 'visa' });
  await cardFrame(page).evaluate(() => {
    const changed: string[] = [];
    Object.assign(globalThis, { changed });
    new MutationObserver((records) => {
      for (const { target } of records) {
        const element = target instanceof Element ? target : target.parentElement!;
        changed.push(element.closest('.cell')?.className ?? (element.id || element.tagName));
      }
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  await checkout.dropin.evaluate((element) => {
    const updates: string[] = [];
    Object.assign(globalThis, { updates });
    const host = element as unknown as { performUpdate(): void };
    const update = host.performUpdate.bind(host);
    host.performUpdate = () => {
      updates.push('drop-in');
      update();
    };
    new MutationObserver(() => updates.push('something in it')).observe(element.shadowRoot!, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
  });
  const heard = await checkout.heard('change');
  await checkout.field('cc-number').pressSequentially('242424242424242');
  await expect(checkout.field('cc-number')).toHaveValue('4242 4242 4242 4242');
  const changed = await cardFrame(page).evaluate(
    () => (globalThis as unknown as { changed: string[] }).changed,
  );
  expect([...new Set(changed)].filter((name) => name !== 'cell number')).toEqual([]);
  expect(await page.evaluate(() => (globalThis as unknown as { updates: string[] }).updates)).toEqual([]);
  expect(await checkout.heard('change')).toEqual(heard);
});

if (process.env['TEST_ALL'])
  test('a hundred payments in one tab: no frame is left, and the heap has grown by less than 5 MB', async ({
    checkout,
  }) => {
    test.setTimeout(300_000);
    const { page } = checkout;
    await checkout.open();
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Performance.enable');
    const megabytes = async (): Promise<number> => {
      await devtools.send('HeapProfiler.collectGarbage');
      await devtools.send('HeapProfiler.collectGarbage');
      const { metrics } = await devtools.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === 'JSHeapUsedSize')!.value / 1e6;
    };
    const pay = async (times: number): Promise<void> => {
      for (let time = 0; time < times; time += 1) {
        await checkout.reached('ready');
        await checkout.pay({ number: '4242 4242 4242 4242' });
        await checkout.reached('succeeded');
        expect(await page.evaluate(() => window.length)).toBe(0);
        const sessionId = await checkout.newSession();
        await checkout.dropin.evaluate((element: HTMLElementTagNameMap['paykka-dropin'], id) => {
          element.sessionId = id;
        }, sessionId);
      }
    };
    await pay(10);
    const before = await megabytes();
    await pay(90);
    expect((await megabytes()) - before).toBeLessThan(5);
  });
