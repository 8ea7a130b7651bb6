// Every state of the checkout that is drawn, reached as a shopper would reach it, whatever language it speaks.
import type { Page } from 'playwright';

export const ports = { SHOP_PORT: '4110', GATEWAY_PORT: '4210', ACS_PORT: '4310' };
export const shop = `http://localhost:${ports.SHOP_PORT}`;
const gateway = `http://127.0.0.1:${ports.GATEWAY_PORT}`;

// By structure, not by words: the page speaks several languages.
const frame = (page: Page) => page.frameLocator('iframe[slot=card], .card-frame iframe');
const field = (page: Page, name: string) => frame(page).locator(`[autocomplete="${name}"]`);
const pay = (page: Page) => page.locator('[part~=pay-button]').click();

async function type(page: Page, number: string, expiry = '12 / 34', cvc = '123'): Promise<void> {
  // A click tells the browser which process the keys are for; a focus by script may come after them.
  await field(page, 'cc-number').click();
  await field(page, 'cc-number').pressSequentially(number);
  await field(page, 'cc-exp').pressSequentially(expiry);
  await field(page, 'cc-csc').pressSequentially(cvc);
  const name = field(page, 'cc-name');
  if (await name.isVisible()) await name.fill('Maya Okafor');
}

const reached = (page: Page, state: string) =>
  page.waitForFunction(
    (wanted) =>
      document.querySelector<HTMLElementTagNameMap['paykka-dropin']>('paykka-dropin')?.state === wanted,
    state,
  );

/** Parts that come when the wallets have answered: as many as there will be, seen or behind "More". */
const there = (page: Page, selector: string, count: number) =>
  page.waitForFunction(
    ([wanted, many]) =>
      document.querySelector('paykka-dropin')?.shadowRoot?.querySelectorAll(wanted).length === many,
    [selector, count] as const,
  );

/** What is behind: the session's answer is held back, or the frame's. */
const hold = (page: Page, path: string) => page.route(`${gateway}${path}`, () => undefined);

/** A session with more than the shop's form asks for. */
async function newSession(page: Page, fields: object): Promise<string> {
  const data = { amount: '12840', currency: 'USD', allowed_payment_methods: ['BankCard'], ...fields };
  const answer = await page.request.post(`${shop}/api/sessions`, { data });
  return ((await answer.json()) as { session_id: string }).session_id;
}

const goods = [
  { name: 'Canvas weekender', description: 'Sand, one size', price: 9_600, quantity: 1 },
  { name: 'Linen napkins', description: 'Set of four', price: 1_200, quantity: 2 },
];

/** Saved cards, whoever the shopper is. */
const saved = (page: Page, ...cards: readonly (readonly [brand: string, last4: string, expiry: string])[]) =>
  page.route(
    ({ pathname }) => /^\/checkout\/v1\/sessions\/[^/]+$/.test(pathname),
    async (route) => {
      const response = await route.fetch();
      const stored_methods = cards.map(([brand, last4, expiry]) => {
        return { id: `SM${last4}`, brand, last4, expiry, cvc_required: true };
      });
      const session = (await response.json()) as object;
      await route.fulfill({ response, json: { ...session, stored_methods } });
    },
  );
const visa = ['visa', '4242', '08/28'] as const;
const mastercard = ['mastercard', '4444', '11/29'] as const;
const old = ['visa', '0002', '03/24'] as const;

const walletsToo = '&wallets=sim&methods=BankCard,ApplePay,GooglePay,AlipayPlus';

/** The page's own time, which was installed, goes by. */
async function pass(page: Page, seconds: number): Promise<void> {
  for (let left = seconds; left > 0; left -= 1) await page.clock.runFor(1_000);
  await page.clock.resume();
}

/** The bank's dialog has come to rest. */
const risen = (page: Page) =>
  page
    .locator('dialog[part~=challenge]')
    .evaluate((dialog) => Promise.all(dialog.getAnimations().map(({ finished }) => finished)));

type Open = (query?: string) => Promise<void>;

export const states: Record<string, (page: Page, open: Open) => Promise<void>> = {
  skeleton: async (page, open) => {
    await hold(page, '/checkout/v1/sessions/**');
    await open();
    await page.locator('paykka-dropin').waitFor();
    await page.waitForFunction(() => performance.now() > 1500);
  },
  form: async (page, open) => {
    await open();
    await reached(page, 'ready');
  },
  wallets: async (page, open) => {
    await open(walletsToo);
    await reached(page, 'ready');
    await there(page, '.wallet', 2);
  },
  tabs: async (page, open) => {
    await open(`&layout=tabs${walletsToo}`);
    await reached(page, 'ready');
    await page.locator('paykka-dropin').evaluate((element) => element.setAttribute('express', 'list'));
    await there(page, '[role=tab]', 4);
  },
  'tabs-more': async (page, open) => {
    await states['tabs']!(page, open);
    const more = page.locator('[part~=more]');
    if (await more.isVisible()) await more.click();
  },
  saved: async (page, open) => {
    await saved(page, visa, mastercard);
    await open();
    await page.locator('.card-frame.code iframe').waitFor();
    await page.frameLocator('.card-frame.code iframe').locator('[autocomplete="cc-csc"]').focus();
  },
  'saved-remove': async (page, open) => {
    await saved(page, visa, mastercard);
    await open();
    await page.locator('.open .remove').click();
    await page.locator('.removal').waitFor();
  },
  'saved-expired': async (page, open) => {
    await saved(page, mastercard, old);
    await open();
    await page.locator('.row', { hasText: '0002' }).click();
    await pay(page);
    await page.locator('.hint.refused').waitFor();
  },
  consent: async (page, open) => {
    await open('&store=1');
    await page.locator('.consent input').check();
  },
  agreement: async (page, open) => {
    await open('&recurring=1');
    await page.locator('.agreement').waitFor();
  },
  alipay: async (page, open) => {
    await open();
    await page.locator('.row').last().click();
    await page.locator('.row').last().hover();
  },
  visit: async (page, open) => {
    await states['alipay']!(page, open);
    await pay(page);
    await page.waitForURL(`${gateway}/**`);
    await page.goBack();
    await reached(page, 'acting');
  },
  expiring: async (page, open) => {
    await open('&expire_s=124');
    await page.locator('.warning').waitFor();
  },
  typing: async (page, open) => {
    await open();
    await field(page, 'cc-number').pressSequentially('4242 4242 42');
  },
  'two-errors': async (page, open) => {
    await open();
    await type(page, '5555 5555 5555 4', '03 / 24');
    await pay(page);
  },
  'all-errors': async (page, open) => {
    await open();
    await reached(page, 'ready');
    await pay(page);
  },
  billing: async (page, open) => {
    const bill = { billing_address_collection: 'REQUIRED', country: 'US' };
    await open(`&session_id=${await newSession(page, { bill })}`);
    await reached(page, 'ready');
    await page.locator('select[name=state]').waitFor();
  },
  'billing-errors': async (page, open) => {
    const bill = { billing_address_collection: 'REQUIRED', country: 'US', postal_code: '9410' };
    await open(`&session_id=${await newSession(page, { bill })}`);
    await page.locator('select[name=state]').waitFor();
    await type(page, '4242 4242 4242 4242');
    await pay(page);
    await page.locator('paykka-dropin .summary').waitFor();
  },
  summary: async (page, open) => {
    await open(`&session_id=${await newSession(page, { goods })}`);
    await reached(page, 'ready');
    await page.locator('paykka-dropin').evaluate((element) => element.setAttribute('order-summary', ''));
    const [bar, list] = [page.locator('[part~=order-bar]'), page.locator('[part~=order-summary]')];
    await bar.or(list).first().waitFor();
    if (await bar.isVisible()) await bar.click();
    await list.waitFor();
  },
  paying: async (page, open) => {
    await hold(page, '/checkout/v1/sessions/*/payments');
    await open();
    await type(page, '4242 4242 4242 4242');
    await pay(page);
    await reached(page, 'paying');
  },
  declined: async (page, open) => {
    await open();
    await type(page, '4000 0000 0000 0002');
    await pay(page);
    await page.locator('[part~=notice]').waitFor();
  },
  challenge: async (page, open) => {
    await open();
    await type(page, '4918 1900 0000 0002');
    await pay(page);
    const bank = page.frameLocator('dialog[part~=challenge] iframe').frameLocator('iframe');
    await bank.locator('input[name=code]').waitFor();
    await risen(page);
  },
  'challenge-slow': async (page, open) => {
    await page.clock.install();
    await page.route(`http://127.0.0.1:${ports.ACS_PORT}/**`, () => undefined);
    await open();
    await type(page, '4918 1900 0000 0002');
    await pay(page);
    await page.locator('dialog[part~=challenge] iframe').waitFor();
    await pass(page, 17);
    await page.locator('dialog[part~=challenge] header a').waitFor();
    await risen(page);
  },
  confirming: async (page, open) => {
    await open();
    await type(page, '4000 0000 0000 0259');
    await pay(page);
    await reached(page, 'confirming');
  },
  unknown: async (page, open) => {
    await page.clock.install();
    await open();
    await type(page, '4000 0000 0000 0259');
    await pay(page);
    await page.locator('.result').waitFor();
    await pass(page, 130);
    await reached(page, 'unknown');
  },
  success: async (page, open) => {
    await open();
    await type(page, '4242 4242 4242 4242');
    await pay(page);
    await reached(page, 'succeeded');
  },
  expired: async (page, open) => {
    await open('&expire_s=3');
    await reached(page, 'expired');
  },
  failed: async (page, open) => {
    await page.route(`${gateway}/checkout/v1/**`, (route) => route.abort());
    await open();
    await reached(page, 'failed');
  },
};
