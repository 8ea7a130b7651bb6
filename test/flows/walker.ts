// Whoever walks at random: what a shopper, a merchant, a network and a machine may do, drawn from the seed alone.
import type { CheckoutPage, Card } from '../support/checkout-page.ts';
import type { Random } from '../support/random.ts';

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
const passing = ['idle', 'loading', 'collecting', 'paying', 'confirming'];

/** The longest that a fault holds a request back, ms. Real time: whoever waits for it makes every walk longer. */
const LATEST = 200;
/** An act is short, and one that cannot be done here and now is nothing. */
const SOON = 1_000;
/** Drawn as much oftener: without a payment there is nothing to go wrong. */
const often = ['pay', 'pay', 'pay', 'answer the bank', 'answer the bank', 'fault'];

export class Walker {
  readonly random: Random;
  readonly checkout: CheckoutPage;
  /** For whoever reads a failure. */
  readonly trail: string[] = [];
  /** How many checkouts the page has had since it was loaded: each may tell its end. */
  lives = 1;

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
    'pay by a click': async () => {
      await this.comesTo('ready');
      await this.checkout.payButton.click({ timeout: SOON, clickCount: this.random.below(3) + 1 });
    },
    'answer the bank': () => this.answerTheBank(),
    fault: () =>
      this.checkout.fault(this.random.pick(faults), this.random.pick(places), {
        times: this.random.below(3) + 1,
        ms: this.random.below(LATEST) + 1,
        retry_after: 1,
      }),
    reload: () => this.reload(),
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
      this.random.chance(0.15) && this.checkout.world.gateway.control('POST', 'keys/rotate'),
    'let time pass at the gateway': () =>
      this.checkout.world.gateway.control('POST', 'clock', {
        advance_ms: this.random.below(this.random.pick([6_000, 900_000])),
      }),
    'kill the gateway': async () => {
      if (!this.random.chance(0.1)) return;
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
    if ((await this.leaves(passing, SOON)) !== place) throw new Error(`never came to ${place}`);
  }

  /** Waits in the page itself, which costs nothing. @returns the first state that is none of these, or the last of them */
  leaves(states: readonly string[], ms: number): Promise<string> {
    return this.checkout.page.evaluate(
      async ({ states, ms }) => {
        for (
          const latest = performance.now() + ms;
          ;
          await new Promise((resolve) => setTimeout(resolve, 25))
        ) {
          const state = document.querySelector('paykka-dropin')?.state ?? 'idle';
          if (!states.includes(state) || performance.now() > latest) return state;
        }
      },
      { states, ms },
    );
  }

  async reload(): Promise<void> {
    await this.checkout.page.reload();
    this.lives = 1;
  }

  putBack(ms: number): Promise<void> {
    this.lives += 1;
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
    for (const latest = Date.now() + 15_000; Date.now() < latest;) {
      const state = await this.leaves(passing, latest - Date.now());
      if (state === 'failed') await this.reload();
      else if (state === 'acting') await this.giveUp();
      else return state;
    }
    return checkout.state();
  }

  /** The bank's page may go of itself at that very moment. */
  async giveUp(): Promise<void> {
    await this.checkout.dialog
      .getByRole('button', { name: 'Cancel' })
      .click({ timeout: SOON })
      .catch(() => undefined);
    await this.leaves(['acting'], SOON);
  }
}
