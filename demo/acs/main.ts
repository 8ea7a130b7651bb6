// Starts the issuer on 127.0.0.1: ACS_PORT (4300), GATEWAY_PORT (4200) or GATEWAY_URL, DATA_DIR (.sandbox).
import { serve } from '@hono/node-server';
import { createAcs } from './app.ts';

const port = Number(process.env['ACS_PORT'] ?? 4300);
// Where the gateway is for everybody, however many processes it has: nothing goes, and no browser is led, elsewhere.
const gatewayUrl = process.env['GATEWAY_URL'] || `http://127.0.0.1:${process.env['GATEWAY_PORT'] ?? 4200}`;
const gatewayOrigin = new URL(gatewayUrl).origin;
const dataDir = process.env['DATA_DIR'] ?? '.sandbox';

const server = serve(
  { fetch: createAcs({ gatewayOrigin, dataDir }).fetch, hostname: '127.0.0.1', port },
  ({ port: actual }) => console.log(`acs ready http://127.0.0.1:${actual}/`),
);

server.on('error', (error: NodeJS.ErrnoException) => {
  console.error(
    error.code === 'EADDRINUSE'
      ? `Port ${port} is taken: stop the other program, or choose another port with ACS_PORT.`
      : `The issuer could not start: ${error.message}`,
  );
  process.exitCode = 1;
});

const stop = () => {
  server.close();
  if ('closeAllConnections' in server) server.closeAllConnections();
};
process.once('SIGTERM', stop).once('SIGINT', stop);
