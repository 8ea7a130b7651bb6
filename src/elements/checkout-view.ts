// What every element of a checkout shows: its form or the outcome, a word for whoever listens, the bank's dialog.
import { html, nothing, type TemplateResult } from 'lit';
import type { Session, StateName } from '../checkout/ports.ts';
import type { State } from '../checkout/states.ts';
import { brandTitle } from '../methods/plates.ts';
import { renderForm, type FormModel } from './form-view.ts';
import { renderResult, resultOf, type Result } from './result-view.ts';
import { noticeOf, statusOf, warningOf } from './words.ts';

type Form = Omit<FormModel, 'busy' | 'notice' | 'warning' | 'payLabel'>;

export interface CheckoutModel extends Form {
  readonly view: State;
  readonly session: Session | null;
  /** Formatted. */
  readonly amount: string;
  readonly brand: string | null;
  readonly isLate: boolean;
  readonly secondsLeft: number;
  /** By a fieldset of the merchant's page, or by the element's own attribute. */
  readonly isDisabled: boolean;
  /** What an action shows in place of the form. */
  readonly instead: Result | null;
  /** False: another element of this session shows the outcome and says how things stand. */
  readonly presents: boolean;
  /** The shopper paid here at last: what went wrong is said here. */
  readonly leads: boolean;
  /** Neither the session nor the card's fields are there: what will stand where is not known. */
  readonly isUndecided: boolean;
  /** A wallet's sheet waits for the shopper. */
  readonly isAsking: boolean;
  retry(): void;
  look(): void;
}

/** In a line that is read from right to left, each part keeps its own order. */
const isolated = (text: string | null): string => `\u2068${text}\u2069`;

const busyStates: readonly StateName[] = ['collecting', 'paying', 'acting'];

export function renderCheckout(model: CheckoutModel): TemplateResult {
  const { view, language, session, amount, brand, presents } = model;
  const isBusy =
    (busyStates.includes(view.name) && !model.isAsking) || (view.name === 'loading' && view.session !== null);
  const result = model.instead ?? resultOf(view, language, model);
  const warning = warningOf(model.secondsLeft, language);
  return html`<div class="root" dir=${language.dir} lang=${language.locale}>
    <div class="visually-hidden" role="status">
      ${presents ? statusOf(view.name, isBusy, result, warning, language) : nothing}
    </div>
    <div
      class=${model.isUndecided ? 'sketch' : ''}
      aria-busy=${isBusy || view.name === 'loading'}
      ?hidden=${result !== null}
      ?inert=${model.isDisabled}
    >
      ${renderForm({
        ...model,
        busy: isBusy,
        notice:
          // What the merchant must mend is nothing to tell a shopper who can go on.
          view.name === 'ready' && view.notice && view.notice.code !== 'invalid_config' && model.leads
            ? noticeOf(view.notice, language, amount)
            : null,
        warning,
        payLabel: amount && language.text('pay', { amount }),
      })}
    </div>
    ${result && presents ? renderResult(result, view.name) : nothing}
    <paykka-challenge
      exportparts="challenge"
      .language=${language}
      heading=${session?.merchantName ?? ''}
      detail=${[amount, brandTitle(brand)].filter(Boolean).map(isolated).join(' · ')}
    ></paykka-challenge>
  </div>`;
}
