// The gateway's part of test/controls.ts that is about attempts: one charge, one order, whatever comes twice or late.
import type { Control } from '../controls.ts';

export const attemptControls: readonly Control[] = [
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
    test: 'test/gateway/closing.spec.ts',
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
    test: 'test/gateway/closing.spec.ts',
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
    test: 'test/gateway/closing.spec.ts',
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
    test: 'test/gateway/closing.spec.ts',
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
    id: 'G-52',
    promise: 'what closed itself is not told as given up by somebody',
    off: [
      {
        file: 'demo/gateway/payments/settle.ts',
        find: "closeKey(gateway, attempt, 'TIMED_OUT')",
        replace: "closeKey(gateway, attempt, 'VOIDED')",
      },
    ],
    test: 'test/gateway/visit.spec.ts',
    title: 'closes itself after ten minutes',
  },
  {
    id: 'G-53',
    promise: 'a submission’s name is its session’s own',
    off: [
      {
        file: 'demo/gateway/payments/details/submission-id.ts',
        find: '`${sessionId}:${submissionId}`',
        replace: '`${sessionId && submissionId}`',
      },
    ],
    test: 'test/gateway/visit.spec.ts',
    title: 'called by any short name',
  },
];
