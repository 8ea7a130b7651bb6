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
