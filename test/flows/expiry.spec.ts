// Expiry by the gateway's time: told once, never against a payment under way, never by the device's clock.
import { CHALLENGE, PAID } from '../support/checkout-page.ts';
import { expect, test } from '../support/world.ts';

test.beforeEach(({ checkout }) => checkout.listen());
// The gateway's clock goes back.
test.afterEach(({ world }) => world.gateway.control('POST', 'reset'));

test('F19 expires while typing: said once, the form is gone and wiped', async ({ checkout }) => {
  await checkout.page.clock.install();
  await checkout.open({ expire_s: '60' });
  await checkout.type(PAID);
  await checkout.world.gateway.control('POST', 'clock', { advance_ms: 60_000 });
  await checkout.pass(61_000);
  await checkout.reached('expired');
  await expect(checkout.page.getByRole('heading', { name: 'This checkout has expired' })).toBeVisible();
  await expect(checkout.dropin.locator('iframe')).toHaveCount(0);
  await expect(checkout.payButton).toBeHidden();
  expect(await checkout.ends()).toEqual(['expired']);
  expect(await checkout.ledger()).toEqual([]);
});

test('F20 expires between the click and the gateway: nothing is charged', async ({ checkout }) => {
  await checkout.open({ expire_s: '60' });
  await checkout.type(PAID);
  await checkout.reached('ready');
  await checkout.world.gateway.control('POST', 'clock', { advance_ms: 61_000 });
  await checkout.payButton.click();
  await checkout.reached('expired');
  checkout.forgive(/410/);
  expect(await checkout.ends()).toEqual(['expired']);
  expect(await checkout.ledger()).toEqual([]);
});

test('F21 expires in the challenge: the payment wins, and "expired" is never told', async ({ checkout }) => {
  await checkout.open({ expire_s: '60' });
  await checkout.pay(CHALLENGE);
  await expect(checkout.bank.getByLabel('One-time code')).toBeVisible();
  await checkout.world.gateway.control('POST', 'clock', { advance_ms: 90_000 });
  await checkout.bank.getByLabel('One-time code').fill('123456');
  await checkout.bank.getByRole('button', { name: 'Confirm' }).click();
  await checkout.reached('succeeded');
  expect(await checkout.ends()).toEqual(['success']);
  expect(await checkout.ledger()).toHaveLength(1);
});

test('F36 after two hours of sleep the truth shows within 2 s', async ({ checkout }) => {
  const { page } = checkout;
  await page.clock.install();
  await checkout.open({ expire_s: '3600' });
  await checkout.type(PAID);
  await checkout.reached('ready');
  await checkout.stopTime();
  await checkout.world.gateway.control('POST', 'clock', { advance_ms: 7_200_000 });
  // Waking up is a page that becomes visible again, whatever its timers did meanwhile. Two seconds of the page's own.
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await checkout.pass(2_000);
  await expect(page.getByRole('heading', { name: 'This checkout has expired' })).toBeVisible();
  expect(await checkout.ends()).toEqual(['expired']);
});

test('warns at 120 s and at 30 s, to the merchant and to the shopper', async ({ checkout }) => {
  const { page } = checkout;
  await page.clock.install();
  await checkout.open({ expire_s: '150' });
  await checkout.reached('ready');
  const warnings = async () => (await checkout.heard('expiring')).length;
  await checkout.passUntil(async () => (await warnings()) === 1);
  await expect(page.getByRole('status')).toHaveText('Two minutes left to complete this payment.');
  await checkout.passUntil(async () => (await warnings()) === 2, 100);
  await expect(page.getByRole('status')).toHaveText('30 seconds left to complete this payment.');
  expect(await checkout.heard('expiring')).toEqual([
    { type: 'expiring', secondsLeft: 120 },
    { type: 'expiring', secondsLeft: 30 },
  ]);
});

test('a warning is taken back when the session is given more time', async ({ checkout }) => {
  const { page, world } = checkout;
  await page.clock.install();
  await checkout.open({ expire_s: '150' });
  await checkout.reached('ready');
  await checkout.pass(35_000);
  const warning = page.locator('.warning');
  await expect(warning).toHaveText('Two minutes left to complete this payment.');
  const later = new Date((await checkout.gatewayNow()) + 3_600_000)
    .toISOString()
    .replace(/\.\d+Z$/, '+00:00');
  await world.gateway.control('PATCH', `sessions/${await checkout.sessionId()}`, { expire_time: later });
  await checkout.dropin.evaluate((element: HTMLElementTagNameMap['paykka-dropin']) => element.refresh());
  await expect(warning).toHaveCount(0);
});

test('a warning stays when a try to pay ends before anything was sent: no time was given', async ({
  checkout,
}) => {
  await checkout.page.clock.install();
  await checkout.open({ expire_s: '150' });
  await checkout.reached('ready');
  const warning = checkout.page.locator('.warning');
  await checkout.passUntil(() => warning.isVisible());
  await checkout.payButton.click();
  await checkout.page.clock.runFor(1_000);
  await expect(checkout.page.getByRole('region', { name: 'Check 4 details to continue' })).toBeVisible();
  await expect(warning).toHaveText('Two minutes left to complete this payment.');
});

test('a device that is a day ahead does not expire anything', async ({ checkout }) => {
  await checkout.page.clock.setSystemTime(new Date(Date.now() + 86_400_000 * 3_650));
  await checkout.open({ expire_s: '600' });
  await checkout.pay(PAID);
  await checkout.reached('succeeded');
  expect(await checkout.ends()).toEqual(['success']);
});

test('a new session on the same element starts clean after expiry', async ({ checkout }) => {
  await checkout.open({ expire_s: '2' });
  await checkout.reached('expired');
  const sessionId = await checkout.newSession();
  await checkout.dropin.evaluate((element: HTMLElementTagNameMap['paykka-dropin'], id) => {
    element.sessionId = id;
  }, sessionId);
  await checkout.pay(PAID);
  await checkout.reached('succeeded');
  expect(await checkout.ledger(sessionId)).toHaveLength(1);
  expect(await checkout.ends()).toEqual(['expired', 'success']);
});

test('F46 what was encrypted is sixteen minutes old when it is sent: encrypted anew under the same number, silently', async ({
  checkout,
}) => {
  await checkout.open({ expire_s: '3600' });
  await checkout.type(PAID);
  await checkout.reached('ready');
  // The keys, and with them the gateway's time, are read when the form is ready.
  await checkout.settled();
  const payments = checkout.requests('/payments');
  await checkout.world.gateway.control('POST', 'clock', { advance_ms: 960_000 });
  await checkout.payButton.click();
  await checkout.reached('succeeded');
  checkout.forgive(/422/);
  expect(payments, 'the old one, and the new one').toHaveLength(2);
  expect(await checkout.ledger()).toMatchObject([{ attempt_no: 1 }]);
  expect(await checkout.ends()).toEqual(['success']);
});
