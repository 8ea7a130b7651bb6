// One order: its money with what can be done about it, its attempt, its webhooks.
import { html } from 'hono/html';
import type { Html } from '../pages/plain-page.ts';
import { attemptsPart } from './attempts-part.ts';
import { consolePage } from './layout.ts';
import { moneyPart } from './money-part.ts';
import { orderPart } from './order-part.ts';
import { facts, money, paidBy, pill } from './parts.ts';
import { requestsPart } from './session-page.ts';
import type { Story } from './story.ts';
import { webhooksPart } from './webhooks-part.ts';

/** @param orderId of one of the story's attempts */
export function transactionPage(
  { session, merchant, tries, webhooks, requests }: Story,
  orderId: string,
  done?: string,
): Html {
  const mine = tries.find(({ order }) => order.order_id === orderId)!;
  const { order, refunds } = mine;
  const content = html`<div class="head">
      <h1>${money(order.amount, order.currency)}</h1>
      ${pill(order.status)}
      <span class="soft">${paidBy(order)}</span>
    </div>
    <div class="two">
      <div>
        <section aria-labelledby="transaction">
          <h2 id="transaction">Transaction</h2>
          ${facts([
            ['Id', html`<code>${order.order_id}</code>`],
            ['trans_id', html`<code>${order.trans_id}</code>`],
            ['Merchant', html`<a href="/console/merchants/${merchant.merchant_id}">${merchant.name}</a>`],
            [
              'Session',
              order.session_id === null
                ? 'none: paid by Initiate Transaction'
                : html`<a href="/console/sessions/${session.id}">${session.id}</a>`,
            ],
          ])}
        </section>
        ${moneyPart(order, refunds)} ${orderPart(session)}
      </div>
      ${attemptsPart([mine])}
    </div>
    ${webhooksPart(webhooks.filter(({ webhook }) => webhook.order_id === orderId))}
    ${order.session_id === null ? requestsPart(requests) : ''}`;
  return consolePage({ title: `Order ${order.trans_id}`, room: '/console/transactions', done, content });
}
