// Parts of the script that come later: refused when a byte differs, asked for again when they do not come.
import type { CheckoutPage } from '../support/checkout-page.ts';
import { CHALLENGE, PAID } from '../support/checkout-page.ts';
import { expect, test } from '../support/world.ts';

const challengePart = /\/cp\/[\d.]+\/challenge-[\w-]+\.js/;
/** The first of all; the list of the others comes with it. */
const firstPart = /\/cp\/[\d.]+\/first-[\w-]+\.js/;

/** Answers requests for the part with a byte too many, so many times; the list grows with each address asked for. */
async function change(checkout: CheckoutPage, part: RegExp, times = Infinity): Promise<string[]> {
  const asked: string[] = [];
  await checkout.page.route(part, async (route) => {
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
  const asked = await change(checkout, challengePart, 1);
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
  const asked = await change(checkout, challengePart);
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

test('a list of parts with a changed byte is refused: the page does without, and the card pays', async ({
  checkout,
}) => {
  const parts = checkout.requests('/cp/0');
  await change(checkout, firstPart);
  await checkout.open({ methods: 'BankCard,AlipayPlus' });
  await expect(checkout.dropin.getByText('Alipay')).toBeHidden();
  await expect(checkout.dropin.getByRole('img', { name: 'Visa' })).toBeHidden();
  await checkout.pay(PAID);
  await checkout.reached('succeeded');
  const files = new Set(
    parts.map((request) => new URL(request.url()).pathname.replace(/^.*\/|-[\w-]{8}\.js$/g, '')),
  );
  expect(files).toEqual(new Set(['first', 'card-encryption.js']));
});
