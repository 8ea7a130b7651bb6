// The part of test/controls.ts that is about strangers: who is let in, and what may be sent.
import type { Control } from '../controls.ts';

export const gateControls: readonly Control[] = [
  {
    id: 'G-32',
    promise: 'a webhook is believed for its own path and bytes (S46)',
    off: [
      {
        file: 'demo/shop/paykka.ts',
        find: '[method, path, timestamp, nonce, body]',
        replace: '[method, timestamp, nonce, body]',
      },
      {
        file: 'demo/gateway/server-api/signature.ts',
        find: '`${method}\\n${path}\\n${timestamp}',
        replace: '`${method}\\n${timestamp}',
      },
    ],
    test: 'test/shop/receiver.spec.ts',
    title: 'another path',
  },
  {
    id: 'G-33',
    promise: 'an order is paid by its own merchant alone, by what it costs (S31)',
    off: [
      {
        file: 'demo/shop/orders.ts',
        find: 'paid.merchant_id === merchantId &&',
        replace: '',
      },
    ],
    test: 'test/shop/shop.spec.ts',
    title: 'S31',
  },
  {
    id: 'G-34',
    promise: 'an origin is one page’s, never a pattern or a piece of policy (P7)',
    off: [
      {
        file: 'demo/gateway/sandbox/requests.ts',
        find: '/^https?:\\/\\/[a-z0-9-]+(\\.[a-z0-9-]+)*\\.?(:\\d+)?$/',
        replace: '/^https?:/',
      },
    ],
    test: 'test/gateway/sandbox.spec.ts',
    title: 'S19',
  },
  {
    id: 'G-35',
    promise: 'a page under another host name is none of the gateway’s (P7)',
    off: [
      {
        file: 'demo/gateway/browser-api/check-origin.ts',
        find: 'return isOurs && req',
        replace: 'return (isOurs || true) && req',
      },
    ],
    test: 'test/gateway/cross-origin.spec.ts',
    title: 'made to point here',
  },
  {
    id: 'G-36',
    promise: 'nobody holds up the gateway by a long word (S10)',
    off: [
      {
        file: 'demo/gateway/log.ts',
        find: '(?<![\\w-])[\\w-]{0,64}?eyJ',
        replace: 'eyJ',
      },
    ],
    test: 'test/gateway/log.spec.ts',
    title: 'long words',
  },
  {
    id: 'G-37',
    promise: 'the console is told no card number that stood in an address (S10)',
    off: [{ file: 'demo/gateway/log-requests.ts', find: 'path: redact(path)', replace: 'path' }],
    test: 'test/gateway/log.spec.ts',
    title: 'the console is told',
  },
  {
    id: 'G-38',
    promise: 'an address with a NUL breaks nothing',
    off: [
      {
        file: 'demo/gateway/app.ts',
        find: "c.req.url.includes('%00')",
        replace: "c.req.url.includes('%00%00')",
      },
    ],
    test: 'test/gateway/payments.spec.ts',
    title: 'a NUL',
  },
  {
    id: 'G-39',
    promise: 'the browser itself refuses the card form under a foreign page (S16)',
    off: [
      {
        file: 'demo/gateway/pages/psp-headers.ts',
        find: "    `frame-ancestors ${parts.ancestors.length > 0 ? parts.ancestors.join(' ') : \"'none'\"}`,\n",
        replace: '',
      },
    ],
    test: 'test/flows/hostile-acts.spec.ts',
    title: 'S16',
  },
  {
    id: 'G-40',
    promise: 'the card form is served to registered pages alone (S15)',
    off: [
      {
        file: 'demo/gateway/pages/frame-page.ts',
        find: 'if (embedder !== null && !origins.includes(embedder)) {',
        replace: 'if (!origins) {',
      },
    ],
    test: 'test/gateway/pages.spec.ts',
    title: 'refused to whoever',
  },
  {
    id: 'G-41',
    promise: 'the card form is served into an iframe alone (S15)',
    off: [
      {
        file: 'demo/gateway/pages/framed.ts',
        find: "['iframe', undefined].includes(",
        replace: "Boolean(c) || ['iframe'].includes(",
      },
    ],
    test: 'test/gateway/pages.spec.ts',
    title: 'refused to whoever',
  },
  {
    id: 'G-42',
    promise: 'bodies are bounded',
    off: [
      {
        file: 'demo/gateway/browser-api/index.ts',
        find: 'const MAX_BODY_BYTES = 32 * 1024;',
        replace: 'const MAX_BODY_BYTES = 1e9;',
      },
    ],
    test: 'test/gateway/browser-api.spec.ts',
    title: 'up to 32 kB',
  },
  {
    id: 'G-43',
    promise: 'a redirect is no receipt of a webhook',
    off: [
      { file: 'demo/gateway/webhooks/deliver.ts', find: "redirect: 'manual'", replace: "redirect: 'follow'" },
    ],
    test: 'test/gateway/webhooks.spec.ts',
    title: 'is no receipt',
  },
  {
    id: 'G-44',
    promise: 'guessing is counted at the card frame, too (S43)',
    off: [
      {
        file: 'demo/gateway/pages/frame-page.ts',
        find: 'const wait = await waitAfterFailure(gateway, c, merchant);',
        replace: 'const wait = merchant && !waitAfterFailure ? 1 : null;',
      },
    ],
    test: 'test/gateway/guessing.spec.ts',
    title: 'guessing is limited',
  },
  {
    id: 'G-45',
    promise: 'guessing is counted for each client key, from however many addresses (S43)',
    off: [
      {
        file: 'demo/gateway/may-fail.ts',
        find: '(merchant === null || (await',
        replace: '(merchant !== undefined || (await',
      },
    ],
    test: 'test/gateway/guessing.spec.ts',
    title: 'limited for each client key, from',
  },
  {
    id: 'G-46',
    promise: 'where many cards are declined nothing is said of one before its bank has asked (S43)',
    off: [
      {
        file: 'demo/gateway/payments/bring-to-acquirer.ts',
        find: 'await isCardTested(gateway, session)',
        replace: 'false && isCardTested',
      },
    ],
    test: 'test/gateway/guessing.spec.ts',
    title: 'by way of many sessions',
  },
  {
    id: 'G-47',
    promise: 'what succeeds is never counted (S43)',
    off: [
      {
        file: 'demo/gateway/payments/conclude.ts',
        find: "return outcome.status === 'FAILURE' ? session : null;",
        replace: 'return session;',
      },
    ],
    test: 'test/gateway/guessing.spec.ts',
    title: 'by way of many sessions',
  },
  {
    id: 'G-48',
    promise: 'what was received before is answered, limits or not (P5)',
    off: [
      {
        file: 'demo/gateway/payments/pay.ts',
        find: "    if (judge(submission, facts) === 'replay') {",
        replace:
          "    await refuseCardTesting(gateway, facts.session);\n    if (judge(submission, facts) === 'replay') {",
      },
    ],
    test: 'test/gateway/guessing.spec.ts',
    title: 'what was received before',
  },
  {
    id: 'G-49',
    promise: 'a fault’s pattern holds up nobody',
    off: [
      {
        file: 'demo/gateway/sandbox/faults.ts',
        find: "  const [first = '', ...pieces] = pattern.split('*');",
        replace:
          "  if (pattern.includes('*')) return new RegExp(`^${pattern.replaceAll('*', '.*')}$`).test(part);\n  const [first = '', ...pieces] = pattern.split('*');",
      },
    ],
    test: 'test/gateway/faults.spec.ts',
    title: 'many stars',
  },
  {
    id: 'G-50',
    promise: 'a page reads what time it is at the gateway, so that a Retry-After can be a date',
    off: [
      {
        file: 'demo/gateway/browser-api/check-origin.ts',
        find: "exposedHeaders = 'Retry-After, Date'",
        replace: "exposedHeaders = 'Retry-After'",
      },
    ],
    test: 'test/gateway/guessing.spec.ts',
    title: 'limited for each address',
  },
  {
    id: 'G-51',
    promise: 'a key that cannot be one is a wrong key: the same bytes, and counted (S43)',
    off: [
      {
        file: 'demo/gateway/browser-api/requests.ts',
        find: 'const key = z.string();',
        replace: 'const key = z.string().length(35);',
      },
    ],
    test: 'test/gateway/guessing.spec.ts',
    title: 'the same bytes',
  },
  {
    id: 'G-54',
    promise:
      'every fault that can be asked for is made: also a status without a body, and a member of nothing',
    off: [
      {
        file: 'demo/gateway/sandbox/fault-modes.ts',
        find: 'const bodiless: readonly number[] = [204, 205, 304];',
        replace: 'const bodiless: readonly number[] = [];',
      },
      { file: 'demo/gateway/sandbox/fault-modes.ts', find: ' || !isObject(parent[key])', replace: '' },
    ],
    test: 'test/gateway/faults.spec.ts',
    title: '(a status that has no body|mutate writes)',
  },
  {
    id: 'G-55',
    promise: 'a session’s amount is changed by a number or its digits, as Create Session takes it',
    off: [
      {
        file: 'demo/gateway/sandbox/requests.ts',
        find: 'amount: amount.optional()',
        replace: 'amount: amount.optional() && z.int().optional()',
      },
    ],
    test: 'test/gateway/sandbox.spec.ts',
    title: 'a session is changed while',
  },
];
