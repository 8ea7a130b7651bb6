// The form: banner, list of methods, pay button. The rows keep their places, so that no frame is ever re-parented.
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { CheckoutError } from '../core/errors.ts';
import type { Method, MethodInstance } from '../methods/method.ts';
import { alert, lock, spinner } from './icons.ts';
import type { Language } from './language.ts';

export interface Row {
  readonly method: Method;
  readonly instance: MethodInstance;
}

export interface FormModel {
  readonly language: Language;
  readonly rows: readonly Row[];
  readonly selected: string | null;
  readonly busy: boolean;
  /** The session is not known yet, or the card frame is not ready. */
  readonly loading: boolean;
  readonly notice: { readonly title: string; readonly body: string } | null;
  /** "Pay $128.40", or empty while the amount is not known. */
  readonly payLabel: string;
  readonly hidePayButton: boolean;
  readonly layout: 'accordion' | 'tabs';
  select(code: string): void;
  pay(): void;
}

export function renderForm(model: FormModel): TemplateResult {
  const { text } = model.language;
  return html`
    <div class="notice" aria-live="assertive">${model.notice ? renderNotice(model.notice) : nothing}</div>
    <div
      class="methods ${model.loading ? 'loading' : ''}"
      role="radiogroup"
      aria-label=${text('methods.label')}
      part="methods"
    >
      ${repeat(
        model.rows,
        ({ method }) => method.code,
        (row) => renderRow(model, row),
      )}
    </div>
    ${model.hidePayButton ? nothing : renderPay(model)}
    <p class="footer" part="footer">Powered by <b>PayKKa</b></p>
  `;
}

const renderNotice = ({ title, body }: { title: string; body: string }): TemplateResult =>
  html`<section class="banner" part="notice">
    ${alert()}
    <div>
      <h2>${title}</h2>
      <p>${body}</p>
    </div>
  </section>`;

function renderRow(model: FormModel, { method, instance }: Row): TemplateResult {
  const open = model.selected === method.code;
  return html`<div class="method ${open ? 'open' : ''}" part="method">
    <label class="row">
      <input
        type="radio"
        name="method"
        .checked=${open}
        ?disabled=${model.busy}
        @change=${() => model.select(method.code)}
      />
      ${method.icon()}
      <span>${model.language.text(method.label)}</span>
      ${instance.renderAside?.() ?? nothing}
    </label>
    <div class="panel" ?hidden=${!open}>${instance.renderPanel()}</div>
  </div>`;
}

function renderPay({ language, busy, payLabel, pay }: FormModel): TemplateResult {
  return html`<button
    class="button pay"
    type="button"
    part="pay-button"
    aria-disabled=${busy || payLabel === ''}
    @click=${pay}
  >
    ${busy ? html`${spinner(18)} ${language.text('pay.busy')}` : html`${lock()} ${payLabel || '\u00a0'}`}
  </button>`;
}

/** What the banner says about an error, in the shopper's words. */
export function noticeOf(
  error: CheckoutError,
  { text }: Language,
  values: Record<string, string>,
): { title: string; body: string } {
  if (error.code === 'declined')
    return { title: text('declined.title'), body: text(`declined.${error.declineCode ?? 'generic'}`) };
  if (error.code === 'action_cancelled' || error.code === 'session_changed') {
    return { title: text(`notice.${error.code}.title`), body: text(`error.${error.code}`, values) };
  }
  return { title: text('failed.title'), body: text(`error.${error.code}`, values) };
}
