// A wallet never breaks the rest: whatever it does, within 3 s it is there or gone, and the card pays.
import { PAID } from '../support/checkout-page.ts';
import {
  button,
  giveNonce,
  noWallets,
  open,
  pretendChrome,
  sheet,
  standIn,
  vendors,
} from '../support/wallets.ts';
import { expect, test } from '../support/world.ts';

test.beforeEach(({ checkout }) => checkout.listen());

const broken: readonly [what: string, before: () => void][] = [
  [
    'throws',
    () =>
      Object.assign(globalThis, {
        ApplePaySession: {
          supportsVersion: () => true,
          canMakePayments: () => {
            throw new Error('not today');
          },
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
        ApplePaySession: { supportsVersion: () => true, canMakePayments: () => new Promise(() => undefined) },
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
  test(`F37 a wallet that ${what} is not there, and the card pays`, async ({ checkout }) => {
    await checkout.page.addInitScript(before);
    await checkout.open({ methods: 'BankCard,ApplePay,GooglePay' });
    await checkout.type(PAID);
    await noWallets(checkout);
    await checkout.payButton.click();
    await checkout.reached('succeeded');
    expect(await checkout.ledger()).toHaveLength(1);
  });
}

test('vendors’ scripts get the element’s nonce, and are asked for after the card is there', async ({
  checkout,
}) => {
  const order: string[] = [];
  checkout.forgive(/Failed to load resource|net::ERR/);
  await giveNonce(checkout);
  await checkout.page.route(vendors, async (route) => {
    const number = checkout.field('cc-number');
    order.push((await number.count()) > 0 && (await number.isEditable()) ? 'after' : 'before');
    await route.abort();
  });
  await pretendChrome(checkout);
  const releaseFrame = await checkout.hold('**/checkout/v1/frame?**');
  await checkout.begin({ methods: 'BankCard,ApplePay,GooglePay' });
  // The one that Chrome has most likely has its place; their code waits.
  await expect(checkout.dropin.locator('.express > :empty')).toHaveCount(1);
  expect(await checkout.page.locator('script[src*="apple"], script[src*="google"]').count()).toBe(0);
  releaseFrame();
  // Each of the two, and once more when it failed.
  await expect.poll(() => order).toEqual(['after', 'after', 'after', 'after']);
  await checkout.pay(PAID);
  await checkout.reached('succeeded');
});

test('vendors’ scripts that come after 3 s come too late: their places are gone, and stay so', async ({
  checkout,
}) => {
  const { page, dropin } = checkout;
  await checkout.beginStill();
  await giveNonce(checkout);
  await pretendChrome(checkout);
  let letCome = (): void => undefined;
  const asked = await standIn(checkout, new Promise<void>((resolve) => (letCome = resolve)));
  await checkout.open({ methods: 'BankCard,ApplePay,GooglePay' });
  await expect.poll(() => asked.length).toBe(2);
  await expect(dropin.locator('.express > *')).toHaveCount(1);
  await expect(dropin.locator('.express .spinner')).toHaveCount(0);
  await checkout.pass(3_000);
  await noWallets(checkout);
  letCome();
  await page.waitForFunction(() => 'ApplePaySession' in globalThis && 'google' in globalThis);
  await checkout.type(PAID);
  await noWallets(checkout);
});

test('vendors’ scripts that the page’s policy blocks leave the card alone', async ({ checkout }) => {
  checkout.forgive(/(applepay\.cdn-apple|pay\.google)\.com/);
  await checkout.open({ methods: 'BankCard,ApplePay,GooglePay' });
  await checkout.pay(PAID);
  await checkout.reached('succeeded');
  await expect(button(checkout, 'Google Pay')).toHaveCount(0);
  expect(await checkout.ledger()).toMatchObject([{ method: 'BANKCARD' }]);
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
  const { dropin } = checkout;
  await checkout.beginStill();
  await checkout.hold(/\/wallets-/);
  await open(checkout);
  await expect(dropin.locator('.express > *')).toHaveCount(2);
  await checkout.type(PAID);
  await checkout.pass(3_000);
  await noWallets(checkout);
  await checkout.payButton.click();
  await checkout.reached('succeeded');
  expect(await checkout.ledger()).toMatchObject([{ method: 'BANKCARD' }]);
});

test('F37 a wallet that answers twice pays once', async ({ checkout }) => {
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

test('F37 a sheet that never ends does not hold the card', async ({ checkout }) => {
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
