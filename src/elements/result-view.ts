// The states in which there is no form: confirming, unknown, paid, expired, failed.
import { html, nothing, type TemplateResult } from 'lit';
import type { StateName } from '../checkout/ports.ts';
import type { State } from '../checkout/states.ts';
import { formatAmount } from '../core/money.ts';
import { brandTitle, plate } from '../methods/plates.ts';
import { check, clock, cloudOff, question, spinner } from './icons.ts';
import type { Language } from './language.ts';
import { failureOf, type Sentences } from './words.ts';

export interface Result extends Sentences {
  readonly badge: TemplateResult;
  readonly more?: TemplateResult | typeof nothing;
}

export interface ResultActs {
  retry(): void;
  look(): void;
  /** Of the card that is or was paid with, if it is known. */
  readonly brand: string | null;
  /** The outcome has been waited for longer than usual. */
  readonly isLate: boolean;
}

/** @returns null when the state has a form. */
export function resultOf(state: State, language: Language, acts: ResultActs): Result | null {
  const { text, locale } = language;
  switch (state.name) {
    case 'confirming':
      return {
        badge: spinner(40),
        title: text('confirming.title'),
        body: text(acts.isLate ? 'confirming.long.body' : 'confirming.body'),
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
        more: facts(language, state.orderId, acts.brand, state.method !== null),
      };
    }
    case 'expired':
      return { badge: badge(clock()), title: text('expired.title'), body: text('expired.body') };
    case 'failed': {
      const { error } = state;
      return {
        badge: badge(cloudOff()),
        ...failureOf(error, language),
        more: html`${error.retryable ? button(text('failed.retry'), acts.retry) : nothing}
          <small>${text('failed.reference', { reference: error.code })}</small>`,
      };
    }
    default:
      return null;
  }
}

/** The slot is the merchant's, for the next step: `<a slot="expired" href="/cart">Start again</a>`. */
export const renderResult = (
  { badge, title, body, more = nothing }: Result,
  state: StateName,
): TemplateResult =>
  html`<section class="result" part="result" tabindex="-1" aria-label=${title}>
    ${badge}
    <h2>${title}</h2>
    <p>${body}</p>
    ${more}
    <slot name=${state}></slot>
  </section>`;

const badge = (icon: TemplateResult, kind = ''): TemplateResult =>
  html`<span class="badge ${kind}">${icon}</span>`;

const button = (label: string, act: () => void): TemplateResult =>
  html`<button type="button" class="button" part="button" @click=${act}>${label}</button>`;

function facts(
  { text, locale }: Language,
  orderId: string,
  brand: string | null,
  isPaidHere: boolean,
): TemplateResult {
  const title = brandTitle(brand);
  const row = (name: string, value: unknown): TemplateResult =>
    html`<div>
      <dt>${name}</dt>
      <dd>${value}</dd>
    </div>`;
  return html`<dl class="facts">
    ${isPaidHere && title ? row(text('success.paidWith'), html`${plate(brand!)} ${title}`) : nothing}
    ${isPaidHere ? row(text('success.date'), new Date().toLocaleDateString(locale, { dateStyle: 'medium' })) : nothing}
    ${orderId ? row(text('success.reference'), html`<bdi>${orderId}</bdi>`) : nothing}
  </dl>`;
}
