// `/redirect/{id}`: where a shopper is sent to pay, and whence back to the merchant's return_url with `session_id`.
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Gateway } from '../context.ts';
import { endVisit, visitById, type VisitOutcome } from '../payments/visit.ts';
import { sendBack } from './send-back.ts';
import { noVisitPage, visitHeaders, visitPage } from './visit-page.ts';

const outcomes: readonly string[] = ['passed', 'failed', 'cancelled'] satisfies VisitOutcome[];

export function visitPages(gateway: Gateway): Hono {
  const app = new Hono();

  app.get('/redirect/:id', async (c) => {
    const visit = await visitById(gateway, c.req.param('id'));
    if (!visit) return c.html(noVisitPage(), 404, visitHeaders(null));
    return c.html(visitPage(visit), 200, visitHeaders(visit));
  });

  app.post('/redirect/:id', bodyLimit({ maxSize: 1024 }), async (c) => {
    const id = c.req.param('id');
    const visit = await visitById(gateway, id);
    // Nobody else's page may decide for the shopper, though it may know where the shopper was sent.
    const isOwn = c.req.header('origin') === gateway.config.gatewayUrl;
    if (!visit || !isOwn) return c.html(noVisitPage(), visit ? 403 : 404, visitHeaders(null));
    const { outcome } = await c.req.parseBody();
    if (typeof outcome === 'string' && outcomes.includes(outcome))
      await endVisit(gateway, id, outcome as VisitOutcome);
    return sendBack(c, visit.backUrl);
  });
  return app;
}
