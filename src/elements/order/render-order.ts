// The order in the checkout: what is bought, for how much. Names and prices are the merchant's words, shown as text; a
// letter stands for the picture, which is never loaded. A bar that opens on a narrow page, an aside on a wide one.
import { html, nothing, type TemplateResult } from 'lit';
import type { Session } from '../../checkout/ports.ts';
import { formatAmount } from '../../core/money.ts';
import type { Language } from '../language.ts';
import type { Good } from './goods.ts';

export interface OrderModel {
  readonly session: Session | null;
  readonly goods: readonly Good[];
  readonly language: Language;
  readonly isOpen: boolean;
  toggle(): void;
}

export function renderOrder({ session, goods, language, isOpen, toggle }: OrderModel): TemplateResult {
  const { locale, text } = language;
  if (!session) return html`<div class="bar blank"></div>`;
  const title = text('order.title');
  // What is paid, which shipping and tax may have changed.
  const total = formatAmount(session.amount, locale);
  const price = (value: number): string => formatAmount({ ...session.amount, value }, locale);
  return html`<button
      class="bar"
      type="button"
      part="order-bar"
      aria-expanded=${isOpen}
      aria-controls="order"
      @click=${toggle}
    >
      <span>${title}</span>${chevron}<b>${total}</b>
    </button>
    <section id="order" class="order ${isOpen ? '' : 'closed'}" part="order-summary" aria-label=${title}>
      <ul>
        ${goods.map((good) => renderGood(good, price(good.price)))}
      </ul>
      <p class="sum"><span>${text('order.total')}</span><span>${total}</span></p>
    </section>`;
}

const renderGood = ({ name, description, quantity }: Good, price: string): TemplateResult =>
  html`<li>
    <span class="tile" aria-hidden="true">${letterOf(name)}<span class="count">${quantity}</span></span>
    <span class="what"
      ><bdi>${name}</bdi
      >${quantity > 1 ? html`<span class="visually-hidden"> × ${quantity}</span>` : nothing}${
        description ? html`<small><bdi>${description}</bdi></small>` : nothing
      }</span
    >
    <span class="price">${price}</span>
  </li>`;

const letterOf = (name: string): string => {
  const [first] = new Intl.Segmenter().segment(name);
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
