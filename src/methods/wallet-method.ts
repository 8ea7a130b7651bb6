// What the wallets have in common: there or gone within a bound, the vendor's own button, one sheet at a time. Whatever
// the vendor's script does (throws, hangs, answers twice), only this method goes.
import { html, nothing, type TemplateResult } from 'lit';
import type { Collector, CollectResult, Intent, StateName } from '../checkout/ports.ts';
import { CheckoutError } from '../core/errors.ts';
import { randomId } from '../core/random-id.ts';
import { enWallets } from '../locales/en-wallets.ts';
import { learn } from '../locales/en.ts';
import type { MerchantWord, MethodHost, MethodInstance } from './method.ts';
import { READY_BOUND } from './wallet-entry.ts';
import { walletIcon } from './wallet-icon.ts';
import { walletStyles } from './wallet-styles.ts';

learn(enWallets);

/** `paid`, `refused`: the outcome, for the sheet to show. `aborted`: there is none to show. */
type SheetEnd = 'paid' | 'refused' | 'aborted';

export interface OpenSheet {
  /** What the gateway needs; null: the shopper closed the sheet. Rejects when the wallet broke. */
  readonly token: Promise<unknown>;
  /** It has closed since, and told the shopper that nothing was paid. */
  readonly isClosed?: boolean;
  /** May be called at any time, and more than once. */
  end(how: SheetEnd): void;
}

/** One vendor. */
export interface Wallet {
  readonly name: string;
  readonly method: 'APPLE_PAY' | 'GOOGLE_PAY';
  /** Gets the vendor's script and asks whether this shopper can pay here. */
  isUsable(host: MethodHost): Promise<boolean>;
  makeButton(host: MethodHost, click: () => void): HTMLElement;
  /** In the click. @throws what the vendor throws */
  open(host: MethodHost): OpenSheet;
}

export class WalletMethod implements MethodInstance {
  readonly method: Wallet['method'];
  readonly brand = null;
  availability: 'pending' | 'usable' | 'unusable' = 'pending';
  isAsking = false;
  readonly #host: MethodHost;
  readonly #wallet: Wallet;
  /** When its place began to be kept: `performance.now()`. */
  #since: number;
  #isBegun = false;
  #isDestroyed = false;
  #button: HTMLElement | null = null;
  /** What the button was made for. */
  #look = '';
  #sheet: OpenSheet | null = null;

  /** @param since when its code was asked for, `performance.now()` */
  constructor(host: MethodHost, wallet: Wallet, since: number) {
    this.#since = host.view().isQuiet ? since : 0;
    this.#host = host;
    this.#wallet = wallet;
    this.method = wallet.method;
    host.adopt(walletStyles);
  }

  /** Nothing is typed: it can be paid with, or not. Whoever draws a button of their own shows it then. */
  get complete(): boolean {
    return this.availability === 'usable';
  }

  renderIcon(): TemplateResult {
    return walletIcon(this.method);
  }

  renderPanel(): TemplateResult {
    const { locked } = this.#host.view();
    return html`<div class="wallet" part="wallet-button" ?inert=${locked}>${this.#button ?? nothing}</div>`;
  }

  hostChanged(): void {
    const { isQuiet, session } = this.#host.view();
    if (!this.#isBegun && isQuiet && session) {
      this.#isBegun = true;
      this.#since ||= performance.now();
      void this.#decide();
    }
    this.#makeButton();
  }

  focus(): void {
    const inner = this.#button?.matches('button, apple-pay-button') ? this.#button : null;
    (inner ?? this.#button?.querySelector<HTMLElement>('button'))?.focus();
  }

  declined(): void {
    this.focus();
  }

  dismiss(): void {
    this.#sheet?.end('aborted');
  }

  destroy(): void {
    this.#isDestroyed = true;
    this.dismiss();
  }

  collector(ask: () => MerchantWord): Collector {
    const { method } = this;
    let token: unknown;
    const authorise = async ({ authorised }: Intent): Promise<CollectResult | null> => {
      if (!this.complete) return this.#refused();
      const merchant = ask();
      if (merchant.isStopped) return { kind: 'cancelled' };
      try {
        token = await this.#open();
      } catch (cause) {
        return this.#broken(cause);
      }
      if (token === null) return { kind: 'cancelled' };
      authorised();
      const objection = await merchant.settled();
      return objection ?? (this.#sheet?.isClosed ? { kind: 'cancelled' } : null);
    };
    let asked: Promise<CollectResult | null> | null = null;
    return {
      method,
      hasSheet: true,
      collect: async (intent) => {
        const objection = await (asked ??= authorise(intent));
        // Asked again under another number, the same token is another submission.
        const details = { token, submission_id: randomId() };
        return objection ?? { kind: 'collected', collected: { method, details } };
      },
    };
  }

  async #open(): Promise<unknown> {
    this.dismiss();
    this.#sheet = this.#wallet.open(this.#host);
    this.isAsking = true;
    try {
      return await this.#sheet.token;
    } finally {
      this.isAsking = false;
      void this.#host.requestUpdate();
    }
  }

  moved(state: StateName): void {
    if (state === 'collecting' || state === 'paying' || !this.#sheet) return;
    this.#sheet.end(state === 'succeeded' ? 'paid' : state === 'ready' ? 'refused' : 'aborted');
    this.#sheet = null;
    // Closed or refused: the shopper goes on from where the sheet was opened.
    if (state === 'ready') void this.#host.requestUpdate().then(() => this.focus());
  }

  // Asked by the sheet only.
  collect(): Promise<CollectResult> {
    return Promise.resolve({ kind: 'cancelled' });
  }

  async #decide(): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const bound = new Promise<string>((resolve) => {
      const left = this.#since + READY_BOUND - performance.now();
      timer = setTimeout(() => resolve(`no answer within ${READY_BOUND / 1000} s`), left);
    });
    const asked = (async () =>
      (await this.#wallet.isUsable(this.#host)) ? '' : 'it cannot be paid with here')();
    const reason = await Promise.race([asked.catch((error: unknown) => String(error)), bound]);
    clearTimeout(timer);
    if (this.#isDestroyed) return;
    this.availability = reason ? 'unusable' : 'usable';
    this.#makeButton(reason);
    if (this.complete && this.#host.view().isChosen) this.#host.changed();
    void this.#host.requestUpdate();
  }

  /** Made again when language or looks change: vendors' buttons do not follow. */
  #makeButton(reason = ''): void {
    const { locale, scheme, tokens } = this.#host.view();
    const look = JSON.stringify([locale, scheme, tokens['radius-m']]);
    if (this.availability === 'usable' && look !== this.#look) {
      this.#look = look;
      try {
        this.#button = this.#wallet.makeButton(this.#host, () => {
          // A second click of a double one: the sheet is on its way.
          if (!this.isAsking) this.#host.submit();
        });
        void this.#host.requestUpdate();
      } catch (error) {
        this.availability = 'unusable';
        reason = String(error);
      }
    }
    // eslint-disable-next-line no-console -- why a way of paying is absent, for whoever looks for it
    if (reason) console.debug(`[paykka-dropin] ${this.#wallet.name} is not shown: ${reason}`);
  }

  /** Asked too early: a sheet opens in the shopper's own click only, so what is not ready cannot be waited for. */
  #refused(): CollectResult {
    const fact = this.availability === 'pending' ? 'is not ready yet' : 'cannot be used here';
    const message = `${this.#wallet.name} ${fact}: show your button once paykka-change says complete.`;
    return { kind: 'failed', error: new CheckoutError('invalid_config', message) };
  }

  #broken(cause: unknown): CollectResult {
    const message = `${this.#wallet.name} could not be opened: ${String((cause as Error | null)?.message ?? cause)}`;
    return { kind: 'failed', error: new CheckoutError('internal', message, { cause }) };
  }
}
