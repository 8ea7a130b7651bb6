// The order summary: what is bought, as the merchant's own words, in a place that was kept; nobody needs it to pay.
import type { Locator } from '@playwright/test';
import { violations } from '../support/axe.ts';
import { PAID, type CheckoutPage } from '../support/checkout-page.ts';
import { expect, test } from '../support/world.ts';

const PART = /\/order-[\w-]+\.js/;
const goods = [
  { name: 'Canvas weekender', description: 'Sand, one size', price: 9_600, quantity: 1 },
  { name: '<b>Linen</b> napkins', price: '1200', quantity: 2, picture_url: 'https://evil.example/x.png' },
];

/** The shop's page, with the summary asked for. */
async function open(checkout: CheckoutPage, more: object = {}): Promise<void> {
  const fields = { allowed_payment_methods: ['BankCard'], goods, amount: '12840', currency: 'USD', ...more };
  const session_id = await checkout.newSession(fields);
  await checkout.page.addInitScript(() => {
    new MutationObserver(() =>
      document.querySelector('paykka-dropin')?.setAttribute('order-summary', ''),
    ).observe(document, { childList: true, subtree: true });
  });
  await checkout.open({ session_id });
}
const place = (part: Locator) => part.boundingBox();

test('on a phone: a bar with the total, which opens; beside the form where there is room', async ({
  checkout,
}) => {
  const { page, world } = checkout;
  const hosts = new Set<string>();
  page.on('request', (request) => hosts.add(new URL(request.url()).origin));
  await page.setViewportSize({ width: 360, height: 900 });
  let letGo = (): void => undefined;
  const gate = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(PART, async (route) => {
    await gate;
    await route.continue();
  });
  await open(checkout, { display_locale: 'de' });
  const pay = page.getByRole('button', { name: '128,40 $ bezahlen' });
  await expect(pay).toBeVisible();
  await checkout.reached('ready');
  const before = await place(pay);
  letGo();
  const bar = page.getByRole('button', { name: /^Bestellübersicht/ });
  await expect(bar).toContainText('128,40 $');
  expect(await place(pay), 'its place was kept').toEqual(before);
  expect((await place(bar))!.y, 'in the element').toBe((await place(checkout.dropin))!.y);
  const order = page.getByRole('region', { name: 'Bestellübersicht' });
  await expect(order).toBeHidden();
  await bar.press('Enter');
  await expect(order.getByRole('listitem').nth(1)).toContainText('<b>Linen</b> napkins');
  await expect(order.getByRole('listitem')).toContainText(['96,00 $', '24,00 $']);
  await expect(bar).toHaveAttribute('aria-expanded', 'true');
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);

  await page.setViewportSize({ width: 1600, height: 900 });
  await checkout.dropin.evaluate((element) => {
    document.body.replaceChildren(element);
    document.body.style.padding = '40px';
  });
  await expect(bar).toBeHidden();
  const [aside, form] = [await place(order), await place(page.locator('.methods'))];
  expect([aside!.y, aside!.width]).toEqual([form!.y, 360]);
  expect(aside!.x).toBe(form!.x + form!.width + 48);
  expect([...hosts].sort()).toEqual([world.shop, world.gateway.url].sort());
});

test('without its code the form takes its place, and is paid', async ({ checkout }) => {
  const { page } = checkout;
  await page.route(PART, (route) => route.abort());
  checkout.forgive(/ERR_FAILED/);
  await open(checkout);
  await expect(checkout.dropin).not.toHaveAttribute('order-summary', { timeout: 10_000 });
  await checkout.pay(PAID);
  await checkout.reached('succeeded');
});
