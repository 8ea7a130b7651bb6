// The part of test/controls.ts that is about what comes over the wire: requests, hosts, addresses, headers.
import type { Control } from '../controls.ts';
import { off } from '../support/off.ts';

export const wireControls: readonly Control[] = [
  {
    id: 'X-31',
    promise: 'a request that two readers may read differently is refused (S45)',
    off: off(
      'demo/gateway/serve.ts',
      'createAdaptorServer({',
      'createAdaptorServer({\n    serverOptions: { insecureHTTPParser: true },',
    ),
    test: 'test/gateway/raw-http.spec.ts',
  },
  {
    id: 'X-32',
    promise: 'a request is for one host (S45)',
    off: off('demo/gateway/app.ts', '  app.use(oneHost);\n'),
    test: 'test/gateway/raw-http.spec.ts',
    title: 'two hosts',
  },
  {
    id: 'X-33',
    promise: 'whoever never ends a head is left',
    off: off(
      'demo/gateway/serve.ts',
      'server.headersTimeout = 80_000;',
      'server.headersTimeout = 0;\n  server.requestTimeout = 0;',
    ),
    test: 'test/gateway/raw-http.spec.ts',
    title: 'never ends a head',
    slow: true,
  },
  {
    id: 'X-34',
    promise: 'an address has no user, and no slash too many (P10)',
    off: off('src/core/safe-url.ts', '[^/?#@]+([/?#]|$)/i', '/i'),
    test: 'test/core/safe-url.test.ts',
  },
  {
    id: 'X-35',
    promise: 'an address of a merchant is one that the checkout uses: no user, no slash too many (P10)',
    off: off(
      'demo/gateway/server-api/addresses.ts',
      'safeUrl(text, { sandbox: true }) !== null',
      "URL.canParse(text) && !text.startsWith('http:')",
    ),
    test: 'test/gateway/origins.spec.ts',
    title: 'hand over',
  },
  {
    id: 'X-36',
    promise: 'this machine is named as it is named, not as a parser reads it (S45)',
    off: off(
      'demo/gateway/sandbox/guard.ts',
      '/^(localhost|127\\.0\\.0\\.1|\\[::1\\])(:\\d{1,5})?$/i.test(host)',
      'URL.canParse(`http://${host}`) && /^(localhost|127\\.0\\.0\\.1|\\[::1\\])$/.test(new URL(`http://${host}`).hostname)',
    ),
    test: 'test/gateway/origins.spec.ts',
    title: 'this machine',
  },
  {
    id: 'X-37',
    promise: 'the page to which the bank sends the browser back has a policy of its own (S52)',
    off: off(
      'demo/gateway/pages/notification-page.ts',
      '    ancestors: [...new Set(["\'self\'", ...origins])],',
      "    ancestors: ['https:'],",
    ),
    test: 'test/gateway/headers.spec.ts',
    title: 'look again',
  },
];
