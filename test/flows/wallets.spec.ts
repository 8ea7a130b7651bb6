// Apple Pay and Google Pay by the gateway's simulators, on the strictest merchant page. What counts is the ledger.
import { PAID } from '../support/checkout-page.ts';
import { button, giveNonce, open, sheet, standIn, wallets } from '../support/wallets.ts';
import { expect, test } from '../support/world.ts';

test.beforeEach(({ checkout }) => checkout.listen());

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

  test(`F37 ${name}: cancelled says nothing and gives the focus back; the card pays afterwards`, async ({
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
    await checkout.page.addInitScript(() => {
      const { showModal } = HTMLDialogElement.prototype;
      const opened: string[] = [];
      Object.assign(globalThis, { opened });
      HTMLDialogElement.prototype.showModal = function () {
        const sheets = [...document.querySelectorAll('div')].filter((one) =>
          one.shadowRoot?.querySelector('dialog[open]'),
        );
        opened.push(`${this.ariaLabel} over ${sheets.length}`);
        showModal.call(this);
      };
    });
    await open(checkout);
    await button(checkout, name).click();
    await sheet(checkout, name).getByLabel('Require 3-D Secure').check();
    await sheet(checkout, name).getByRole('button', { name: 'Approve' }).click();
    await checkout.bank.getByLabel('One-time code').fill('123456');
    const opened = await checkout.page.evaluate(() => (globalThis as unknown as { opened: string[] }).opened);
    expect(opened).toEqual([`${name} (simulated) over 0`, 'Card verification over 0']);
    await checkout.bank.getByRole('button', { name: 'Confirm' }).click();
    await checkout.reached('succeeded');
    expect(await checkout.ledger()).toMatchObject([{ method: code, attempt_no: 1 }]);
  });

  test(`${name}: the merchant stops it in the click, or after the shopper has authorised; or lets it go on`, async ({
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
      document.addEventListener('paykka-submit', (event) =>
        (event as unknown as { waitUntil(promise: Promise<unknown>): void }).waitUntil(
          new Promise((goOn, stop) => Object.assign(globalThis, { stop, goOn })),
        ),
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
    await checkout.page.evaluate(() => Reflect.deleteProperty(globalThis, 'stop'));
    await button(checkout, name).click();
    await sheet(checkout, name).getByRole('button', { name: 'Approve' }).click();
    await checkout.page.waitForFunction(() => 'stop' in globalThis);
    expect(requests).toEqual([]);
    await checkout.page.evaluate(() => (globalThis as unknown as { goOn(): void }).goOn());
    await checkout.reached('succeeded');
    expect(requests).toHaveLength(1);
    expect(await checkout.ledger()).toMatchObject([{ method: code, attempt_no: 1 }]);
  });
}

test('the total of each sheet follows the session', async ({ checkout }) => {
  await open(checkout);
  await button(checkout, 'Apple Pay').waitFor();
  const sessionId = await checkout.sessionId();
  await checkout.world.gateway.control('PATCH', `sessions/${sessionId}`, { amount: 9900 });
  await checkout.dropin.evaluate((element: HTMLElementTagNameMap['paykka-dropin']) => element.refresh());
  for (const [name] of wallets) {
    await button(checkout, name).click();
    await expect(sheet(checkout, name)).toContainText('99.00 USD');
    await sheet(checkout, name).getByRole('button', { name: 'Cancel' }).click();
  }
});

test('Apple Pay: a merchant who is not validated is told; the sheet goes, and the card pays', async ({
  checkout,
}) => {
  checkout.forgive(/\b500\b|internal/);
  await open(checkout);
  await checkout.fault('status', 'POST apple-pay/session', { status: 500, times: 9 });
  await button(checkout, 'Apple Pay').click();
  await expect(
    checkout.page.getByRole('heading', { name: 'We couldn’t complete this payment' }),
  ).toBeVisible();
  await expect(sheet(checkout, 'Apple Pay')).toHaveCount(0);
  expect(await checkout.ends()).toEqual(['internal']);
  await checkout.pay(PAID);
  await checkout.reached('succeeded');
  expect(await checkout.ledger()).toMatchObject([{ method: 'BANKCARD', attempt_no: 1 }]);
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
  await expect(button(checkout, 'Google Pay')).toBeVisible();
  await checkout.dropin.evaluate(
    (element: HTMLElementTagNameMap['paykka-dropin']) => (element.layout = 'tabs'),
  );
  await expect(checkout.page.getByRole('tab', { name: 'Google Pay', selected: true })).toBeVisible();
  await button(checkout, 'Google Pay').click();
  await sheet(checkout, 'Google Pay').getByRole('button', { name: 'Approve' }).click();
  await checkout.reached('succeeded');
  expect(await checkout.ledger()).toMatchObject([{ method: 'GOOGLE_PAY' }]);
});

test('where the browser has no wallet of its own, the vendors’ scripts bring it, with their button and their way to pay', async ({
  checkout,
}) => {
  await giveNonce(checkout);
  const asked = await standIn(checkout);
  await checkout.open({ methods: 'BankCard,ApplePay,GooglePay' });
  await expect(button(checkout, 'Google Pay')).toBeVisible();
  await expect(checkout.dropin.locator('apple-pay-button')).toBeVisible();
  expect(asked.sort()).toEqual([
    'https://applepay.cdn-apple.com/jsapi/1.latest/apple-pay-sdk.js',
    'https://pay.google.com/gp/p/js/pay.js',
  ]);
  for (const [name, act] of [
    ['Google Pay', 'Cancel'],
    ['Apple Pay', 'Cancel'],
    ['Apple Pay', 'Approve'],
  ] as const) {
    await button(checkout, name).click();
    await sheet(checkout, name).getByRole('button', { name: act }).click();
    await checkout.reached(act === 'Approve' ? 'succeeded' : 'ready');
  }
  expect(await checkout.ledger()).toMatchObject([{ method: 'APPLE_PAY', attempt_no: 1 }]);
});

test('no wallet is fetched that the session does not list', async ({ checkout }) => {
  const requests = checkout.requests('wallets-');
  await checkout.open({ wallets: 'sim', methods: 'BankCard' });
  await checkout.pay(PAID);
  await checkout.reached('succeeded');
  expect(requests).toEqual([]);
});
