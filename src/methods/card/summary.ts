// The list of what is missing, when it is much: it takes the focus, and each line leads to its field.
import { html, type TemplateResult } from 'lit';

export interface FieldFault {
  /** What the merchant hears of it: `number`, `billing.city`. */
  readonly name: string;
  readonly words: string;
  go(): void;
}

export const renderSummary = (title: string, lines: readonly FieldFault[]): TemplateResult =>
  html`<section class="banner summary" part="summary" tabindex="-1" aria-label=${title}>
    <div>
      <h2>${title}</h2>
      <ul>
        ${lines.map(({ words, go }) => html`<li><button type="button" @click=${go}>${words}</button></li>`)}
      </ul>
    </div>
  </section>`;
