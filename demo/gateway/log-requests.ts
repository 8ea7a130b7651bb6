// One line for each request: method, path without query, status, milliseconds.
import type { MiddlewareHandler } from 'hono';
import type { Log } from './log.ts';

export const logRequests =
  (log: Log): MiddlewareHandler =>
  async (c, next) => {
    const begin = performance.now();
    await next();
    log(`${c.req.method} ${c.req.path} → ${c.res.status} in ${Math.round(performance.now() - begin)} ms`);
  };
