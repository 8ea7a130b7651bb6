// Sends the browser to an address of the merchant's, as it was given: a header takes ASCII alone.
import type { Context } from 'hono';

export const sendBack = (c: Context, address: string): Response =>
  // Hono escapes the whole of an address that is not Latin-1, what is escaped already, too.
  c.redirect(address.replace(/[^\x21-\x7e]+/g, encodeURIComponent), 303);
