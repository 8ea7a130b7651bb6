// The whole card flow in WebKit (`npm run test:all`): WebKitGTK's own driver, mouse and keyboard; the ledger decides.
import { CHALLENGE, DECLINED, PAID, type Card } from '../support/checkout-page.ts';
import type { LedgerEntry } from '../../src/testing.ts';
import { hasWebKit, until, WebKit } from '../support/webdriver.ts';
import { expect, test, type World } from '../support/world.ts';

const dropin = `document.querySelector('paykka-dropin')`;
const cardFrame = `${dropin}?.querySelector(':scope > iframe')`;
const inDropin = (selector: string): string => `${dropin}?.shadowRoot?.querySelector('${selector}')`;
const field = (autocomplete: string): string =>
  `document.querySelector('input[autocomplete="${autocomplete}"]')`;
const dialogPart = (selector: string): string =>
  `${inDropin('paykka-challenge')}?.shadowRoot?.querySelector('${selector}')`;

/** A checkout as a shopper in WebKit has it. */
class Shopper {
  readonly browser: WebKit;
  readonly #world: World;

  constructor(browser: WebKit, world: World) {
    this.browser = browser;
    this.#world = world;
  }

  async open(): Promise<void> {
    await this.browser.open(`${this.#world.shop}/checkout?amount=12840&currency=USD`);
    await this.reached('ready');
  }

  reached(state: string): Promise<void> {
    return until(async () => (await this.browser.run(`return ${dropin}?.state ?? ''`)) === state);
  }

  /** In place of what is in the fields. */
  async pay({ number, expiry = '1234', cvc = '123', name = 'Maya Okafor' }: Card): Promise<void> {
    const { browser } = this;
    await browser.frame(await browser.find(cardFrame));
    const values = { 'cc-number': number, 'cc-exp': expiry, 'cc-csc': cvc, 'cc-name': name };
    for (const [autocomplete, value] of Object.entries(values)) {
      await browser.click(field(autocomplete));
      await browser.run(`${field(autocomplete)}.select()`);
      await browser.type(value);
    }
    await browser.frame(null);
    await browser.click(inDropin('.pay'));
  }

  /** Into the bank's page: in the PSP's shell, in the dialog. */
  async toTheBank(): Promise<void> {
    const { browser } = this;
    await browser.frame(await browser.find(dialogPart('iframe')));
    await browser.frame(await browser.find(`document.querySelector('iframe[name=issuer]')`));
  }

  heading(): Promise<string> {
    return this.browser.run(`return ${inDropin('h2')}?.textContent.trim() ?? ''`);
  }

  async ledger(): Promise<LedgerEntry[]> {
    const id = await this.browser.run<string>(`return ${dropin}.sessionId`);
    return this.#world.gateway.control<LedgerEntry[]>('GET', `ledger?session_id=${id}`);
  }
}

if (process.env['TEST_ALL']) {
  if (!hasWebKit)
    console.log('WebKit: skipped, this machine has none (apt-get install webkit2gtk-driver xvfb).');

  test.describe('WebKit', () => {
    test.skip(!hasWebKit, 'this machine has no WebKitGTK with its driver');
    test.describe.configure({ mode: 'default', timeout: 60_000 });
    let browser: WebKit;
    test.beforeAll(async () => void (browser = await WebKit.start()));
    test.afterAll(() => browser?.stop());

    const opened = async (world: World): Promise<Shopper> => {
      const shopper = new Shopper(browser, world);
      await shopper.open();
      return shopper;
    };

    test('a card is paid', async ({ world }) => {
      const shopper = await opened(world);
      await shopper.pay(PAID);
      await shopper.reached('succeeded');
      expect(await shopper.heading()).toBe('Payment successful');
      expect(await shopper.ledger()).toMatchObject([{ amount: 12_840, attempt_no: 1 }]);
    });

    test('the bank’s code pays, and the focus goes to the result', async ({ world }) => {
      const shopper = await opened(world);
      await shopper.pay(CHALLENGE);
      await shopper.toTheBank();
      await browser.click(`document.querySelector('input[name=code]')`);
      await browser.type('123456');
      await browser.click(`document.querySelector('button[value=confirm]')`);
      await browser.frame(null);
      await shopper.reached('succeeded');
      expect(await browser.run(`return ${dropin}.shadowRoot.activeElement?.className`)).toContain('result');
      expect(await shopper.ledger()).toHaveLength(1);
    });

    test('cancelled at the bank, then declined, then paid: one charge', async ({ world }) => {
      const shopper = await opened(world);
      await shopper.pay(CHALLENGE);
      await shopper.toTheBank();
      await browser.click(`document.querySelector('button[value=cancel]')`);
      await browser.frame(null);
      await shopper.reached('ready');
      expect(await shopper.ledger()).toEqual([]);
      await shopper.pay(DECLINED);
      await until(async () => (await shopper.heading()) === 'Your bank declined this payment');
      await shopper.pay(PAID);
      await shopper.reached('succeeded');
      expect(await shopper.ledger()).toMatchObject([{ attempt_no: 3 }]);
    });
  });
}
