// The order in the checkout: what is bought, for how much. Names and prices are the merchant's words, shown as text; a
// letter stands for the picture, which is never loaded. A bar that opens on a narrow page, an aside on a wide one.
import { html, nothing, type TemplateResult } from 'lit';
import type { Session } from '../../checkout/ports.ts';
import { formatAmount } from '../../core/money.ts';
import { fill } from '../../locales/en.ts';
import { enSummary } from '../../locales/en-summary.ts';
import type { Language } from '../language.ts';
import { readGoods, type Good } from './goods.ts';

export interface OrderModel {
  readonly session: Session;
  readonly language: Language;
  readonly isOpen: boolean;
  toggle(): void;
}

export function renderOrder({ session, language, isOpen, toggle }: OrderModel): TemplateResult {
  const { locale } = language;
  const text = (key: keyof typeof enSummary, values = {}): string =>
    language.text(key, values) || fill(enSummary[key], values);
  const total = formatAmount(session.amount, locale);
  const price = ({ price: each, quantity }: Good): string =>
    formatAmount({ value: each * quantity, currency: session.amount.currency }, locale);
  return html`<div class="aside">
    <button
      class="bar"
      type="button"
      part="order-bar"
      aria-expanded=${isOpen}
      aria-controls="order"
      @click=${toggle}
    >
      <span>${text('order.title')}</span>${chevron}<b>${total}</b>
    </button>
    <section
      id="order"
      class="order ${isOpen ? '' : 'closed'}"
      part="order-summary"
      aria-label=${text('order.title')}
    >
      <ul>
        ${readGoods(session.goods ?? []).map(
          (good) =>
            html`<li>
              <span class="tile" aria-hidden="true"
                >${letterOf(good.name)}<span class="count">${good.quantity}</span></span
              >
              <span class="what"
                ><span class="visually-hidden">${text('order.quantity', { count: good.quantity })}</span
                ><bdi>${good.name}</bdi>${
                  good.description ? html`<small><bdi>${good.description}</bdi></small>` : nothing
                }</span
              >
              <span class="price">${price(good)}</span>
            </li>`,
        )}
      </ul>
      <p class="sum"><span>${text('order.total')}</span><span>${total}</span></p>
    </section>
  </div>`;
}

const letterOf = (name: string): string => {
  const [first] = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(name.trim());
  return (first?.segment ?? '').toLocaleUpperCase();
};

const chevron = html`<svg
  class="chevron"
  width="20"
  height="20"
  viewBox="0 0 20 20"
  fill="none"
  stroke="currentColor"
  stroke-width="1.75"
  stroke-linecap="round"
  stroke-linejoin="round"
  aria-hidden="true"
>
  <path d="m5.5 8 4.5 4.5L14.5 8" />
</svg>`;
