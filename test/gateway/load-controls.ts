// What keeps the gateway quick when it has much to do, or has done much.
import type { Control } from '../controls.ts';

export const loadControls: readonly Control[] = [
  {
    id: 'LD-1',
    promise: 'what is due is found without reading what is done, however much that is',
    off: [
      {
        file: 'demo/gateway/store/attempts.ts',
        find: ".where(sql<boolean>`status in ('AUTHORISING', 'ACTION', 'PENDING')`)",
        replace: ".where('status', 'in', openStatuses)",
      },
    ],
    test: 'test/gateway/statements.spec.ts',
    title: 'what is due is found by an index',
  },
  {
    id: 'LD-2',
    promise: 'a receiver that does not answer holds up no other webhook',
    off: [
      { file: 'demo/gateway/webhooks/index.ts', find: 'const AT_ONCE = 32;', replace: 'const AT_ONCE = 1;' },
    ],
    test: 'test/gateway/webhooks.spec.ts',
    title: 'holds up nobody',
  },
  {
    id: 'LD-3',
    promise: 'the embedded database prepares each statement once',
    off: [
      {
        file: 'demo/gateway/store/kept-statements.ts',
        find: 'kept.set(sql, statement);',
        replace: '',
      },
    ],
    test: 'test/gateway/statements.spec.ts',
    title: 'prepared once',
  },
  {
    id: 'LD-4',
    promise: 'the card frame’s document is brotli where the browser takes it, made once',
    off: [
      {
        file: 'demo/gateway/pages/send-document.ts',
        find: '{ br: promisify(brotliCompress), gzip: promisify(gzip) }',
        replace: '{ gzip: promisify(gzip), br: promisify(brotliCompress) }',
      },
    ],
    test: 'test/gateway/pages.spec.ts',
    title: 'comes as brotli or gzip',
  },
  {
    id: 'LD-5',
    promise: 'a shared cache never gives the plain file to who takes brotli',
    off: [
      {
        file: 'demo/gateway/pages/assets.ts',
        find: "c.header('Vary', 'Accept-Encoding');",
        replace: '',
      },
    ],
    test: 'test/gateway/pages.spec.ts',
    title: 'files under /cp are for every page',
  },
  {
    id: 'LD-6',
    promise: 'files under /cp come compressed, as the build made them',
    off: [{ file: 'demo/gateway/pages/assets.ts', find: ', precompressed: true', replace: '' }],
    test: 'test/gateway/pages.spec.ts',
    title: 'files under /cp come as brotli',
  },
];
