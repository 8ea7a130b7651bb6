// A walk at random with everything real: browser, gateway, bank, network faults, reloads, a gateway that is killed. What
// is drawn comes from the seed alone; the invariants are checked at the end.
import { expect, type Page } from '@playwright/test';
import { CheckoutPage, type Card } from '../support/checkout-page.ts';
import { Random } from '../support/random.ts';
import type { World } from '../support/world.ts';

const cards: readonly Card[] = [
  '4242 4242 4242 4242',
  '4242 4242 4242 4242',
  '4901 1700 0000 0003',
  '4918 1900 0000 0002',
  '4918 1900 0000 0002',
  '4000 0000 0000 0002',
  '4000 0000 0000 0127',
  '4000 0000 0000 0341',
].map((number) => ({ number }));

const faults = [
  'drop-before',
  'drop-after',
  'status',
  'retry-after',
  'garbage',
  'html',
  'truncate',
  'duplicate',
  'delay',
];
const places = ['POST payments', 'POST payments', 'GET attempts/*', 'POST attempts/*/cancel', 'GET '];
const atRest = ['ready', 'succeeded', 'expired', 'failed', 'unknown'];

/** The longest that a fault holds a request back, ms. Real time: whoever waits for it makes every walk longer. */
const LATEST = 200;
/** An act is short, and one that cannot be done here and now is nothing. */
const SOON = 1_000;
/** Between two looks at a state that will change by itself. */
const LOOK = 25;
/** Drawn as much oftener: without a payment there is nothing to go wrong. */
const often = ['pay', 'pay', 'pay', 'answer the bank', 'answer the bank', 'fault'];

class Walker {
  readonly random: Random;
  readonly checkout: CheckoutPage;
  /** For whoever reads a failure. */
  readonly trail: string[] = [];

  constructor(random: Random, checkout: CheckoutPage) {
    this.random = random;
    this.checkout = checkout;
  }

  async step(): Promise<void> {
    const name = this.random.pick([...Object.keys(this.acts), ...often]);
    this.trail.push(name);
    await this.acts[name]!().catch(() => this.trail.push(`(${name} was not to be done)`));
  }

  readonly acts: Readonly<Record<string, () => Promise<unknown>>> = {
    pay: () => this.pay(),
    'pay by a click': () =>
      this.checkout.payButton.click({ timeout: SOON, clickCount: this.random.below(3) + 1 }),
    'answer the bank': () => this.answerTheBank(),
    fault: () =>
      this.checkout.fault(this.random.pick(faults), this.random.pick(places), {
        times: this.random.below(3) + 1,
        ms: this.random.below(LATEST) + 1,
        retry_after: 1,
      }),
    reload: () => this.checkout.page.reload(),
    'take away and put back': () => this.putBack(this.random.below(200)),
    move: () =>
      this.checkout.dropin.evaluate((element) => document.querySelector('main')!.append(element), null, {
        timeout: SOON,
      }),
    'change the amount': async () =>
      this.checkout.world.gateway.control('PATCH', `sessions/${await this.checkout.sessionId()}`, {
        amount: this.random.below(99_999) + 1,
      }),
    // Not each time: a key of 3072 bits takes the gateway longer to make than a walk to go.
    'rotate the key': async () =>
      this.random.chance(0.3) && this.checkout.world.gateway.control('POST', 'keys/rotate'),
    'let time pass at the gateway': () =>
      this.checkout.world.gateway.control('POST', 'clock', {
        advance_ms: this.random.below(this.random.pick([6_000, 900_000])),
      }),
    'kill the gateway': async () => {
      if (!this.random.chance(0.2)) return;
      await this.checkout.world.gateway.kill();
      await this.checkout.world.gateway.restart();
    },
    'go offline and back': async () => {
      const context = this.checkout.page.context();
      await context.setOffline(true);
      await this.linger(100);
      await context.setOffline(false);
    },
    wake: () => this.checkout.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange'))),
    linger: () => this.linger(this.random.below(300)),
  };

  async pay(): Promise<void> {
    await this.comesTo('ready');
    const { number } = this.random.pick(cards);
    const type = (autocomplete: string, value: string) =>
      this.checkout.field(autocomplete).fill(value, { timeout: SOON });
    await type('cc-number', number);
    await type('cc-exp', '12 / 34');
    await type('cc-csc', '123');
    await type('cc-name', 'Maya Okafor');
    await this.checkout.payButton.click({ timeout: SOON });
  }

  async answerTheBank(): Promise<void> {
    const { bank, dialog, page } = this.checkout;
    await this.comesTo('acting');
    if (this.random.chance(0.2)) return void (await page.keyboard.press('Escape'));
    if (this.random.chance(0.2))
      return dialog.getByRole('button', { name: 'Cancel' }).click({ timeout: SOON });
    if (this.random.chance(0.2)) return bank.getByRole('button', { name: 'Cancel' }).click({ timeout: SOON });
    await bank
      .getByLabel('One-time code')
      .fill(this.random.chance(0.7) ? '123456' : '000000', { timeout: SOON });
    await bank.getByRole('button', { name: 'Confirm' }).click({ timeout: SOON });
  }

  /** @throws as soon as the flow stands elsewhere: nobody answers a bank before having paid. */
  async comesTo(place: string): Promise<void> {
    const passing = ['idle', 'loading', 'collecting', 'paying', 'confirming'];
    for (const latest = Date.now() + SOON; Date.now() < latest; await this.linger(LOOK)) {
      const state = await this.checkout.state();
      if (state === place) return;
      if (!passing.includes(state)) break;
    }
    throw new Error(`never came to ${place}`);
  }

  putBack(ms: number): Promise<void> {
    return this.checkout.dropin.evaluate(
      (element, after) =>
        new Promise<void>((resolve) => {
          const parent = element.parentElement!;
          element.remove();
          setTimeout(() => {
            parent.prepend(element);
            resolve();
          }, after);
        }),
      ms,
      { timeout: SOON },
    );
  }

  linger(ms: number): Promise<void> {
    return this.checkout.page.evaluate(
      (wait) => new Promise<void>((resolve) => setTimeout(resolve, wait)),
      ms,
    );
  }

  /** A request that is held back may act after a reload has found nothing; whoever looks afterwards sees it. */
  async heal(): Promise<void> {
    await this.checkout.world.gateway.control('DELETE', 'faults');
    if (this.trail.some((name) => name.includes('fault'))) await this.linger(LATEST);
  }

  /** The bank is given up, the gateway's time passes: the flow must come to rest. */
  async rest(): Promise<string> {
    const { checkout } = this;
    const { gateway } = checkout.world;
    await gateway.control('POST', 'clock', { advance_ms: 6_000 });
    await this.acts['wake']!();
    // Where there is a form, what it stands for is read again, now; elsewhere this is refused.
    await checkout.dropin.evaluate((element: HTMLElementTagNameMap['paykka-dropin']) =>
      element.refresh().catch(() => undefined),
    );
    for (const latest = Date.now() + 15_000; Date.now() < latest; await this.linger(LOOK)) {
      const state = await checkout.state();
      if (state === 'failed') await checkout.page.reload();
      else if (atRest.includes(state)) return state;
      else if (state === 'acting')
        await checkout.dialog
          .getByRole('button', { name: 'Cancel' })
          .click({ timeout: SOON })
          .catch(() => undefined);
    }
    return checkout.state();
  }
}

/** @throws when an invariant is broken; the message has the seed and the trail. */
export async function walk(page: Page, world: World, seed: number): Promise<void> {
  const random = new Random(seed);
  const checkout = new CheckoutPage(page, world, { errors: [], violations: [], forgiven: [] });
  const pageErrors: string[] = [];
  const onError = (error: Error): void => void pageErrors.push(error.message);
  page.on('pageerror', onError);
  const walker = new Walker(random, checkout);
  try {
    await checkout.open({
      amount: String(random.below(99_999) + 1),
      currency: random.pick(['USD', 'EUR', 'JPY']),
    });
    const sessionId = await checkout.sessionId();
    for (let steps = 3 + random.below(6); steps > 0; steps -= 1) await walker.step();
    await walker.heal();
    const state = await walker.rest();
    // Whatever the page had come to believe, a fresh look must agree with it.
    await page.reload();
    const afterwards = await walker.rest();
    const ledger = await checkout.ledger(sessionId);
    const told = await checkout.heard('success', 'expired');
    const { amount } = (
      await world.gateway.control<{ amount: number }[]>('GET', `ledger?session_id=${sessionId}`)
    )[0] ?? { amount: 0 };
    expect(ledger.length, 'authorisations').toBeLessThan(2);
    expect([state, afterwards], 'comes to rest').toEqual(
      ledger.length === 1
        ? ['succeeded', 'succeeded']
        : [expect.stringMatching(/ready|expired/), expect.stringMatching(/ready|expired/)],
    );
    expect(
      told.map(({ type }) => type),
      'told after the reload',
    ).toEqual(afterwards === 'succeeded' ? ['success'] : afterwards === 'expired' ? ['expired'] : []);
    if (ledger.length === 1)
      await expect(page.locator('.result')).toContainText(format(amount, ledger[0]!.currency));
    expect(pageErrors, 'errors of the page').toEqual([]);
  } catch (error) {
    throw new Error(`seed ${seed}: ${walker.trail.join(' · ')}\n${(error as Error).message}`, {
      cause: error,
    });
  } finally {
    page.off('pageerror', onError);
  }
}

const format = (amount: number, currency: string): string =>
  new Intl.NumberFormat('en-US', { style: 'currency', currency }).format(
    currency === 'JPY' ? amount : amount / 100,
  );
