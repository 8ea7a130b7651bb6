// A browser that keeps nothing for anybody: third-party cookies are off, and whoever touches a storage gets an exception.
import { browserArgs, findBrowser } from '../../scripts/browser.js';
import { CHALLENGE } from '../support/checkout-page.ts';
import { expect, test } from '../support/world.ts';

test.use({
  launchOptions: {
    executablePath: await findBrowser(),
    args: [...browserArgs, '--test-third-party-cookie-phaseout'],
  },
});

test('F16 no cookie and no storage: the bank’s check is left and found again by a reload, and it is paid', async ({
  checkout,
}) => {
  const { page } = checkout;
  await checkout.listen();
  // In the page, the card frame, the shell and the bank alike.
  await page.addInitScript(() => {
    const refuse = {
      get(): never {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      },
    };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore'])
      Object.defineProperty(globalThis, name, refuse);
    Object.defineProperty(Document.prototype, 'cookie', { ...refuse, set: refuse.get });
  });
  await checkout.open();
  await checkout.pay(CHALLENGE);
  await expect(checkout.bank.getByLabel('One-time code')).toBeVisible();
  await page.reload();
  await checkout.bank.getByLabel('One-time code').fill('123456');
  await checkout.bank.getByRole('button', { name: 'Confirm' }).click();
  await checkout.reached('succeeded');
  expect(await checkout.ledger()).toHaveLength(1);
  expect(await checkout.ends()).toEqual(['success']);
});
