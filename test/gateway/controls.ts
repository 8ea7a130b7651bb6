// The gateway's part of test/controls.ts: each promise with the line that keeps it and the test that misses it.
import type { Control } from '../controls.ts';

export const gatewayControls: readonly Control[] = [
  {
    id: 'G-01',
    promise: 'a session has one open attempt (P2)',
    off: [
      {
        file: 'demo/gateway/store/migrations.ts',
        find: "await attemptsOf('one_open_attempt_per_session').where(open).execute();",
        replace: '',
      },
    ],
    test: 'test/gateway/store.spec.ts',
    title: 'the tables refuse',
  },
  {
    id: 'G-02',
    promise: 'a session has one paid attempt (P2)',
    off: [
      {
        file: 'demo/gateway/store/migrations.ts',
        find: "await attemptsOf('one_paid_attempt_per_session').where(paid).execute();",
        replace: '',
      },
    ],
    test: 'test/gateway/store.spec.ts',
    title: 'the tables refuse',
  },
  {
    id: 'G-03',
    promise: 'an attempt moves only out of the statuses it may leave (P4)',
    off: [{ file: 'demo/gateway/store/attempts.ts', find: ".where('status', 'in', from)", replace: '' }],
    test: 'test/gateway/store.spec.ts',
    title: 'moved by one only',
  },
  {
    id: 'G-04',
    promise: 'the same submission is known again by its jti (R-b)',
    off: [
      {
        file: 'demo/gateway/payments/attempt-rules.ts',
        find: "if (existing.identity === identity) return 'replay';",
        replace: '',
      },
    ],
    test: 'test/gateway/payments.spec.ts',
    title: 'arrives twenty times',
  },
  {
    id: 'G-05',
    promise: 'another submission is not taken for the one that was received (P6)',
    off: [
      {
        file: 'demo/gateway/payments/attempt-rules.ts',
        find: 'if (existing.identity === identity) return',
        replace: 'if (existing) return',
      },
    ],
    test: 'test/gateway/payments.spec.ts',
    title: 'ten tabs',
  },
  {
    id: 'G-06',
    promise: 'the number is taken under the lock of the session (P2)',
    off: [
      {
        file: 'demo/gateway/payments/accept.ts',
        find: 'if (numUpdatedRows !== 1n) throw new NotFirst();',
        replace: '',
      },
    ],
    test: 'test/gateway/payments.spec.ts',
    title: 'between judging and recording',
  },
  {
    id: 'G-07',
    promise: 'a changed session is not charged before the shopper saw it (F24)',
    off: [
      {
        file: 'demo/gateway/payments/attempt-rules.ts',
        find: "if (version !== session.version) throw new Refusal('session_changed');",
        replace: '',
      },
    ],
    test: 'test/gateway/payments.spec.ts',
    title: 'a changed session',
  },
  {
    id: 'G-08',
    promise: 'an expired session stays so (P4)',
    off: [
      {
        file: 'demo/gateway/payments/facts.ts',
        find: 'await expireSession(db, session, now);\n    return factsOf(gateway, sessionId, attemptNo);',
        replace: "return { session: { ...session, status: 'EXPIRED' }, last, attempt: null };",
      },
    ],
    test: 'test/gateway/payments.spec.ts',
    title: 'no payment, whatever the clock',
  },
  {
    id: 'G-09',
    promise: 'an open attempt keeps the session alive (R-f)',
    off: [{ file: 'demo/gateway/payments/facts.ts', find: '&& !(last && isOpen(last))', replace: '' }],
    test: 'test/gateway/browser-api.spec.ts',
    title: 'an expired session says so',
  },
  {
    id: 'G-10',
    promise: 'a session takes ten attempts (S43)',
    off: [
      {
        file: 'demo/gateway/payments/attempt-rules.ts',
        find: "if (attemptNo > MAX_ATTEMPTS) throw new Refusal('too_many_attempts');",
        replace: '',
      },
    ],
    test: 'test/gateway/payments.spec.ts',
    title: 'ten attempts',
  },
  {
    id: 'G-11',
    promise: 'the acquirer acts once under a key (P2)',
    off: [
      {
        file: 'demo/gateway/payments/acquirer.ts',
        find: '.onConflict((conflict) => conflict.doNothing())',
        replace: ".onConflict((conflict) => conflict.column('idempotency_key').doUpdateSet(operation))",
      },
    ],
    test: 'test/gateway/payments.spec.ts',
    title: 'reaches the acquirer after',
  },
  {
    id: 'G-12',
    promise: 'a closed key authorises nothing (P2)',
    off: [
      {
        file: 'demo/gateway/payments/acquirer.ts',
        find: 'await open(db, { ...nothing, idempotency_key: key, amount, currency, state: as });',
        replace:
          'if (!(await read(db, key))) return { ...nothing, idempotency_key: key, amount, currency, state: as };',
      },
    ],
    test: 'test/gateway/payments.spec.ts',
    title: 'reaches the acquirer after',
  },
  {
    id: 'G-13',
    promise: "a bank's answer after a cancel authorises nothing (F40)",
    off: [
      {
        file: 'demo/gateway/payments/acquirer.ts',
        find: "['CHALLENGE'], passed",
        replace: "['CHALLENGE', 'VOIDED', 'DECLINED'], passed",
      },
      {
        file: 'demo/gateway/payments/three-ds.ts',
        find: "if (attempt.status !== 'ACTION') return false;",
        replace: '',
      },
    ],
    test: 'test/gateway/payments.spec.ts',
    title: "a bank's answer after a cancel",
  },
  {
    id: 'G-14',
    promise: 'a challenge closes itself after ten minutes (F39)',
    off: [
      {
        file: 'demo/gateway/payments/settle.ts',
        find: "return timedOut && operation.state === 'CHALLENGE' ?",
        replace: 'return timedOut && false ?',
      },
    ],
    test: 'test/gateway/payments.spec.ts',
    title: 'closes itself after ten minutes',
  },
  {
    id: 'G-15',
    promise: 'what a crash left open is healed (F42)',
    off: [
      {
        file: 'demo/gateway/payments/settle.ts',
        find: "? closeKey(gateway, attempt, 'NEVER_RECEIVED') : null;",
        replace: '? null : null;',
      },
    ],
    test: 'test/gateway/crash.spec.ts',
    title: 'after each write of a payment',
  },
  {
    id: 'G-16',
    promise: 'state, ledger, order and webhook are one transaction (P5)',
    off: [
      {
        file: 'demo/gateway/payments/conclude.ts',
        find: 'await db.transaction().execute((trx) => finish(trx, attempt, operation, now));',
        replace: 'await finish(db, attempt, operation, now);',
      },
    ],
    test: 'test/gateway/crash.spec.ts',
    title: 'after each write of a payment',
  },
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
    test: 'test/gateway/browser-api.spec.ts',
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
    test: 'test/gateway/browser-api.spec.ts',
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
    test: 'test/gateway/browser-api.spec.ts',
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
    test: 'test/gateway/browser-api.spec.ts',
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
