// Who asks: decided by `Origin`, exact and registered, never by content type. Whoever is not registered gets no CORS
// header, so that a browser lets no page read the answer.
import type { MiddlewareHandler } from 'hono';
import type { Gateway } from '../context.ts';
import { Refusal } from '../payments/refusal.ts';
import { clientKeysOf } from '../store/merchants.ts';

export interface Caller {
  /** Of the embedding page; the gateway's own for pages that it serves itself. */
  readonly origin: string;
  /** Whether the origin is registered for the key. */
  mayUse(clientKey: string): boolean;
}
export interface BrowserEnv {
  Variables: { caller: Caller };
}

export const checkOrigin =
  (gateway: Gateway): MiddlewareHandler<BrowserEnv> =>
  async (c, next) => {
    c.header('Cache-Control', 'no-store');
    c.header('X-Content-Type-Options', 'nosniff');
    c.header('Vary', 'Origin');
    const caller = await callerOf(gateway, c.req.header('origin'), c.req.header('sec-fetch-site'));
    c.set('caller', caller);
    c.header('Access-Control-Allow-Origin', caller.origin);
    c.header('Access-Control-Expose-Headers', 'Retry-After');
    await next();
  };

/** @throws Refusal origin_not_allowed */
async function callerOf(
  { config, db }: Gateway,
  origin: string | undefined,
  fetchSite: string | undefined,
): Promise<Caller> {
  const own = config.gatewayUrl;
  // A page of our own sends no Origin with a GET. No other page can set this header.
  const isOwn = origin === own || (origin === undefined && fetchSite === 'same-origin');
  if (isOwn) return { origin: own, mayUse: () => true };
  const keys = origin === undefined ? [] : await clientKeysOf(db, origin);
  if (origin === undefined || keys.length === 0) throw new Refusal('origin_not_allowed');
  return { origin, mayUse: (clientKey) => keys.includes(clientKey) };
}
