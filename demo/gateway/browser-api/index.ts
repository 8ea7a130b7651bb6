// The API that browsers speak: `/checkout/v1`, but for the card frame's document (pages/).
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { KeysJson } from '../../../src/protocol/gateway.ts';
import type { Room } from '../context.ts';
import { applePaySession } from '../payments/apple-pay-session.ts';
import { embeddersOf } from '../payments/embedders.ts';
import { factsOf } from '../payments/facts.ts';
import { pay } from '../payments/pay.ts';
import { Refusal } from '../payments/refusal.ts';
import { cancel } from '../payments/settle.ts';
import { removeStoredMethod } from '../payments/stored-methods.ts';
import { attemptJson, merchantNameOf, sessionJson } from '../payments/views.ts';
import { answerError } from './answers.ts';
import { checkOrigin, type BrowserEnv } from './check-origin.ts';
import { findSession } from './find-session.ts';
import { attemptNumber, clientKey, domainRequest, keyed, paymentRequest, readJson } from './requests.ts';

const MAX_BODY_BYTES = 32 * 1024;
const sessionPath = '/checkout/v1/sessions/:sessionId';

export const browserApi: Room = (gateway) => {
  const app = new Hono<BrowserEnv>();
  const checked = checkOrigin(gateway);
  const limited = bodyLimit({
    maxSize: MAX_BODY_BYTES,
    onError: () => {
      throw new Refusal('invalid_request', { message: 'The body is too long.' });
    },
  });

  app.onError(answerError(gateway));

  // For every page: one that is kept from the rest can tell a refusal from an outage.
  app.get('/checkout/v1/ping', (c) => {
    const headers = { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-store' };
    return c.body(null, 204, headers);
  });

  app.get('/checkout/v1/keys', checked, async (c) => {
    const answer: KeysJson = { keys: await gateway.cardKeys.published(), server_time: gateway.now() };
    return c.json(answer);
  });

  app.get(sessionPath, checked, async (c) => {
    const { sessionId, merchant } = await findSession(gateway, c, clientKey(c.req.query('client_key')));
    return c.json(await sessionJson(gateway, await factsOf(gateway, sessionId), merchant));
  });

  app.post(`${sessionPath}/payments`, checked, limited, async (c) => {
    const body = await c.req.text();
    const { sessionId } = await findSession(gateway, c, readJson(keyed, body).client_key);
    const request = readJson(paymentRequest, body);
    const { replayed } = await pay(gateway, { sessionId, origin: c.var.caller.origin, request });
    const no = request.attempt_no;
    const answer = attemptJson(gateway, await factsOf(gateway, sessionId, no), no);
    return c.json({ ...answer, ...(replayed && { replayed }) });
  });

  app.get(`${sessionPath}/attempts/:no`, checked, async (c) => {
    const { sessionId } = await findSession(gateway, c, clientKey(c.req.query('client_key')));
    const no = attemptNumber(c.req.param('no'));
    return c.json(attemptJson(gateway, await factsOf(gateway, sessionId, no), no));
  });

  app.post(`${sessionPath}/attempts/:no/cancel`, checked, limited, async (c) => {
    const { client_key } = readJson(keyed, await c.req.text());
    const { sessionId } = await findSession(gateway, c, client_key);
    const no = attemptNumber(c.req.param('no'));
    const { attempt } = await factsOf(gateway, sessionId, no);
    if (attempt !== null) await cancel(gateway, attempt);
    return c.json(attemptJson(gateway, await factsOf(gateway, sessionId, no), no));
  });

  // Answers the session without it.
  app.post(`${sessionPath}/stored-methods/:id/remove`, checked, limited, async (c) => {
    const { client_key } = readJson(keyed, await c.req.text());
    const { sessionId, merchant } = await findSession(gateway, c, client_key);
    const facts = await factsOf(gateway, sessionId);
    await removeStoredMethod(gateway, facts.session, c.req.param('id'));
    return c.json(await sessionJson(gateway, facts, merchant));
  });

  // What Apple's script takes as the merchant's word.
  app.post(`${sessionPath}/apple-pay/session`, checked, limited, async (c) => {
    const { client_key, domain_name } = readJson(domainRequest, await c.req.text());
    const { sessionId, merchant } = await findSession(gateway, c, client_key);
    const { session } = await factsOf(gateway, sessionId);
    const methods = JSON.parse(session.methods) as { code: string }[];
    const displayName = merchantNameOf(session, merchant);
    const pages = await embeddersOf(gateway, session, client_key);
    const made = methods.some(({ code }) => code === 'APPLE_PAY')
      ? applePaySession(gateway, merchant, pages, { domainName: domain_name, displayName })
      : null;
    if (made === null) {
      const message = 'domain_name is not registered, or the session does not take Apple Pay.';
      throw new Refusal('invalid_request', { message });
    }
    return c.json(made);
  });

  // For those who send application/json and so are asked first. It decides nothing.
  app.options('/checkout/v1/*', checked, (c) =>
    c.body(null, 204, {
      'Access-Control-Allow-Methods': 'GET, POST',
      'Access-Control-Allow-Headers': 'content-type',
      'Access-Control-Max-Age': '600',
    }),
  );

  return app as unknown as Hono;
};
