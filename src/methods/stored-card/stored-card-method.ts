// One saved card: its row, its code in a frame of the PSP when the session asks for it, and its removal.
import { html, nothing, type TemplateResult } from 'lit';
import type { CollectResult, StoredMethod } from '../../checkout/ports.ts';
import { CheckoutError } from '../../core/errors.ts';
import { randomId } from '../../core/random-id.ts';
import { CardFrame } from '../../frame-host/card-frame.ts';
import { enStored } from '../../locales/en-stored.ts';
import { learn } from '../../locales/en.ts';
import type { FieldError, FromFrame } from '../../protocol/card-frame.ts';
import { fieldSentence } from '../field-sentence.ts';
import { focusChoice } from './focus-choice.ts';
import type { MethodHost, MethodInstance } from '../method.ts';
import { brandName, brandPlate } from './brand.ts';
import { Removal } from './removal.ts';
import { storedStyles } from './styles.ts';

learn(enStored);

export class StoredCardMethod implements MethodInstance {
  readonly method = 'BANKCARD';
  readonly #host: MethodHost;
  readonly #stored: StoredMethod;
  readonly #removal: Removal;
  /** Made when the card is chosen for the first time: nobody pays with all of them. */
  #frame: CardFrame | null = null;
  #isCodeComplete = false;
  /** An expired card was tried: said so that it is heard. */
  #wasRefused = false;

  constructor(host: MethodHost, stored: StoredMethod) {
    this.#host = host;
    this.#stored = stored;
    this.#removal = new Removal(host, stored.id, this.#title);
    host.adopt(storedStyles);
  }

  get complete(): boolean {
    const { isExpired, cvcRequired } = this.#stored;
    return !isExpired && (!cvcRequired || this.#isCodeComplete);
  }

  get brand(): string {
    return this.#stored.brand;
  }

  renderIcon(): TemplateResult {
    return brandPlate(this.#stored.brand);
  }

  renderLabel(): TemplateResult {
    const { brand, last4, expiry, isExpired } = this.#stored;
    const { text } = this.#host;
    return html`<bdi><span class="brand">${brandName(brand)} </span>${digitsOf(last4)}</bdi
      ><small class=${isExpired ? 'refused' : ''}
        >${text(isExpired ? 'stored.expired' : 'stored.expires', { expiry })}</small
      >`;
  }

  renderPanel(): TemplateResult {
    const { isExpired } = this.#stored;
    return html`${isExpired ? this.#renderExpired() : nothing}${this.#frame ? renderFrame(this.#frame) : nothing}
    ${this.#removal.render()}`;
  }

  hostChanged(): void {
    const { cvcRequired, isExpired } = this.#stored;
    if (this.#host.view().isChosen && cvcRequired && !isExpired && !this.#frame) {
      this.#frame = this.#makeFrame();
      void this.#host.requestUpdate();
    }
    this.#frame?.configure();
  }

  focus(): void {
    if (this.#frame) this.#frame.focus();
    // No code is asked for.
    else focusChoice(this.#host);
  }

  declined(): void {
    this.#frame?.send({ type: 'clear', what: 'cvc' });
    this.focus();
  }

  destroy(): void {
    this.#frame?.send({ type: 'clear', what: 'all' });
    this.#frame?.destroy();
  }

  async collect({ attemptNo }: { attemptNo: number }, signal: AbortSignal): Promise<CollectResult> {
    if (this.#stored.isExpired) return this.#refuse();
    if (this.#removal.isUnderWay) return { kind: 'cancelled' };
    const details = { stored_method_id: this.#stored.id, submission_id: randomId() };
    if (!this.#stored.cvcRequired) return this.#collected(details);
    const answer = await this.#frame?.encrypt(attemptNo, signal);
    if (signal.aborted) return { kind: 'cancelled' };
    if (answer?.type === 'encrypted') return this.#collected({ ...details, jwe: answer.jwe });
    if (answer?.type === 'refused') {
      this.#frame!.focus('cvc');
      const errors = answer.errors.map((fault) => [fault.field, [this.#sentence(fault)]] as const);
      return { kind: 'invalid', errors: Object.fromEntries(errors) };
    }
    const reason = answer?.type === 'failed' ? answer.reason : 'the card frame does not answer';
    const message = `The security code could not be encrypted: ${reason}.`;
    return { kind: 'failed', error: new CheckoutError('internal', message) };
  }

  get #title(): string {
    return `${brandName(this.#stored.brand)} ${digitsOf(this.#stored.last4)}`;
  }

  #collected(details: Readonly<Record<string, unknown>>): CollectResult {
    return { kind: 'collected', collected: { method: this.method, details } };
  }

  #makeFrame(): CardFrame {
    const { brand } = this.#stored;
    const title = (): string => this.#host.text('stored.frame.title', { card: this.#title });
    return new CardFrame(
      this.#host,
      { saved: brand, title },
      {
        received: (message) => this.#receive(message),
        lost: () => {
          const wasComplete = this.#isCodeComplete;
          this.#isCodeComplete = false;
          if (wasComplete) this.#host.changed();
          void this.#host.requestUpdate();
        },
      },
    );
  }

  #renderExpired(): TemplateResult {
    const wasRefused = this.#wasRefused;
    return html`<p class=${wasRefused ? 'hint refused' : 'hint'} role=${wasRefused ? 'alert' : nothing}>
      ${this.#host.text('stored.expired.body')}
    </p>`;
  }

  #refuse(): CollectResult {
    this.#wasRefused = true;
    void this.#host.requestUpdate();
    return { kind: 'invalid', errors: { expiry: [this.#host.text('stored.expired.body')] } };
  }

  #receive(message: FromFrame): void {
    if (message.type === 'ready') return void this.#host.requestUpdate();
    if (message.type === 'submit') return this.#host.submit();
    if (message.type !== 'change') return;
    this.#isCodeComplete = message.complete;
    this.#host.changed();
  }

  #sentence(fault: FieldError): string {
    return fieldSentence(this.#host, fault, this.brand);
  }
}

/** Dots and digits stay on one line. */
const digitsOf = (last4: string): string => `••••\u00a0${last4}`;

const renderFrame = ({ element, isReady }: CardFrame): TemplateResult =>
  html`<div class="card-frame code">
    ${element}
    <div class="ghost" ?hidden=${isReady}></div>
  </div>`;

export function create(host: MethodHost, id: string): MethodInstance {
  const stored = host.view().session?.storedMethods.find((method) => method.id === id);
  if (!stored) throw new Error('a row without a saved card');
  return new StoredCardMethod(host, stored);
}
