// Small things that every page of the console shows the same way. Whatever comes from outside is put in as text.
import { html } from 'hono/html';
import { formatAmount } from '../../../src/core/money.ts';
import type { Html } from '../pages/plain-page.ts';
import { paykkaBrand } from '../payments/transaction-json.ts';
import type { Transaction } from '../store/schema.ts';

export const money = (value: number, currency: string): Html =>
  html`<span class="num">${formatAmount({ value, currency }, 'en')}</span>`;

const tones: Readonly<Record<string, 'good' | 'bad' | 'wait'>> = {
  SUCCESS: 'good',
  AUTHORIZED: 'good',
  DELIVERED: 'good',
  FAILURE: 'bad',
  'GIVEN UP': 'bad',
  PROCESSING: 'wait',
  AUTHORISING: 'wait',
  ACTION: 'wait',
  PENDING: 'wait',
  WAITING: 'wait',
  PARTIALLY_REFUNDED: 'wait',
  PARTIALLY_REVERSED: 'wait',
};

/** `PARTIALLY_REFUNDED` → "Partially refunded", in the colour of what it means. */
export function pill(status: string): Html {
  const words = status.toLowerCase().replaceAll('_', ' ');
  return html`<span class="pill ${tones[status] ?? ''}"
    >${words.charAt(0).toUpperCase() + words.slice(1)}</span
  >`;
}

/** `29 Nov 14:22:42`, UTC, by the gateway's clock. */
export function time(epochMs: number): Html {
  const iso = new Date(epochMs).toISOString();
  const month = new Date(epochMs).toLocaleString('en', { month: 'short', timeZone: 'UTC' });
  return html`<time datetime="${iso}" class="num"
    >${Number(iso.slice(8, 10))} ${month} ${iso.slice(11, 19)}</time
  >`;
}

/** "Visa •••• 4242": at most the BIN and the last four are kept of a card. */
export function paidBy({
  payment_method,
  card_brand,
  card_last4,
}: Pick<Transaction, 'payment_method' | 'card_brand' | 'card_last4'>): string {
  const method = methodName(payment_method);
  if (card_last4 === null) return method;
  const card = `${brandName(card_brand ?? '')} •••• ${card_last4}`;
  return payment_method === 'BANKCARD' ? card : `${method}, ${card}`;
}

const brandName = (brand: string): string => {
  const code = paykkaBrand(brand);
  return code === 'MASTER_CARD' ? 'Mastercard' : code === 'AMERICAN_EXPRESS' ? 'Amex' : named(code);
};

const methods: Readonly<Record<string, string>> = {
  BANKCARD: 'Card',
  APPLE_PAY: 'Apple Pay',
  GOOGLE_PAY: 'Google Pay',
  ALIPAY_PLUS: 'Alipay',
};
export const methodName = (code: string): string => methods[code] ?? code;

const named = (code: string): string => code.charAt(0) + code.slice(1).toLowerCase().replaceAll('_', ' ');

/** JSON for people; what is no JSON as it is. */
export function pretty(text: string): Html {
  let shown = text;
  try {
    shown = JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    // not ours, or cut
  }
  return html`<pre tabindex="0">${shown}</pre>`;
}

export const facts = (
  entries: readonly (readonly [name: string, value: Html | string | number] | null)[],
): Html =>
  html`<dl>
    ${entries.map(
      (entry) =>
        entry &&
        html`<dt>${entry[0]}</dt>
          <dd>${entry[1]}</dd>`,
    )}
  </dl>`;

/** A button that is a form of its own. */
export const act = (action: string, label: string, kind = ''): Html =>
  html`<form method="post" action="${action}"><button class="${kind}">${label}</button></form>`;

export const empty = (sentence: string): Html => html`<p class="empty">${sentence}</p>`;
