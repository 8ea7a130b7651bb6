// The wallets on a checkout page: their buttons, their simulated sheets, and their vendors' addresses.
import { expect, type Locator } from '@playwright/test';
import type { CheckoutPage } from './checkout-page.ts';

export const wallets = [
  ['Apple Pay', 'APPLE_PAY', 'ApplePay'],
  ['Google Pay', 'GOOGLE_PAY', 'GooglePay'],
] as const;

export const button = ({ page }: CheckoutPage, name: string): Locator =>
  page.getByRole('button', { name, exact: true });
export const sheet = ({ page }: CheckoutPage, name: string): Locator =>
  page.getByRole('dialog', { name: `${name} (simulated)` });
export const open = (checkout: CheckoutPage, more: Readonly<Record<string, string>> = {}): Promise<void> =>
  checkout.open({ methods: 'BankCard,ApplePay,GooglePay', wallets: 'sim', ...more });

/** The page's nonce, for what the element adds to the page. */
export const giveNonce = ({ page }: CheckoutPage): Promise<unknown> =>
  page.addInitScript(() =>
    document.addEventListener('readystatechange', () => {
      // In the frames as well, which have none.
      const dropin = document.querySelector('paykka-dropin');
      if (dropin) dropin.nonce = document.querySelector<HTMLScriptElement>('script[nonce]')!.nonce;
    }),
  );

export const vendors = /applepay\.cdn-apple\.com|pay\.google\.com/;

/** At the vendors' own addresses: the simulators, when `gate` is open. @returns what was asked for */
export async function standIn(
  { page, world }: CheckoutPage,
  gate: Promise<void> = Promise.resolve(),
): Promise<string[]> {
  const asked: string[] = [];
  await page.route(vendors, async (route) => {
    const address = route.request().url();
    asked.push(address);
    const name = address.includes('apple') ? 'apple-pay' : 'google-pay';
    const script = await (await fetch(`${world.gateway.url}/sim/${name}.js`)).text();
    await gate;
    await route.fulfill({
      contentType: 'text/javascript',
      headers: { 'access-control-allow-origin': '*' },
      // Its keys are the gateway's, wherever it came from.
      body: script.replace(/^const GATEWAY = .*$/m, `const GATEWAY = '${world.gateway.url}';`),
    });
  });
  return asked;
}

/** Neither the buttons nor a gap where they would be. */
export async function noWallets({ page, dropin }: CheckoutPage): Promise<void> {
  await expect(dropin.locator('.express')).toHaveCount(0);
  await expect(page.getByText('Or pay another way')).toHaveCount(0);
  await expect.poll(async () => (await dropin.locator('.above').boundingBox())?.height).toBe(0);
}

/** The tests' browser is of Chrome's make, and has not its name: with it, Google Pay is expected to come. */
export const pretendChrome = ({ page }: CheckoutPage): Promise<unknown> =>
  page.addInitScript(() =>
    Object.defineProperty(Navigator.prototype, 'userAgentData', {
      get: () => ({ brands: [{ brand: 'Google Chrome', version: '140' }] }),
    }),
  );
