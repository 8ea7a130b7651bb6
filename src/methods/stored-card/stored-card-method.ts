// One saved card: its row, its code in a frame of the PSP when the session asks for it, and its removal.
import { html, nothing, type TemplateResult } from 'lit';
import type { CollectResult, StoredMethod } from '../../checkout/ports.ts';
import { CheckoutError } from '../../core/errors.ts';
import { randomId } from '../../core/ids.ts';
import { enStored } from '../../locales/en-stored.ts';
import { learn } from '../../locales/en.ts';
import type { FieldError, FrameTextKey, FromFrame } from '../../protocol/card-frame.ts';
import { CardFrame } from '../card/card-frame.ts';
import type { MethodHost, MethodInstance } from '../method.ts';
import { brandName, brandPlate } from './brand.ts';
import { Removal } from './removal.ts';
import { storedStyles } from './styles.ts';

learn(enStored);

export class StoredCardMethod implements MethodInstance {
  readonly method = 'BANKCARD';
  readonly #host: MethodHost;
  readonly #stored: StoredMethod;
  readonly #frame: CardFrame | null;
  readonly #removal: Removal;
  #isCodeComplete = false;
  /** An expired card was tried: said so that it is heard. */
  #wasRefused = false;

  constructor(host: MethodHost, stored: StoredMethod) {
    this.#host = host;
    const { adoptedStyleSheets: sheets } = host.root;
    if (!sheets.includes(storedStyles.styleSheet!)) sheets.push(storedStyles.styleSheet!);
    this.#stored = stored;
    const asks = { saved: stored.brand, title: () => this.#text('stored.frame.title') };
    this.#frame =
      stored.cvcRequired && !stored.expired
        ? new CardFrame(
            host,
            { received: (message) => this.#receive(message), lost: () => (this.#isCodeComplete = false) },
            asks,
          )
        : null;
    this.#removal = new Removal(host, stored.id, this.#title);
  }

  get complete(): boolean {
    return !this.#stored.expired && (!this.#frame || this.#isCodeComplete);
  }

  get brand(): string {
    return this.#stored.brand;
  }

  renderIcon(): TemplateResult {
    return brandPlate(this.#stored.brand);
  }

  renderLabel(): TemplateResult {
    const { expiry, expired } = this.#stored;
    return html`<span class="two-lines"
      ><bdi>${this.#title}</bdi
      ><small class=${expired ? 'expired' : ''}
        >${this.#host.text(expired ? 'stored.expired' : 'stored.expires', { expiry })}</small
      ></span
    >`;
  }

  renderPanel(): TemplateResult {
    return html`${this.#stored.expired ? this.#renderExpired() : nothing}
    ${
      this.#frame
        ? html`<div class="card-frame code ${this.#frame.isReady ? '' : 'waiting'}">
            ${this.#frame.element}
            <div class="ghost"></div>
          </div>`
        : nothing
    }
    ${this.#removal.render()}`;
  }

  hostChanged(): void {
    this.#frame?.configure();
  }

  focus(): void {
    this.#frame?.focus();
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
    if (this.#stored.expired) return this.#refuse();
    const details = { stored_method_id: this.#stored.id, submission_id: randomId() };
    if (!this.#frame) return { kind: 'collected', collected: { method: this.method, details } };
    const answer = await this.#frame.encrypt(attemptNo, signal);
    if (signal.aborted) return { kind: 'cancelled' };
    if (answer?.type === 'encrypted') {
      const withCode = { ...details, jwe: answer.jwe };
      return { kind: 'collected', collected: { method: this.method, details: withCode } };
    }
    if (answer?.type === 'refused') {
      this.#frame.focus('cvc');
      const errors = answer.errors.map((fault) => [fault.field, [this.#sentence(fault)]] as const);
      return { kind: 'invalid', errors: Object.fromEntries(errors) };
    }
    const reason = answer?.type === 'failed' ? answer.reason : 'the card frame does not answer';
    const message = `The security code could not be encrypted: ${reason}.`;
    return { kind: 'failed', error: new CheckoutError('internal', message) };
  }

  get #title(): string {
    return `${brandName(this.#stored.brand)} •••• ${this.#stored.last4}`;
  }

  #text(key: 'stored.frame.title'): string {
    return this.#host.text(key, { card: this.#title });
  }

  #renderExpired(): TemplateResult {
    return html`<p
      class=${this.#wasRefused ? 'hint refused' : 'hint'}
      role=${this.#wasRefused ? 'alert' : nothing}
    >
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

  #sentence({ field, fault }: FieldError): string {
    const digits = this.#stored.brand === 'american-express' ? 4 : 3;
    return this.#host.text(`card.${field}.${fault}` as FrameTextKey, { digits });
  }
}

export function create(host: MethodHost, id: string): MethodInstance {
  const stored = host.view().session?.storedMethods.find((method) => method.id === id);
  if (!stored) throw new Error('a row without a saved card');
  return new StoredCardMethod(host, stored);
}
