// The gateway's settings, from the environment. Nothing else reads `process.env`.
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { safeUrl } from '../../src/core/safe-url.ts';

export interface Config {
  /** 0: any free port, for tests. */
  readonly port: number;
  /** The origin under which browsers, merchants and the issuer reach the gateway, however many processes it has. */
  readonly gatewayUrl: string;
  /** This process's own: `http://127.0.0.1:4200`. Its console and controls are nowhere else. */
  readonly ownUrl: string;
  /** The demo shop's origin: `http://localhost:4100`. */
  readonly shopOrigin: string;
  /** The issuer's origin: `http://127.0.0.1:4300`. */
  readonly acsOrigin: string;
  readonly dataDir: string;
  /** A `postgres://` address in place of the embedded database. */
  readonly databaseUrl: string | null;
  /** The folder of `npm run build`; holds `cp/` and `frame/`. */
  readonly distDir: string;
}

const port = (fallback: number) =>
  z.coerce
    .number({ error: 'must be a port number' })
    .int({ error: 'must be a port number' })
    .min(0, { error: 'must be a port number' })
    .max(65_535, { error: 'must be a port number' })
    .default(fallback);

const originOf = (text: string): string | null => {
  const url = safeUrl(text, { sandbox: true });
  return url && [url.origin, `${url.origin}/`].includes(text) ? url.origin : null;
};

const environment = z.object({
  GATEWAY_PORT: port(4200),
  GATEWAY_URL: z
    .string()
    .refine((text) => originOf(text) !== null, {
      error: 'must be scheme and host alone, such as https://psp.example (http only on this machine)',
    })
    .optional(),
  SHOP_PORT: port(4100),
  ACS_PORT: port(4300),
  DATA_DIR: z.string().min(1, { error: 'must be a folder' }).default('.sandbox'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, { error: 'must be a postgres:// address' })
    .optional(),
});

/** @throws Error with a sentence that names the variable. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  // A variable that is set to nothing is not set.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const { data, error } = environment.safeParse(given);
  if (error) throw new Error(`${error.issues[0]!.path.join('.')} ${error.issues[0]!.message}.`);
  return {
    port: data.GATEWAY_PORT,
    gatewayUrl: originOf(data.GATEWAY_URL ?? '') ?? urlOfPort(data.GATEWAY_PORT),
    ownUrl: urlOfPort(data.GATEWAY_PORT),
    shopOrigin: `http://localhost:${data.SHOP_PORT}`,
    acsOrigin: urlOfPort(data.ACS_PORT),
    dataDir: data.DATA_DIR,
    databaseUrl: data.DATABASE_URL ?? null,
    distDir: fileURLToPath(new URL('../../dist', import.meta.url)),
  };
}

/** The same, at the port that it got: with 0 nobody knows it before. */
export const atPort = (config: Config, listening: number): Config => {
  const ownUrl = urlOfPort(listening);
  const isPublic = config.gatewayUrl !== config.ownUrl;
  return { ...config, port: listening, ownUrl, gatewayUrl: isPublic ? config.gatewayUrl : ownUrl };
};

export const urlOfPort = (port: number): string => `http://127.0.0.1:${port}`;
