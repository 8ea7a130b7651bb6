// The gateway as a running server: listens, opens, answers, stops.
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApp } from './app.ts';
import { atPort, type Config } from './config.ts';
import type { Background, Gateway } from './context.ts';
import type { Log } from './log.ts';
import { openGateway } from './open-gateway.ts';
import { startSettling } from './payments/settle.ts';
import { startForgetting } from './server-api/forget-nonces.ts';
import { startWebhooks } from './webhooks/index.ts';

export interface RunningGateway {
  /** With the port that it got. */
  readonly config: Config;
  stop(): Promise<void>;
}

/** How long requests that are under way may take when the gateway stops. */
const FAREWELL_MS = 1000;
const background = [startSettling, startWebhooks, startForgetting];

/** Resolves when it answers. @throws Error, `code: 'EADDRINUSE'` when the port is taken */
export async function startGateway(config: Config, log: Log): Promise<RunningGateway> {
  const server = createAdaptorServer({
    fetch: async (request, env) => (await opened).app.fetch(request, env as HttpBindings),
  }) as Server;
  // Browsers send a POST again when a connection that they kept is closed under them: close later than they do.
  server.keepAliveTimeout = 75_000;
  server.headersTimeout = 80_000;
  server.listen(config.port, '127.0.0.1');
  // The port first: with port 0 the gateway's own address is not known before. Who comes early waits.
  const opened = once(server, 'listening').then(() => open(server, config, log));
  const { gateway, running } = await opened;
  return { config: gateway.config, stop: () => stop(server, running, gateway) };
}

async function open(server: Server, config: Config, log: Log) {
  const { port } = server.address() as AddressInfo;
  const gateway = await openGateway(atPort(config, port), log);
  const running = await Promise.all(background.map((start) => start(gateway)));
  return { gateway, running, app: createApp(gateway) };
}

async function stop(server: Server, running: readonly Background[], { db }: Gateway): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  const impatience = setTimeout(() => server.closeAllConnections(), FAREWELL_MS);
  await closed;
  clearTimeout(impatience);
  await Promise.all(running.map((part) => part.stop()));
  await db.destroy();
}
