// One webhook with its deliveries, and sending it again.
import { Hono } from 'hono';
import { html } from 'hono/html';
import type { Gateway } from '../context.ts';
import type { Html } from '../pages/plain-page.ts';
import { deliveriesOf, type Delivery } from '../store/deliveries.ts';
import type { Webhook } from '../store/schema.ts';
import { sendAgain, webhookById } from '../store/webhooks.ts';
import { consolePage } from './layout.ts';
import { nothingHere } from './message-page.ts';
import { pill } from './parts.ts';
import { notifyTypeOf, stateOf, webhookBody } from './webhooks-part.ts';

export function webhookRoom({ db, now, nudge }: Gateway): Hono {
  const app = new Hono();

  app.get('/console/webhooks/:id', async (c) => {
    const webhook = await webhookById(db, c.req.param('id'));
    if (webhook === null) return c.html(nothingHere(), 404);
    const deliveries = await deliveriesOf(db, webhook.event_id);
    return c.html(webhookPage(webhook, deliveries, c.req.query('done')));
  });

  app.post('/console/webhooks/:id/resend', async (c) => {
    const id = c.req.param('id');
    if (!(await sendAgain(db, id, now()))) return c.html(nothingHere(), 404);
    nudge.fire();
    return c.redirect(`/console/webhooks/${id}?done=sent`, 303);
  });
  return app;
}

function webhookPage(webhook: Webhook, deliveries: readonly Delivery[], done: string | undefined): Html {
  const title = notifyTypeOf(webhook);
  const content = html`<div class="head">
      <h1>${title}</h1>
      ${pill(stateOf(webhook))}
      <a href="/console/transactions/${webhook.order_id}">${webhook.order_id}</a>
    </div>
    <section aria-label="Webhook">${webhookBody(webhook, deliveries)}</section>`;
  return consolePage({ title, room: '/console/webhooks', done, content });
}
