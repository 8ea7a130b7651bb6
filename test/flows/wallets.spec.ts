// Apple Pay and Google Pay by the gateway's simulators, on the strictest merchant page. What counts is the ledger.
import type { Locator } from '@playwright/test';
import type { CheckoutPage } from '../support/checkout-page.ts';
import { PAID } from '../support/checkout-page.ts';
import { expect, test } from '../support/world.ts';

test.beforeEach(({ checkout }) => checkout.listen());

const wallets = [
  ['Apple Pay', 'APPLE_PAY', 'ApplePay'],
  ['Google Pay', 'GOOGLE_PAY', 'GooglePay'],
] as const;

const button = ({ page }: CheckoutPage, name: string): Locator =>
  page.getByRole('button', { name, exact: true });
const sheet = ({ page }: CheckoutPage, name: string): Locator =>
  page.getByRole('dialog', { name: `${name} (simulated)` });
const open = (checkout: CheckoutPage, more: Readonly<Record<string, string>> = {}): Promise<void> =>
  checkout.open({ methods: 'BankCard,ApplePay,GooglePay', wallets: 'sim', ...more });

for (const [name, code] of wallets) {
  test(`${name}: approved in its sheet, paid once, told once`, async ({ checkout }) => {
    await open(checkout);
    const requests = checkout.requests('/payments');
    await button(checkout, name).click();
    await expect(sheet(checkout, name)).toContainText('128.40 USD');
    await sheet(checkout, name).getByRole('button', { name: 'Approve' }).click();
    await checkout.reached('succeeded');
    expect(requests).toHaveLength(1);
    expect(await checkout.ledger()).toMatchObject([{ method: code, amount: 12840, attempt_no: 1 }]);
    expect((await checkout.heard('submit', 'success', 'error')).map(({ type }) => type)).toEqual([
      'submit',
      'success',
    ]);
    await expect(sheet(checkout, name)).toHaveCount(0);
  });

  test(`${name}: cancelled says nothing and gives the focus back; the card pays afterwards`, async ({
    checkout,
  }) => {
    await open(checkout);
    await button(checkout, name).click();
    await sheet(checkout, name).getByRole('button', { name: 'Cancel' }).click();
    await checkout.reached('ready');
    await expect(button(checkout, name)).toBeFocused();
    expect(await checkout.ends()).toEqual([]);
    await expect(checkout.page.locator('.banner')).toHaveCount(0);
    await checkout.pay(PAID);
    await checkout.reached('succeeded');
    expect(await checkout.ledger()).toMatchObject([{ method: 'BANKCARD', attempt_no: 1 }]);
  });

  test(`${name}: declined is said, and the next try is paid`, async ({ checkout }) => {
    await open(checkout);
    await button(checkout, name).click();
    await sheet(checkout, name).getByRole('button', { name: 'Fail' }).click();
    await expect(
      checkout.page.getByRole('heading', { name: 'Your bank declined this payment' }),
    ).toBeVisible();
    await expect(sheet(checkout, name)).toHaveCount(0);
    expect(await checkout.ends()).toEqual(['declined:generic']);
    await button(checkout, name).click();
    await sheet(checkout, name).getByRole('button', { name: 'Approve' }).click();
    await checkout.reached('succeeded');
    expect(await checkout.ledger()).toMatchObject([{ method: code, attempt_no: 2 }]);
  });

  test(`${name}: the bank's check comes when the sheet has gone`, async ({ checkout }) => {
    await open(checkout);
    await button(checkout, name).click();
    await sheet(checkout, name).getByLabel('Require 3-D Secure').check();
    await sheet(checkout, name).getByRole('button', { name: 'Approve' }).click();
    await checkout.bank.getByLabel('One-time code').fill('123456');
    await expect(sheet(checkout, name)).toHaveCount(0);
    await checkout.bank.getByRole('button', { name: 'Confirm' }).click();
    await checkout.reached('succeeded');
    expect(await checkout.ledger()).toMatchObject([{ method: code, attempt_no: 1 }]);
  });

  test(`${name}: the merchant stops it in the click, or after the shopper has authorised`, async ({
    checkout,
  }) => {
    await open(checkout);
    const requests = checkout.requests('/payments');
    await button(checkout, name).waitFor();
    await checkout.page.evaluate(() =>
      document.addEventListener('paykka-submit', (event) => event.preventDefault(), { once: true }),
    );
    await button(checkout, name).click();
    await checkout.reached('ready');
    await expect(sheet(checkout, name)).toHaveCount(0);
    await checkout.page.evaluate(() =>
      document.addEventListener(
        'paykka-submit',
        (event) =>
          (event as unknown as { waitUntil(promise: Promise<unknown>): void }).waitUntil(
            new Promise((_, reject) => Object.assign(globalThis, { stop: reject })),
          ),
        { once: true },
      ),
    );
    await button(checkout, name).click();
    await sheet(checkout, name).getByRole('button', { name: 'Approve' }).click();
    await checkout.page.waitForFunction(() => 'stop' in globalThis);
    await checkout.page.evaluate(() => (globalThis as unknown as { stop(): void }).stop());
    await checkout.reached('ready');
    await expect(sheet(checkout, name)).toHaveCount(0);
    expect(requests).toEqual([]);
    expect(await checkout.ledger()).toEqual([]);
  });
}

test('the total of the sheet follows the session', async ({ checkout }) => {
  await open(checkout);
  await button(checkout, 'Apple Pay').waitFor();
  const sessionId = await checkout.sessionId();
  await checkout.world.gateway.control('PATCH', `sessions/${sessionId}`, { amount: 9900 });
  await checkout.dropin.evaluate((element: HTMLElementTagNameMap['paykka-dropin']) => element.refresh());
  await button(checkout, 'Apple Pay').click();
  await expect(sheet(checkout, 'Apple Pay')).toContainText('99.00 USD');
});

test('as entries of the list, each with its button in its panel and no other pay button', async ({
  checkout,
}) => {
  await open(checkout);
  await button(checkout, 'Google Pay').waitFor();
  await checkout.dropin.evaluate(
    (element: HTMLElementTagNameMap['paykka-dropin']) => (element.express = 'list'),
  );
  await expect(checkout.page.getByRole('radio')).toHaveCount(3);
  await expect(checkout.page.getByText('Or pay another way')).toHaveCount(0);
  // With the vendors' own marks.
  await expect(
    checkout.dropin.locator('.row:has-text("Google Pay") .plate svg[viewBox="0 0 512 204"]'),
  ).toBeVisible();
  await checkout.page.getByRole('radio', { name: 'Google Pay' }).check();
  await expect(checkout.payButton).toHaveCount(0);
  await button(checkout, 'Google Pay').click();
  await sheet(checkout, 'Google Pay').getByRole('button', { name: 'Approve' }).click();
  await checkout.reached('succeeded');
  expect(await checkout.ledger()).toMatchObject([{ method: 'GOOGLE_PAY' }]);
});

const broken: readonly [what: string, before: () => void][] = [
  [
    'throws',
    () =>
      Object.assign(globalThis, {
        ApplePaySession: class {
          static supportsVersion(): never {
            throw new Error('not today');
          }
        },
        google: {
          payments: {
            api: {
              PaymentsClient: class {
                constructor() {
                  throw new Error('not today');
                }
              },
            },
          },
        },
      }),
  ],
  [
    'cannot pay here',
    () =>
      Object.assign(globalThis, {
        ApplePaySession: { supportsVersion: () => true, canMakePayments: () => false },
        google: {
          payments: {
            api: {
              PaymentsClient: class {
                isReadyToPay = async () => ({ result: false });
              },
            },
          },
        },
      }),
  ],
  [
    'never answers',
    () =>
      Object.assign(globalThis, {
        ApplePaySession: { supportsVersion: () => false },
        google: {
          payments: {
            api: {
              PaymentsClient: class {
                isReadyToPay = () => new Promise(() => undefined);
              },
            },
          },
        },
      }),
  ],
];

for (const [what, before] of broken) {
  test(`a wallet that ${what} is not there, and the card pays`, async ({ checkout }) => {
    await checkout.page.addInitScript(before);
    await checkout.open({ methods: 'BankCard,ApplePay,GooglePay' });
    await checkout.pay(PAID);
    await checkout.reached('succeeded');
    await expect(checkout.page.getByText('Or pay another way')).toHaveCount(0);
    await expect(button(checkout, 'Google Pay')).toHaveCount(0);
    expect(await checkout.ledger()).toHaveLength(1);
  });
}

test('vendors’ scripts get the element’s nonce, and are asked for after the card is there', async ({
  checkout,
}) => {
  const order: string[] = [];
  checkout.forgive(/Failed to load resource|net::ERR/);
  await checkout.page.addInitScript(() =>
    document.addEventListener('readystatechange', () => {
      // In the frames as well, which have none.
      const dropin = document.querySelector('paykka-dropin');
      if (dropin) dropin.nonce = document.querySelector<HTMLScriptElement>('script[nonce]')!.nonce;
    }),
  );
  await checkout.page.route(/applepay\.cdn-apple\.com|pay\.google\.com/, async (route) => {
    const number = checkout.field('cc-number');
    order.push((await number.count()) > 0 && (await number.isEditable()) ? 'after' : 'before');
    await route.abort();
  });
  const releaseFrame = await checkout.hold('**/checkout/v1/frame?**');
  await checkout.begin({ methods: 'BankCard,ApplePay,GooglePay' });
  // Their code is here, and waits.
  await expect(checkout.dropin.locator('.wallet')).toHaveCount(2);
  expect(await checkout.page.locator('script[src*="apple"], script[src*="google"]').count()).toBe(0);
  releaseFrame();
  // Each of the two, and once more when it failed.
  await expect.poll(() => order).toEqual(['after', 'after', 'after', 'after']);
  await checkout.pay(PAID);
  await checkout.reached('succeeded');
});

test('vendors’ scripts that the page’s policy blocks leave the card alone', async ({ checkout }) => {
  checkout.forgive(/(applepay\.cdn-apple|pay\.google)\.com/);
  await checkout.open({ methods: 'BankCard,ApplePay,GooglePay' });
  await checkout.pay(PAID);
  await checkout.reached('succeeded');
  await expect(button(checkout, 'Google Pay')).toHaveCount(0);
  expect(await checkout.ledger()).toMatchObject([{ method: 'BANKCARD' }]);
});

test('no wallet is fetched that the session does not list', async ({ checkout }) => {
  const requests = checkout.requests('wallets-');
  await checkout.open({ wallets: 'sim', methods: 'BankCard' });
  await checkout.pay(PAID);
  await checkout.reached('succeeded');
  expect(requests).toEqual([]);
});

test('only wallets, and none answers: within 3 s the merchant hears why nothing is shown', async ({
  checkout,
}) => {
  checkout.forgive(/no_payment_methods/);
  await checkout.page.addInitScript(broken[2]![1]);
  await checkout.open({ methods: 'ApplePay,GooglePay' });
  await checkout.reached('failed');
  expect(await checkout.ends()).toEqual(['no_payment_methods']);
});

test('wallets whose code does not come are gone within 3 s, place and all; nobody waits for them to pay', async ({
  checkout,
}) => {
  const { page, dropin } = checkout;
  await page.clock.install();
  await checkout.hold(/\/wallets-/);
  await open(checkout);
  await expect(dropin.locator('.express > *')).toHaveCount(2);
  await checkout.type(PAID);
  await checkout.pass(3_000);
  await expect(dropin.locator('.express')).toHaveCount(0);
  await expect(page.getByText('Or pay another way')).toHaveCount(0);
  await expect.poll(async () => (await dropin.locator('.above').boundingBox())?.height).toBe(0);
  await checkout.payButton.click();
  await checkout.reached('succeeded');
  expect(await checkout.ledger()).toMatchObject([{ method: 'BANKCARD' }]);
});

test('a wallet that answers twice pays once', async ({ checkout }) => {
  await open(checkout);
  const requests = checkout.requests('/payments');
  await button(checkout, 'Apple Pay').waitFor();
  await checkout.page.evaluate(() => {
    const { dispatchEvent } = EventTarget.prototype;
    ApplePaySession.prototype.dispatchEvent = function (event: Event) {
      if (event.type === 'paymentauthorized')
        dispatchEvent.call(
          this,
          Object.assign(new Event(event.type), { payment: (event as never)['payment'] }),
        );
      return dispatchEvent.call(this, event);
    };
  });
  await button(checkout, 'Apple Pay').click();
  await sheet(checkout, 'Apple Pay').getByRole('button', { name: 'Approve' }).click();
  await checkout.reached('succeeded');
  expect(requests).toHaveLength(1);
  expect(await checkout.ledger()).toHaveLength(1);
});

test('a sheet that never ends does not hold the card', async ({ checkout }) => {
  await open(checkout);
  await button(checkout, 'Google Pay').waitFor();
  await checkout.page.evaluate(() => {
    google.payments.api.PaymentsClient.prototype.loadPaymentData = () => new Promise(() => undefined);
  });
  await button(checkout, 'Google Pay').click();
  await checkout.pay(PAID);
  await checkout.reached('succeeded');
  expect(await checkout.ledger()).toMatchObject([{ method: 'BANKCARD', attempt_no: 1 }]);
});
