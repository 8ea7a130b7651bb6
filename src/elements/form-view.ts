// The form: banner, ways of paying, pay button. Panels keep their places, so that no frame is ever re-parented.
import { html, nothing, type TemplateResult } from 'lit';
import { lock, spinner } from './icons.ts';
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
  readonly layout: Layout;
  select(code: string): void;
  pay(): void;
}

/** How the ways of paying are laid out. */
export type Layout = (model: FormModel) => TemplateResult;

export const renderForm = (model: FormModel): TemplateResult => html`
  <div aria-live="assertive">${model.notice ? renderNotice(model.notice) : nothing}</div>
  ${model.layout(model)} ${model.warning ? html`<p class="warning">${model.warning}</p>` : nothing}
  ${model.hidePayButton ? nothing : renderPay(model)}
  <p class="footer" part="footer">Powered by <b>PayKKa</b></p>
`;

const renderNotice = ({ title, body }: Sentences): TemplateResult =>
  html`<section class="banner" part="notice">
    <div>
      <h2>${title}</h2>
      <p>${body}</p>
    </div>
  </section>`;

export const renderAccordion: Layout = (model) =>
  html`<div
    class="methods"
    role="radiogroup"
    aria-label=${model.language.text('methods.label')}
    part="methods"
  >
    ${model.rows.map((row) => {
      const isOpen = model.selected === row.method.code;
      return html`<div class="method ${isOpen ? 'open' : ''}" part="method">
        ${renderRow(row, model)}
        <div class="panel" ?hidden=${!isOpen}>${renderPanel(row, model.language)}</div>
      </div>`;
    })}
  </div>`;

/** What chooses above, the panels below: whatever chooses, no panel is moved. */
export const renderStacked = (choice: Layout, model: FormModel): TemplateResult =>
  html`${choice(model)}
  ${model.rows.map(
    (row) =>
      html`<div
        role="tabpanel"
        id="panel-${row.method.code}"
        aria-label=${model.language.text(row.method.label)}
        ?hidden=${model.selected !== row.method.code}
      >
        ${renderPanel(row, model.language)}
      </div>`,
  )}`;

/** The place of the tabs while their code is on its way. */
export const tabsToCome: Layout = () => html`<div class="tabs"></div>`;

/** Without the code of the tabs, rows do as well. */
export const renderChoice: Layout = (model) =>
  html`<div class="methods tabs" role="radiogroup" aria-label=${model.language.text('methods.label')}>
    ${model.rows.map((row) => html`<div class="method">${renderRow(row, model)}</div>`)}
  </div>`;

const renderRow = (
  { method, instance }: Row,
  { language, selected, busy, select }: FormModel,
): TemplateResult =>
  html`<label class="row">
    <input
      type="radio"
      name="method"
      .checked=${selected === method.code}
      ?disabled=${busy}
      @change=${() => select(method.code)}
    />
    ${instance?.renderIcon?.() ?? method.icon()}
    <span>${language.text(method.label)}</span>
    ${instance?.renderAside?.() ?? nothing}
  </label>`;

/** One way of paying, nothing to choose. */
export const renderAlone: Layout = ({ rows, language }) =>
  html`<div class="methods" part="methods">
    ${rows.map((row) => html`<div class="panel open">${renderPanel(row, language)}</div>`)}
  </div>`;

function renderPanel({ instance, retry }: Row, { text }: Language): TemplateResult {
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
    ${busy ? html`${spinner(18)} ${language.text('pay.busy')}` : payLabel && html`${lock()} ${payLabel}`}
  </button>`;
