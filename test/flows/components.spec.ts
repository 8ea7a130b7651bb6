// One way of paying an element, in a merchant's page: each is mounted, moved and removed alone.
import type { PaykkaCard } from '../../src/index.ts';
import { CHALLENGE, PAID, type CheckoutPage } from '../support/checkout-page.ts';
import { expect, test } from '../support/world.ts';

test('elements of one session: each comes, moves and goes alone; what was typed stays; it is paid once', async ({
  checkout,
}) => {
  const { page } = checkout;
  await checkout.listen();
  const sessions = checkout.requests('/checkout/v1/sessions/');
  await checkout.open({ methods: 'BankCard,ApplePay,GooglePay', wallets: 'sim', mode: 'COMPONENT' });
  await checkout.reached('ready');
  const sessionId = await checkout.sessionId();
  sessions.length = 0;
  await checkout.dropin.evaluate((dropin) => {
    const one = (tag: string): HTMLElement => {
      const element = document.createElement(tag);
      for (const name of ['session-id', 'client-key']) element.setAttribute(name, dropin.getAttribute(name)!);
      return element;
    };
    Object.assign(globalThis, { one: (tag: string) => document.querySelector('main')!.append(one(tag)) });
    dropin.replaceWith(one('paykka-card'), one('paykka-google-pay'), one('paykka-apple-pay'));
  });
  const wallet = page.locator('paykka-google-pay');
  const button = wallet.getByRole('button', { name: 'Google Pay', exact: true });
  const sheet = page.getByRole('dialog', { name: 'Google Pay (simulated)' });
  await checkout.type(PAID);
  await expect(button).toBeVisible();
  await page.locator('paykka-apple-pay').getByRole('button', { name: 'Apple Pay', exact: true }).click();
  await page
    .getByRole('dialog', { name: 'Apple Pay (simulated)' })
    .getByRole('button', { name: 'Cancel' })
    .click();

  // Moved: the same button, and the card knows nothing of it.
  await button.evaluate((node) => node.setAttribute('data-kept', ''));
  await wallet.evaluate((element) => document.body.append(element));
  await expect(button).toHaveAttribute('data-kept');
  await button.click();
  await sheet.getByRole('button', { name: 'Cancel' }).click();

  // Removed, and another one in its place.
  await wallet.evaluate((element) => element.remove());
  await expect(checkout.field('cc-number')).toHaveValue('4242 4242 4242 4242');
  await page.evaluate(() => (globalThis as unknown as { one(tag: string): void }).one('paykka-google-pay'));
  await expect(button).toBeVisible();
  const reads = sessions.filter((request) => request.method() === 'GET');
  expect(reads, 'they share what one of them has read').toHaveLength(1);

  // The card goes, and the wallet pays without it.
  await page.locator('paykka-card').evaluate((element) => element.remove());
  await button.click();
  await sheet.getByRole('button', { name: 'Approve' }).click();
  await expect.poll(() => checkout.ends()).toEqual(['success']);
  expect(await checkout.ledger(sessionId)).toMatchObject([{ method: 'GOOGLE_PAY', attempt_no: 1 }]);
});

test('a wallet’s element that hides its button opens the sheet in the click of the page’s own, shown when it can', async ({
  checkout,
}) => {
  const { page } = checkout;
  await checkout.open({ methods: 'BankCard,ApplePay', wallets: 'sim', mode: 'COMPONENT' });
  const sessionId = await checkout.sessionId();
  await checkout.dropin.evaluate((dropin) => {
    const wallet = document.createElement('paykka-apple-pay');
    for (const name of ['session-id', 'client-key']) wallet.setAttribute(name, dropin.getAttribute(name)!);
    wallet.hidePayButton = true;
    const own = document.createElement('button');
    own.textContent = 'With Apple Pay';
    own.hidden = true;
    wallet.onChange = ({ complete }) => (own.hidden = !complete);
    own.addEventListener('click', () => void wallet.submit());
    dropin.replaceWith(wallet, own);
  });
  const wallet = page.locator('paykka-apple-pay');
  await expect(wallet).toHaveJSProperty('state', 'ready');
  await expect(wallet.getByRole('button')).toHaveCount(0);
  await page.getByRole('button', { name: 'With Apple Pay' }).click();
  await page
    .getByRole('dialog', { name: 'Apple Pay (simulated)' })
    .getByRole('button', { name: 'Approve' })
    .click();
  await expect(wallet).toHaveJSProperty('state', 'succeeded');
  expect(await checkout.ledger(sessionId)).toMatchObject([{ method: 'APPLE_PAY', attempt_no: 1 }]);
});

/** In place of the drop-in: elements of its session. */
const replaceBy = (checkout: CheckoutPage, ...tags: readonly string[]): Promise<void> =>
  checkout.dropin.evaluate((dropin, names) => {
    const one = (tag: string): HTMLElement => {
      const element = document.createElement(tag);
      for (const name of ['session-id', 'client-key']) element.setAttribute(name, dropin.getAttribute(name)!);
      return element;
    };
    Object.assign(globalThis, { one: (tag: string) => document.querySelector('main')!.append(one(tag)) });
    dropin.replaceWith(...names.map(one));
  }, tags);

test('the card goes while its bank’s page is open, and another comes later: the page is there again, and it is paid once', async ({
  checkout,
}) => {
  const { page } = checkout;
  await checkout.open({ methods: 'BankCard,GooglePay', wallets: 'sim', mode: 'COMPONENT' });
  await checkout.reached('ready');
  const sessionId = await checkout.sessionId();
  await replaceBy(checkout, 'paykka-card', 'paykka-google-pay');
  await checkout.type(CHALLENGE);
  await page.locator('paykka-card').evaluate((card: PaykkaCard) => void card.submit());
  await expect(checkout.bank.getByLabel('One-time code')).toBeVisible();
  await page.locator('paykka-card').evaluate((card) => card.remove());
  // A task of its own: as a router does it.
  await page.evaluate(() => (globalThis as unknown as { one(tag: string): void }).one('paykka-card'));
  await checkout.bank.getByLabel('One-time code').fill('123456');
  await checkout.bank.getByRole('button', { name: 'Confirm' }).click();
  await expect(page.locator('paykka-card')).toHaveJSProperty('state', 'succeeded');
  expect(await checkout.ledger(sessionId)).toMatchObject([{ attempt_no: 1 }]);
});

test('a wallet alone says of a payment that is under way that one must not pay again', async ({
  checkout,
}) => {
  const { page } = checkout;
  await checkout.open({ methods: 'BankCard,ApplePay', wallets: 'sim', mode: 'COMPONENT' });
  await checkout.pay({ number: '4000 0000 0000 0259' });
  await checkout.reached('confirming');
  await replaceBy(checkout, 'paykka-apple-pay');
  await expect(page.locator('paykka-apple-pay').getByRole('heading')).toHaveText('Confirming your payment');
});
