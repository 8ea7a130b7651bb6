// The browser's own back/forward cache (`npm run test:all`): a page that is left is kept alive, and shown again as it was.
// Headless shells have none; a whole Chromium has.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { chromium } from '@playwright/test';
import { PAID, type CheckoutPage } from '../support/checkout-page.ts';
import { BrowserPage } from '../support/gateway-client.ts';
import { MerchantSite } from '../support/merchant-site.ts';
import { expect, test } from '../support/world.ts';

const places = [
  process.env['CHROME_PATH'] ?? '',
  chromium.executablePath(),
  '/usr/lib/chromium/chromium',
  '/opt/google/chrome/chrome',
];
/** These pictures come with a browser that has windows; a headless shell has none of them. */
const whole = places.find((path) => existsSync(join(dirname(path), 'chrome_100_percent.pak')));

if (process.env['TEST_ALL'] && !whole)
  console.log('Back/forward cache: skipped, this machine has no whole Chromium (apt-get install chromium).');

test.use({
  launchOptions: {
    ...(whole && { executablePath: whole }),
    // Playwright's own switch is that of a headless shell, and it turns the cache off.
    headless: false,
    args: ['--headless=new', '--site-per-process'],
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  },
});

interface Return {
  /** False when the page was loaded anew. */
  readonly wasKept: boolean;
  /** Why, in Chromium's words. */
  readonly reasons: readonly string[];
}

/** Goes elsewhere. @returns comes back. */
async function leave({ page, world }: CheckoutPage): Promise<() => Promise<Return>> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Page.enable');
  const reasons: string[] = [];
  devtools.on('Page.backForwardCacheNotUsed', ({ notRestoredExplanations }) =>
    reasons.push(...notRestoredExplanations.map(({ type, reason }) => `${type}: ${reason}`)),
  );
  await page.evaluate(() =>
    addEventListener('pageshow', ({ persisted }) => Object.assign(globalThis, { wasKept: persisted })),
  );
  const address = page.url();
  await page.goto(`${world.shop}/`);
  return async () => {
    await page.evaluate(() => history.back());
    await expect.poll(() => page.evaluate(() => location.href).catch(() => '')).toBe(address);
    const wasKept = await page.evaluate(() => (globalThis as { wasKept?: boolean }).wasKept === true);
    return { wasKept, reasons };
  };
}

const KEPT: Return = { wasKept: true, reasons: [] };

if (process.env['TEST_ALL'])
  test.describe('kept by the browser and shown again', () => {
    test.skip(!whole, 'this machine has no whole Chromium');
    let site: MerchantSite;
    test.beforeEach(async ({ checkout }) => {
      const { gateway } = checkout.world;
      site = await MerchantSite.open(gateway);
      site.serve(
        `<script type="module" src="${gateway.url}/cp/paykka-dropin.js"></script>
         <paykka-dropin session-id="${await checkout.newSession()}" client-key="${gateway.merchant.client_key}">
         </paykka-dropin>`,
        { kept: true },
      );
      await checkout.listen();
      await checkout.page.goto(site.origin);
    });
    test.afterEach(() => site.close());

    test('F14 the card is gone, and what was paid elsewhere meanwhile is told, once', async ({
      checkout,
    }) => {
      await checkout.type(PAID);
      await checkout.reached('ready');
      const sessionId = await checkout.sessionId();
      const comeBack = await leave(checkout);
      expect(await comeBack()).toEqual(KEPT);
      const faulty = await checkout.dropin.evaluate(
        async (element: HTMLElementTagNameMap['paykka-dropin']) => {
          const fields: string[] = [];
          element.onSubmit = ({ errors = {} }) => void fields.push(...Object.keys(errors));
          await element.submit();
          return fields;
        },
      );
      expect(faulty).toEqual(['number', 'expiry', 'cvc', 'holderName']);
      const again = await leave(checkout);
      await new BrowserPage(checkout.world.gateway).pay(sessionId, { number: '4242424242424242' });
      expect(await again()).toEqual(KEPT);
      await checkout.reached('succeeded');
      expect(await checkout.ledger()).toHaveLength(1);
      expect(await checkout.ends()).toEqual(['success']);
    });

    test('F14 left while a payment is confirmed: what became of it is told, once', async ({ checkout }) => {
      await checkout.pay({ number: '4000 0000 0000 0341' });
      await checkout.reached('confirming');
      const sessionId = await checkout.sessionId();
      const comeBack = await leave(checkout);
      await expect.poll(() => checkout.ledger(sessionId), { timeout: 15_000 }).toHaveLength(1);
      expect(await comeBack()).toEqual(KEPT);
      await checkout.reached('succeeded');
      expect(await checkout.ledger()).toHaveLength(1);
      expect(await checkout.ends()).toEqual(['success']);
    });

    test('F14 left after it was paid: it still says so, tells nothing again and pays nothing', async ({
      checkout,
    }) => {
      await checkout.pay(PAID);
      await checkout.reached('succeeded');
      const comeBack = await leave(checkout);
      expect(await comeBack()).toEqual(KEPT);
      await expect(checkout.page.getByRole('heading', { name: 'Payment successful' })).toBeVisible();
      await checkout.dropin.evaluate((element: HTMLElementTagNameMap['paykka-dropin']) => element.submit());
      expect(await checkout.state()).toBe('succeeded');
      expect(await checkout.ledger()).toHaveLength(1);
      expect(await checkout.ends()).toEqual(['success']);
    });

    test('F14 F11 a page that forbids it by no-store is loaded anew, and says that it was paid', async ({
      checkout,
    }) => {
      await checkout.open();
      await checkout.pay(PAID);
      await checkout.reached('succeeded');
      const comeBack = await leave(checkout);
      const { wasKept, reasons } = await comeBack();
      expect(wasKept).toBe(false);
      expect(reasons).toContain('Circumstantial: MainResourceHasCacheControlNoStore');
      await checkout.reached('succeeded');
      expect(await checkout.ledger()).toHaveLength(1);
    });
  });
