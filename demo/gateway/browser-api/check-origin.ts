// Who asks: decided by `Origin`, exact and registered, never by content type. Whoever is not registered gets no CORS
// header, so that a browser lets no page read the answer.
import type { Context, MiddlewareHandler } from 'hono';
import type { Gateway } from '../context.ts';
import { Refusal } from '../payments/refusal.ts';
import { isLoopback } from '../sandbox/guard.ts';
import { clientKeysOf } from '../store/merchants.ts';

interface Caller {
  /** Of the embedding page; the gateway's own for pages that it serves itself. */
  readonly origin: string;
  /** Whether the origin is registered for the key. */
  mayUse(clientKey: string): boolean;
}
export interface BrowserEnv {
  Variables: { caller: Caller };
}

/** What a page may read beside the body: when to ask again, and (where that is a date) what time it is here. */
export const exposedHeaders = 'Retry-After, Date';

export const checkOrigin =
  (gateway: Gateway): MiddlewareHandler<BrowserEnv> =>
  async (c, next) => {
    c.header('Cache-Control', 'no-store');
    c.header('X-Content-Type-Options', 'nosniff');
    c.header('Vary', 'Origin');
    const caller = await callerOf(gateway, c.req.header('origin'), isFromHere(c, gateway));
    c.set('caller', caller);
    c.header('Access-Control-Allow-Origin', caller.origin);
    c.header('Access-Control-Expose-Headers', exposedHeaders);
    await next();
  };

/**
 * A page of our own sends no Origin with a GET, and no other page can set this header. A page whose host name was made to
 * point here afterwards (DNS rebinding) is of the same origin to its browser, too: it gives another host name.
 */
function isFromHere({ req }: Context, { config }: Gateway): boolean {
  const host = req.header('host') ?? '';
  const isOurs = host === new URL(config.gatewayUrl).host || isLoopback(host);
  return isOurs && req.header('sec-fetch-site') === 'same-origin';
}

/** @throws Refusal origin_not_allowed */
async function callerOf(
  { config, db }: Gateway,
  origin: string | undefined,
  isOwnPage: boolean,
): Promise<Caller> {
  const own = config.gatewayUrl;
  const isOwn = origin === own || (origin === undefined && isOwnPage);
  if (isOwn) return { origin: own, mayUse: () => true };
  const keys = origin === undefined ? [] : await clientKeysOf(db, origin);
  if (origin === undefined || keys.length === 0) throw new Refusal('origin_not_allowed');
  return { origin, mayUse: (clientKey) => keys.includes(clientKey) };
}
