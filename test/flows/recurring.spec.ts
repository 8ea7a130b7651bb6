// A subscription: what is agreed is said before it is paid, and the shop charges and ends it from its server.
import { PAID } from '../support/checkout-page.ts';
import { newShopper, orderOf } from '../support/saved-card.ts';
import { expect, test } from '../support/world.ts';

const AGREEMENT = /By paying, you agree that Northwind Supply saves this card and may charge it/;

test.beforeEach(({ checkout }) => checkout.listen());

test('the first payment says what is agreed; the shop charges a later one and ends it', async ({
  checkout,
}) => {
  const { page, world } = checkout;
  await checkout.open({ recurring: '1', shopper: newShopper() });
  await expect(page.getByText(AGREEMENT)).toBeVisible();
  await expect(page.getByRole('checkbox', { name: /Save this card/ })).toHaveCount(0);
  await checkout.pay(PAID);
  await checkout.reached('succeeded');
  expect(await checkout.ledger()).toHaveLength(1);
  expect(await orderOf(world.gateway, await checkout.sessionId())).toMatchObject({
    token: expect.stringMatching(/^TK/),
    recurring_agreement_id: expect.stringMatching(/^RA/),
  });
  await page.getByRole('link', { name: 'See your order' }).click();
  await page.getByRole('link', { name: 'Your subscription' }).click();
  await page.getByRole('button', { name: 'Charge the next month' }).click();
  await expect(page.getByRole('status')).toContainText('SUCCESS');
  await expect(page.getByRole('listitem')).toHaveCount(2);
  await page.getByRole('button', { name: 'End it' }).click();
  await expect(page.getByRole('heading')).toHaveText('Your subscription has ended');
  await expect(page.getByRole('button', { name: 'Charge the next month' })).toHaveCount(0);
});

test('nothing is charged while what is agreed cannot be shown', async ({ checkout }) => {
  const { page } = checkout;
  const payments = checkout.requests('/payments');
  await page.route(/\/consent-/, (route) => route.abort());
  checkout.forgive(/ERR_FAILED/, /could not be loaded/, /internal/);
  await checkout.open({ recurring: '1', shopper: newShopper() });
  await checkout.pay(PAID);
  await expect(checkout.dropin.getByText('You haven’t been charged.')).toBeVisible({ timeout: 15_000 });
  expect(payments).toEqual([]);
  await page.unroute(/\/consent-/);
  // It was not read yet: this press shows it, the next one agrees.
  await checkout.payButton.click();
  await expect(page.getByRole('alert')).toHaveText(AGREEMENT);
  await checkout.reached('ready');
  expect(payments).toEqual([]);
  await checkout.payButton.click();
  await checkout.reached('succeeded');
  await expect.poll(() => checkout.ledger()).toHaveLength(1);
});
