// Three rooms that are lists: sessions, transactions, webhooks.
import { Hono } from 'hono';
import { html } from 'hono/html';
import type { Gateway } from '../context.ts';
import type { Transaction, Webhook } from '../store/schema.ts';
import { filterForm, filterOf, olderLink } from './filter-form.ts';
import { consolePage } from './layout.ts';
import { empty, methodName, money, paidBy, pill, time } from './parts.ts';
import { sessionsBy, transactionsBy, webhooksBy, type ListedSession } from './queries.ts';
import { sessionState } from './session-state.ts';
import { notifyTypeOf, stateOf } from './webhooks-part.ts';

export function lists({ db, now }: Gateway): Hono {
  const app = new Hono();

  app.get('/console', async (c) => {
    const filter = filterOf(c);
    const rows = await sessionsBy(db, filter, now());
    const content = html`<h1>Sessions</h1>
      ${filterForm(filter, {
        label: 'Session, trans_id or order begins with',
        all: 'All',
        choices: [
          ['open', 'Open'],
          ['paid', 'Paid'],
          ['failed', 'Not paid yet, tried'],
          ['expired', 'Expired'],
        ],
      })}
      ${
        rows.length > 0
          ? html`<ul class="rows">
              ${rows.map((row) => sessionRow(row, now()))}
            </ul>`
          : empty('No session is like that. A merchant’s server makes one with Create Session.')
      }
      ${olderLink(filter, rows)}`;
    return c.html(consolePage({ title: 'Sessions', room: '/console', done: c.req.query('done'), content }));
  });

  app.get('/console/transactions', async (c) => {
    const filter = filterOf(c);
    const rows = await transactionsBy(db, filter);
    const content = html`<h1>Transactions</h1>
      ${filterForm(filter, {
        label: 'Order, trans_id or last four digits',
        all: 'All',
        choices: statuses.map((status) => [status, status]),
      })}
      ${
        rows.length > 0
          ? html`<ul class="rows">
              ${rows.map(transactionRow)}
            </ul>`
          : empty('No transaction is like that.')
      }
      ${olderLink(filter, rows)}`;
    return c.html(consolePage({ title: 'Transactions', room: '/console/transactions', content }));
  });

  app.get('/console/webhooks', async (c) => {
    const filter = filterOf(c);
    const rows = await webhooksBy(db, filter);
    const content = html`<h1>Webhooks</h1>
      ${filterForm(filter, {
        label: 'Event, order or session',
        all: 'All',
        choices: [
          ['delivered', 'Delivered'],
          ['waiting', 'Waiting'],
          ['given-up', 'Given up'],
        ],
      })}
      ${
        rows.length > 0
          ? html`<ul class="rows hooks">
              ${rows.map(webhookRow)}
            </ul>`
          : empty(
              'No webhook is like that. They are sent to notify_url, or to the merchant’s default address.',
            )
      }
      ${olderLink(filter, rows)}`;
    return c.html(consolePage({ title: 'Webhooks', room: '/console/webhooks', content }));
  });

  return app;
}

const statuses: readonly Transaction['status'][] = [
  'PROCESSING',
  'AUTHORIZED',
  'SUCCESS',
  'PARTIALLY_REVERSED',
  'PARTIALLY_REFUNDED',
  'REFUNDED',
  'CANCELED',
  'FAILURE',
];

const sessionRow = (session: ListedSession, now: number) =>
  html`<li>
    <strong>${money(session.amount, session.currency)}</strong>
    <span class="end">${pill(sessionState(session, now))}</span>
    <span
      ><a href="/console/sessions/${session.id}">${session.trans_id}</a><br /><small
        >${session.id}</small
      ></span
    >
    <small>${session.session_mode}, ${attempts(session.last_attempt_no)}</small>
    <small class="when">${time(session.created_at)}</small>
  </li>`;

const attempts = (count: number): string =>
  count === 0 ? 'not tried' : count === 1 ? '1 attempt' : `${count} attempts`;

const transactionRow = (order: Transaction) =>
  html`<li>
    <strong>${money(order.amount, order.currency)}</strong>
    <span class="end">${pill(order.status)}</span>
    <span
      ><a href="/console/transactions/${order.order_id}">${order.trans_id}</a><br /><small
        >${order.order_id}</small
      ></span
    >
    <small>${order.card_last4 === null ? methodName(order.payment_method) : paidBy(order)}</small>
    <small class="when">${time(order.created_at)}</small>
  </li>`;

/** `PAYMENT.AUTHORIZATION` is too long for a telephone's first column, but not at its dot. */
const breakable = (type: string) => {
  const [about = '', what = ''] = type.split('.');
  return html`${about}.<wbr />${what}`;
};

const webhookRow = (webhook: Webhook) =>
  html`<li>
    <strong>${breakable(notifyTypeOf(webhook))}</strong>
    <span class="end">${pill(stateOf(webhook))}</span>
    <span
      ><a href="/console/webhooks/${webhook.event_id}">${webhook.url}</a><br /><small
        >${webhook.order_id}</small
      ></span
    >
    <small
      >${webhook.tries === 1 ? '1 try' : `${webhook.tries} tries`}${webhook.response_status === null ? '' : `, answered ${webhook.response_status}`}</small
    >
    <small class="when">${time(webhook.created_at)}</small>
  </li>`;
