// The order beside the hosted page's checkout: names and prices as text, a letter for the picture (none is ever loaded).
import { html } from 'hono/html';
import { formatAmount } from '../../../src/core/money.ts';
import type { GoodsJson } from '../../../src/protocol/gateway.ts';
import type { HostedWords } from './hosted-words.ts';
import type { Html } from './plain-page.ts';

export interface HostedOrder {
  readonly goods: readonly GoodsJson[];
  /** Minor units; what is paid, which shipping and tax may have changed. */
  readonly amount: number;
  readonly currency: string;
}

export function hostedOrder(
  { goods, amount, currency }: HostedOrder,
  locale: string,
  words: HostedWords,
): Html {
  const money = (value: number): string => formatAmount({ value, currency }, locale);
  return html`<aside aria-label="${words.order}">
    <ul>
      ${goods.map(
        ({ name, description, price, quantity }) =>
          html`<li>
            <span class="tile" aria-hidden="true"
              >${[...name.trim()][0]?.toLocaleUpperCase(locale) ?? ''}</span
            >
            <span class="what"
              ><bdi>${name}</bdi>${quantity > 1 ? html` × ${quantity}` : ''}${
                description ? html`<small><bdi>${description}</bdi></small>` : ''
              }</span
            >
            <span class="price">${money(price * quantity)}</span>
          </li>`,
      )}
    </ul>
    <p class="total"><span>${words.total}</span><span>${money(amount)}</span></p>
  </aside>`;
}
