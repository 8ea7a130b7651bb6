// A subscription as a merchant's server keeps it: the agreement and the token of the first payment, later payments that
// the server starts by itself, and its end. Who the shopper is must come from your login: this demo has none, and takes
// whoever knows the session's id for the one who began the subscription.
import { html } from 'hono/html';
import { Hono, type Context } from 'hono';
import { price } from './money.ts';
import { layout, messagePage, type Html } from './pages.ts';
import { newTransId, type Orders } from './orders.ts';
import type { PayKKa, TransactionData } from './paykka.ts';

interface Needs {
  readonly paykka: PayKKa;
  readonly orders: Orders;
  show(c: Context, page: (nonce: string) => Html, status?: 200 | 404 | 502): Response | Promise<Response>;
}

export function subscriptions({ paykka, orders, show }: Needs): Hono {
  const app = new Hono();
  /** What was charged later, by session of the first payment. */
  const charged = new Map<string, TransactionData[]>();
  const ended = new Set<string>();

  const first = async (c: Context): Promise<TransactionData | null> => {
    const order = orders.bySession(c.req.query('session_id') ?? '');
    const paid = order && (await paykka.queryTransaction(order.sessionId));
    return paid?.recurring_agreement_id ? paid : null;
  };
  const page = (c: Context, paid: TransactionData, sentence = ''): Response | Promise<Response> => {
    const id = c.req.query('session_id')!;
    return show(c, () => subscriptionPage(id, paid, charged.get(id) ?? [], ended.has(id), sentence));
  };
  const none = (c: Context): Response | Promise<Response> =>
    show(c, () => messagePage('No subscription', 'There is none that was begun with this order.'), 404);

  app.get('/subscription', async (c) => {
    const paid = await first(c);
    return paid ? page(c, paid) : none(c);
  });

  // The shopper is not here: `mit` says so, the agreement and the token say that the shopper said yes.
  app.post('/subscription/charge', async (c) => {
    const paid = await first(c);
    if (!paid) return none(c);
    try {
      const later = await paykka.charge({
        trans_id: newTransId(),
        payment_type: 'RECURRING',
        mit: true,
        amount: paid.amount,
        currency: paid.currency,
        recurring_agreement_id: paid.recurring_agreement_id,
        payment: {
          payment_method: 'BANKCARD',
          token: paid.token,
          token_usage: 'SUBSCRIPTION',
          shopper_reference: orders.bySession(c.req.query('session_id')!)!.shopper,
        },
      });
      const id = c.req.query('session_id')!;
      charged.set(id, [...(charged.get(id) ?? []), later]);
      return await page(c, paid, `Charged: order ${later.order_id}, ${later.status}.`);
    } catch (error) {
      return page(c, paid, (error as Error).message);
    }
  });

  app.post('/subscription/cancel', async (c) => {
    const paid = await first(c);
    if (!paid) return none(c);
    try {
      await paykka.cancelAgreement(paid.recurring_agreement_id!);
      ended.add(c.req.query('session_id')!);
      return await page(c, paid, 'The subscription has ended.');
    } catch (error) {
      return page(c, paid, (error as Error).message);
    }
  });
  return app;
}

/** From the order that began it. */
export const subscriptionLink = (sessionId: string): Html =>
  html`<p><a href="/subscription?session_id=${sessionId}">Your subscription</a></p>`;

const subscriptionPage = (
  sessionId: string,
  paid: TransactionData,
  later: readonly TransactionData[],
  isEnded: boolean,
  sentence: string,
): Html => {
  const act = (path: string, label: string, kind: string) =>
    html`<form method="post" action="/subscription/${path}?session_id=${sessionId}">
      <button class="${kind}">${label}</button>
    </form>`;
  const title = isEnded ? 'Your subscription has ended' : 'Your subscription';
  return layout(
    title,
    html`<section class="message">
      <h1>${title}</h1>
      <p>${price(paid.amount, paid.currency)} each month, agreement ${paid.recurring_agreement_id}.</p>
      ${sentence ? html`<p role="status">${sentence}</p>` : ''}
      <ol class="charges">
        ${[paid, ...later].map(
          ({ order_id, amount, currency, status }, index) =>
            html`<li>
              <span>${index === 0 ? 'First month' : `Month ${index + 1}`}<small>${order_id}</small></span>
              <b>${price(amount, currency)}<small>${status}</small></b>
            </li>`,
        )}
      </ol>
      ${isEnded ? '' : html`${act('charge', 'Charge the next month', 'primary')} ${act('cancel', 'End it', 'plain')}`}
      <p class="note"><a href="/">Back to the shop</a></p>
    </section>`,
  );
};
