// What stands still or comes and goes while a card is paid: the gateway, the page's own process, the device, the network.
import { CHALLENGE, PAID, type CheckoutPage } from '../support/checkout-page.ts';
import { expect, test } from '../support/world.ts';

test.beforeEach(({ checkout }) => checkout.listen());
// The gateway's clock goes back.
test.afterEach(({ world }) => world.gateway.control('POST', 'reset'));

/** A request that fails by intent leaves its line in the browser's console. */
const network = /net::ERR_|Failed to load resource|blocked by CORS policy/;
const SLOW = { number: '4000 0000 0000 0341' };
const TWO_HOURS = 7_200_000;

/** A card is typed and can be encrypted without the gateway, on a page whose time the test lets pass. */
async function ready(checkout: CheckoutPage): Promise<void> {
  const { page } = checkout;
  await page.clock.install();
  const keys = page.waitForResponse((response) => new URL(response.url()).pathname === '/checkout/v1/keys');
  await checkout.open();
  await checkout.type(PAID);
  await checkout.reached('ready');
  await (await keys).finished();
}

async function isPaidOnce(checkout: CheckoutPage, ends: readonly string[] = ['success']): Promise<void> {
  checkout.forgive(network);
  expect(await checkout.ledger()).toMatchObject([{ attempt_no: 1 }]);
  expect(await checkout.ends()).toEqual(ends);
}

test('R30 the gateway stands still while paying, and goes on: confirming, "not known yet" at 55 s, then paid once', async ({
  checkout,
}) => {
  const { page, world } = checkout;
  await ready(checkout);
  const { pid } = world.gateway;
  process.kill(pid, 'SIGSTOP');
  try {
    await checkout.payButton.click();
    await checkout.reached('paying');
    await checkout.pass(25_500);
    await checkout.reached('confirming');
    expect(await checkout.ends()).toEqual([]);
    await checkout.pass(30_500);
    await expect(page.getByText('Please don’t pay again.').first()).toBeVisible();
    expect(await checkout.ends()).toEqual(['timeout']);
  } finally {
    process.kill(pid, 'SIGCONT');
  }
  await checkout.reached('succeeded');
  await isPaidOnce(checkout, ['timeout', 'success']);
});

test('F4 the gateway takes no payment, however often it is sent: told at 55 s, and from then on the shopper reads not to pay again', async ({
  checkout,
}) => {
  const { page, world } = checkout;
  await ready(checkout);
  const payments = checkout.requests('/payments');
  await checkout.fault('hang', 'POST payments', { times: 100 });
  await checkout.payButton.click();
  await checkout.reached('paying');
  // What is asked has its answer before more of the page's time passes: that must not run ahead of the network.
  const questions = checkout.requests('/attempts/');
  const isPaying = async (): Promise<boolean> => {
    await Promise.all(questions.map((question) => question.response()));
    return (await checkout.state()) === 'paying';
  };
  await checkout.passUntil(async () => {
    await isPaying();
    return (await checkout.ends()).length > 0;
  });
  // Whether it is being sent or asked about at that moment: once more, and no longer, because at 120 s it is not known.
  await checkout.passUntil(isPaying);
  const answer = await checkout.hold('**/attempts/*');
  await checkout.passUntil(() => page.getByText('Please don’t pay again.').first().isVisible());
  answer();
  expect(payments.length).toBeGreaterThan(2);
  await world.gateway.control('DELETE', 'faults');
  await checkout.reached('succeeded');
  await isPaidOnce(checkout, ['timeout', 'success']);
});

test('R30 the page’s process stands still while paying: the truth within 2 s of going on', async ({
  checkout,
  browser,
}) => {
  await checkout.open();
  await checkout.type(PAID);
  await checkout.reached('ready');
  const sessionId = await checkout.sessionId();
  await checkout.fault('delay', 'POST payments', { ms: 3_000 });
  await checkout.payButton.click();
  // The gateway has it.
  await expect.poll(() => checkout.world.gateway.control('GET', 'faults')).toEqual({ armed: [] });
  const devtools = await browser.newBrowserCDPSession();
  const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
  const renderers = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  const signal = (name: NodeJS.Signals): void => renderers.forEach((pid) => process.kill(pid, name));
  signal('SIGSTOP');
  try {
    await expect.poll(() => checkout.ledger(sessionId)).toHaveLength(1);
  } finally {
    signal('SIGCONT');
  }
  // By the answer that was waiting: nobody has to ask for it.
  const questions = checkout.requests('/attempts/');
  await expect(checkout.page.getByRole('heading', { name: 'Payment successful' })).toBeVisible();
  expect(questions).toEqual([]);
  await isPaidOnce(checkout);
});

test.describe('two hours of sleep', () => {
  /** Clocks go on, timers stand still, no network; then the device is there again. */
  const sleep = async ({ page, world }: CheckoutPage): Promise<void> => {
    await page.context().setOffline(true);
    await world.gateway.control('POST', 'clock', { advance_ms: TWO_HOURS });
    await page.clock.fastForward(TWO_HOURS);
    await page.context().setOffline(false);
  };

  test('R30 while paying: what became of the payment, within 2 s', async ({ checkout }) => {
    await checkout.page.clock.install();
    await checkout.open();
    await checkout.type(SLOW);
    await checkout.payButton.click();
    await checkout.reached('confirming');
    await sleep(checkout);
    await checkout.pass(2_000);
    await checkout.reached('succeeded');
    await isPaidOnce(checkout, ['timeout', 'payment_status_unknown', 'success']);
  });

  test('R30 in the bank’s check, which is over by then: said within 2 s, nothing charged, and it can be paid', async ({
    checkout,
  }) => {
    const { page } = checkout;
    await page.clock.install();
    await checkout.open();
    await checkout.pay(CHALLENGE);
    await expect(checkout.bank.getByLabel('One-time code')).toBeVisible();
    await sleep(checkout);
    await checkout.pass(2_000);
    await expect(page.getByText('Your bank’s check took too long.').first()).toBeVisible();
    await expect(checkout.dialog).toHaveCount(0);
    expect(await checkout.ledger()).toEqual([]);
    await checkout.pay(PAID);
    await checkout.reached('succeeded');
    checkout.forgive(network);
    expect(await checkout.ledger()).toMatchObject([{ attempt_no: 2 }]);
    expect(await checkout.ends()).toEqual(['action_timeout', 'success']);
  });
});

test('R41 the network comes and goes for a minute: what is typed stays, no number is used up, and it is paid once', async ({
  checkout,
  context,
}) => {
  const { page, world } = checkout;
  await ready(checkout);
  const payments = checkout.requests('/payments');
  const questions = checkout.requests('/attempts/');
  const flap = async (times: number): Promise<void> => {
    for (let time = 0; time < times; time += 1) {
      await context.setOffline(true);
      await checkout.pass(1_000);
      await context.setOffline(false);
      await checkout.pass(1_000);
    }
  };
  await flap(16);
  expect(await checkout.state()).toBe('ready');
  await expect(checkout.field('cc-number')).toHaveValue(PAID.number);
  await context.setOffline(true);
  await checkout.payButton.click();
  await expect(page.getByRole('heading', { name: 'You’re offline' })).toBeVisible();
  expect(payments).toEqual([]);
  await context.setOffline(false);
  // Authorised, and nobody hears of it until the end. (Browsers send again by themselves: three times.)
  await checkout.fault('drop-after', 'POST payments', { times: 3 });
  await checkout.fault('status', 'GET attempts/*', { times: 1_000 });
  await checkout.payButton.click();
  await checkout.reached('paying', 'confirming');
  // A minute in all, and less than the 55 s after which the merchant is told: a slow machine's own time passes as well.
  await flap(14);
  expect(await checkout.state()).toBe('confirming');
  // At most two for each time that it came back, and the few of the pauses.
  expect(questions.length).toBeLessThan(60);
  await world.gateway.control('DELETE', 'faults');
  await checkout.pass(8_000);
  await checkout.reached('succeeded');
  await isPaidOnce(checkout, ['offline', 'success']);
});
