// One charge, one answer, whatever the network and the gateway do. Each test names its row of the fault table
// (docs/faults.md).
import { CHALLENGE, DECLINED, PAID } from '../support/checkout-page.ts';
import { expect, test } from '../support/world.ts';
import { isPaidOnce, network } from '../support/paid-once.ts';

test.beforeEach(({ checkout }) => checkout.listen());

const single: readonly [row: string, mode: string, more?: Readonly<Record<string, unknown>>][] = [
  ['F1 the request is lost before the gateway', 'drop-before'],
  ['F1 five times', 'drop-before', { times: 5 }],
  // Browsers send again by themselves when a kept connection dies: three times, so that the page itself must ask.
  ['F2 the answer is lost after the gateway acted', 'drop-after', { times: 3 }],
  ['F3 the request arrives twice at the same time', 'duplicate'],
  ['F5 429 that says when to come again', 'retry-after', { retry_after: 1 }],
  ['F5 429 that does not say when', 'retry-after'],
  ['F6 500', 'status', { status: 500 }],
  ['F6 503 three times', 'status', { status: 503, times: 3 }],
  ['F7 a slow answer', 'delay', { ms: 2_000 }],
  ['F26 an unknown status', 'mutate', { path: 'status', value: 'WON' }],
  ['F26 no attempt in the answer', 'mutate', { path: 'attempt' }],
  ['F26 another amount', 'mutate', { path: 'amount', value: 1 }],
  ['F26 another session', 'mutate', { path: 'session_id', value: 'CS0000000000' }],
  ['F26 more than we know', 'mutate', { path: 'news', value: { a: [1] } }],
  ['F28 noise', 'garbage'],
  ['F28 a page of the network', 'html'],
  ['F28 half an answer', 'truncate'],
];

for (const [row, mode, more] of single) {
  test(`${row}: paid once, told once`, async ({ checkout }) => {
    await checkout.open();
    await checkout.reached('ready');
    await checkout.fault(mode, 'POST payments', more);
    await checkout.pay(PAID);
    await isPaidOnce(checkout);
  });
}

test('F1 the answer about the attempt is lost as well', async ({ checkout }) => {
  await checkout.open();
  await checkout.reached('ready');
  await checkout.fault('drop-after');
  await checkout.fault('status', 'GET attempts/*', { times: 3 });
  await checkout.pay(PAID);
  await isPaidOnce(checkout);
});

test('F2 a decline whose answer is lost is told as a decline, once', async ({ checkout }) => {
  await checkout.open();
  await checkout.reached('ready');
  await checkout.fault('drop-after');
  await checkout.pay(DECLINED);
  await expect(checkout.page.getByRole('heading', { name: 'Your bank declined this payment' })).toBeVisible();
  checkout.forgive(...network);
  expect(await checkout.ends()).toEqual(['declined:generic']);
  expect(await checkout.ledger()).toEqual([]);
});

test('F4 the gateway hangs: confirming, "not known yet" at 55 s, unknown at 120 s, and the truth when it is back', async ({
  checkout,
}) => {
  const { page } = checkout;
  await page.clock.install();
  await checkout.open();
  await checkout.reached('ready');
  await checkout.type(PAID);
  await checkout.fault('hang', 'POST payments', { times: 1 });
  await checkout.fault('hang', 'GET attempts/*', { times: 100 });
  await checkout.stopTime();
  await checkout.payButton.click();
  await checkout.reached('paying');
  await checkout.pass(25_100);
  await checkout.reached('confirming');
  await expect(page.getByText('Please keep this page open.').first()).toBeVisible();
  await checkout.pass(30_500);
  await expect(page.getByText('Please don’t pay again.').first()).toBeVisible();
  expect(await checkout.ends()).toEqual(['timeout']);
  for (let step = 0; step < 14 && (await checkout.state()) !== 'unknown'; step += 1)
    await checkout.pass(5_000);
  await checkout.reached('unknown');
  await expect(page.getByText('Please don’t pay again. We’ll update this page.').first()).toBeVisible();
  expect(await checkout.ends()).toEqual(['timeout', 'payment_status_unknown']);
  expect(await checkout.ledger()).toEqual([]);
  await checkout.world.gateway.control('DELETE', 'faults');
  await page.clock.resume();
  await page.getByRole('button', { name: 'Check again' }).click();
  await checkout.reached('succeeded');
  checkout.forgive(...network);
  expect(await checkout.ledger()).toHaveLength(1);
  expect(await checkout.ends()).toEqual(['timeout', 'payment_status_unknown', 'success']);
});

test('a payment that settles later is told when it does', async ({ checkout }) => {
  await checkout.open();
  await checkout.pay({ number: '4000 0000 0000 0341' });
  await checkout.reached('confirming');
  expect(await checkout.ledger()).toEqual([]);
  await isPaidOnce(checkout);
});

test('F42 the gateway is killed while the payment settles, and comes back', async ({ checkout }) => {
  await checkout.open();
  await checkout.pay({ number: '4000 0000 0000 0341' });
  await checkout.reached('confirming');
  await checkout.world.gateway.kill();
  await checkout.world.gateway.restart();
  await isPaidOnce(checkout);
});

test('F45 a sick gateway is asked a bounded number of times', async ({ checkout }) => {
  const { page } = checkout;
  await page.clock.install();
  await checkout.open();
  await checkout.type(CHALLENGE);
  await checkout.reached('ready');
  const requests = checkout.requests('/attempts/');
  await checkout.fault('status', 'POST payments', { times: 100 });
  await checkout.fault('status', 'GET attempts/*', { times: 100 });
  await checkout.payButton.click();
  await checkout.reached('confirming');
  for (let step = 0; step < 130 && (await checkout.state()) !== 'unknown'; step += 1)
    await checkout.pass(1_000);
  await checkout.reached('unknown');
  checkout.forgive(...network);
  expect(requests.length).toBeGreaterThan(5);
  expect(requests.length).toBeLessThanOrEqual(25);
});
