// Puts the rooms together: what each request passes on its way, and who answers it.
import { Hono } from 'hono';
import { browserApi } from './browser-api/index.ts';
import { isBrokenBody } from './broken-body.ts';
import { developersConsole } from './console/index.ts';
import type { Gateway } from './context.ts';
import { logRequests } from './log-requests.ts';
import { oneHost } from './one-host.ts';
import { pages } from './pages/index.ts';
import { RequestLog } from './request-log.ts';
import { Faults } from './sandbox/faults.ts';
import { sandbox } from './sandbox/index.ts';
import { injectFaults } from './sandbox/inject-faults.ts';
import { serverApi, systemError } from './server-api/index.ts';

export function createApp(gateway: Gateway): Hono {
  const app = new Hono();
  const faults = new Faults();
  const requests = new RequestLog();

  app.use(logRequests(gateway, requests));
  app.use(oneHost);
  app.use(injectFaults(faults, (request, env) => app.fetch(request, env)));
  // Nothing of ours has a NUL in its address, and PostgreSQL breaks on one.
  app.use(async (c, next) => (c.req.url.includes('%00') ? c.notFound() : next()));
  app.use(async (_c, next) => {
    await gateway.clock.sync(gateway.db);
    await next();
  });

  app.get('/healthz', (c) => c.json({ status: 'ok' }));
  app.route('/', sandbox(gateway, faults));
  app.route('/', developersConsole(gateway, faults, requests));
  for (const room of [serverApi, browserApi, pages]) app.route('/', room(gateway));

  app.notFound((c) =>
    c.json({ error: { code: 'not_found', message: 'There is nothing at this address.' } }, 404),
  );
  app.onError((error, c) => {
    if (isBrokenBody(error)) return c.body(null, 400);
    gateway.log(`error: ${error.name}: ${error.message}`);
    const message = 'Something broke in the gateway.';
    return systemError(gateway, c) ?? c.json({ error: { code: 'internal', message } }, 500);
  });
  return app;
}
