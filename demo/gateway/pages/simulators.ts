// `/sim/*.js`: scripts that define the same globals as the wallets' own, for pages of the sandbox.
import { readFileSync } from 'node:fs';
import { Hono } from 'hono';

const source = (name: string): string => readFileSync(new URL(`../sim/${name}.js`, import.meta.url), 'utf8');

export function simulators(): Hono {
  const app = new Hono();
  for (const name of ['apple-pay', 'google-pay']) {
    // One scope for both files, and none of their names on the page but the globals.
    const script = `(() => {\n${source('sheet')}\n${source(name)}})();\n`;
    app.get(`/sim/${name}.js`, (c) =>
      c.body(script, 200, {
        'Content-Type': 'text/javascript;charset=utf-8',
        'Access-Control-Allow-Origin': '*',
        'Cross-Origin-Resource-Policy': 'cross-origin',
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'no-cache',
      }),
    );
  }
  return app;
}
