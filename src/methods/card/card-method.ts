// Paying with a card: owns the frame of the PSP, asks it to encrypt, and never sees a digit.
import { html, nothing, type TemplateResult } from 'lit';
import type { CollectResult } from '../../checkout/ports.ts';
import { FRAME_SLOT } from '../../core/early-frame.ts';
import { CheckoutError } from '../../core/errors.ts';
import { SUMMARY_FROM, type FieldError, type FromFrame } from '../../protocol/card-frame.ts';
import { fieldSentence } from '../field-sentence.ts';
import type { MethodHost, MethodInstance } from '../method.ts';
import { bringMarks, plates } from '../plates.ts';
import { CardFrame } from '../../frame-host/card-frame.ts';
import type { BillingForm } from './billing/billing-form.ts';
import type { RegionsPart } from './billing/regions.ts';
import type { Consent } from './consent.ts';
import { bringConsent, consentPart } from './consent-part.ts';
import { renderSummary, type FieldFault } from './summary.ts';

export class CardMethod implements MethodInstance {
  readonly method = 'BANKCARD';
  brand: string | null = null;
  readonly #host: MethodHost;
  readonly #frame: CardFrame;
  #isComplete = false;
  /** Of the last try to pay: the card's, then the address's. */
  #faults: readonly FieldFault[] = [];
  /** Something was typed since the frame was made; the frame wipes itself when it goes, and says so. */
  #hadInput = false;
  #mustReenter = false;
  #madeConsent: Consent | undefined;
  /** Comes when the session collects the address. */
  #billing: BillingForm | null = null;

  constructor(host: MethodHost) {
    this.#host = host;
    void bringMarks().then(host.requestUpdate, () => undefined);
    const asks = { saved: null, title: () => host.text('frame.title'), waiting: host.earlyFrame };
    this.#frame = new CardFrame(host, asks, {
      received: (message) => this.#receive(message),
      lost: () => this.#lose(),
    });
  }

  get isStarting(): boolean {
    return !this.#frame.isReady;
  }

  get complete(): boolean {
    return this.#isComplete && (!this.#bill || this.#billing?.complete === true);
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
      <div class="card-frame ${nameless ? 'nameless' : ''}">
        ${this.#frame.element.slot ? html`<slot name=${FRAME_SLOT}></slot>` : this.#frame.element}
        <div class="ghost" ?hidden=${this.#frame.isReady}></div>
      </div>
      ${this.#bill ? html`<div class="billing">${this.#billing?.render()}</div>` : nothing}
      ${this.#consent?.render()}`;
  }

  hostChanged(): void {
    this.#frame.configure();
    this.#bringBilling().catch(String);
    this.#billing?.hostChanged();
  }

  focus(): void {
    this.#frame.focus();
  }

  declined(): void {
    this.#frame.send({ type: 'clear', what: 'cvc' });
    this.#frame.focus('cvc');
  }

  destroy(): void {
    this.#frame.send({ type: 'clear', what: 'all' });
    this.#frame.destroy();
  }

  async collect({ attemptNo }: { attemptNo: number }, signal: AbortSignal): Promise<CollectResult> {
    // Nobody agrees to what was not shown. A box that did not come is a box that was not ticked.
    const { session } = this.#host.view();
    if (session?.storing === 'agreed' && !this.#consent) {
      await bringConsent(session);
      await this.#host.requestUpdate();
      return { kind: 'cancelled' };
    }
    await this.#bringBilling();
    const answer = await this.#frame.encrypt(attemptNo, signal);
    if (signal.aborted) return { kind: 'cancelled' };
    const refused = answer?.type === 'refused' ? answer.errors : [];
    this.#faults = [...refused.map((fault) => this.#named(fault)), ...(this.#billing?.check() ?? [])];
    if (answer?.type === 'encrypted' && this.#faults.length === 0) {
      const details = { jwe: answer.jwe, ...this.#consent?.details(), ...this.#billing?.details() };
      return { kind: 'collected', collected: { method: this.method, details } };
    }
    await this.#host.requestUpdate();
    if (this.#faults.length > 0) {
      this.#focusFaults();
      const errors = this.#faults.map(({ name, words }) => [name, [words]] as const);
      return { kind: 'invalid', errors: Object.fromEntries(errors) };
    }
    const reason = answer?.type === 'failed' ? answer.reason : 'the card frame does not answer';
    return {
      kind: 'failed',
      error: new CheckoutError('internal', `The card could not be encrypted: ${reason}.`),
    };
  }

  /** What the shopper says of saving the card, where the session asks for it: once its code is here. */
  get #consent(): Consent | undefined {
    return consentPart && (this.#madeConsent ??= new consentPart.Consent(this.#host));
  }

  get #bill(): unknown {
    return this.#host.view().session?.given['bill'];
  }

  async #bringBilling(): Promise<void> {
    const bill = this.#bill;
    if (bill && !this.#billing) {
      const { BillingForm } = await import('./billing/billing-form.ts');
      this.#billing ??= new BillingForm(
        this.#host,
        bill,
        () => this.#changed(),
        (area) => import(`./billing/data/regions/${area}.ts`) as Promise<RegionsPart>,
      );
      void this.#host.requestUpdate();
    }
  }

  #changed(): void {
    if (this.complete) {
      this.#faults = [];
      void this.#host.requestUpdate();
    }
    this.#host.changed();
  }

  // Below the summary's limit the frame has focused the first faulty field itself. The focus of its document is the
  // page's to give, and the field is named again: two processes move the focus, and the last word must be about it.
  #focusFaults(): void {
    const summary = this.#host.root().querySelector<HTMLElement>('.summary');
    if (summary) summary.focus();
    else this.#faults[0]!.go();
  }

  #receive(message: FromFrame): void {
    if (message.type === 'ready') return void this.#host.requestUpdate();
    if (message.type === 'submit') return this.#host.submit();
    if (message.type !== 'change') return;
    this.#isComplete = message.complete;
    this.brand = message.brand;
    if (!message.empty) {
      this.#hadInput = true;
      this.#mustReenter = false;
    }
    this.#changed();
  }

  /** The frame was torn down by the page (moved, navigated, crashed) and is being made anew: what was typed is gone. */
  #lose(): void {
    this.#mustReenter ||= this.#hadInput;
    this.#hadInput = false;
    this.#faults = [];
    if (this.#isComplete) {
      this.#isComplete = false;
      this.#host.changed();
    }
    void this.#host.requestUpdate();
  }

  #named(fault: FieldError): FieldFault {
    return {
      name: fault.field,
      words: fieldSentence(this.#host, fault, this.brand),
      go: () => this.#frame.focus(fault.field),
    };
  }
}
