// `/sim/*.js`: scripts that define the same globals as the wallets' own, for pages of the sandbox.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hono } from 'hono';
import type { BrandMark } from '../../../src/theme/brand-marks.ts';
import { walletMarks } from '../../../src/theme/wallet-marks.ts';

declare global {
  /** In a simulator's scope: of its wallet. */
  const MARK: BrandMark;
}

interface Simulator {
  readonly mark: BrandMark;
  readonly files: readonly string[];
}

const wallets: Readonly<Record<string, Simulator>> = {
  'apple-pay': {
    mark: walletMarks.APPLE_PAY,
    files: ['sheet', 'mark', 'apple-pay-request', 'apple-pay-button', 'apple-pay'],
  },
  'google-pay': {
    mark: walletMarks.GOOGLE_PAY,
    files: ['sheet', 'mark', 'google-pay-request', 'google-pay'],
  },
};

/** @param distDir the build, which holds copies of `demo/gateway/sim`: a bundled gateway has no sources beside it */
export function simulators(distDir: string): Hono {
  const source = (name: string): string =>
    readFileSync(join(distDir, 'sandbox', 'sim', `${name}.js`), 'utf8');
  const app = new Hono();
  for (const [name, { mark, files }] of Object.entries(wallets)) {
    let script: string | undefined;
    app.get(`/sim/${name}.js`, (c) => {
      // One scope for all of it, and none of its names on the page but the globals.
      const given = `const MARK = ${JSON.stringify(mark)};`;
      script ??= `(() => {\n${[given, ...files.map(source)].join('\n')}})();\n`;
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
