// Every state of the drop-in that a shopper can meet, reached as a shopper reaches it.
import { expect } from '@playwright/test';
import { CHALLENGE, DECLINED, PAID, type CheckoutPage } from './checkout-page.ts';
import { newShopper, saveCard } from './saved-card.ts';

type Reach = (checkout: CheckoutPage) => Promise<void>;

const goods = [
  { name: 'Canvas weekender', description: 'Sand, one size', price: 9_600, quantity: 1 },
  { name: 'Linen napkin set', price: 1_620, quantity: 2 },
];

/** A session with everything that can stand around the card form: what is bought, and the address. */
async function openFull(checkout: CheckoutPage): Promise<void> {
  const session_id = await checkout.newSession({
    allowed_payment_methods: ['BankCard', 'AlipayPlus'],
    goods,
    bill: { billing_address_collection: 'REQUIRED', country: 'US' },
    payment: { shopper_reference: newShopper(), store_payment_method: true, token_usage: 'CARD_ON_FILE' },
  });
  await checkout.open({ session_id });
  await checkout.dropin.evaluate((element: HTMLElementTagNameMap['paykka-dropin']) => {
    element.orderSummary = true;
  });
  await expect(checkout.page.getByRole('group', { name: 'Billing address' })).toBeVisible();
  await expect(checkout.page.getByRole('checkbox', { name: /Save this card/ })).toBeVisible();
  await expect(checkout.dropin.locator('.order')).toBeAttached();
}

/** As many as a narrow page has no room for. */
async function openManyTabs(checkout: CheckoutPage): Promise<void> {
  await checkout.page.setViewportSize({ width: 360, height: 900 });
  const methods = 'BankCard,ApplePay,GooglePay,AlipayPlus';
  await checkout.open({ layout: 'tabs', methods, wallets: 'sim' });
  await checkout.dropin.evaluate((element) => element.setAttribute('express', 'list'));
}

/** In a page: its next one is on the way for ever, and nobody is offered another way (src/actions/redirect.ts). */
function stayHere(): void {
  const { setTimeout: real } = globalThis;
  globalThis.setTimeout = ((run: () => void, ms = 0) => (ms === 3_000 ? 0 : real(run, ms))) as typeof real;
  navigation.addEventListener('navigate', (event) => {
    if (event.destination.url.includes('/redirect/')) event.preventDefault();
  });
}

export const states: Readonly<Record<string, Reach>> = {
  ready: async (checkout) => {
    await checkout.open();
    await checkout.reached('ready');
  },
  loading: async (checkout) => {
    await checkout.hold('**/checkout/v1/sessions/*?**');
    await checkout.hold('**/checkout/v1/frame?**');
    await checkout.begin();
    await expect(checkout.dropin.locator('.sketch')).toBeVisible();
  },
  'filled in': async (checkout) => {
    await checkout.open();
    await checkout.type(PAID);
  },
  tabs: async (checkout) => {
    await checkout.open({ layout: 'tabs' });
    await checkout.reached('ready');
    await expect(checkout.page.getByRole('tab', { name: 'Card' })).toBeVisible();
  },
  'tabs behind More': async (checkout) => {
    await openManyTabs(checkout);
    await expect(checkout.page.getByRole('button', { name: 'More' })).toBeVisible();
  },
  'every tab': async (checkout) => {
    await openManyTabs(checkout);
    await checkout.page.getByRole('button', { name: 'More' }).click();
    await expect(checkout.page.getByRole('tab')).toHaveCount(4);
  },
  wallets: async (checkout) => {
    await checkout.open({ methods: 'BankCard,ApplePay,GooglePay,AlipayPlus', wallets: 'sim' });
    for (const name of ['Apple Pay', 'Google Pay'])
      await expect(checkout.page.getByRole('button', { name, exact: true })).toBeVisible();
  },
  alipay: async (checkout) => {
    await checkout.open();
    await checkout.page.getByRole('radio', { name: 'Alipay' }).check();
    await expect(checkout.dropin.getByText('You’ll go to Alipay')).toBeVisible();
  },
  'order and address': async (checkout) => {
    await openFull(checkout);
    const bar = checkout.page.getByRole('button', { name: /^Order summary/ });
    if (await bar.isVisible()) await bar.click();
  },
  'address with faults': async (checkout) => {
    await openFull(checkout);
    await checkout.type(PAID);
    await checkout.payButton.click();
    await expect(checkout.page.getByRole('region', { name: /^Check \d details/ })).toBeFocused();
  },
  'saved cards': async (checkout) => {
    const shopper = newShopper();
    for (const number of ['5555555555554444', '4242424242424242'])
      await saveCard(checkout.world.gateway, shopper, number);
    await checkout.open({ methods: 'BankCard', shopper });
    await expect(checkout.page.getByRole('radio', { name: 'Visa •••• 4242' })).toBeChecked();
    await checkout.page.getByRole('button', { name: /^Remove/ }).click();
  },
  agreement: async (checkout) => {
    await checkout.open({ recurring: '1', shopper: newShopper() });
    await expect(checkout.dropin.locator('.agreement')).toBeVisible();
  },
  'one fault': async (checkout) => {
    await checkout.open();
    await checkout.type({ ...PAID, expiry: '03 / 24' });
    await checkout.payButton.click();
    await expect(checkout.field('cc-exp')).toHaveAttribute('aria-invalid', 'true');
  },
  summary: async (checkout) => {
    await checkout.open();
    await checkout.reached('ready');
    await checkout.payButton.click();
    await expect(checkout.page.getByRole('region', { name: 'Check 4 details to continue' })).toBeVisible();
  },
  paying: async (checkout) => {
    await checkout.hold('**/checkout/v1/sessions/*/payments');
    await checkout.open();
    await checkout.pay(PAID);
    await checkout.reached('paying');
  },
  declined: async (checkout) => {
    await checkout.open();
    await checkout.pay(DECLINED);
    await expect(
      checkout.page.getByRole('heading', { name: 'Your bank declined this payment' }),
    ).toBeVisible();
  },
  challenge: async (checkout) => {
    await checkout.open();
    await checkout.pay(CHALLENGE);
    await expect(checkout.bank.getByLabel('One-time code')).toBeVisible();
  },
  'slow bank': async (checkout) => {
    const { page, world, dialog } = checkout;
    await page.route(`${world.acs}/**`, () => undefined);
    await page.clock.install();
    await checkout.open();
    await checkout.pay(CHALLENGE);
    await expect(dialog.getByText('Connecting to your bank')).toBeVisible();
    await checkout.pass(15_000);
    await expect(dialog.getByRole('link', { name: 'Open in a full page' })).toBeVisible();
    await page.clock.resume();
  },
  'going on a visit': async (checkout) => {
    const { page } = checkout;
    await page.addInitScript(stayHere);
    await states['alipay']!(checkout);
    await checkout.payButton.click();
    await checkout.reached('acting');
  },
  'back from a visit': async (checkout) => {
    const { page, world } = checkout;
    await states['alipay']!(checkout);
    await checkout.payButton.click();
    await page.waitForURL(`${world.gateway.url}/redirect/*`);
    await page.goBack();
    await expect(page.getByRole('heading', { name: 'Continue on the payment page' })).toBeVisible();
  },
  confirming: async (checkout) => {
    await checkout.open();
    await checkout.pay({ number: '4000 0000 0000 0259' });
    await checkout.reached('confirming');
  },
  unknown: async (checkout) => {
    await checkout.page.clock.install();
    await checkout.open();
    await checkout.pay({ number: '4000 0000 0000 0259' });
    await checkout.reached('confirming');
    await checkout.pass(130_000);
    await checkout.reached('unknown');
    await checkout.page.clock.resume();
  },
  success: async (checkout) => {
    await checkout.open();
    await checkout.pay(PAID);
    await checkout.reached('succeeded');
  },
  expiring: async (checkout) => {
    await checkout.open({ expire_s: '124' });
    await expect(checkout.dropin.locator('.warning')).toBeVisible({ timeout: 10_000 });
  },
  expired: async (checkout) => {
    await checkout.open({ expire_s: '2' });
    await checkout.reached('expired');
  },
  failed: async (checkout) => {
    checkout.forgive(/ERR_FAILED/, /internal: The gateway gave no usable answer/);
    await checkout.page.route('**/checkout/v1/**', (route) => route.abort());
    await checkout.open();
    await checkout.reached('failed');
  },
};
