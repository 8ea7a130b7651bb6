// Saved cards: how they pay, what is said of one that has expired, and how one goes.
import type { Page, Request } from '@playwright/test';
import { clickPay, fillCard } from '../../src/testing.ts';
import { CHALLENGE, PAID, type CheckoutPage } from '../support/checkout-page.ts';
import { newShopper, orderOf, saveCard } from '../support/saved-card.ts';
import { expect, test } from '../support/world.ts';

const VISA = '4242424242424242';
const MASTERCARD = '5555555555554444';
const CARD = { methods: 'BankCard' };

const saved = (page: Page, name: string) => page.getByRole('radio', { name });
const code = (page: Page, name: string) =>
  page
    .frameLocator(`iframe[title="Security code for ${name.replace(/ (?=\d)/, '\u00a0')}"]`)
    .locator('input[autocomplete="cc-csc"]');
const detailsOf = (request: Request | undefined): Record<string, unknown> =>
  (JSON.parse(request!.postData()!) as { details: Record<string, unknown> }).details;

/** A shopper with these cards, at the checkout. */
async function openFor(checkout: CheckoutPage, ...numbers: readonly string[]): Promise<string> {
  const shopper = newShopper();
  for (const number of numbers) await saveCard(checkout.world.gateway, shopper, number);
  await checkout.open({ ...CARD, shopper });
  await checkout.reached('ready');
  return shopper;
}

test.beforeEach(({ checkout }) => checkout.listen());

test('a saved card is offered first, asks for its code in the PSP’s frame, and pays once', async ({
  checkout,
}) => {
  const { page, world } = checkout;
  const frames = checkout.requests('/checkout/v1/frame');
  const payments = checkout.requests('/payments');
  await openFor(checkout, MASTERCARD, VISA);
  await expect(saved(page, 'Visa •••• 4242')).toBeChecked();
  await expect(saved(page, 'Mastercard •••• 4444')).not.toBeChecked();
  await expect(code(page, 'Visa •••• 4242')).toBeVisible();
  // The card form’s own, and one for the card that is chosen; none for the other.
  expect(frames).toHaveLength(2);
  await checkout.payButton.click();
  await expect(code(page, 'Visa •••• 4242')).toHaveAccessibleDescription(/Enter the 3-digit security code/);
  expect(payments).toEqual([]);
  await code(page, 'Visa •••• 4242').fill('123');
  await checkout.payButton.click();
  await checkout.reached('succeeded');
  const details = detailsOf(payments[0]);
  expect(Object.keys(details).sort()).toEqual(['jwe', 'stored_method_id', 'submission_id']);
  expect(await checkout.ledger()).toHaveLength(1);
  expect(await orderOf(world.gateway, await checkout.sessionId())).toHaveProperty('token');
  expect(await checkout.ends()).toEqual(['success']);
});

test('another card is typed in the form as ever, beside the saved ones', async ({ checkout }) => {
  const { page } = checkout;
  await openFor(checkout, MASTERCARD);
  await page.getByRole('radio', { name: /^Card/ }).check();
  await fillCard(page);
  await clickPay(page);
  await checkout.reached('succeeded');
  expect(await checkout.ledger()).toHaveLength(1);
});

test('a card that no code is asked for pays with one click', async ({ checkout }) => {
  const { gateway } = checkout.world;
  const { client_key } = gateway.merchant;
  const payments = checkout.requests('/payments');
  await gateway.control('POST', 'stored-cards', { client_key, cvc_required: false });
  try {
    await openFor(checkout, VISA);
    await checkout.payButton.click();
    await checkout.reached('succeeded');
  } finally {
    await gateway.control('POST', 'stored-cards', { client_key, cvc_required: true });
  }
  expect(Object.keys(detailsOf(payments[0])).sort()).toEqual(['stored_method_id', 'submission_id']);
  expect(await checkout.ledger()).toHaveLength(1);
});

test('a card is kept when the box was ticked, and the bank may check it each time and decline it', async ({
  checkout,
}) => {
  const { page, world } = checkout;
  const shopper = newShopper();
  const payments = checkout.requests('/payments');
  const passBank = async (): Promise<void> => {
    await checkout.bank.getByLabel('One-time code').fill('123456');
    await checkout.bank.getByRole('button', { name: 'Confirm' }).click();
    await checkout.reached('succeeded');
  };
  await checkout.open({ ...CARD, store: '1', shopper });
  const box = page.getByRole('checkbox', { name: /Save this card/ });
  await expect(box).not.toBeChecked();
  await box.check();
  await checkout.type(CHALLENGE);
  // Enter pays in a text field, and nowhere else.
  await box.press('Enter');
  await checkout.payButton.click();
  await passBank();
  expect(payments).toHaveLength(1);
  expect(detailsOf(payments[0])).toMatchObject({ store: true });
  const first = await checkout.sessionId();
  const { token } = await orderOf(world.gateway, first);
  expect(token).toMatch(/^TK/);
  const told = await world.gateway.control<{ body: string }[]>('GET', `webhooks?session_id=${first}`);
  expect(told.map(({ body }) => (JSON.parse(body) as { token: string }).token)).toEqual([token]);

  await checkout.open({ ...CARD, store: '1', shopper });
  await code(page, 'Visa •••• 0002').fill('123');
  await checkout.payButton.click();
  await passBank();
  expect(await checkout.ledger()).toHaveLength(1);
  expect((await orderOf(world.gateway, await checkout.sessionId())).token).toBe(token);

  // The bank says no: the code is asked for again, the card stays, and another one pays.
  await checkout.open({ ...CARD, store: '1', shopper });
  await code(page, 'Visa •••• 0002').fill('123');
  await checkout.payButton.click();
  await checkout.bank.getByLabel('One-time code').fill('000000');
  await checkout.bank.getByRole('button', { name: 'Confirm' }).click();
  await expect(page.getByRole('heading', { name: 'Your bank declined this payment' })).toBeVisible();
  await expect(saved(page, 'Visa •••• 0002')).toBeChecked();
  await expect(code(page, 'Visa •••• 0002')).toHaveValue('');
  await expect(code(page, 'Visa •••• 0002')).toBeFocused();
  expect(await checkout.ledger()).toEqual([]);
  await page.getByRole('radio', { name: /^Card/ }).check();
  await checkout.pay(PAID);
  await checkout.reached('succeeded');
  expect(await checkout.ends()).toEqual(['declined:generic', 'success']);
  expect(await checkout.ledger()).toMatchObject([{ method: 'BANKCARD', attempt_no: 2 }]);
});

test('a card is not kept when nobody ticked the box, or when the box could not be shown', async ({
  checkout,
}) => {
  const { page, world } = checkout;
  const shopper = newShopper();
  const payments = checkout.requests('/payments');
  await checkout.open({ ...CARD, store: '1', shopper });
  await expect(page.getByRole('checkbox', { name: /Save this card/ })).toBeVisible();
  await checkout.pay(PAID);
  await checkout.reached('succeeded');
  expect(detailsOf(payments[0])).toMatchObject({ store: false });
  await page.route(/\/consent-/, (route) => route.abort());
  checkout.forgive(/ERR_FAILED/);
  await checkout.open({ ...CARD, store: '1', shopper });
  await checkout.pay(PAID);
  await checkout.reached('succeeded');
  expect(await orderOf(world.gateway, await checkout.sessionId())).not.toHaveProperty('token');
  expect(await checkout.ledger()).toHaveLength(1);
});

test('a card that has expired is marked, is not offered first, and pays nothing', async ({ checkout }) => {
  const { page } = checkout;
  const shopper = newShopper();
  await saveCard(checkout.world.gateway, shopper, MASTERCARD);
  const old = { id: 'SM1', brand: 'visa', last4: '4242', expiry: '01/24', cvc_required: true };
  const ours = { id: 'SM2', brand: 'jcb', last4: '0000', expiry: '01/40', cvc_required: false };
  await checkout.fault('mutate', 'GET ', { path: 'stored_methods', value: [old, ours], times: 9 });
  const payments = checkout.requests('/payments');
  await checkout.open({ ...CARD, shopper });
  await expect(saved(page, 'JCB •••• 0000 Expires 01/40')).toBeChecked();
  await saved(page, 'Visa •••• 4242 Expired 01/24').check();
  await checkout.payButton.click();
  await expect(page.getByRole('alert').filter({ hasText: 'This card has expired' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Remove card Visa •••• 4242' })).toBeVisible();
  expect(await checkout.state()).toBe('ready');
  expect(payments).toEqual([]);
});

test('a card goes when it was asked once more: the gateway has forgotten it, and the focus goes on', async ({
  checkout,
}) => {
  const { page } = checkout;
  const shopper = await openFor(checkout, MASTERCARD, VISA);
  const remove = page.getByRole('button', { name: 'Remove card Visa •••• 4242' });
  await remove.click();
  await expect(page.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(remove).toBeFocused();
  await remove.click();
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(saved(page, 'Visa •••• 4242')).toHaveCount(0);
  await expect(saved(page, 'Mastercard •••• 4444')).toBeFocused();
  await code(page, 'Mastercard •••• 4444').fill('123');
  await checkout.open({ ...CARD, shopper });
  await expect(saved(page, 'Mastercard •••• 4444')).toBeChecked();
  await expect(saved(page, 'Visa •••• 4242')).toHaveCount(0);
});

test('a removal whose answer is lost tells what the gateway says, and that nobody knows it while it does not', async ({
  checkout,
}) => {
  const { page } = checkout;
  await openFor(checkout, MASTERCARD, VISA);
  checkout.forgive(/ERR_EMPTY_RESPONSE/);
  const yes = page.getByRole('button', { name: 'Remove', exact: true });
  await page.getByRole('button', { name: 'Remove card Visa •••• 4242' }).click();
  // Browsers send a request again by themselves when the connection breaks.
  await checkout.fault('drop-before', 'POST stored-methods/*/remove', { times: 9 });
  await yes.click();
  await expect(page.getByRole('alert').filter({ hasText: 'We don’t know whether' })).toBeVisible();
  await expect(saved(page, 'Visa •••• 4242')).toBeVisible();
  await checkout.world.gateway.control('DELETE', 'faults');
  await checkout.fault('drop-after', 'POST stored-methods/*/remove', { times: 9 });
  await yes.click();
  await expect(saved(page, 'Visa •••• 4242')).toHaveCount(0);
  await expect(page.getByRole('alert').filter({ hasText: 'We don’t know whether' })).toHaveCount(0);
});
