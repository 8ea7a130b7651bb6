// The whole card flow in Firefox (`npm run test:all`): the same page objects as in Chromium, the ledger decides.
import { existsSync } from 'node:fs';
import { CHALLENGE, DECLINED, PAID } from '../support/checkout-page.ts';
import { expect, test } from '../support/world.ts';

const firefox = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => existsSync(path));

test.use({
  browserName: 'firefox',
  channel: 'moz-firefox',
  launchOptions: {
    executablePath: firefox ?? '',
    // Each frame in the page's process: Playwright cannot reach into others here.
    firefoxUserPrefs: { 'fission.webContentIsolationStrategy': 0 },
  },
});

if (process.env['TEST_ALL']) {
  if (!firefox) console.log('Firefox: skipped, this machine has none (apt-get install firefox-esr).');
  test.skip(!firefox, 'this machine has no Firefox');

  test.beforeEach(async ({ checkout }) => {
    await checkout.listen();
    await checkout.open();
  });

  test('a card is paid', async ({ checkout }) => {
    await checkout.pay(PAID);
    await checkout.reached('succeeded');
    await expect(checkout.page.getByRole('heading', { name: 'Payment successful' })).toBeVisible();
    expect(await checkout.ledger()).toMatchObject([{ amount: 12_840, attempt_no: 1 }]);
    expect(await checkout.ends()).toEqual(['success']);
  });

  test('the bank’s code pays, and the focus goes to the result', async ({ checkout }) => {
    await checkout.pay(CHALLENGE);
    await checkout.bank.getByLabel('One-time code').fill('123456');
    await checkout.bank.getByRole('button', { name: 'Confirm' }).click();
    await checkout.reached('succeeded');
    await expect(checkout.dialog).toBeHidden();
    await expect(checkout.page.locator('.result')).toBeFocused();
    expect(await checkout.ledger()).toHaveLength(1);
  });

  test('cancelled in the bank’s dialog, then declined, then paid: one charge', async ({ checkout }) => {
    await checkout.pay(CHALLENGE);
    await expect(checkout.bank.getByLabel('One-time code')).toBeVisible();
    await checkout.dialog.getByRole('button', { name: 'Cancel' }).click();
    await checkout.reached('ready');
    expect(await checkout.ledger()).toEqual([]);
    await checkout.pay(DECLINED);
    await expect(
      checkout.page.getByRole('heading', { name: 'Your bank declined this payment' }),
    ).toBeVisible();
    await expect(checkout.field('cc-csc')).toBeFocused();
    await checkout.pay(PAID);
    await checkout.reached('succeeded');
    expect(await checkout.ends()).toEqual(['action_cancelled', 'declined:generic', 'success']);
    expect(await checkout.ledger()).toMatchObject([{ attempt_no: 3 }]);
  });
}
