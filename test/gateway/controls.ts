// The gateway's part of test/controls.ts: each promise with the line that keeps it and the test that misses it.
import type { Control } from '../controls.ts';

export const gatewayControls: readonly Control[] = [
  {
    id: 'G-18',
    promise: 'a ciphertext is bound to its session, attempt and origin (S30, S34)',
    off: [
      {
        file: 'demo/gateway/payments/card-data.ts',
        find: 'if (sid !== sessionId || att !== attemptNo || claimedOrigin !== origin) {',
        replace: 'if (sid === att && claimedOrigin === origin) {',
      },
    ],
    test: 'test/gateway/card-data.spec.ts',
    title: 'whatever is wrong',
  },
  {
    id: 'G-19',
    promise: 'a ciphertext is fresh (S34)',
    off: [{ file: 'demo/gateway/payments/open-jwe.ts', find: 'madeAt < now - MAX_AGE_MS ||', replace: '' }],
    test: 'test/gateway/card-data.spec.ts',
    title: 'fresh for fifteen minutes',
  },
  {
    id: 'G-20',
    promise: 'a revoked key opens nothing (F25)',
    off: [
      {
        file: 'demo/gateway/payments/card-keys.ts',
        find: "if (row.state === 'revoked' || (row.grace_until ?? Infinity) <= now) return 'revoked';",
        replace: '',
      },
    ],
    test: 'test/gateway/card-data.spec.ts',
    title: 'a revoked key',
  },
  {
    id: 'G-21',
    promise: 'a ciphertext is good for one attempt (S34)',
    off: [
      {
        file: 'demo/gateway/store/migrations.ts',
        find: ".addColumn('identity', 'text', (c) => c.notNull().unique())",
        replace: ".addColumn('identity', 'text', (c) => c.notNull())",
      },
    ],
    test: 'test/gateway/payments.spec.ts',
    title: 'good for one attempt',
  },
  {
    id: 'G-22',
    promise: 'only registered origins are answered (P7)',
    off: [
      {
        file: 'demo/gateway/browser-api/check-origin.ts',
        find: "if (origin === undefined || keys.length === 0) throw new Refusal('origin_not_allowed');",
        replace: "if (origin === undefined) throw new Refusal('origin_not_allowed');",
      },
      {
        file: 'demo/gateway/browser-api/check-origin.ts',
        find: 'mayUse: (clientKey) => keys.includes(clientKey)',
        replace: 'mayUse: () => true',
      },
    ],
    test: 'test/gateway/cross-origin.spec.ts',
    title: 'only the exact registered origin',
  },
  {
    id: 'G-23',
    promise: 'an origin is registered for a key, not for all (P7)',
    off: [
      {
        file: 'demo/gateway/browser-api/find-session.ts',
        find: 'if (merchant !== null && !c.var.caller.mayUse(clientKey)) {',
        replace: 'if (merchant === undefined) {',
      },
    ],
    test: 'test/gateway/cross-origin.spec.ts',
    title: 'only the exact registered origin',
  },
  {
    id: 'G-24',
    promise: 'a session and a key belong together (S30)',
    off: [
      {
        file: 'demo/gateway/browser-api/find-session.ts',
        find: 'if (merchant !== null && session?.merchant_id === merchant.merchant_id) {',
        replace: 'if (merchant !== null && session) {',
      },
    ],
    test: 'test/gateway/guessing.spec.ts',
    title: 'the same bytes',
  },
  {
    id: 'G-25',
    promise: 'guessing is limited (S43)',
    off: [
      {
        file: 'demo/gateway/store/failures.ts',
        find: 'return count <= (await allowed(db, limit));',
        replace: 'return count <= Infinity + (await allowed(db, limit));',
      },
    ],
    test: 'test/gateway/guessing.spec.ts',
    title: 'guessing is limited',
  },
  {
    id: 'G-26',
    promise: 'no page controls the sandbox (S45)',
    off: [
      {
        file: 'demo/gateway/sandbox/guard.ts',
        find: 'if (isLocal && !isWebhook && (origin === undefined || origin === ownUrl)) return next();',
        replace: 'if (isLocal || origin !== ownUrl) return next();',
      },
    ],
    test: 'test/gateway/sandbox.spec.ts',
    title: 'a foreign page',
  },
  {
    id: 'G-27',
    promise: 'logs hold no card number (S10)',
    off: [
      {
        file: 'demo/gateway/log.ts',
        find: 'console.log(redact(oneLine(line)))',
        replace: 'console.log(line)',
      },
    ],
    test: 'test/gateway/start.spec.ts',
    title: 'nothing that looks like a card',
  },
  {
    id: 'G-28',
    promise: 'a webhook is delivered by one process at a time (P5)',
    off: [
      {
        file: 'demo/gateway/store/webhooks.ts',
        find: 'next_try_at: now + LEASE_MS }',
        replace: 'next_try_at: now }',
      },
    ],
    test: 'test/gateway/store.spec.ts',
    title: 'a due webhook is taken',
  },
  {
    id: 'G-29',
    promise: 'a nonce is used once (S46)',
    off: [
      {
        file: 'demo/gateway/store/merchants.ts',
        find: 'return numInsertedOrUpdatedRows === 1n;',
        replace: 'return numInsertedOrUpdatedRows !== undefined;',
      },
    ],
    test: 'test/gateway/store.spec.ts',
    title: 'a nonce is used once',
  },
  {
    id: 'G-60',
    promise: 'only the page of the method itself decides what came of a visit (P2)',
    off: [
      {
        file: 'demo/gateway/pages/visit-pages.ts',
        find: "const isOwn = c.req.header('origin') === gateway.config.gatewayUrl;",
        replace: 'const isOwn = true;',
      },
    ],
    test: 'test/gateway/visit.spec.ts',
    title: 'nobody else',
  },
  {
    id: 'G-30',
    promise: 'only the issuer’s signed word closes a challenge (S54)',
    off: [
      {
        file: 'demo/gateway/pages/three-ds-pages.ts',
        find: 'given.length === expected.length && timingSafeEqual(given, expected)',
        replace: 'given.length >= 0 || timingSafeEqual(given, expected)',
      },
    ],
    test: 'test/gateway/three-ds.spec.ts',
    title: 'signature alone',
  },
  {
    id: 'G-31',
    promise: 'a webhook is believed for five minutes (S46)',
    off: [
      {
        file: 'demo/shop/paykka.ts',
        find: 'if (!(Math.abs(Date.now() - Number(timestamp)) <= FRESH_MS)) return false;',
        replace: '',
      },
    ],
    test: 'test/shop/receiver.spec.ts',
    title: '301 s',
  },
  {
    id: 'G-61',
    promise: 'a NUL in a name breaks nothing, on PostgreSQL either',
    off: [
      { file: 'demo/gateway/server-api/sessions.ts', find: '!isPlain(theme_id) || ', replace: '' },
      { file: 'demo/gateway/server-api/authenticate-v1.ts', find: ' && isPlain(merchant_id)', replace: '' },
    ],
    test: 'test/gateway/payments.spec.ts',
    title: 'a NUL where a name',
  },
  {
    id: 'G-62',
    promise: 'a merchant’s server hears 999999, signed, when the gateway broke',
    off: [{ file: 'demo/gateway/app.ts', find: 'systemError(gateway, c) ?? ', replace: '' }],
    test: 'test/gateway/payments.spec.ts',
    title: 'hears in its own words',
  },
  {
    id: 'G-63',
    promise: 'a purchase records no agreement',
    off: [
      {
        file: 'demo/gateway/server-api/initiate-rules.ts',
        find: '    if (recurring_agreement_id !== undefined) {\n      throw',
        replace: "    if (recurring_agreement_id === '') {\n      throw",
      },
    ],
    test: 'test/gateway/initiate.spec.ts',
    title: 'what contradicts itself',
  },
  {
    id: 'G-90',
    promise: 'ids of different orders are refused by name, and find nothing',
    off: [
      {
        file: 'demo/gateway/server-api/transactions.ts',
        find: '(await disagreement(keys, find)) ?? ',
        replace: '',
      },
    ],
    test: 'test/gateway/bad-input.spec.ts',
    title: 'ids that do not belong together',
  },
];
