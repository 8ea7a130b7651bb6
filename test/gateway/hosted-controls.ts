// The hosted page's part of test/controls.ts.
import type { Control } from '../controls.ts';

export const hostedControls: readonly Control[] = [
  {
    id: 'H-01',
    promise: 'the gateway’s own page embeds the card frame of a HOSTED session alone',
    off: [
      {
        file: 'demo/gateway/payments/embedders.ts',
        find: "session_mode === 'HOSTED' ?",
        replace: 'session_mode ?',
      },
    ],
    test: 'test/gateway/hosted.spec.ts',
    title: 'in a HOSTED session alone',
  },
  {
    id: 'H-02',
    promise: 'the hosted page is framed by nobody',
    off: [
      {
        file: 'demo/gateway/pages/hosted-document.ts',
        find: "    `frame-ancestors 'none'`,\n",
        replace: '',
      },
    ],
    test: 'test/gateway/hosted.spec.ts',
    title: 'has these headers',
  },
  {
    id: 'H-03',
    promise: 'a session of another mode has no hosted page',
    off: [
      {
        file: 'demo/gateway/pages/hosted-page.ts',
        find: "known?.session_mode !== 'HOSTED'",
        replace: 'known === null',
      },
    ],
    test: 'test/gateway/hosted.spec.ts',
    title: 'no hosted page of a session of another mode',
  },
  {
    id: 'H-04',
    promise: 'whoever comes back to a paid page is not pushed on',
    off: [
      {
        file: 'demo/gateway/pages/hosted-document.ts',
        find: 'if (!go.href || !wasOpen) return;',
        replace: 'if (!go.href) return;',
      },
    ],
    test: 'test/flows/hosted.spec.ts',
    title: 'never by force',
  },
  {
    id: 'H-05',
    promise: 'the bank’s page is nested in the hosted page as well',
    off: [
      {
        file: 'demo/gateway/pages/psp-headers.ts',
        find: "(origin === gatewayUrl ? `'self'` : origin)",
        replace: 'origin',
      },
      {
        file: 'demo/gateway/payments/three-ds.ts',
        find: 'await embeddersOf(gateway, session, merchant.client_key)',
        replace: '[gateway.config.shopOrigin]',
      },
    ],
    test: 'test/flows/hosted.spec.ts',
    title: 'nested in the PSP’s page as well',
  },
  {
    id: 'H-06',
    promise: 'the hosted page is one of the merchant’s for Apple, in a HOSTED session alone',
    off: [
      {
        file: 'demo/gateway/browser-api/index.ts',
        find: 'await embeddersOf(gateway, session, client_key)',
        replace: '[gateway.config.gatewayUrl]',
      },
    ],
    test: 'test/gateway/hosted.spec.ts',
    title: 'Apple takes it for one of the merchant’s',
  },
  {
    id: 'H-07',
    promise: 'a page that nothing can be paid on leads back to the shop',
    off: [
      {
        file: 'demo/gateway/pages/hosted-document.ts',
        find: "if (!error.retryable && checkout.state === 'failed') over();",
        replace: '',
      },
    ],
    test: 'test/flows/hosted.spec.ts',
    title: 'that nothing can be paid on',
  },
  {
    id: 'H-08',
    promise: 'the one element of a checkout has its id on every page that /checkout leads to',
    off: [
      {
        file: 'demo/gateway/pages/hosted-document.ts',
        find: '              id="checkout"\n',
        replace: '',
      },
    ],
    test: 'test/shop/shop.spec.ts',
    title: 'has its id also',
  },
  {
    id: 'H-09',
    promise: 'the hosted page brings the font of its theme',
    off: [
      {
        file: 'demo/gateway/pages/hosted-document.ts',
        find: "${model.font?.tag ?? ''}",
        replace: '',
      },
    ],
    test: 'test/flows/fonts.spec.ts',
    title: 'on the hosted page the font',
  },
];
