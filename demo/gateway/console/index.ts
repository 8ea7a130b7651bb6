// The console, `/console`: what the gateway knows, for the person who builds against it. Pages without a script, forms
// without a page of anybody else.
import { Hono } from 'hono';
import type { Gateway } from '../context.ts';
import type { RequestLog } from '../request-log.ts';
import type { Faults } from '../sandbox/faults.ts';
import { peopleOnly, smallForms } from './guard.ts';
import { lists } from './lists.ts';
import { merchantRoom } from './merchant-room.ts';
import { nothingHere } from './message-page.ts';
import { moneyActions } from './money-actions.ts';
import { sandboxRoom } from './sandbox-room.ts';
import { sessionPage } from './session-page.ts';
import { storyOf } from './story.ts';
import { transactionPage } from './transaction-page.ts';
import { webhookRoom } from './webhook-room.ts';

export function developersConsole(gateway: Gateway, faults: Faults, requests: RequestLog): Hono {
  const { db, config, now } = gateway;
  const app = new Hono();
  for (const path of ['/console', '/console/*']) app.use(path, peopleOnly(config.ownUrl), smallForms);

  app.get('/console/sessions/:id', async (c) => {
    const story = await storyOf(gateway, requests, c.req.param('id'));
    if (story === null) return c.html(nothingHere(), 404);
    const { gatewayUrl } = config;
    return c.html(sessionPage({ story, gatewayUrl, now: now(), done: c.req.query('done') }));
  });

  app.get('/console/transactions/:id', async (c) => {
    const attempt = await db
      .selectFrom('attempts')
      .select('session_id')
      .where('order_id', '=', c.req.param('id'))
      .executeTakeFirst();
    const story = attempt && (await storyOf(gateway, requests, attempt.session_id));
    if (!story) return c.html(nothingHere(), 404);
    return c.html(transactionPage(story, c.req.param('id'), c.req.query('done')));
  });

  for (const room of [lists, webhookRoom, merchantRoom, moneyActions]) app.route('/', room(gateway));
  app.route('/', sandboxRoom(gateway, faults));
  app.all('/console/*', (c) => c.html(nothingHere(), 404));
  return app;
}
