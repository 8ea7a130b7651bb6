// The form: banner, ways of paying, pay button. Panels keep their places, so that no frame is ever re-parented.
import { html, nothing, type TemplateResult } from 'lit';
import { lock, spinner } from './icons.ts';
import type { Language } from './language.ts';
import { isShown, type Row } from './method-rows.ts';
import type { Sentences } from './words.ts';

export interface FormModel {
  readonly language: Language;
  /** What is chosen from. */
  readonly rows: readonly Row[];
  /** The same, and what may come to be. */
  readonly places: readonly Row[];
  /** What has a button above it, or may come to have one. */
  readonly express: readonly Row[];
  readonly selected: string | null;
  readonly busy: boolean;
  readonly notice: Sentences | null;
  /** A deadline that is near, in words. */
  readonly warning: string;
  /** "Pay $128.40", or empty while the amount is not known. */
  readonly payLabel: string;
  readonly hidePayButton: boolean;
  readonly layout: Layout;
  select(key: string): void;
  pay(): void;
}

/** How the ways of paying are laid out. */
export type Layout = (model: FormModel) => TemplateResult;

export function renderForm(model: FormModel): TemplateResult {
  const { notice, rows, places, selected, layout, warning } = model;
  const isEmpty = rows.length === 0 || layout === renderBare;
  const hasOwnButton = rows.find(({ key }) => key === selected)?.instance?.collector;
  return html`<div aria-live="assertive">${notice ? renderNotice(notice) : nothing}</div>
    ${renderExpress(model)} ${places.length > 0 ? layout(model) : nothing}
    ${isEmpty || !warning ? nothing : html`<p class="warning" part="warning">${warning}</p>`}
    ${isEmpty || hasOwnButton || model.hidePayButton ? nothing : renderPay(model)}
    ${layout === renderBare ? nothing : renderFooter(model.language)}`;
}

function renderFooter({ text }: Language): TemplateResult {
  const [before, after] = text('footer', { name: '\n' }).split('\n');
  return html`<p class="footer" part="footer">${before}<b>PayKKa</b>${after}</p>`;
}

/** Its place is kept while it is not known what comes; what does not come gives it back. */
const renderExpress = ({ express, places, language }: FormModel): TemplateResult =>
  html`<div class="above">
    ${
      express.length === 0
        ? nothing
        : html`<div class="express" part="express">
              ${express.map(({ instance }) => instance?.renderPanel() ?? html`<div></div>`)}
            </div>
            ${places.length > 0 ? html`<p class="divider" part="divider">${language.text('methods.other')}</p>` : nothing}`
    }
  </div>`;

/** What is eager keeps its place whatever comes before it: a frame that is moved in the document loads anew. */
function inPlace(rows: readonly Row[], draw: (row: Row) => TemplateResult): TemplateResult {
  const found = rows.findIndex(({ method }) => method.eager);
  const at = found < 0 ? rows.length : found;
  const parts = [rows.slice(0, at), rows.slice(at, at + 1), rows.slice(at + 1)];
  return html`${parts.map((part) => html`${part.map(draw)}`)}`;
}

const renderNotice = ({ title, body }: Sentences): TemplateResult =>
  html`<section class="banner" part="notice">
    <div>
      <h2>${title}</h2>
      <p>${body}</p>
    </div>
  </section>`;

const renderChoices = ({ language }: FormModel, kind: string, content: unknown): TemplateResult =>
  html`<div
    class="methods ${kind}"
    role="radiogroup"
    aria-label=${language.text('methods.label')}
    part="methods"
  >
    ${content}
  </div>`;

export const renderAccordion: Layout = (model) =>
  renderChoices(
    model,
    '',
    inPlace(model.places, (row) => {
      if (!isShown(row)) return html`<div class="method"><div class="row"></div></div>`;
      const isOpen = model.selected === row.key;
      return html`<div class="method ${isOpen ? 'open' : ''}" part="method">
        ${renderRow(row, model)}
        <div class="panel" part="panel" ?hidden=${!isOpen}>${renderPanel(row, model.language)}</div>
      </div>`;
    }),
  );

/** What chooses above, the panels below: whatever chooses, no panel is moved. */
export const renderStacked = (choice: Layout, model: FormModel): TemplateResult =>
  html`${choice(model)}
  ${inPlace(
    model.rows,
    (row) =>
      html`<div
        role="tabpanel"
        id="panel-${row.key}"
        aria-labelledby="tab-${row.key}"
        ?hidden=${model.selected !== row.key}
      >
        ${renderPanel(row, model.language)}
      </div>`,
  )}`;

/** The place of the tabs while their code is on its way. */
export const tabsToCome: Layout = () => html`<div class="tabs"></div>`;

/** Without the code of the tabs, rows do as well. */
export const renderChoice: Layout = (model) =>
  renderChoices(
    model,
    'tabs',
    model.rows.map((row) => html`<div class="method">${renderRow(row, model)}</div>`),
  );

const renderRow = (
  { key, method, instance }: Row,
  { language, selected, busy, select }: FormModel,
): TemplateResult =>
  html`<label class="row" part="row" id="tab-${key}">
    <input
      type="radio"
      name="method"
      .checked=${selected === key}
      ?disabled=${busy}
      @change=${() => select(key)}
    />
    ${instance?.renderIcon?.() ?? method.icon?.()}
    <span>${instance?.renderLabel?.() ?? language.text(method.label)}</span>
    ${instance?.renderAside?.() ?? nothing}
  </label>`;

/** One way of paying, nothing to choose: what it shows has edges of its own. */
export const renderAlone: Layout = ({ rows, language }) =>
  html`${rows.map((row) => html`<div part="panel">${renderPanel(row, language)}</div>`)}`;

/** Its size is kept while its code is on the way: two lines where nothing else is known. */
const renderPanel = ({ instance, height = 40 }: Row, { text }: Language): TemplateResult =>
  instance?.renderPanel() ??
  html`<div .style=${`min-block-size:${height}px`} role="status" aria-label=${text('loading')}>
    ${spinner(24)}
  </div>`;

/** Its own button and nothing else. */
export const renderBare: Layout = ({ rows, language, hidePayButton }) =>
  html`${hidePayButton ? nothing : rows.map((row) => renderPanel(row, language))}`;

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
