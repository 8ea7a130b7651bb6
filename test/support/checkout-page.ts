// A page with a checkout, as a shopper and as a merchant see it: what can be done and what can be read.
import { expect, type FrameLocator, type Locator, type Page, type Request } from '@playwright/test';
import type { LedgerEntry } from '../../src/testing.ts';
import { TestedPage } from './tested-page.ts';
import type { Complaints, World } from './world.ts';

export interface Heard {
  readonly type: string;
  readonly [member: string]: unknown;
}

export interface Card {
  readonly number: string;
  readonly expiry?: string;
  readonly cvc?: string;
  readonly name?: string;
}

export const PAID: Card = { number: '4242 4242 4242 4242' };
export const CHALLENGE: Card = { number: '4918 1900 0000 0002' };
export const DECLINED: Card = { number: '4000 0000 0000 0002' };

export class CheckoutPage extends TestedPage {
  /** What was asked for and has come. */
  readonly #arrived: Request[] = [];

  constructor(page: Page, world: World, complaints: Complaints) {
    super(page, world, complaints);
    page.on('requestfinished', (request) => {
      if (!request.isNavigationRequest()) this.#arrived.push(request);
    });
  }

  get dropin(): Locator {
    return this.page.locator('paykka-dropin');
  }
  get frame(): FrameLocator {
    return this.page.frameLocator('iframe[title="Secure card form"]');
  }
  get payButton(): Locator {
    return this.page.getByRole('button', { name: /^Pay / });
  }
  get dialog(): Locator {
    return this.page.getByRole('dialog', { name: 'Card verification' });
  }
  /** The issuer's page: in the PSP's shell, in the dialog. */
  get bank(): FrameLocator {
    return this.dialog.frameLocator('iframe').frameLocator('iframe');
  }

  field(autocomplete: string): Locator {
    return this.frame.locator(`input[autocomplete="${autocomplete}"]`);
  }

  /** @param query of the shop's `/checkout` */
  async open(query: Readonly<Record<string, string>> = {}): Promise<void> {
    await this.page.goto(await this.#address(query));
  }

  /** Like `open`, for who wants to see what is there before everything is. */
  async begin(query: Readonly<Record<string, string>> = {}): Promise<void> {
    await this.page.goto(await this.#address(query), { waitUntil: 'commit' });
  }

  async #address(query: Readonly<Record<string, string>>): Promise<string> {
    const settings = { amount: '12840', currency: 'USD', ...query };
    return `${this.world.shop}/checkout?${new URLSearchParams(settings)}`;
  }

  /** The gateway's time, epoch ms: tests before this one may have moved it. */
  async gatewayNow(): Promise<number> {
    const { now } = await this.world.gateway.control<{ now: number }>('POST', 'clock', { advance_ms: 0 });
    return now;
  }

  /** A new session, made by the shop's server; without the wallets, whose scripts the shop's page lets in by nonce only. */
  async newSession(fields: Readonly<Record<string, unknown>> = {}): Promise<string> {
    const response = await fetch(`${this.world.shop}/api/sessions`, {
      method: 'POST',
      body: JSON.stringify({ allowed_payment_methods: ['BankCard', 'AlipayPlus'], ...fields }),
    });
    const answer = (await response.json()) as { session_id?: string; error?: string };
    if (!answer.session_id) throw new Error(answer.error);
    return answer.session_id;
  }

  async type({ number, expiry = '12 / 34', cvc = '123', name = 'Maya Okafor' }: Card): Promise<void> {
    await this.field('cc-number').fill('');
    await this.field('cc-number').pressSequentially(number);
    await this.field('cc-exp').fill(expiry);
    await this.field('cc-csc').fill(cvc);
    await this.field('cc-name').fill(name);
  }

  /** Types the card and presses Pay. */
  async pay(card: Card): Promise<void> {
    await this.type(card);
    await this.payButton.click();
  }

  /** Presses Enter in a field. What it pays may take the frame away before the key is up: nobody waits for that. */
  enter(autocomplete: string): void {
    this.field(autocomplete)
      .press('Enter')
      .catch(() => undefined);
  }

  /** Waits until the flow is there. */
  async reached(...states: readonly string[]): Promise<void> {
    await expect
      .poll(() => this.state(), { timeout: 20_000, message: `state ${states.join(' or ')}` })
      .toMatch(new RegExp(`^(${states.join('|')})$`));
  }

  state(): Promise<string> {
    return this.dropin.first().evaluate((element) => (element as unknown as { state: string }).state);
  }

  /** Of the tag, whose code may be on its way yet. */
  async sessionId(): Promise<string> {
    const element = this.dropin.first();
    await element.evaluate(({ localName }) => customElements.whenDefined(localName).then(() => undefined));
    return element.evaluate((defined) => (defined as unknown as { sessionId: string }).sessionId);
  }

  /** Default: the session that is shown. */
  override async ledger(sessionId?: string): Promise<LedgerEntry[]> {
    return super.ledger(sessionId ?? (await this.sessionId()));
  }

  /** Before it is opened: from its first moment on the page's own time stands still, and passes by `pass` alone. */
  async beginStill(): Promise<void> {
    const now = Date.now();
    await this.page.clock.install({ time: now });
    await this.page.clock.pauseAt(now + 1_000);
  }

  /**
   * From now on the page's own time stands still (after `page.clock.install()`) and passes by `pass` alone: how long the
   * machine takes changes nothing.
   */
  async stopTime(): Promise<void> {
    await this.page.clock.pauseAt(await this.page.evaluate(() => Date.now() + 10_000));
  }

  /** Lets the page's own time pass (after `page.clock.install()`), in steps, so that messages and answers come in between. */
  async pass(ms: number): Promise<void> {
    for (let left = ms; left > 0; left -= 1_000) await this.page.clock.runFor(Math.min(1_000, left));
  }

  /** Lets the page's time pass until it is so: how much of it there is to pass, a slow machine has a say in. */
  async passUntil(isSo: () => Promise<boolean>, seconds = 70): Promise<void> {
    for (let second = 0; second < seconds && !(await isSo()); second += 1) await this.pass(1_000);
    expect(await isSo()).toBe(true);
  }

  /** Arms a fault of the gateway for the next requests to the session's `path`. */
  async fault(
    mode: string,
    path = 'POST payments',
    more: Readonly<Record<string, unknown>> = {},
  ): Promise<void> {
    const [method, rest] = path.split(' ');
    const match = `${method} /checkout/v1/sessions/*${rest ? `/${rest}` : ''}`;
    await this.world.gateway.control('POST', 'faults', { match, mode, ...more });
  }

  /** What ends a payment, as the merchant heard it: `success`, or the error's code. */
  async ends(): Promise<unknown[]> {
    const ends = await this.heard('success', 'expired', 'timeout', 'error');
    return ends.map(({ type, error }) => error ?? type);
  }

  /** Requests to such addresses wait until they are let go. @returns lets them go. */
  async hold(pattern: string | RegExp): Promise<() => void> {
    let letGo = (): void => undefined;
    const gate = new Promise<void>((resolve) => (letGo = resolve));
    await this.page.route(pattern, async (route) => {
      await gate;
      await route.continue();
    });
    return letGo;
  }

  /** Requests from now on whose address contains the text; the list grows. */
  requests(part: string): Request[] {
    const found: Request[] = [];
    this.page.on('request', (request) => void (request.url().includes(part) && found.push(request)));
    return found;
  }

  /** The card frame that is there has its keys and its second file: it asks for nothing more until it is paid. */
  async settled(): Promise<void> {
    const cardFrame = () => this.page.frames().find((frame) => frame.url().includes('/checkout/v1/frame'));
    for (const part of ['/checkout/v1/keys', '/card-encryption.js'])
      await expect
        .poll(
          () => this.#arrived.some((one) => one.url().includes(part) && one.frame() === cardFrame()),
          part,
        )
        .toBe(true);
  }

  /** A file whose address contains the text has been brought, since this page object was made. */
  async hasBrought(part: string): Promise<void> {
    await expect.poll(() => this.#arrived.some((one) => one.url().includes(part)), part).toBe(true);
  }

  /** Events of the drop-in from now on, by the listeners and by the callback properties, in order. */
  async listen(): Promise<void> {
    await this.page.addInitScript(() => {
      const heard: Heard[] = [];
      (globalThis as unknown as { heard: Heard[] }).heard = heard;
      for (const name of [
        'ready',
        'change',
        'submit',
        'success',
        'expiring',
        'expired',
        'timeout',
        'error',
      ]) {
        document.addEventListener(`paykka-${name}`, (event) => {
          const { ...members } = event as unknown as Record<string, unknown>;
          const { error } = members as { error?: { code: string; declineCode?: string } };
          delete members['isTrusted'];
          delete members['waits'];
          heard.push({
            ...members,
            type: name,
            ...(error
              ? { error: error.declineCode ? `${error.code}:${error.declineCode}` : error.code }
              : {}),
          });
        });
      }
    });
  }

  /** The page has heard whether the form is complete: a word of the card frame is on its way for a moment. */
  async isComplete(complete = true): Promise<void> {
    await expect.poll(async () => (await this.heard('change')).at(-1)).toMatchObject({ complete });
  }

  async heard(...types: readonly string[]): Promise<Heard[]> {
    const all = await this.page.evaluate(() => (globalThis as unknown as { heard: Heard[] }).heard);
    return types.length > 0 ? all.filter(({ type }) => types.includes(type)) : all;
  }
}
