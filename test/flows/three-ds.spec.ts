// The bank's check: one outcome each, the dialog gone, the focus back, and never an approval after a cancel.
import { CHALLENGE, PAID } from '../support/checkout-page.ts';
import { expect, test } from '../support/world.ts';
import { toTheBank, isCancelled } from '../support/bank.ts';

test.beforeEach(async ({ checkout }) => {
  await checkout.listen();
  await checkout.open();
});

for (const card of [CHALLENGE, { number: '5433 3000 0000 0133' }]) {
  test(`${card.number}: the right code pays`, async ({ checkout }) => {
    await checkout.pay(card);
    await checkout.bank.getByLabel('One-time code').fill('123456');
    await checkout.bank.getByRole('button', { name: 'Confirm' }).click();
    await checkout.reached('succeeded');
    await expect(checkout.dialog).toBeHidden();
    await expect(checkout.page.locator('.result')).toBeFocused();
    expect(await checkout.ledger()).toHaveLength(1);
    expect(await checkout.heard('success', 'error')).toMatchObject([{ type: 'success' }]);
  });
}

test('a wrong code is a decline, and another card can pay', async ({ checkout }) => {
  await toTheBank(checkout);
  await checkout.bank.getByLabel('One-time code').fill('000000');
  await checkout.bank.getByRole('button', { name: 'Confirm' }).click();
  await expect(checkout.page.getByRole('heading', { name: 'Your bank declined this payment' })).toBeVisible();
  await expect(checkout.dialog).toBeHidden();
  expect(await checkout.ledger()).toEqual([]);
  await checkout.pay(PAID);
  await checkout.reached('succeeded');
  expect(await checkout.ledger()).toHaveLength(1);
});

test('Cancel on the bank’s page', async ({ checkout }) => {
  await toTheBank(checkout);
  await checkout.bank.getByRole('button', { name: 'Cancel' }).click();
  await isCancelled(checkout);
});

test('Cancel of the dialog', async ({ checkout }) => {
  await toTheBank(checkout);
  await checkout.dialog.getByRole('button', { name: 'Cancel' }).click();
  await isCancelled(checkout);
});

test('Escape, twice as well', async ({ checkout }) => {
  await toTheBank(checkout);
  await checkout.dialog.getByRole('button', { name: 'Cancel' }).focus();
  await checkout.page.keyboard.press('Escape');
  await checkout.page.keyboard.press('Escape');
  await isCancelled(checkout);
});

test('reload in the challenge: it is shown again and can be passed', async ({ checkout }) => {
  await toTheBank(checkout);
  await checkout.page.reload();
  await checkout.bank.getByLabel('One-time code').fill('123456');
  await checkout.bank.getByRole('button', { name: 'Confirm' }).click();
  await checkout.reached('succeeded');
  expect(await checkout.ledger()).toHaveLength(1);
});

test('F12 the page is closed in the challenge: whoever opens the session again decides', async ({
  checkout,
  context,
}) => {
  await toTheBank(checkout);
  const url = checkout.page.url();
  const sessionId = await checkout.sessionId();
  await checkout.page.goto('about:blank');
  expect(await checkout.ledger(sessionId)).toEqual([]);
  const again = await context.newPage();
  await again.goto(url);
  await again
    .getByRole('dialog', { name: 'Card verification' })
    .getByRole('button', { name: 'Cancel' })
    .click();
  await expect(again.getByRole('heading', { name: 'Payment not confirmed' })).toBeVisible();
  expect(await checkout.ledger(sessionId)).toEqual([]);
});

test('F12 the page is closed as soon as the bank has answered: paid, the merchant is told, and the session says so', async ({
  checkout,
  context,
}) => {
  const { page, world } = checkout;
  await toTheBank(checkout);
  const url = page.url();
  const sessionId = await checkout.sessionId();
  await checkout.bank.getByLabel('One-time code').fill('123456');
  const answered = page.waitForRequest(`${world.acs}/challenge/answer`);
  await page.route(/3ds.notification/, () => undefined);
  await checkout.bank.getByRole('button', { name: 'Confirm' }).click();
  await (await answered).response();
  await page.close();
  expect(await checkout.ledger(sessionId)).toHaveLength(1);
  await expect
    .poll(() => world.gateway.control('GET', `webhooks?session_id=${sessionId}`))
    .toMatchObject([{ response_status: 200 }]);
  const again = await context.newPage();
  await again.goto(url);
  await expect(again.getByRole('heading', { name: 'Payment successful' })).toBeVisible();
  expect(await checkout.ledger(sessionId)).toHaveLength(1);
});

test('the word that the bank is done is lost: the gateway is asked', async ({ checkout }) => {
  await toTheBank(checkout);
  await checkout.page.evaluate(() =>
    addEventListener('message', (event) => event.stopImmediatePropagation(), { capture: true }),
  );
  // Listeners of one target run in order of adding: the checkout's own came first, so its frame is taken away as well.
  await checkout.page.route('**/3ds/**', (route) => route.abort());
  checkout.forgive(/ERR_FAILED/);
  await checkout.bank.getByLabel('One-time code').fill('123456');
  await checkout.bank.getByRole('button', { name: 'Confirm' }).click();
  await checkout.reached('succeeded');
  checkout.forgive(/ERR_FAILED/);
  expect(await checkout.ledger()).toHaveLength(1);
});

test('the dialog that is moved in the page is modal again, and the payment goes on', async ({ checkout }) => {
  await toTheBank(checkout);
  await checkout.dropin.evaluate((element) => document.querySelector('.pay, main')!.append(element));
  await checkout.bank.getByLabel('One-time code').fill('123456');
  await checkout.bank.getByRole('button', { name: 'Confirm' }).click();
  await checkout.reached('succeeded');
  expect(await checkout.ledger()).toHaveLength(1);
});
