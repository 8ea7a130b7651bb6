// `GET /checkout/v1/frame`: the card form, for a live session of that key, inside a registered page and nowhere else.
import { Hono } from 'hono';
import { isPaid } from '../store/attempts.ts';
import type { Gateway } from '../context.ts';
import { waitAfterFailure } from '../may-fail.ts';
import { factsOf } from '../payments/facts.ts';
import { embeddersOf } from '../payments/embedders.ts';
import { merchantBy } from '../store/merchants.ts';
import { sessionOfKey } from '../store/sessions.ts';
import { frameDocuments } from './frame-document.ts';
import { isFramed, refererOrigin, refuse } from './framed.ts';
import { sendDocument } from './send-document.ts';

export function framePage(gateway: Gateway): Hono {
  const app = new Hono();
  const documents = frameDocuments(gateway.config.distDir);

  app.get('/checkout/v1/frame', async (c) => {
    const { session_id: sessionId = '', client_key: clientKey = '' } = c.req.query();
    if (!isFramed(c)) return refuse(c, 403, 'The card form works only inside a page, in an iframe.');
    const known = await sessionOfKey(gateway.db, sessionId, clientKey);
    if (!known) {
      const merchant = await merchantBy(gateway.db, 'client_key', clientKey);
      const wait = await waitAfterFailure(gateway, c, merchant);
      if (wait === null) return refuse(c, 404, 'There is no such session for this client key.');
      c.header('Retry-After', String(wait));
      return refuse(c, 429, 'Too many failed look-ups.');
    }
    const origins = await embeddersOf(gateway, known, clientKey);
    const embedder = refererOrigin(c);
    if (embedder !== null && !origins.includes(embedder)) {
      return refuse(c, 403, `The origin ${embedder} is not registered for this client key.`);
    }
    const { session, last } = await factsOf(gateway, sessionId);
    // Nothing to type a card into. The page learns from the session why; a reload after paying is no error of anybody's.
    if (session.status === 'EXPIRED' || (last && isPaid(last))) return c.body(null, 204);
    const document = documents(origins, gateway.config.gatewayUrl);
    return sendDocument(c, document);
  });
  return app;
}
