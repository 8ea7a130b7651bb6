// Who may see the console: a person at this machine. No web page may call it, frame it, or load anything of it.
import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { isLoopback } from '../sandbox/guard.ts';
import { notForYou } from './message-page.ts';
import { consoleHeaders } from './layout.ts';

const MAX_BODY_BYTES = 16 * 1024;

/**
 * What is read: only as a page of its own (a link from the shop may lead here), never into another site's page. What is
 * changed: only by a form of the console itself, which a browser says by `Origin`.
 */
export const peopleOnly =
  (ownUrl: string): MiddlewareHandler =>
  async (c, next) => {
    for (const [name, value] of Object.entries(consoleHeaders)) c.header(name, value);
    const host = c.req.header('host') ?? '';
    if (!isLoopback(host)) return c.html(notForYou(), 403);
    if (c.req.method === 'GET') {
      const foreign = !['same-origin', 'none', undefined].includes(c.req.header('sec-fetch-site'));
      if (foreign && c.req.header('sec-fetch-dest') !== 'document') return c.html(notForYou(), 403);
      // One spelling of this machine, so that forms come from the gateway's own origin.
      const { pathname, search } = new URL(c.req.url);
      if (host !== new URL(ownUrl).host) return c.redirect(ownUrl + pathname + search, 302);
      return next();
    }
    return c.req.header('origin') === ownUrl ? next() : c.html(notForYou(), 403);
  };

export const smallForms = bodyLimit({ maxSize: MAX_BODY_BYTES });
