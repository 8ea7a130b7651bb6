// `/sim/*.js`: scripts that define the same globals as the wallets' own, for pages of the sandbox.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hono } from 'hono';

const parts: Readonly<Record<string, readonly string[]>> = {
  'apple-pay': ['sheet', 'apple-pay-request', 'apple-pay-button', 'apple-pay'],
  'google-pay': ['sheet', 'google-pay-request', 'google-pay'],
};

/** @param distDir the build, which holds copies of `demo/gateway/sim`: a bundled gateway has no sources beside it */
export function simulators(distDir: string): Hono {
  const source = (name: string): string =>
    readFileSync(join(distDir, 'sandbox', 'sim', `${name}.js`), 'utf8');
  const app = new Hono();
  for (const [name, files] of Object.entries(parts)) {
    let script: string | undefined;
    app.get(`/sim/${name}.js`, (c) => {
      // One scope for all of it, and none of its names on the page but the globals.
      script ??= `(() => {\n${files.map(source).join('\n')}})();\n`;
      return c.body(script, 200, {
        'Content-Type': 'text/javascript;charset=utf-8',
        'Access-Control-Allow-Origin': '*',
        'Cross-Origin-Resource-Policy': 'cross-origin',
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'no-cache',
      });
    });
  }
  return app;
}
