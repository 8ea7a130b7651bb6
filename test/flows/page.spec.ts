// Several things on one page, and what a page can do to an element.
import { PAID } from '../support/checkout-page.ts';
import { expect, test } from '../support/world.ts';

test.beforeEach(({ checkout }) => checkout.listen());

test('two checkouts with two sessions are independent, and removing one leaves the other', async ({
  checkout,
}) => {
  const { page } = checkout;
  await checkout.open();
  await checkout.reached('ready');
  const secondId = await checkout.newSession({ amount: '500' });
  await checkout.dropin.evaluate((first: HTMLElementTagNameMap['paykka-dropin'], sessionId) => {
    const second = document.createElement('paykka-dropin');
    second.id = 'second';
    Object.assign(second, { sessionId, clientKey: first.clientKey });
    first.after(second);
  }, secondId);
  const second = page.locator('#second');
  const field = (autocomplete: string) =>
    second.frameLocator('iframe').locator(`input[autocomplete="${autocomplete}"]`);
  await field('cc-number').fill('4242424242424242');
  await field('cc-exp').fill('12 / 34');
  await field('cc-csc').fill('123');
  await field('cc-name').fill('Maya Okafor');
  await second.getByRole('button', { name: 'Pay $5.00' }).click();
  await expect(second.getByRole('heading', { name: 'Payment successful' })).toBeVisible();
  expect(await checkout.ledger(secondId)).toMatchObject([{ amount: 500 }]);
  expect(await checkout.ledger()).toEqual([]);
  await second.evaluate((element) => element.remove());
  await checkout.pay(PAID);
  await checkout.reached('succeeded');
  expect(await checkout.ledger()).toMatchObject([{ amount: 12_840 }]);
});

test('moved, the merchant hears that what was complete is so no more', async ({ checkout }) => {
  await checkout.open();
  await checkout.reached('ready');
  await checkout.type(PAID);
  const last = async (): Promise<unknown> => (await checkout.heard('change')).at(-1);
  await expect.poll(last).toMatchObject({ complete: true, brand: 'visa' });
  await checkout.dropin.evaluate((element) => document.querySelector('main')!.append(element));
  await expect.poll(last).toEqual({ type: 'change', method: 'BANKCARD', complete: false });
});

test('the same session twice: the second says so, the first is paid', async ({ checkout }) => {
  const { page } = checkout;
  await checkout.open();
  await checkout.reached('ready');
  await checkout.dropin.evaluate((first: HTMLElementTagNameMap['paykka-dropin']) => {
    const second = first.cloneNode() as HTMLElement;
    second.id = 'second';
    second.addEventListener('paykka-error', ({ error }) => (second.title = error.docUrl));
    first.after(second);
  });
  await expect(page.locator('#second')).toContainText('This checkout is already open on this page.');
  await expect(page.locator('#second')).toHaveAttribute(
    'title',
    `${checkout.world.gateway.url}/docs/errors#already_mounted`,
  );
  await page.locator('#second').evaluate((element) => element.remove());
  await checkout.pay(PAID);
  await checkout.reached('succeeded');
  checkout.forgive(/already_mounted/);
  expect(await checkout.ledger()).toHaveLength(1);
});

test('F30 the script twice: no error, one warning, the first one works', async ({ checkout }) => {
  const { page, world } = checkout;
  await checkout.open();
  await checkout.reached('ready');
  await page.evaluate((url) => import(url), `${world.gateway.url}/cp/paykka-dropin.js?again`);
  const { errors } = checkout.complaints;
  await expect.poll(() => errors.filter((text) => text.includes('is on this page already'))).toHaveLength(1);
  checkout.forgive(/is on this page already/);
  await checkout.pay(PAID);
  await checkout.reached('succeeded');
});

test('F31 two hundred times mounted and unmounted, at any moment: nothing is left and nothing grows', async ({
  checkout,
}) => {
  test.setTimeout(90_000);
  const { page } = checkout;
  // Timers that were set and neither ran nor were taken back.
  await page.addInitScript(() => {
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
  await expect(page.locator('link[rel=modulepreload][integrity]')).toHaveCount(0);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  const cycles = (count: number) =>
    page.evaluate(async (times) => {
      const mounted = () => document.querySelector('paykka-dropin')!;
      const parent = mounted().parentElement!;
      const fresh = mounted().cloneNode();
      // In turn the same element, as a page moves it, and a new one, as a router makes it.
      for (let n = 0; n < times; n += 1) {
        const last = mounted();
        last.remove();
        if (n % 3 === 0) await new Promise((resolve) => setTimeout(resolve, (n * 7) % 40));
        parent.prepend(n % 4 < 2 ? last : fresh.cloneNode());
        if (n % 2 === 0) await new Promise((resolve) => setTimeout(resolve, (n * 13) % 60));
      }
      mounted().remove();
      await new Promise((resolve) => setTimeout(resolve));
      const { pending } = globalThis as unknown as { pending: Set<unknown> };
      const left = { frames: window.length, timers: pending.size };
      parent.prepend(fresh.cloneNode());
      return left;
    }, count);
  /** Message ports that something still holds. */
  const ports = async (): Promise<number> => {
    const held = await devtools.send('Runtime.evaluate', { expression: 'MessagePort.prototype' });
    const { objects } = await devtools.send('Runtime.queryObjects', {
      prototypeObjectId: held.result.objectId!,
    });
    const counted = await devtools.send('Runtime.callFunctionOn', {
      objectId: objects.objectId!,
      functionDeclaration: 'function () { return this.length; }',
    });
    await devtools.send('Runtime.releaseObject', { objectId: objects.objectId! });
    return counted.result.value as number;
  };
  /** What the browser itself counts, after the garbage is gone. */
  const counted = async () => {
    // The port of the checkout that is there, when it has met its frame, and no other's.
    await expect.poll(ports).toBe(1);
    await checkout.reached('ready');
    await checkout.settled();
    // Of the requests that were made, the browser itself keeps the last 250.
    await page.evaluate(() => performance.clearResourceTimings());
    await devtools.send('HeapProfiler.collectGarbage');
    const { metrics } = await devtools.send('Performance.getMetrics');
    const value = (name: string) => metrics.find((metric) => metric.name === name)!.value;
    return {
      listeners: value('JSEventListeners'),
      documents: value('Documents'),
      frames: value('Frames'),
      nodes: value('Nodes'),
      kilobytes: value('JSHeapUsedSize') / 1e3,
    };
  };
  const nothing = { frames: 0, timers: 0 };
  expect(await cycles(20)).toEqual(nothing);
  const before = await counted();
  expect(await cycles(200)).toEqual(nothing);
  // The process of the last one that was taken away may still be ending.
  await expect.poll(async () => (await counted()).frames).toBeLessThanOrEqual(before.frames);
  await expect.poll(async () => (await counted()).documents).toBeLessThanOrEqual(before.documents + 1);
  await expect.poll(async () => (await counted()).listeners).toBeLessThanOrEqual(before.listeners + 5);
  // One checkout has some 200 nodes.
  await expect.poll(async () => (await counted()).nodes).toBeLessThanOrEqual(before.nodes + 200);
  // For each of the 200 less than the smallest object that would count.
  await expect.poll(async () => (await counted()).kilobytes).toBeLessThanOrEqual(before.kilobytes + 200 * 2);
  await checkout.pay(PAID);
  await checkout.reached('succeeded');
  expect(await page.evaluate(() => window.length)).toBe(0);
  checkout.forgive(/ERR_ABORTED/);
  expect(await checkout.ledger()).toHaveLength(1);
});

test('F33 mounted, unmounted and mounted in one task: one frame, one session request', async ({
  checkout,
}) => {
  const { page } = checkout;
  await checkout.open();
  await checkout.reached('ready');
  const requests = checkout.requests('/checkout/v1/sessions/');
  const sessionId = await checkout.newSession();
  await checkout.dropin.evaluate((old: HTMLElementTagNameMap['paykka-dropin'], id) => {
    const fresh = document.createElement('paykka-dropin');
    Object.assign(fresh, { id: 'checkout', sessionId: id, clientKey: old.clientKey });
    const parent = old.parentElement!;
    old.remove();
    parent.prepend(fresh);
    fresh.remove();
    parent.prepend(fresh);
  }, sessionId);
  await checkout.pay(PAID);
  await checkout.reached('succeeded');
  expect(requests.filter((request) => request.method() === 'GET')).toHaveLength(1);
  expect(await page.evaluate(() => window.length)).toBe(0);
});

test('the merchant can hide the pay button, call submit(), delay it and stop it', async ({ checkout }) => {
  await checkout.open();
  await checkout.reached('ready');
  await checkout.type(PAID);
  const requests = checkout.requests('/payments');
  const submit = () =>
    checkout.dropin.evaluate((element: HTMLElementTagNameMap['paykka-dropin']) => element.submit());
  await checkout.dropin.evaluate((element: HTMLElementTagNameMap['paykka-dropin']) => {
    element.hidePayButton = true;
    element.onSubmit = (event) => event.preventDefault();
  });
  await expect(checkout.payButton).toBeHidden();
  await submit();
  expect(await checkout.state()).toBe('ready');
  expect(requests).toEqual([]);
  await checkout.dropin.evaluate((element: HTMLElementTagNameMap['paykka-dropin']) => {
    element.onSubmit = (event) => event.waitUntil(new Promise((resolve) => setTimeout(resolve, 200)));
  });
  await submit();
  await checkout.reached('succeeded');
  expect(requests).toHaveLength(1);
});

test('tabs show the same methods', async ({ checkout }) => {
  await checkout.open({ layout: 'tabs' });
  await expect(checkout.page.getByRole('tab', { name: 'Card', selected: true })).toBeVisible();
  await checkout.pay(PAID);
  await checkout.reached('succeeded');
});

test('currencies show and charge their own minor units', async ({ checkout }) => {
  for (const [currency, amount, label] of [
    ['JPY', '800', 'Pay ¥800'],
    ['KWD', '1234', /^Pay KWD\s1\.234$/],
    ['EUR', '5', 'Pay €0.05'],
  ] as const) {
    await checkout.open({ currency, amount });
    await expect(checkout.page.getByRole('button', { name: label })).toBeVisible();
    await checkout.pay(PAID);
    await checkout.reached('succeeded');
    expect(await checkout.ledger()).toMatchObject([{ currency, amount: Number(amount) }]);
  }
});
