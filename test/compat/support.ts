// Merchants' pages that use the class API, as such pages are written; and what a test does and reads on them.
import type { FrameLocator, Locator } from '@playwright/test';
import { createSession } from '../support/gateway-client.ts';
import { MerchantPage, test as base } from '../support/merchant-page.ts';

export { expect } from '@playwright/test';

/** What a callback was given: its name, and the value as JSON has it. */
export type Call = readonly [name: string, value?: unknown];

export class CompatPage extends MerchantPage {
  get frame(): FrameLocator {
    return this.page.frameLocator('iframe[title="Secure card form"]');
  }
  get payButton(): Locator {
    return this.page.getByRole('button', { name: /^Pay \$/ });
  }
  field(autocomplete: string): Locator {
    return this.frame.locator(`input[autocomplete="${autocomplete}"]`);
  }

  newSession(fields: Readonly<Record<string, unknown>> = {}): Promise<string> {
    return createSession(this.world.gateway, {
      return_url: `${this.site.origin}/return`,
      session_mode: 'COMPONENT',
      allowed_payment_methods: ['BankCard'],
      ...fields,
    });
  }

  /**
   * A page with the script and this body. In `script`: `sdk`, `options` (session, key and every callback, which are
   * noted in `calls`), `note(name)` and `newSession()`.
   */
  async open(
    script: string,
    { body = '<div id="card"></div>', strict = true, sessionId = '', head = '' } = {},
  ): Promise<string> {
    const id = sessionId || (await this.newSession());
    this.site.serve(
      `${body}
      <script src="${this.psp}/cp/card-checkout-ui.js"></script>
      <script>
        window.calls = [];
        const note = (name) => (value) => void calls.push(value === undefined ? [name] : [name, value]);
        const sdk = PayKKaCardCheckoutUI;
        const names = 'onPaymentMethodsReady onInitError onSubmit onSuccess onTimeout onExpired onError'.split(' ');
        const options = { sessionId: '${id}', clientKey: '${this.clientKey}' };
        for (const name of names) options[name] = note(name);
        ${script}
      </script>`,
      { strict, head },
    );
    await this.page.goto(this.site.origin);
    return id;
  }

  async type(number = '4242 4242 4242 4242', name = true): Promise<void> {
    await this.field('cc-number').fill('');
    await this.field('cc-number').pressSequentially(number);
    await this.field('cc-exp').fill('12 / 34');
    await this.field('cc-csc').fill('123');
    if (name) await this.field('cc-name').fill('Maya Okafor');
  }

  async calls(...names: readonly string[]): Promise<Call[]> {
    const all = await this.page.evaluate(() =>
      JSON.parse(JSON.stringify((window as never as { calls: Call[] }).calls)),
    );
    return (all as Call[]).filter(([name]) => names.length === 0 || names.includes(name));
  }

  /** The value of the first call of this name, once it came. */
  async heard(name: string): Promise<unknown> {
    await this.page.waitForFunction(
      (wanted) => (window as never as { calls: Call[] }).calls.some(([called]) => called === wanted),
      name,
      { timeout: 20_000 },
    );
    return (await this.calls(name))[0]![1];
  }

  /** Sessions that the page has asked for from now on; the list grows. */
  sessionRequests(): string[] {
    const found: string[] = [];
    this.page.on('request', (request) => {
      if (/\/v1\/sessions\/[^/]+\?/.test(request.url())) found.push(request.url());
    });
    return found;
  }
}

export const test = base.extend<{ shop: CompatPage }>({
  shop: async ({ page, world, site, complaints }, use) => {
    const shop = new CompatPage(page, world, complaints, site);
    await page.exposeFunction('newSession', () => shop.newSession());
    await use(shop);
    await world.gateway.control('DELETE', 'faults');
  },
});
