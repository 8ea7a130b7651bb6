// Only this machine, and no web page but the gateway's own, may use the controls.
import type { MiddlewareHandler } from 'hono';

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

export const loopbackOnly =
  (gatewayUrl: string): MiddlewareHandler =>
  async (c, next) => {
    const origin = c.req.header('origin');
    const host = `http://${c.req.header('host') ?? ''}`;
    const isLocal = URL.canParse(host) && loopback.has(new URL(host).hostname);
    if (isLocal && (origin === undefined || origin === gatewayUrl)) return next();
    const message = 'The sandbox is controlled from this machine, not from a page.';
    return c.json({ error: { code: 'forbidden', message } }, 403);
  };
