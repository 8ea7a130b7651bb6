// The form: banner, ways of paying, pay button. Panels keep their places, so that no frame is ever re-parented.
import { html, nothing, type TemplateResult } from 'lit';
import { alert, lock, spinner } from './icons.ts';
import type { Language } from './language.ts';
import type { Row } from './method-rows.ts';
import type { Sentences } from './words.ts';

export interface FormModel {
  readonly language: Language;
  readonly rows: readonly Row[];
  readonly selected: string | null;
  readonly busy: boolean;
  readonly notice: Sentences | null;
  /** A deadline that is near, in words. */
  readonly warning: string;
  /** "Pay $128.40", or empty while the amount is not known. */
  readonly payLabel: string;
  readonly hidePayButton: boolean;
  /** How the ways of paying are laid out. */
  readonly layout: (model: FormModel) => TemplateResult;
  select(key: string): void;
  pay(): void;
}

export const renderForm = (model: FormModel): TemplateResult => html`
  <div aria-live="assertive">${model.notice ? renderNotice(model.notice) : nothing}</div>
  ${model.layout(model)} ${model.warning ? html`<p class="warning">${model.warning}</p>` : nothing}
  ${model.hidePayButton ? nothing : renderPay(model)}
  <p class="footer" part="footer">Powered by <b>PayKKa</b></p>
`;

const renderNotice = ({ title, body }: Sentences): TemplateResult =>
  html`<section class="banner" part="notice">
    ${alert()}
    <div>
      <h2>${title}</h2>
      <p>${body}</p>
    </div>
  </section>`;

export function renderAccordion({ language, rows, selected, busy, select }: FormModel): TemplateResult {
  const { text } = language;
  return html`<div class="methods" role="radiogroup" aria-label=${text('methods.label')} part="methods">
    ${inPlace(rows, (row) => {
      const { key, instance } = row;
      const isOpen = selected === key;
      return html`<div class="method ${isOpen ? 'open' : ''}" part="method">
        <label class="row">
          <input
            type="radio"
            name="method"
            .checked=${isOpen}
            ?disabled=${busy}
            @change=${() => select(key)}
          />
          ${renderHead(row, language)} ${instance?.renderAside?.() ?? nothing}
        </label>
        <div class="panel" data-panel ?hidden=${!isOpen}>${renderPanel(row, language)}</div>
      </div>`;
    })}
  </div>`;
}

/** What began before the session was known keeps its place in the document, whatever comes before it. */
export function inPlace(rows: readonly Row[], render: (row: Row) => TemplateResult): TemplateResult {
  const at = rows.findIndex(({ method }) => method.eager);
  return html`${rows.slice(0, Math.max(0, at)).map(render)}${rows.slice(Math.max(0, at)).map(render)}`;
}

export const renderHead = ({ method, instance }: Row, { text }: Language): TemplateResult =>
  html`${instance?.renderIcon?.() ?? method.icon()}
  ${instance?.renderLabel?.() ?? html`<span>${text(method.label)}</span>`}`;

/** One way of paying, nothing to choose. */
export const renderAlone = ({ rows, language }: FormModel): TemplateResult =>
  html`<div class="methods" part="methods">
    ${rows.map((row) => html`<div class="panel open">${renderPanel(row, language)}</div>`)}
  </div>`;

export function renderPanel({ instance, retry }: Row, { text }: Language): TemplateResult {
  if (instance) return instance.renderPanel();
  if (!retry)
    return html`<div class="coming" role="status" aria-label=${text('loading')}>${spinner(24)}</div>`;
  return html`<p class="hint">${text('error.script_blocked')}</p>
    <button type="button" class="button" part="button" @click=${retry}>${text('failed.retry')}</button>`;
}

const renderPay = ({ language, busy, payLabel, pay }: FormModel): TemplateResult =>
  html`<button
    class="button pay ${payLabel ? '' : 'blank'}"
    type="button"
    part="pay-button"
    aria-disabled=${busy || !payLabel}
    @click=${pay}
  >
    ${busy ? html`${spinner(18)} ${language.text('pay.busy')}` : html`${lock()} ${payLabel}`}
  </button>`;
