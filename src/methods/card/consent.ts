// What the shopper says of saving the card: a box that nobody ticks in advance, or, where a subscription begins, the
// words that paying agrees to.
import { css, html, nothing, type TemplateResult } from 'lit';
import { enConsent } from '../../locales/en-consent.ts';
import { learn } from '../../locales/en.ts';
import type { MethodHost } from '../method.ts';

learn(enConsent);

export class Consent {
  readonly #host: MethodHost;
  /** Shown in answer to the pay button: whoever does not see it hears why nothing was paid. */
  readonly #isLate: boolean;
  #isGiven = false;

  constructor(host: MethodHost) {
    this.#host = host;
    this.#isLate = host.view().locked;
    host.adopt(consentStyles);
  }

  render(): TemplateResult | typeof nothing {
    const { text, view } = this.#host;
    const { session, locked } = view();
    if (!session?.storing) return nothing;
    if (session.storing === 'agreed')
      return html`<div class="consent">
        <p class="agreement" part="consent" role=${this.#isLate ? 'alert' : nothing}>
          ${text('card.agreement', { merchant: session.merchantName })}
        </p>
      </div>`;
    return html`<div class="consent">
      <label part="consent">
        <input type="checkbox" .checked=${this.#isGiven} ?disabled=${locked} @change=${this.#changed} />
        <span>${text('card.consent')}<small>${text('card.consent.note')}</small></span>
      </label>
    </div>`;
  }

  /** What goes into the `details` of the payment. */
  details(): { store?: boolean } {
    const storing = this.#host.view().session?.storing;
    return !storing ? {} : { store: storing === 'agreed' || this.#isGiven };
  }

  #changed = ({ target }: Event): void => {
    this.#isGiven = (target as HTMLInputElement).checked;
  };
}

const consentStyles = css`
  .consent {
    margin-block-start: var(--_space-4);
  }
  .consent label {
    display: flex;
    gap: var(--_space-3);
    /* 44px to press, of which what is around it does not hear. */
    padding-block: 3px;
    margin-block: -3px;
    cursor: pointer;
  }
  .consent small {
    display: block;
    font: 400 13px/18px var(--_font);
    color: var(--_color-text-secondary);
  }
  .consent input {
    border-radius: 5px;
  }
  .consent input:checked {
    border-width: 0;
    background: var(--_color-selected);
  }
  /* Drawn by its edges: a picture would need a word in the page's policy. */
  .consent input:checked::before {
    content: '';
    display: block;
    inline-size: 6px;
    block-size: 11px;
    margin: 2px auto 0;
    border: solid var(--_color-on-accent);
    border-width: 0 2px 2px 0;
    transform: rotate(45deg);
  }
  .consent input:focus-visible {
    outline: 2px solid var(--_color-focus);
    outline-offset: 2px;
  }
  .agreement {
    text-wrap: pretty;
    font: 400 13px/18px var(--_font);
    color: var(--_color-text-secondary);
  }
`;
