// States that a shopper seldom meets: what went wrong on the way, and places other than the drop-in in a shop's page.
import { field, gateway, newSession, pass, pay, reached, shop, type, type States } from './sheet-steps.ts';

const sessionOf = (url: string): string => new URL(url).searchParams.get('session_id')!;

export const seldom: States = {
  cancelled: async (page, open) => {
    await open();
    await type(page, '4918 1900 0000 0002');
    await pay(page);
    await page.locator('dialog[part~=challenge] .cancel').click();
    await page.locator('[part~=notice]').waitFor();
  },
  'amount-changed': async (page, open) => {
    await open();
    await type(page, '4242 4242 4242 4242');
    const address = `${gateway}/__sandbox/sessions/${sessionOf(page.url())}`;
    await page.request.patch(address, { data: { amount: 14_990 } });
    await pay(page);
    await page.locator('[part~=notice]').waitFor();
  },
  'too-many-tries': async (page, open) => {
    await page.route('**/checkout/v1/sessions/*/payments', (route) =>
      route.fulfill({
        status: 429,
        headers: { 'access-control-allow-origin': shop },
        json: { error: { code: 'too_many_attempts', message: 'Ten.' } },
      }),
    );
    await open();
    await type(page, '4000 0000 0000 0002');
    await pay(page);
    await reached(page, 'failed');
  },
  offline: async (page, open) => {
    await open();
    await type(page, '4242 4242 4242 4242');
    await page.context().setOffline(true);
    await pay(page);
    await page.locator('[part~=notice]').waitFor();
  },
  'confirming-late': async (page, open) => {
    await page.clock.install();
    await open();
    await type(page, '4000 0000 0000 0259');
    await pay(page);
    await page.locator('.result').waitFor();
    await pass(page, 60);
    await reached(page, 'confirming');
  },
  'card-again': async (page, open) => {
    await open();
    await type(page, '4242 4242 4242 4242');
    const cardFrame = page.frames().find((frame) => frame.url().includes('/checkout/v1/frame'))!;
    await cardFrame.evaluate(() => location.reload());
    await page.locator('paykka-dropin .hint').waitFor();
    await field(page, 'cc-number').waitFor();
  },
  'page-card-alone': async (page, open) => {
    await open();
    await page.locator('paykka-dropin').evaluate((whole: HTMLElementTagNameMap['paykka-dropin']) => {
      const { sessionId, clientKey, locale } = whole;
      whole.replaceWith(
        Object.assign(document.createElement('paykka-card'), { sessionId, clientKey, locale }),
      );
    });
    await field(page, 'cc-number').waitFor();
    await page.locator('paykka-card [part~=pay-button]').waitFor();
  },
  'page-hosted': async (page, _, locale) => {
    const goods = [{ name: 'Canvas weekender', description: 'Sand, one size', price: 12_840, quantity: 1 }];
    const fields = { session_mode: 'HOSTED', display_locale: locale, goods };
    await page.goto(`${gateway}/hosted/${await newSession(page, fields)}`);
    await reached(page, 'ready');
  },
  'forced-colours': async (page, open) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await open();
    await type(page, '5555 5555 5555 4', '03 / 24');
    await pay(page);
    await page.locator('paykka-dropin:state(ready)').waitFor();
  },
};
