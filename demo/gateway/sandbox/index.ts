// The controls of the sandbox, `/__sandbox/`: whatever a test or a curious person may want to bring about.
import { Hono } from 'hono';
import type { Gateway } from '../context.ts';
import { addOrigin, merchantBy, originsOf, removeOrigin } from '../store/merchants.ts';
import { refuseRefunds } from '../store/refund-refusals.ts';
import { writeSetting } from '../store/settings.ts';
import { putTheme, themesOf } from '../store/themes.ts';
import { webhooksOf } from '../store/webhooks.ts';
import { faultRequest, type Faults } from './faults.ts';
import { demoMerchantKey } from './first-start.ts';
import { loopbackOnly } from './guard.ts';
import { ledgerJson, webhookJson } from './lists.ts';
import { makeMerchant } from './make-merchant.ts';
import { patchSession } from './patch-session.ts';
import * as requests from './requests.ts';
import { reset } from './reset.ts';

export function sandbox(gateway: Gateway, faults: Faults): Hono {
  const { db, cardKeys, clock, now } = gateway;
  const app = new Hono().basePath('/__sandbox');
  app.use(loopbackOnly(gateway.config.ownUrl));
  app.onError((error, c) => {
    if (error instanceof requests.BadControl) {
      return c.json({ error: { code: 'invalid_request', message: error.message } }, 400);
    }
    throw error;
  });

  const originsAnswer = async (clientKey: string) => ({
    client_key: clientKey,
    origins: await originsOf(db, clientKey),
  });
  const knownKey = async (given: string | undefined): Promise<string> => {
    const clientKey = given ?? (await demoMerchantKey(db));
    if ((await merchantBy(db, 'client_key', clientKey)) === null) {
      throw new requests.BadControl('client_key: there is no such merchant');
    }
    return clientKey;
  };
  app.get('/origins', async (c) => c.json(await originsAnswer(await knownKey(c.req.query('client_key')))));
  app.on(['POST', 'DELETE'], '/origins', async (c) => {
    const { client_key, origin } = await requests.readControl(requests.originRequest, c.req);
    const clientKey = await knownKey(client_key);
    await (c.req.method === 'POST' ? addOrigin : removeOrigin)(db, clientKey, origin);
    return c.json(await originsAnswer(clientKey));
  });

  const merchantIdOf = async (given: string | undefined) =>
    (await merchantBy(db, 'client_key', await knownKey(given)))!.merchant_id;
  app.get('/themes', async (c) => c.json(await themesOf(db, await merchantIdOf(c.req.query('client_key')))));
  app.post('/themes', async (c) => {
    const { client_key, theme_id, ...appearance } = await requests.readControl(requests.themeRequest, c.req);
    await putTheme(db, await merchantIdOf(client_key), theme_id, appearance);
    return c.json({ theme_id, appearance });
  });
  app.post('/stored-cards', async (c) => {
    const { client_key, cvc_required } = await requests.readControl(requests.storedCardsRequest, c.req);
    const stored_card_cvc = cvc_required ? 1 : 0;
    const key = await knownKey(client_key);
    await db.updateTable('merchants').set({ stored_card_cvc }).where('client_key', '=', key).execute();
    return c.json({ cvc_required });
  });

  app.post('/merchants', async (c) => {
    const { origins } = await requests.readControl(requests.merchantRequest, c.req);
    return c.json(await makeMerchant(gateway, origins));
  });

  app.get('/ledger', async (c) => c.json(await ledgerJson(db, c.req.query('session_id'))));
  app.get('/webhooks', async (c) => {
    const rows = await webhooksOf(db, c.req.query('session_id'));
    return c.json(rows.map(webhookJson));
  });

  app.post('/clock', async (c) => {
    const { advance_ms } = await requests.readControl(requests.clockRequest, c.req);
    await clock.advance(db, advance_ms);
    gateway.nudge.fire();
    return c.json({ now: now() });
  });

  const keysAnswer = async () => {
    const [current, next] = await cardKeys.published();
    return { current: current?.kid, next: next?.kid };
  };
  app.post('/keys/rotate', async (c) => {
    await cardKeys.rotate(now());
    return c.json(await keysAnswer());
  });
  app.post('/keys/revoke-old', async (c) => {
    await cardKeys.revokeOld();
    return c.json(await keysAnswer());
  });

  app.post('/faults', async (c) => {
    faults.arm(await requests.readControl(faultRequest, c.req));
    return c.json({ armed: faults.armed });
  });
  app.get('/faults', (c) => c.json({ armed: faults.armed }));
  app.delete('/faults', (c) => {
    faults.clear();
    return c.json({ armed: [] });
  });

  app.patch('/sessions/:id', async (c) => {
    const change = await requests.readControl(requests.sessionPatch, c.req);
    const session = await patchSession(db, c.req.param('id'), change);
    if (session !== null) return c.json({ session_id: session.id, version: session.version });
    const message = 'There is no open session with this id.';
    return c.json({ error: { code: 'session_not_found', message } }, 404);
  });

  app.post('/refunds', async (c) => {
    const { refuse_next } = await requests.readControl(requests.refundsRequest, c.req);
    await refuseRefunds(db, refuse_next);
    return c.json({ refuse_next });
  });

  app.post('/limits', async (c) => {
    const given = await requests.readControl(requests.limitsRequest, c.req);
    for (const [limit, value] of Object.entries(given)) await writeSetting(db, limit, String(value));
    return c.json(given);
  });

  app.post('/reset', async (c) => {
    faults.clear();
    await reset(gateway);
    return c.json({ now: now() });
  });

  return app;
}
