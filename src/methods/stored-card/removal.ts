// Removing a saved card: asked once more, done at the gateway, and then it is gone from the list.
import { html, nothing, type TemplateResult } from 'lit';
import type { MethodHost } from '../method.ts';

export class Removal {
  readonly #host: MethodHost;
  readonly #id: string;
  /** `Visa •••• 4242` */
  readonly #title: string;
  #step: 'offered' | 'asked' | 'removing' | 'failed' = 'offered';

  constructor(host: MethodHost, id: string, title: string) {
    this.#host = host;
    this.#id = id;
    this.#title = title;
  }

  render(): TemplateResult {
    const { text, view } = this.#host;
    if (this.#step === 'offered') {
      const name = text('stored.remove.of', { card: this.#title });
      return html`<button
        type="button"
        class="text-button remove"
        aria-label=${name}
        ?disabled=${view().locked}
        @click=${this.#ask}
      >
        ${text('stored.remove')}
      </button>`;
    }
    const question = text('stored.remove.ask', { card: this.#title });
    return html`<div class="removal" role="group" aria-label=${question} @keydown=${this.#onKey}>
      <p>${question}</p>
      ${this.#step === 'failed' ? html`<p class="refused" role="alert">${text('stored.remove.failed')}</p>` : nothing}
      <button
        type="button"
        class="button danger"
        aria-disabled=${this.#step === 'removing'}
        @click=${this.#remove}
      >
        ${text('stored.remove.yes')}
      </button>
      <button
        type="button"
        class="text-button keep"
        ?disabled=${this.#step === 'removing'}
        @click=${this.#keep}
      >
        ${text('stored.remove.no')}
      </button>
    </div>`;
  }

  #ask = (event: Event): Promise<void> => this.#go('asked', placeOf(event), '.keep');

  #keep = (event: Event): Promise<void> => this.#go('offered', placeOf(event), '.remove');

  #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || this.#step === 'removing') return;
    event.preventDefault();
    void this.#keep(event);
  };

  #remove = async (event: Event): Promise<void> => {
    const place = placeOf(event);
    if (this.#step === 'removing') return;
    this.#step = 'removing';
    await this.#host.requestUpdate();
    try {
      await this.#host.send(`/stored-methods/${encodeURIComponent(this.#id)}/remove`, {});
      await this.#host.refresh();
      await this.#host.requestUpdate();
      // This row is gone; where the shopper goes on from is what is chosen now.
      this.#host.root.querySelector<HTMLElement>('input:checked, [aria-selected="true"]')?.focus();
    } catch {
      await this.#go('failed', place, '.danger');
    }
  };

  /** @param focused what has the focus then: where it was is gone. */
  async #go(step: 'offered' | 'asked' | 'failed', place: Element | null, focused: string): Promise<void> {
    this.#step = step;
    await this.#host.requestUpdate();
    place?.querySelector<HTMLElement>(focused)?.focus();
  }
}

/** The panel: it stays while what is in it changes. */
const placeOf = ({ currentTarget }: Event): Element | null =>
  (currentTarget as Element).closest('[data-panel]');
