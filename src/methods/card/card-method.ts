// Paying with a card: owns the frame of the PSP, asks it to encrypt, and never sees a digit.
import { html, nothing, type TemplateResult } from 'lit';
import type { BillingForm } from '../../billing/billing-form.ts';
import type { CollectResult } from '../../checkout/ports.ts';
import { CheckoutError } from '../../core/errors.ts';
import {
  SUMMARY_FROM,
  type CardField,
  type FieldError,
  type FromFrame,
  type FrameTextKey,
} from '../../protocol/card-frame.ts';
import type { MethodHost, MethodInstance } from '../method.ts';
import { plates } from '../plates.ts';
import { CardFrame } from './card-frame.ts';
import { renderSummary, type FieldFault } from './summary.ts';

export class CardMethod implements MethodInstance {
  readonly method = 'BANKCARD';
  brand: string | null = null;
  readonly #host: MethodHost;
  readonly #frame: CardFrame;
  #isComplete = false;
  /** Comes when the session collects an address. */
  #address: BillingForm | null = null;
  #coming: Promise<BillingForm> | null = null;
  /** Of the last try to pay: the card's, then the address's. */
  #faults: readonly FieldFault[] = [];
  /** Something was typed since the frame was made; the frame wipes itself when it goes, and says so. */
  #hadInput = false;
  #mustReenter = false;

  constructor(host: MethodHost) {
    this.#host = host;
    this.#frame = new CardFrame(host, {
      received: (message) => this.#receive(message),
      lost: () => this.#lose(),
    });
  }

  get complete(): boolean {
    return this.#isComplete && (!this.#host.view().bill || this.#address?.complete === true);
  }

  renderAside(): TemplateResult {
    const { offer, options } = this.#host.view();
    return options['showCardBrands'] === false ? html`` : plates(offer?.brands ?? []);
  }

  renderPanel(): TemplateResult {
    const { text, view } = this.#host;
    const nameless = view().options['showHolderName'] === false;
    const summary =
      this.#faults.length >= SUMMARY_FROM
        ? renderSummary(text('summary.title', { count: this.#faults.length }), this.#faults)
        : nothing;
    return html`${summary}${this.#mustReenter ? html`<p class="hint">${text('card.reenter')}</p>` : nothing}
      <div class="card-frame ${nameless ? 'nameless' : ''} ${this.#frame.isReady ? '' : 'waiting'}">
        ${this.#frame.element}
        <div class="ghost"></div>
      </div>
      ${this.#address?.render()}`;
  }

  hostChanged(): void {
    this.#frame.configure();
    if (!this.#coming) void this.#bringAddress().catch(() => undefined);
  }

  focus(): void {
    this.#go();
  }

  declined(): void {
    this.#frame.send({ type: 'clear', what: 'cvc' });
    this.#go('cvc');
  }

  destroy(): void {
    this.#frame.send({ type: 'clear', what: 'all' });
    this.#frame.destroy();
  }

  async collect({ attemptNo }: { attemptNo: number }, signal: AbortSignal): Promise<CollectResult> {
    let address: BillingForm | null;
    try {
      address = await this.#bringAddress();
    } catch {
      return failed('script_blocked', 'The code of the billing address could not be loaded.');
    }
    const answer = await this.#frame.encrypt(attemptNo, signal);
    if (signal.aborted) return { kind: 'cancelled' };
    const isRefused = answer?.type === 'refused';
    this.#faults = [
      ...(isRefused ? answer.errors.map((fault) => this.#named(fault)) : []),
      ...(address?.check() ?? []),
    ];
    await this.#host.requestUpdate();
    if (isRefused || (answer?.type === 'encrypted' && this.#faults.length > 0)) {
      this.#focusFaults();
      const errors = this.#faults.map(({ name, words }) => [name, [words]] as const);
      return { kind: 'invalid', errors: Object.fromEntries(errors) };
    }
    if (answer?.type === 'encrypted') {
      const details = { jwe: answer.jwe, ...(address && { billing: address.details }) };
      return { kind: 'collected', collected: { method: this.method, details } };
    }
    const reason = answer?.type === 'failed' ? answer.reason : 'the card frame does not answer';
    return failed('internal', `The card could not be encrypted: ${reason}.`);
  }

  // Below the summary's limit the frame has focused the first faulty field itself. The focus of its document is the
  // page's to give, and the field is named again: two processes move the focus, and the last word must be about it.
  #focusFaults(): void {
    const root = this.#frame.element.getRootNode() as ShadowRoot;
    const summary = root.querySelector<HTMLElement>('.summary');
    if (summary) summary.focus();
    else this.#faults[0]?.go();
  }

  #receive(message: FromFrame): void {
    switch (message.type) {
      case 'ready':
        return void this.#host.requestUpdate();
      case 'change':
        this.#isComplete = message.complete;
        this.brand = message.brand;
        if (!message.empty) {
          this.#hadInput = true;
          this.#mustReenter = false;
        }
        return this.#changed();
      case 'submit':
        return this.#host.submit();
      default:
    }
  }

  #changed(): void {
    if (this.complete) this.#faults = [];
    this.#host.changed();
  }

  /** Null when no address is collected. @throws when its code cannot be had; asked for again when it is paid. */
  async #bringAddress(): Promise<BillingForm | null> {
    const { bill } = this.#host.view();
    if (!bill) return null;
    this.#coming ??= import('../../billing/billing-form.ts').then(
      ({ BillingForm }) =>
        new BillingForm(
          { ...this.#host, changed: () => this.#changed() },
          bill,
          this.#frame.element.getRootNode() as ShadowRoot,
        ),
    );
    try {
      const known = this.#address;
      this.#address = await this.#coming;
      if (!known) void this.#host.requestUpdate();
      return this.#address;
    } catch (cause) {
      this.#coming = null;
      throw cause;
    }
  }

  /** The frame was torn down by the page (moved, navigated, crashed) and is being made anew: what was typed is gone. */
  #lose(): void {
    this.#mustReenter ||= this.#hadInput;
    this.#hadInput = false;
    this.#isComplete = false;
    this.#faults = [];
    void this.#host.requestUpdate();
  }

  #go(field?: CardField): void {
    this.#frame.element.focus();
    this.#frame.send({ type: 'focus', ...(field ? { field } : {}) });
  }

  #named({ field, fault }: FieldError): FieldFault {
    const digits = this.brand === 'american-express' ? 4 : 3;
    const words = this.#host.text(`card.${field}.${fault}` as FrameTextKey, { digits });
    return { name: field, words, go: () => this.#go(field) };
  }
}

const failed = (code: 'internal' | 'script_blocked', message: string): CollectResult => ({
  kind: 'failed',
  error: new CheckoutError(code, message),
});
