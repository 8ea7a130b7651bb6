// The card frame comes late, too late, or not at all, and an answer is lost once: what is told, and that it is paid once.
import { PAID, type CheckoutPage } from '../support/checkout-page.ts';
import { expect, test } from '../support/world.ts';

const FRAME = '**/checkout/v1/frame?**';

test.beforeEach(async ({ checkout }) => {
  await checkout.listen();
  await checkout.page.clock.install();
});

async function isPaidOnce(checkout: CheckoutPage, ends: readonly string[]): Promise<void> {
  await checkout.payButton.click();
  await checkout.passUntil(async () => (await checkout.state()) === 'succeeded', 30);
  expect(await checkout.ledger()).toMatchObject([{ attempt_no: 1 }]);
  expect(await checkout.ends()).toEqual(ends);
}

/** The session is there, and no frame answers for 10 s. */
async function isBlocked(checkout: CheckoutPage): Promise<void> {
  await checkout.begin();
  await checkout.reached('ready');
  await checkout.passUntil(async () => (await checkout.state()) === 'failed', 11);
  expect(await checkout.ends()).toEqual(['frame_blocked']);
}

/** Blocked, and the shopper tries again: a new frame, in which the card is typed. */
async function tryAgain(checkout: CheckoutPage): Promise<void> {
  await checkout.page.getByRole('button', { name: 'Try again' }).click();
  await checkout.type(PAID);
  await checkout.reached('ready');
}

test('R23 a handshake after 9 s is in time: no error, and it is paid', async ({ checkout }) => {
  const { page } = checkout;
  // No time but what the test lets pass: a slow machine would need some of the last second.
  await page.clock.pauseAt(Date.now() + 60_000);
  const letGo = await checkout.hold(FRAME);
  await checkout.begin();
  await checkout.reached('ready');
  await checkout.pass(9_000);
  letGo();
  await expect(checkout.dropin.locator('.ghost')).toBeHidden();
  await page.clock.resume();
  await checkout.type(PAID);
  await isPaidOnce(checkout, ['success']);
});

test('R23 a handshake after 11 s is too late: said at 10 s, the late answer is nobody’s, and a new frame pays', async ({
  checkout,
}) => {
  const { page } = checkout;
  const letGo = await checkout.hold(FRAME);
  await isBlocked(checkout);
  const late = page.waitForResponse(FRAME);
  letGo();
  await (await late).finished();
  await checkout.pass(1_000);
  expect(await checkout.state()).toBe('failed');
  await tryAgain(checkout);
  await isPaidOnce(checkout, ['frame_blocked', 'success']);
  checkout.forgive(/frame_blocked/);
});

test('R23 an answer is lost once, of the handshake and then of the payment: said, asked for, and paid once', async ({
  checkout,
}) => {
  const { gateway } = checkout.world;
  // Browsers ask again by themselves when a connection dies that was in use: three times are once for the page.
  const lost = { mode: 'drop-after', times: 3 };
  await gateway.control('POST', 'faults', { match: 'GET /checkout/v1/frame', ...lost });
  await isBlocked(checkout);
  await gateway.control('DELETE', 'faults');
  await tryAgain(checkout);
  await checkout.fault(lost.mode, 'POST payments', { times: lost.times });
  await isPaidOnce(checkout, ['frame_blocked', 'success']);
  checkout.forgive(/frame_blocked|postMessage|net::ERR_|Failed to load resource|blocked by CORS policy/);
});
