// `/cp/*`: the files that a merchant's page loads, from the build's folder, for every origin.
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { etag } from 'hono/etag';

const versioned = /^\/cp\/\d+\.\d+\.\d+[^/]*\//;

/** @param distDir the folder that holds `cp/` */
export function assets(distDir: string): Hono {
  const app = new Hono();
  app.use('/cp/*', async (c, next) => {
    await next();
    c.header('Access-Control-Allow-Origin', '*');
    c.header('Cross-Origin-Resource-Policy', 'cross-origin');
    c.header('X-Content-Type-Options', 'nosniff');
    // Also with a plain answer: a cache that has that one must not give it to who takes brotli.
    c.header('Vary', 'Accept-Encoding');
    const age = versioned.test(c.req.path) ? 'max-age=31536000, immutable' : 'max-age=300';
    c.header('Cache-Control', c.res.ok || c.res.status === 304 ? `public, ${age}` : 'no-store');
  });
  app.use('/cp/*', etag());
  app.get('/cp/*', serveStatic({ root: distDir, precompressed: true }));
  app.all('/cp/*', (c) => c.text('There is no such file.\n', 404));
  return app;
}
