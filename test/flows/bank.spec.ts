// A bank that collects data, keeps silent, lets nobody frame it, never ends, or speaks after the shopper has left.
import type { APIResponse } from '@playwright/test';
import { CHALLENGE, PAID, type CheckoutPage } from '../support/checkout-page.ts';
import { expect, test } from '../support/world.ts';
import { toTheBank, isCancelled } from '../support/bank.ts';

test.beforeEach(async ({ checkout }) => {
  await checkout.listen();
  await checkout.open();
});

test('F39 a bank that says nothing: a word after 15 s, Cancel at any time', async ({ checkout }) => {
  const { page, world } = checkout;
  await page.route(`${world.acs}/**`, () => undefined);
  await page.clock.install();
  await checkout.open();
  await checkout.pay(CHALLENGE);
  await expect(checkout.dialog.getByText('Connecting to your bank')).toBeVisible();
  await checkout.pass(15_000);
  await expect(checkout.dialog.getByText('This is taking longer than usual.')).toBeVisible();
  await checkout.dialog.getByRole('button', { name: 'Cancel' }).click();
  await page.clock.runFor(1_000);
  await isCancelled(checkout);
});

/** Of a card whose issuer collects data first. */
const COLLECTING = { number: '5433 3000 0000 0133' };

/** What the issuer heard with each request for the check: whether the data collection (the 3DS method) had ended. */
const indicators = (checkout: CheckoutPage): readonly (string | null)[] => {
  const heard: (string | null)[] = [];
  checkout.page.on('request', (request) => {
    if (request.url() === `${checkout.world.acs}/challenge`)
      heard.push(new URLSearchParams(request.postData() ?? '').get('threeDSCompInd'));
  });
  return heard;
};

test('F38 the issuer’s data collection ends: then the check comes, once, and the issuer knows', async ({
  checkout,
}) => {
  const { page, world } = checkout;
  const heard = indicators(checkout);
  const collections = checkout.requests(`${world.acs}/method`);
  await page.clock.install();
  await page.reload();
  await checkout.pay(COLLECTING);
  await checkout.bank.getByLabel('One-time code').fill('12');
  await checkout.pass(11_000);
  await expect(checkout.bank.getByLabel('One-time code')).toHaveValue('12');
  expect(collections).toHaveLength(1);
  expect(heard).toEqual(['Y']);
});

test('an issuer without data collection of its own is asked for none', async ({ checkout }) => {
  const heard = indicators(checkout);
  const collections = checkout.requests(`${checkout.world.acs}/method`);
  await toTheBank(checkout);
  expect(collections).toEqual([]);
  expect(heard).toEqual(['U']);
});

/** Pays, by a time that passes by `pass` alone, until the issuer is asked to collect; its answer waits. @returns lets it go. */
async function payUntilCollected(checkout: CheckoutPage): Promise<() => void> {
  const { page, world } = checkout;
  const letGo = await checkout.hold(`${world.acs}/method`);
  await page.clock.install();
  await page.reload();
  const collection = page.waitForRequest(`${world.acs}/method`);
  await checkout.type(COLLECTING);
  await checkout.reached('ready');
  await checkout.stopTime();
  await checkout.payButton.click();
  await collection;
  return letGo;
}

test('F38 the issuer’s data collection keeps silent: the check comes after 10 s without it, and is paid', async ({
  checkout,
}) => {
  const { page } = checkout;
  const heard = indicators(checkout);
  const letGo = await payUntilCollected(checkout);
  await checkout.pass(9_000);
  expect(heard).toEqual([]);
  await page.clock.resume();
  await checkout.pass(1_500);
  await checkout.bank.getByLabel('One-time code').fill('12');
  letGo();
  await checkout.bank.getByLabel('One-time code').fill('123456');
  await checkout.bank.getByRole('button', { name: 'Confirm' }).click();
  await expect.poll(() => checkout.ledger()).toHaveLength(1);
  await page.clock.runFor(1_000);
  await checkout.reached('succeeded');
  expect(heard).toEqual(['N']);
});

test('F38 the issuer’s data collection ends just in time, and says so twice: the check comes once, and stays', async ({
  checkout,
}) => {
  const { page } = checkout;
  const heard = indicators(checkout);
  const twice = `<script>for (const _ of [1, 2]) parent.postMessage('paykka:look-again', location.origin)</script>`;
  await page.route(
    '**/3ds/notification/**',
    (route) => route.fulfill({ contentType: 'text/html', body: twice }),
    { times: 1 },
  );
  const letGo = await payUntilCollected(checkout);
  await checkout.pass(9_800);
  expect(heard).toEqual([]);
  letGo();
  await expect.poll(() => heard).toEqual(['Y']);
  await checkout.bank.getByLabel('One-time code').fill('12');
  await checkout.pass(3_000);
  await expect(checkout.bank.getByLabel('One-time code')).toHaveValue('12');
  expect(heard).toEqual(['Y']);
});

test('F39 a bank that lets nobody frame it: after 15 s it is offered in a full page, and the order is paid there', async ({
  checkout,
}) => {
  const { page, world } = checkout;
  await page.clock.install();
  await page.reload();
  await page.route(`${world.acs}/**`, async (route) => {
    const isFramed = route.request().frame().parentFrame() !== null;
    const response = await route.fetch();
    const headers = { ...response.headers(), ...(isFramed && { 'x-frame-options': 'SAMEORIGIN' }) };
    await route.fulfill({ response, headers });
  });
  const sessionId = await checkout.sessionId();
  await checkout.type(CHALLENGE);
  await checkout.reached('ready');
  await checkout.stopTime();
  await checkout.payButton.click();
  await expect(checkout.dialog).toBeVisible();
  const offer = checkout.dialog.getByRole('link', { name: 'Open in a full page' });
  await checkout.pass(14_000);
  await expect(offer).toHaveCount(0);
  await page.clock.resume();
  await checkout.pass(2_000);
  await offer.click();
  await page.getByLabel('One-time code').fill('123456');
  await page.getByRole('button', { name: 'Confirm' }).click();
  await page.waitForURL(`${world.shop}/return?session_id=${sessionId}`);
  await expect(page.getByRole('heading')).toHaveText('Paid');
  expect(await checkout.ledger(sessionId)).toHaveLength(1);
  checkout.forgive(/X-Frame-Options|Refused to display/);
});

test('F39 a bank that never ends: after ten minutes the attempt is closed, and the form is back', async ({
  checkout,
}) => {
  test.setTimeout(90_000);
  const { page } = checkout;
  await page.clock.install();
  await checkout.open();
  await toTheBank(checkout);
  await page.clock.fastForward(600_000);
  for (let step = 0; step < 20 && (await checkout.state()) !== 'ready'; step += 1) await checkout.pass(1_000);
  await expect(checkout.dialog).toBeHidden();
  expect(await checkout.heard('success', 'error')).toEqual([{ type: 'error', error: 'action_timeout' }]);
  expect(await checkout.ledger()).toEqual([]);
});

test('F39 a check that the gateway closes for its age is told as too long, though nobody’s clock here says so', async ({
  checkout,
}) => {
  const { page, world } = checkout;
  await page.clock.install();
  await checkout.open();
  await toTheBank(checkout);
  try {
    await world.gateway.control('POST', 'clock', { advance_ms: 600_000 });
    await checkout.passUntil(async () => (await checkout.state()) === 'ready', 30);
    await expect(checkout.dialog).toBeHidden();
    await expect(page.getByText('Your bank’s check took too long.').first()).toBeVisible();
    expect(await checkout.ends()).toEqual(['action_timeout']);
    expect(await checkout.ledger()).toEqual([]);
  } finally {
    await world.gateway.control('POST', 'reset');
  }
});

/** @returns gives the bank's page the right code from another window of the shopper, whatever becomes of the dialog. */
async function otherWindow(checkout: CheckoutPage): Promise<() => Promise<APIResponse>> {
  const bank = checkout.page.frames().find((frame) => frame.url().startsWith(checkout.world.acs))!;
  const { action, fields } = await bank
    .locator('form')
    .first()
    .evaluate((element: HTMLFormElement) => ({
      action: element.action,
      fields: Object.fromEntries([...new FormData(element)].map(([name, value]) => [name, String(value)])),
    }));
  const form = { ...fields, code: '123456', answer: 'confirm' };
  return () => checkout.page.context().request.post(action, { form });
}

test('F40 the bank approves after the shopper cancelled: nothing is authorised', async ({ checkout }) => {
  await toTheBank(checkout);
  const approve = await otherWindow(checkout);
  await checkout.dialog.getByRole('button', { name: 'Cancel' }).click();
  await isCancelled(checkout);
  expect((await approve()).status()).toBeLessThan(500);
  expect(await checkout.ledger()).toEqual([]);
  await checkout.pay(PAID);
  await checkout.reached('succeeded');
  expect(await checkout.ledger()).toHaveLength(1);
});

test('F40 the bank approves the check that was cancelled while the next one is open: only the next one counts', async ({
  checkout,
}) => {
  await toTheBank(checkout);
  const approve = await otherWindow(checkout);
  await checkout.dialog.getByRole('button', { name: 'Cancel' }).click();
  await isCancelled(checkout);
  await toTheBank(checkout);
  await checkout.bank.getByLabel('One-time code').fill('12');
  expect((await approve()).status()).toBeLessThan(500);
  // The checkout looks again by itself, and finds nothing new.
  await checkout.page.waitForResponse(/\/attempts\/2\b/);
  await expect(checkout.bank.getByLabel('One-time code')).toHaveValue('12');
  expect(await checkout.ledger()).toEqual([]);
  await checkout.bank.getByLabel('One-time code').fill('123456');
  await checkout.bank.getByRole('button', { name: 'Confirm' }).click();
  await checkout.reached('succeeded');
  expect(await checkout.ledger()).toMatchObject([{ attempt_no: 2 }]);
  expect(await checkout.ends()).toEqual(['action_cancelled', 'success']);
});

test('F40 F41 the bank approves just before the shopper’s cancel arrives: paid, and nothing else is told', async ({
  checkout,
}) => {
  await toTheBank(checkout);
  const approve = await otherWindow(checkout);
  const letGo = await checkout.hold('**/cancel');
  await checkout.dialog.getByRole('button', { name: 'Cancel' }).click();
  await checkout.reached('confirming');
  await approve();
  letGo();
  await checkout.reached('succeeded');
  expect(await checkout.ledger()).toHaveLength(1);
  expect(await checkout.ends()).toEqual(['success']);
});
