// Gateway and issuer in one process, with the merchant's origins registered.
import { serve, type ServerType } from '@hono/node-server';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createAcs } from '../acs/app.ts';
import { readConfig, urlOfPort } from '../gateway/config.ts';
import { consoleLog } from '../gateway/log.ts';
import { startGateway } from '../gateway/serve.ts';
import type { Options } from './options.ts';

export interface Sandbox {
  /** `http://127.0.0.1:4200` */
  readonly gateway: string;
  readonly acs: string;
  stop(): Promise<void>;
}

/** @throws Error, `code: 'EADDRINUSE'` when a port is taken */
export async function startSandbox({ env, acsPort, dataDir, origins, verbose }: Options): Promise<Sandbox> {
  // Each needs the other's address, and with port 0 nobody knows it before it listens.
  let answer: (request: Request) => Response | Promise<Response> = () => new Response(null, { status: 503 });
  const issuer = serve({ fetch: (request) => answer(request), hostname: '127.0.0.1', port: acsPort });
  await once(issuer, 'listening');
  const { port } = issuer.address() as AddressInfo;
  const config = readConfig({ ...env, ACS_PORT: String(port) });
  const gateway = await startGateway(config, verbose ? consoleLog : () => undefined);
  const { ownUrl, gatewayUrl } = gateway.config;
  answer = createAcs({ gatewayOrigin: gatewayUrl, dataDir }).fetch;
  for (const origin of origins) await register(ownUrl, origin);
  return {
    gateway: ownUrl,
    acs: urlOfPort(port),
    stop: async () => {
      await Promise.all([gateway.stop(), close(issuer)]);
    },
  };
}

async function register(gateway: string, origin: string): Promise<void> {
  const body = JSON.stringify({ origin });
  const response = await fetch(`${gateway}/__sandbox/origins`, { method: 'POST', body });
  if (!response.ok) throw new Error(`the origin ${origin} was refused: ${await response.text()}`);
}

async function close(server: ServerType): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  if ('closeAllConnections' in server) server.closeAllConnections();
  await closed;
}
