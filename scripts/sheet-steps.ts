// What a shopper does on the way into a state that is drawn, whatever language the page speaks.
import type { Page } from 'playwright';

export const ports = { SHOP_PORT: '4110', GATEWAY_PORT: '4210', ACS_PORT: '4310' };
export const shop = `http://localhost:${ports.SHOP_PORT}`;
export const gateway = `http://127.0.0.1:${ports.GATEWAY_PORT}`;

// By structure, not by words: the page speaks several languages.
const frame = (page: Page) => page.frameLocator('iframe[slot=card], .card-frame iframe');
export const field = (page: Page, name: string) => frame(page).locator(`[autocomplete="${name}"]`);
export const pay = (page: Page) => page.locator('[part~=pay-button]').click();

export async function type(page: Page, number: string, expiry = '12 / 34', cvc = '123'): Promise<void> {
  // A click tells the browser which process the keys are for; a focus by script may come after them.
  await field(page, 'cc-number').click();
  await field(page, 'cc-number').pressSequentially(number);
  await field(page, 'cc-exp').pressSequentially(expiry);
  await field(page, 'cc-csc').pressSequentially(cvc);
  const name = field(page, 'cc-name');
  if (await name.isVisible()) await name.fill('Maya Okafor');
}

export const reached = (page: Page, state: string) =>
  page.waitForFunction(
    (wanted) =>
      document.querySelector<HTMLElementTagNameMap['paykka-dropin']>('paykka-dropin')?.state === wanted,
    state,
  );

/** Parts that come when the wallets have answered: as many as there will be, seen or behind "More". */
export const there = (page: Page, selector: string, count: number) =>
  page.waitForFunction(
    ([wanted, many]) =>
      document.querySelector('paykka-dropin')?.shadowRoot?.querySelectorAll(wanted).length === many,
    [selector, count] as const,
  );

/** What is behind: the session's answer is held back, or the frame's. */
export const hold = (page: Page, path: string) => page.route(`${gateway}${path}`, () => undefined);

/** A session with more than the shop's form asks for. */
export async function newSession(page: Page, fields: object): Promise<string> {
  const data = { amount: '12840', currency: 'USD', allowed_payment_methods: ['BankCard'], ...fields };
  const answer = await page.request.post(`${shop}/api/sessions`, { data });
  return ((await answer.json()) as { session_id: string }).session_id;
}

export const goods = [
  { name: 'Canvas weekender', description: 'Sand, one size', price: 9_600, quantity: 1 },
  { name: 'Linen napkins', description: 'Set of four', price: 1_200, quantity: 2 },
];

/** Saved cards, whoever the shopper is. */
export const saved = (
  page: Page,
  ...cards: readonly (readonly [brand: string, last4: string, expiry: string])[]
) =>
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
export const visa = ['visa', '4242', '08/28'] as const;
export const mastercard = ['mastercard', '4444', '11/29'] as const;
export const old = ['visa', '0002', '03/24'] as const;

export const walletsToo = '&wallets=sim&methods=BankCard,ApplePay,GooglePay,AlipayPlus';

/** The page's own time, which was installed, goes by. */
export async function pass(page: Page, seconds: number): Promise<void> {
  for (let left = seconds; left > 0; left -= 1) await page.clock.runFor(1_000);
  await page.clock.resume();
}

/** The bank's dialog has come to rest. */
export const risen = (page: Page) =>
  page
    .locator('dialog[part~=challenge]')
    .evaluate((dialog) => Promise.all(dialog.getAnimations().map(({ finished }) => finished)));

/** The shop's checkout. @param query more of its address, with `&` before each */
export type Open = (query?: string) => Promise<void>;

export type States = Record<string, (page: Page, open: Open, locale: string) => Promise<void>>;
