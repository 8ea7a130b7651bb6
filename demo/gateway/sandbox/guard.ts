// Only this machine, and no web page but the gateway's own, may use the controls; nor does a webhook whose address somebody
// has chosen so.
import type { MiddlewareHandler } from 'hono';

/** @param host of the header, as written: `localhost:4200` */
export const isLoopback = (host: string): boolean =>
  /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i.test(host);

export const loopbackOnly =
  (ownUrl: string): MiddlewareHandler =>
  async (c, next) => {
    const origin = c.req.header('origin');
    const isLocal = isLoopback(c.req.header('host') ?? '');
    const isWebhook = c.req.header('x-paykka-event-id') !== undefined;
    if (isLocal && !isWebhook && (origin === undefined || origin === ownUrl)) return next();
    const message = 'The sandbox is controlled from this machine, not from a page.';
    return c.json({ error: { code: 'forbidden', message } }, 403);
  };
