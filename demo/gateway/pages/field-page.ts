// `GET /checkout/v1/field`: one field of Encrypted Card, for a merchant's key, inside a registered page and nowhere else.
import { Hono } from 'hono';
import type { Gateway } from '../context.ts';
import { merchantBy, originsOf } from '../store/merchants.ts';
import { frameDocuments } from './frame-document.ts';
import { isFramed, refererOrigin, refuse } from './framed.ts';
import { sendDocument } from './send-document.ts';

export function fieldPage(gateway: Gateway): Hono {
  const app = new Hono();
  const documents = frameDocuments(gateway.config.distDir, 'field');

  app.get('/checkout/v1/field', async (c) => {
    const { client_key: clientKey = '', merchant_id: merchantId = '' } = c.req.query();
    if (!isFramed(c)) return refuse(c, 403, 'The card fields work only inside a page, in an iframe.');
    const merchant = await merchantBy(gateway.db, 'client_key', clientKey);
    if (merchant?.merchant_id !== merchantId)
      return refuse(c, 404, 'There is no such merchant for this client key.');
    const origins = await originsOf(gateway.db, clientKey);
    const embedder = refererOrigin(c);
    if (embedder !== null && !origins.includes(embedder))
      return refuse(c, 403, `The origin ${embedder} is not registered for this client key.`);
    const document = documents(origins, gateway.config.gatewayUrl);
    return sendDocument(c, document);
  });
  return app;
}
