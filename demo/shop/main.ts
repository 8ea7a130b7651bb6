// Starts the shop on localhost: SHOP_PORT (4100), DATA_DIR (.sandbox). Waits for the gateway's merchant.json.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { createShop } from './app.ts';
import type { Credentials } from './paykka.ts';

const port = Number(process.env['SHOP_PORT'] ?? 4100);
const file = join(process.env['DATA_DIR'] ?? '.sandbox', 'merchant.json');

const credentials = JSON.parse(await readFile(file, 'utf8')) as Credentials;
const app = createShop({ credentials, shopOrigin: `http://localhost:${port}` });

const server = serve({ fetch: app.fetch, hostname: 'localhost', port }, () =>
  console.log(`shop ready http://localhost:${port}/`),
);
server.on('error', (error: NodeJS.ErrnoException) => {
  console.error(
    error.code === 'EADDRINUSE'
      ? `Port ${port} is taken: stop the other program, or choose another port with SHOP_PORT.`
      : `The shop could not start: ${error.message}`,
  );
  process.exitCode = 1;
});
const stop = (): void => {
  server.close();
  if ('closeAllConnections' in server) server.closeAllConnections();
};
process.once('SIGTERM', stop).once('SIGINT', stop);
