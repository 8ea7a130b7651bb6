// One charge, one answer, whatever the network does. Each test names its row of the fault table (docs/faults.md).
import type { Locator } from '@playwright/test';
import { CHALLENGE, DECLINED, PAID, type CheckoutPage } from '../support/checkout-page.ts';
import { BrowserPage } from '../support/gateway-client.ts';
import { expect, test } from '../support/world.ts';

test.beforeEach(({ checkout }) => checkout.listen());

/** A request that fails by intent leaves its line in the browser's console. */
const network = [/net::ERR_/, /Failed to load resource/, /blocked by CORS policy/];

const isPaidOnce = async (checkout: CheckoutPage): Promise<void> => {
  await checkout.reached('succeeded');
  checkout.forgive(...network);
  expect(await checkout.ledger()).toHaveLength(1);
  expect(await checkout.ends()).toEqual(['success']);
};

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

test('F9 two tabs with one session: paid once, and both show it', async ({ checkout, context }) => {
  await checkout.open();
  const other = await context.newPage();
  await other.goto(checkout.page.url());
  const second = new (checkout.constructor as typeof CheckoutPage)(
    other,
    checkout.world,
    checkout.complaints,
  );
  await Promise.all([checkout.type(PAID), second.type(PAID)]);
  await Promise.all([checkout.payButton.click(), second.payButton.click()]);
  await Promise.all([checkout.reached('succeeded'), second.reached('succeeded')]);
  checkout.forgive(...network);
  expect(await checkout.ledger()).toHaveLength(1);
});

test('F9 two browsers with one session, at the same moment: paid once, and both show it', async ({
  checkout,
  browser,
}) => {
  await checkout.open();
  const elsewhere = await browser.newContext({ locale: 'en-US' });
  const other = await elsewhere.newPage();
  await other.goto(checkout.page.url());
  const second = new (checkout.constructor as typeof CheckoutPage)(
    other,
    checkout.world,
    checkout.complaints,
  );
  await Promise.all([checkout.type(PAID), second.type(PAID)]);
  await Promise.all([checkout.reached('ready'), second.reached('ready')]);
  const submit = ({ dropin }: CheckoutPage) =>
    dropin.evaluate((element: HTMLElementTagNameMap['paykka-dropin']) => void element.submit());
  await Promise.all([submit(checkout), submit(second)]);
  await Promise.all([checkout.reached('succeeded'), second.reached('succeeded')]);
  checkout.forgive(...network);
  expect(await checkout.ledger()).toHaveLength(1);
  await elsewhere.close();
});

test('F9 a second tab hears no verdict on a card that it did not try', async ({ checkout, context }) => {
  await checkout.open();
  const other = await context.newPage();
  await other.goto(checkout.page.url());
  const second = new (checkout.constructor as typeof CheckoutPage)(
    other,
    checkout.world,
    checkout.complaints,
  );
  await second.type(PAID);
  await checkout.pay(DECLINED);
  await expect(checkout.page.getByRole('heading', { name: 'Your bank declined this payment' })).toBeVisible();
  await second.payButton.click();
  await second.reached('succeeded');
  checkout.forgive(...network);
  expect(await checkout.ledger()).toMatchObject([{ attempt_no: 2 }]);
});

test('F10 the element is taken away while paying, and put back: told once, paid once', async ({
  checkout,
}) => {
  await checkout.open();
  await checkout.reached('ready');
  const letGo = await checkout.hold('**/payments');
  await checkout.pay(PAID);
  await checkout.reached('paying');
  await checkout.page.evaluate(() => {
    const element = document.querySelector('paykka-dropin')!;
    const parent = element.parentElement!;
    element.remove();
    (globalThis as unknown as { putBack(): void }).putBack = () => parent.prepend(element);
  });
  letGo();
  await expect.poll(() => checkout.ledger(sessionOf(checkout))).toHaveLength(1);
  expect(await checkout.ends()).toEqual([]);
  await checkout.page.evaluate(() => (globalThis as unknown as { putBack(): void }).putBack());
  await isPaidOnce(checkout);
});

const sessionOf = ({ page }: CheckoutPage): string => new URL(page.url()).searchParams.get('session_id')!;

test('F11 reload before paying: the same session, an empty form', async ({ checkout }) => {
  await checkout.open();
  const sessionId = await checkout.sessionId();
  await checkout.type(PAID);
  await checkout.page.reload();
  await checkout.reached('ready');
  expect(await checkout.sessionId()).toBe(sessionId);
  await expect(checkout.field('cc-number')).toHaveValue('');
});

test('F11 reload while paying: confirming, then paid, never an error', async ({ checkout }) => {
  await checkout.open();
  await checkout.reached('ready');
  await checkout.pay({ number: '4000 0000 0000 0341' });
  await checkout.reached('confirming');
  await checkout.page.reload();
  // It settles after five seconds of the gateway's, however long the page takes to load.
  await checkout.reached('confirming', 'succeeded');
  await isPaidOnce(checkout);
});

test('F11 reload after paying: paid', async ({ checkout }) => {
  await checkout.open();
  await checkout.pay(PAID);
  await checkout.reached('succeeded');
  await checkout.page.reload();
  await isPaidOnce(checkout);
});

test('a payment that settles later is told when it does', async ({ checkout }) => {
  await checkout.open();
  await checkout.pay({ number: '4000 0000 0000 0341' });
  await checkout.reached('confirming');
  expect(await checkout.ledger()).toEqual([]);
  await isPaidOnce(checkout);
});

test('F13 back from a redirect: the truth is asked for, and the form can be used', async ({ checkout }) => {
  const { page, world } = checkout;
  await checkout.open();
  await checkout.reached('ready');
  await checkout.fault('mutate', 'POST payments', {
    path: 'action',
    value: { type: 'redirect', url: `${world.shop}/` },
  });
  await checkout.pay(CHALLENGE);
  await page.waitForURL(`${world.shop}/`);
  await page.goBack();
  await checkout.dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('heading', { name: 'Payment not confirmed' })).toBeVisible();
  expect(await checkout.ledger()).toEqual([]);
  await checkout.pay(PAID);
  await checkout.reached('succeeded');
  expect(await checkout.ledger()).toHaveLength(1);
});

test('F14 what was typed is wiped when the page is left', async ({ checkout }) => {
  await checkout.open();
  await checkout.type(PAID);
  await checkout.page.goto('about:blank');
  await checkout.page.goBack();
  await expect(checkout.field('cc-number')).toHaveValue('');
  await checkout.pay(PAID);
  await checkout.reached('succeeded');
});

// What the browser says when it keeps a page in its back/forward cache and brings it back. (No headless shell keeps one.)
test('F14 kept by the browser and shown again: the card is gone, and what happened elsewhere is told', async ({
  checkout,
}) => {
  await checkout.open();
  await checkout.reached('ready');
  await checkout.type(PAID);
  const say = (target: Locator, type: string) =>
    target.evaluate(
      (_, name) => void dispatchEvent(new PageTransitionEvent(name, { persisted: true })),
      type,
    );
  await say(checkout.frame.locator('form'), 'pagehide');
  await say(checkout.dropin, 'pagehide');
  await expect(checkout.field('cc-number')).toHaveValue('');
  const fields = await checkout.dropin.evaluate(async (element: HTMLElementTagNameMap['paykka-dropin']) => {
    const faulty: string[] = [];
    element.onSubmit = ({ errors = {} }) => void faulty.push(...Object.keys(errors));
    await element.submit();
    return faulty;
  });
  expect(fields).toEqual(['number', 'expiry', 'cvc', 'holderName']);
  const elsewhere = new BrowserPage(checkout.world.gateway);
  await elsewhere.pay(await checkout.sessionId(), { number: '4242424242424242' });
  expect(await checkout.state()).toBe('ready');
  await say(checkout.dropin, 'pageshow');
  await isPaidOnce(checkout);
});

test('F22 a device whose clock is wrong by ten years pays like any other', async ({ checkout }) => {
  for (const year of ['2036', '2016']) {
    await checkout.page.clock.setSystemTime(new Date(`${year}-11-24T12:00:00Z`));
    await checkout.open();
    await checkout.pay(PAID);
    await checkout.reached('succeeded');
    expect(await checkout.ledger()).toHaveLength(1);
  }
});

test('F23 offline in the click: nothing is sent, and it can be paid when back', async ({
  checkout,
  context,
}) => {
  await checkout.open();
  await checkout.type(PAID);
  await checkout.reached('ready');
  await context.setOffline(true);
  const requests = checkout.requests('/payments');
  await checkout.payButton.click();
  await expect(checkout.page.getByRole('heading', { name: 'You’re offline' })).toBeVisible();
  expect(requests).toEqual([]);
  await context.setOffline(false);
  await checkout.payButton.click();
  await checkout.reached('succeeded');
  expect(await checkout.ledger()).toHaveLength(1);
  expect(await checkout.ends()).toEqual(['offline', 'success']);
});

test('F23 offline while loading: said, and it goes on by itself', async ({ checkout, context }) => {
  await checkout.open();
  await checkout.reached('ready');
  await context.setOffline(true);
  await checkout.dropin.evaluate((element) => {
    const parent = element.parentElement!;
    element.remove();
    setTimeout(() => parent.prepend(element));
  });
  await expect(
    checkout.page.getByRole('heading', { name: 'We couldn’t load the payment form' }),
  ).toBeVisible();
  await context.setOffline(false);
  await checkout.reached('ready');
  checkout.forgive(...network);
  await checkout.pay(PAID);
  await isPaidOnceAfter(checkout, ['offline', 'success']);
});

const isPaidOnceAfter = async (checkout: CheckoutPage, ends: readonly string[]): Promise<void> => {
  await checkout.reached('succeeded');
  expect(await checkout.ledger()).toHaveLength(1);
  expect(await checkout.ends()).toEqual(ends);
};

test('F23 offline while paying: the truth is found when back', async ({ checkout, context }) => {
  await checkout.open();
  await checkout.reached('ready');
  // However often it is sent again, and however long it takes to pull the plug.
  await checkout.fault('hang', 'POST payments', { ms: 1_000, times: 100 });
  await checkout.pay(PAID);
  await checkout.reached('paying');
  await context.setOffline(true);
  await checkout.reached('confirming');
  await checkout.world.gateway.control('DELETE', 'faults');
  await context.setOffline(false);
  await isPaidOnce(checkout);
});

test('F24 the amount changed on the server: shown, confirmed again, and the old amount is never charged', async ({
  checkout,
}) => {
  await checkout.open();
  await checkout.reached('ready');
  const path = `sessions/${await checkout.sessionId()}`;
  await checkout.world.gateway.control('PATCH', path, { amount: 9_900 });
  await checkout.pay(PAID);
  await expect(checkout.page.getByText('The amount is now $99.00.')).toBeVisible();
  expect(await checkout.ledger()).toEqual([]);
  await expect(checkout.field('cc-number')).toHaveValue('4242 4242 4242 4242');
  await checkout.page.getByRole('button', { name: 'Pay $99.00' }).click();
  await checkout.reached('succeeded');
  checkout.forgive(/409/);
  expect(await checkout.ledger()).toMatchObject([{ amount: 9_900 }]);
  expect(await checkout.ends()).toEqual(['session_changed', 'success']);
});

test('F24 refresh() shows what changed and keeps what was typed', async ({ checkout }) => {
  await checkout.open();
  await checkout.type(PAID);
  const path = `sessions/${await checkout.sessionId()}`;
  await checkout.world.gateway.control('PATCH', path, { amount: 5_000 });
  await checkout.dropin.evaluate((element: HTMLElementTagNameMap['paykka-dropin']) => element.refresh());
  await expect(checkout.payButton).toHaveText('Pay $50.00');
  await checkout.payButton.click();
  await checkout.reached('succeeded');
  expect(await checkout.ledger()).toMatchObject([{ amount: 5_000 }]);
});

for (const [what, ...steps] of [
  ['rotated', 'rotate'],
  ['rotated twice', 'rotate', 'rotate'],
  ['rotated and the old one revoked', 'rotate', 'revoke-old'],
] as const) {
  test(`F25 the key is ${what} between loading and paying: nobody notices`, async ({ checkout }) => {
    await checkout.open();
    await checkout.type(PAID);
    await checkout.reached('ready');
    for (const step of steps) await checkout.world.gateway.control('POST', `keys/${step}`);
    await checkout.payButton.click();
    await checkout.reached('succeeded');
    checkout.forgive(/422/);
    expect(await checkout.ledger()).toMatchObject([{ attempt_no: 1 }]);
    expect(await checkout.ends()).toEqual(['success']);
  });
}

test('F27 a session with ways of paying that nobody knows here says so', async ({ checkout }) => {
  await checkout.fault('mutate', 'GET ', { path: 'methods', value: [{ code: 'MAGIC' }] });
  await checkout.open();
  await expect(checkout.page.getByText('There’s no way to pay for this order here.').first()).toBeVisible();
  checkout.forgive(/no_payment_methods/);
  await expect.poll(() => checkout.ends()).toEqual(['no_payment_methods']);
});

test('F34 the element is moved in the page: asked to type again, and it can be paid', async ({
  checkout,
}) => {
  await checkout.open();
  await checkout.type(PAID);
  await checkout.reached('ready');
  await expect.poll(async () => (await checkout.heard('change')).at(-1)).toMatchObject({ complete: true });
  await checkout.dropin.evaluate((element) => document.querySelector('main')!.append(element));
  await expect(checkout.page.getByText('Please enter your card once more.')).toBeVisible();
  expect((await checkout.heard('change')).at(-1)).toMatchObject({ method: 'BANKCARD', complete: false });
  await checkout.pay(PAID);
  await isPaidOnce(checkout);
});

test('F34 the element is moved by moveBefore(), which reloads no frame: what is typed stays, and pays', async ({
  checkout,
}) => {
  await checkout.open();
  await checkout.type(PAID);
  await checkout.reached('ready');
  await checkout.dropin.evaluate((element) =>
    (
      document.querySelector('main') as unknown as { moveBefore(node: Element, child: null): void }
    ).moveBefore(element, null),
  );
  await expect(checkout.field('cc-number')).toHaveValue(PAID.number);
  await checkout.payButton.click();
  await isPaidOnce(checkout);
});

test('F34 the element is moved while paying: paid once, told once', async ({ checkout }) => {
  await checkout.open();
  await checkout.reached('ready');
  const letGo = await checkout.hold('**/payments');
  await checkout.pay(PAID);
  await checkout.reached('paying');
  await checkout.dropin.evaluate((element) => document.querySelector('main')!.append(element));
  letGo();
  await isPaidOnce(checkout);
});

test('F35 the page navigates the card frame away: it is made anew', async ({ checkout }) => {
  await checkout.open();
  await checkout.reached('ready');
  await checkout.type(PAID);
  await checkout.dropin.evaluate((element) => {
    element.querySelector('iframe')!.src = 'about:blank';
  });
  await expect(checkout.field('cc-number')).toHaveValue('');
  await checkout.pay(PAID);
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

test('F44 a callback that throws changes nothing and is not called again', async ({ checkout }) => {
  await checkout.open();
  await checkout.dropin.evaluate((element: HTMLElementTagNameMap['paykka-dropin']) => {
    element.onSuccess = () => {
      throw new Error('merchant’s bug');
    };
  });
  await checkout.pay(PAID);
  await checkout.reached('succeeded');
  const { errors } = checkout.complaints;
  await expect.poll(() => errors.filter((text) => text.includes('onSuccess threw'))).toHaveLength(1);
  checkout.forgive(/onSuccess threw/);
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
