// A request is for one host. Two `Host` lines, or an absolute address of another one (RFC 9112, 3.2), are made for two
// readers who do not agree: a proxy that lets in by the one, and whoever stands behind it and reads the other.
import type { MiddlewareHandler } from 'hono';

export const oneHost: MiddlewareHandler = async (c, next) => {
  const host = c.req.header('host');
  // None comes over HTTP: whoever asks in this process means this process.
  if (host === undefined || isHostOf(c.req.url, host)) return next();
  return c.json({ error: { code: 'invalid_request', message: 'The request names two hosts.' } }, 400);
};

const isHostOf = (url: string, host: string): boolean =>
  URL.canParse(`http://${host}`) && new URL(`http://${host}`).host === new URL(url).host;
