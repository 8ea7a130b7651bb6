// Paying with a card: owns the frame of the PSP, asks it to encrypt, and never sees a digit.
import { html, nothing, type TemplateResult } from 'lit';
import type { CollectResult, Storing } from '../../checkout/ports.ts';
import { FRAME_SLOT } from '../../core/early-frame.ts';
import { CheckoutError } from '../../core/errors.ts';
import { SUMMARY_FROM, type FieldError, type FromFrame } from '../../protocol/card-frame.ts';
import { fieldSentence } from '../field-sentence.ts';
import type { MethodHost, MethodInstance } from '../method.ts';
import { bringMarks, plates } from '../plates.ts';
import { CardFrame } from '../../frame-host/card-frame.ts';
import type { Consent } from './consent.ts';
import { renderSummary } from './summary.ts';

export class CardMethod implements MethodInstance {
  readonly method = 'BANKCARD';
  complete = false;
  brand: string | null = null;
  readonly #host: MethodHost;
  readonly #frame: CardFrame;
  /** Of the last try to pay. */
  #faults: readonly FieldError[] = [];
  /** Something was typed since the frame was made; the frame wipes itself when it goes, and says so. */
  #hadInput = false;
  #mustReenter = false;
  /** What the shopper says of saving the card; its code comes when the session asks for it. */
  #consent: Consent | null = null;

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

  renderAside(): TemplateResult {
    const { offer, options } = this.#host.view();
    return options['showCardBrands'] === false ? html`` : plates(offer?.brands ?? []);
  }

  renderPanel(): TemplateResult {
    const { text, view } = this.#host;
    const nameless = view().options['showHolderName'] === false;
    const summary =
      this.#faults.length >= SUMMARY_FROM
        ? renderSummary(
            text('summary.title', { count: this.#faults.length }),
            this.#faults.map((fault) => ({
              words: this.#sentence(fault),
              go: () => this.#frame.focus(fault.field),
            })),
          )
        : nothing;
    return html`${summary}${this.#mustReenter ? html`<p class="hint">${text('card.reenter')}</p>` : nothing}
      <div class="card-frame ${nameless ? 'nameless' : ''} ${this.#frame.isReady ? '' : 'waiting'}">
        ${this.#frame.element.slot ? html`<slot name=${FRAME_SLOT}></slot>` : this.#frame.element}
        <div class="ghost"></div>
      </div>
      ${this.#storing !== 'none' ? html`<div class="consent">${this.#consent?.render()}</div>` : nothing}`;
  }

  hostChanged(): void {
    this.#frame.configure();
    this.#bringConsent().catch(String);
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
    // Nobody agrees to what could not be shown. A box that did not come is a box that was not ticked.
    if (this.#storing === 'agreed') await this.#bringConsent();
    const answer = await this.#frame.encrypt(attemptNo, signal);
    if (signal.aborted) return { kind: 'cancelled' };
    this.#faults = answer?.type === 'refused' ? answer.errors : [];
    if (answer?.type === 'encrypted') {
      const details = { jwe: answer.jwe, ...this.#consent?.details() };
      return { kind: 'collected', collected: { method: this.method, details } };
    }
    await this.#host.requestUpdate();
    if (answer?.type === 'refused') {
      this.#focusFaults();
      const errors = this.#faults.map((fault) => [fault.field, [this.#sentence(fault)]] as const);
      return { kind: 'invalid', errors: Object.fromEntries(errors) };
    }
    const reason = answer?.type === 'failed' ? answer.reason : 'the card frame does not answer';
    return {
      kind: 'failed',
      error: new CheckoutError('internal', `The card could not be encrypted: ${reason}.`),
    };
  }

  get #storing(): Storing {
    return this.#host.view().session?.storing ?? 'none';
  }

  async #bringConsent(): Promise<void> {
    if (this.#storing === 'none' || this.#consent) return;
    const { Consent } = await import('./consent.ts');
    this.#consent ??= new Consent(this.#host);
    void this.#host.requestUpdate();
  }

  // Below the summary's limit the frame has focused the first faulty field itself. The focus of its document is the
  // page's to give, and the field is named again: two processes move the focus, and the last word must be about it.
  #focusFaults(): void {
    const summary = this.#host.root().querySelector<HTMLElement>('.summary');
    if (summary) summary.focus();
    else this.#frame.focus(this.#faults[0]!.field);
  }

  #receive(message: FromFrame): void {
    switch (message.type) {
      case 'ready':
        return void this.#host.requestUpdate();
      case 'change':
        this.complete = message.complete;
        this.brand = message.brand;
        if (!message.empty) {
          this.#hadInput = true;
          this.#mustReenter = false;
        }
        if (message.complete) this.#faults = [];
        return this.#host.changed();
      case 'submit':
        return this.#host.submit();
      default:
    }
  }

  /** The frame was torn down by the page (moved, navigated, crashed) and is being made anew: what was typed is gone. */
  #lose(): void {
    this.#mustReenter ||= this.#hadInput;
    this.#hadInput = false;
    this.complete = false;
    this.#faults = [];
    void this.#host.requestUpdate();
  }

  #sentence(fault: FieldError): string {
    return fieldSentence(this.#host, fault, this.brand);
  }
}
