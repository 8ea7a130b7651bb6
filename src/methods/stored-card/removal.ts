// Removing a saved card: asked once more, done at the gateway. What the session says afterwards is what counts: the row
// goes when the card is not in it any more, whatever came of the request.
import { html, nothing, type TemplateResult } from 'lit';
import { focusChoice } from './focus-choice.ts';
import type { MethodHost } from '../method.ts';

type Step = 'offered' | 'asked' | 'removing' | 'unknown';

export class Removal {
  readonly #host: MethodHost;
  readonly #id: string;
  /** `Visa •••• 4242` */
  readonly #title: string;
  #step: Step = 'offered';

  constructor(host: MethodHost, id: string, title: string) {
    this.#host = host;
    this.#id = id;
    this.#title = title;
  }

  /** The card may be gone already. */
  get isUnderWay(): boolean {
    return this.#step === 'removing';
  }

  render(): TemplateResult {
    const { text, view } = this.#host;
    const { locked } = view();
    if (this.#step === 'offered') {
      return html`<button
        type="button"
        class="text-button remove"
        aria-label=${text('stored.remove.of', { card: this.#title })}
        ?disabled=${locked}
        @click=${this.#ask}
      >
        ${text('stored.remove')}
      </button>`;
    }
    const question = text('stored.remove.ask', { card: this.#title });
    const isBusy = locked || this.isUnderWay;
    return html`<div class="removal" role="group" aria-label=${question} @keydown=${this.#onKey}>
      <p>${question}</p>
      ${this.#step === 'unknown' ? html`<p class="refused" role="alert">${text('stored.remove.unknown')}</p>` : nothing}
      <button type="button" class="button danger" aria-disabled=${isBusy} @click=${this.#remove}>
        ${text('stored.remove.yes')}
      </button>
      <button type="button" class="text-button keep" aria-disabled=${isBusy} @click=${this.#keep}>
        ${text('stored.remove.no')}
      </button>
    </div>`;
  }

  #ask = (event: Event): Promise<void> => this.#go('asked', placeOf(event), '.keep');

  #keep = async (event: Event): Promise<void> => {
    if (!this.isUnderWay) await this.#go('offered', placeOf(event), '.remove');
  };

  #onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') void this.#keep(event);
  };

  #remove = async (event: Event): Promise<void> => {
    const place = placeOf(event);
    if (this.isUnderWay || this.#host.view().locked) return;
    this.#step = 'removing';
    await this.#host.requestUpdate();
    const path = `/stored-methods/${encodeURIComponent(this.#id)}/remove`;
    await this.#host.ask(path).catch(() => undefined);
    await this.#host.refresh().catch(() => undefined);
    if (this.#isListed) return this.#go('unknown', place, '.danger');
    await this.#host.requestUpdate();
    // This row is gone; where the shopper goes on from is what is chosen now.
    focusChoice(this.#host);
  };

  get #isListed(): boolean {
    return this.#host.view().session?.storedMethods.some(({ id }) => id === this.#id) ?? false;
  }

  /** @param focused what has the focus then: where it was is gone. */
  async #go(step: Step, place: Element | null, focused: string): Promise<void> {
    this.#step = step;
    await this.#host.requestUpdate();
    place?.querySelector<HTMLElement>(focused)?.focus();
  }
}

/** The panel: it stays while what is in it changes. */
const placeOf = ({ currentTarget }: Event): Element | null =>
  (currentTarget as Element).closest('.panel, [role="tabpanel"]');
