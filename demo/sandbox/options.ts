// What `paykka-sandbox` is told: flags first, then the environment, as for `npm start`.
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

export interface Options {
  readonly help: boolean;
  readonly version: boolean;
  readonly verbose: boolean;
  /** GATEWAY_PORT, ACS_PORT, DATA_DIR and the rest, as the gateway reads them. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly acsPort: number;
  readonly dataDir: string;
  readonly merchantFile: string;
  /** Pages of these origins may show the checkout. */
  readonly origins: readonly string[];
}

export const usage = `Usage: paykka-sandbox [options]

Starts PayKKa's sandbox on this machine: the gateway and a bank with 3-D Secure. Needs no network.

  --origin URL      registers an origin whose pages may show the checkout; repeatable
                    (default: http://localhost:4100)
  --port N          port of the gateway (GATEWAY_PORT, default 4200; 0: any free one)
  --acs-port N      port of the bank (ACS_PORT, default 4300; 0: any free one)
  --data-dir DIR    database and keys (DATA_DIR, default .sandbox)
  --verbose         one line for each request
  --version, --help (-h)

DATABASE_URL=postgres://… replaces the embedded database.
GATEWAY_URL=https://psp.example is the gateway's address where a proxy stands before it.
The keys of the demo merchant are written to DIR/merchant.json; the controls are under /__sandbox/ (see README).`;

const flags = {
  origin: { type: 'string', multiple: true },
  port: { type: 'string' },
  'acs-port': { type: 'string' },
  'data-dir': { type: 'string' },
  verbose: { type: 'boolean' },
  version: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** @throws Error with a sentence that names the flag. */
export function readOptions(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Options {
  const { values } = parseArgs({ args: [...args], options: flags, strict: true, allowPositionals: false });
  const dataDir = resolve(values['data-dir'] ?? (env['DATA_DIR'] || '.sandbox'));
  const port = portOf('--port', values.port ?? (env['GATEWAY_PORT'] || '4200'));
  const acsPort = portOf('--acs-port', values['acs-port'] ?? (env['ACS_PORT'] || '4300'));
  const origins = values.origin?.map(originOf) ?? [`http://localhost:${env['SHOP_PORT'] || 4100}`];
  return {
    help: values.help === true,
    version: values.version === true,
    verbose: values.verbose === true,
    env: { ...env, DATA_DIR: dataDir, GATEWAY_PORT: String(port) },
    acsPort,
    dataDir,
    merchantFile: join(dataDir, 'merchant.json'),
    origins,
  };
}

function portOf(flag: string, text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Infinity;
  if (port > 65_535) throw new Error(`${flag} must be a port number, not "${text}".`);
  return port;
}

function originOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new Error(`--origin must be an address like http://localhost:3000, not "${text}".`);
  return url.origin;
}
