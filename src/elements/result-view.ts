// The states in which there is no form: confirming, unknown, paid, expired, failed.
import { html, nothing, type TemplateResult } from 'lit';
import type { State } from '../checkout/states.ts';
import { formatAmount } from '../core/money.ts';
import { check, clock, cloudOff, question, spinner } from './icons.ts';
import type { Language } from './language.ts';
import { brandTitle, plate } from './plates.ts';

interface Result {
  readonly badge: TemplateResult;
  readonly title: string;
  readonly body: string;
  readonly more?: TemplateResult | typeof nothing;
}

interface Acts {
  retry(): void;
  look(): void;
  /** The brand that was paid with, if it is known. */
  readonly brand: string | null;
  readonly isLong: boolean;
}

const badge = (icon: TemplateResult, kind = ''): TemplateResult =>
  html`<span class="badge ${kind}">${icon}</span>`;

const button = (label: string, act: () => void): TemplateResult =>
  html`<button type="button" class="button" part="button" @click=${act}>${label}</button>`;

/** @returns null when the state has a form. */
export function renderResult(state: State, { text, locale }: Language, acts: Acts): TemplateResult | null {
  const result = describe(state);
  if (!result) return null;
  return html`<section class="result" part="result" tabindex="-1" aria-live="polite">
    ${result.badge}
    <h2>${result.title}</h2>
    <p>${result.body}</p>
    ${result.more ?? nothing}
  </section>`;

  function describe(state: State): Result | null {
    switch (state.name) {
      case 'confirming':
        return {
          badge: spinner(40),
          title: text('confirming.title'),
          body: text(acts.isLong ? 'confirming.long.body' : 'confirming.body'),
        };
      case 'unknown':
        return {
          badge: badge(question()),
          title: text('unknown.title'),
          body: text('unknown.body'),
          more: button(text('unknown.check'), acts.look),
        };
      case 'succeeded': {
        const { amount, merchantName } = state.session;
        return {
          badge: badge(check(), 'success'),
          title: text('success.title'),
          body: text('success.body', { amount: formatAmount(amount, locale), merchant: merchantName }),
          more: facts(state.orderId),
        };
      }
      case 'expired':
        return {
          badge: badge(clock()),
          title: text('expired.title'),
          body: `${text('expired.body')} ${text('expired.next')}`,
        };
      case 'failed':
        return {
          badge: badge(cloudOff()),
          title: text('failed.title'),
          body: text(`error.${state.error.code}`),
          more: state.error.retryable
            ? html`${button(text('failed.retry'), acts.retry)}${reference(state.error.code)}`
            : reference(state.error.code),
        };
      default:
        return null;
    }
  }

  function facts(orderId: string): TemplateResult {
    const title = brandTitle(acts.brand);
    return html`<dl class="facts">
      ${
        title && acts.brand
          ? html`<div>
              <dt>${text('success.paidWith')}</dt>
              <dd>${plate(acts.brand)} ${title}</dd>
            </div>`
          : nothing
      }
      ${
        orderId
          ? html`<div>
              <dt>${text('success.reference')}</dt>
              <dd>${orderId}</dd>
            </div>`
          : nothing
      }
    </dl>`;
  }

  function reference(code: string): TemplateResult {
    return html`<small>${text('failed.reference', { reference: code })}</small>`;
  }
}
