// Whose pages may make the shop do something: its own. A browser says with every POST which page it comes from, and no page
// can say it is another. PayKKa's webhooks and programs say nothing; a webhook is believed by its signature.
import type { MiddlewareHandler } from 'hono';

/** Answers 403 to a POST from a page of another origin, and to one that hides where it comes from (`null`). */
export const ownPagesOnly =
  (shopOrigin: string): MiddlewareHandler =>
  async (c, next) => {
    const origin = c.req.header('origin');
    if (c.req.method === 'POST' && origin !== undefined && origin !== shopOrigin)
      return c.text(`Only the shop's own pages may ask for this: open ${shopOrigin}.`, 403);
    return next();
  };
