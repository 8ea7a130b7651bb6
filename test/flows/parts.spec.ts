// Parts of the script that come later: refused when a byte differs, asked for again when they do not come.
import type { CheckoutPage } from '../support/checkout-page.ts';
import { CHALLENGE, PAID } from '../support/checkout-page.ts';
import { expect, test } from '../support/world.ts';

const challengePart = /\/cp\/[\d.]+\/challenge-[\w-]+\.js/;

/** Answers requests for the part with a byte too many, so many times; the list grows with each address asked for. */
async function change(checkout: CheckoutPage, times = Infinity): Promise<string[]> {
  const asked: string[] = [];
  await checkout.page.route(challengePart, async (route) => {
    asked.push(route.request().url());
    if (asked.length > times) return route.continue();
    const response = await route.fetch();
    return route.fulfill({ response, body: `${await response.text()} ` });
  });
  checkout.forgive(/integrity/, /Failed to find a valid digest/);
  return asked;
}

test.beforeEach(({ checkout }) => checkout.listen());

test('a payment without a bank’s check never asks for the part of it', async ({ checkout }) => {
  const requests = checkout.requests('/challenge-');
  await checkout.open();
  await checkout.pay(PAID);
  await checkout.reached('succeeded');
  expect(requests).toEqual([]);
});

test('a part with a changed byte is refused; asked for again under another address it comes', async ({
  checkout,
}) => {
  const asked = await change(checkout, 1);
  await checkout.open();
  await checkout.pay(CHALLENGE);
  await checkout.bank.getByLabel('One-time code').fill('123456');
  await checkout.bank.getByRole('button', { name: 'Confirm' }).click();
  await checkout.reached('succeeded');
  expect(asked.map((url) => new URL(url).search)).toEqual(['', '?retry=1']);
  expect(await checkout.ledger()).toHaveLength(1);
});

test('a part that never comes right is never run: the attempt is closed, and another card can pay', async ({
  checkout,
}) => {
  const asked = await change(checkout);
  await checkout.open();
  await checkout.pay(CHALLENGE);
  await checkout.reached('ready');
  expect(new Set(asked).size).toBe(3);
  expect(await checkout.page.evaluate(() => customElements.get('paykka-challenge'))).toBeUndefined();
  expect(await checkout.ends()).toEqual(['action_cancelled']);
  expect(await checkout.ledger()).toEqual([]);
  await checkout.pay(PAID);
  await checkout.reached('succeeded');
});

test('the card frame is under way before the checkout’s code is, and is the one that is paid with', async ({
  checkout,
}) => {
  const { page } = checkout;
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\/cp\/[\d.]+\/checkout-[\w-]+\.js/, async (route) => {
    await held;
    await route.continue();
  });
  const frames = checkout.requests('/checkout/v1/frame');
  await checkout.open();
  await expect(checkout.field('cc-number')).toBeAttached();
  expect(await page.evaluate(() => customElements.get('paykka-dropin'))).toBeUndefined();
  release();
  await checkout.pay(PAID);
  await checkout.reached('succeeded');
  expect(frames).toHaveLength(1);
});

test('a frame that the merchant’s page holds already is taken over, and made anew when the page moves it', async ({
  checkout,
}) => {
  const { page } = checkout;
  const frames = checkout.requests('/checkout/v1/frame');
  await checkout.open();
  await expect(checkout.field('cc-number')).toBeVisible();
  await checkout.reached('ready');
  await checkout.field('cc-number').fill('4242');
  await checkout.dropin.evaluate((element) => {
    const parent = element.parentElement!;
    element.remove();
    parent.prepend(element);
  });
  await expect(checkout.field('cc-number')).toHaveValue('');
  await checkout.pay(PAID);
  await checkout.reached('succeeded');
  expect(frames.length).toBeGreaterThan(1);
});

test('exports the names of the library', async ({ checkout }) => {
  await checkout.open();
  await checkout.reached('ready');
  const names = await checkout.page.evaluate(
    async (url) => Object.keys((await import(url)) as object),
    `${checkout.world.gateway.url}/cp/paykka-dropin.js`,
  );
  expect(names.sort()).toEqual(Object.keys(await import('../../src/pure.ts')).sort());
});
