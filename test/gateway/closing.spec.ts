// How an attempt ends that was not paid at once: late, cancelled, left alone, or judged twice at the same moment.
import { expect, test } from '@playwright/test';
import { acquirerKey, authorise, close } from '../../demo/gateway/payments/acquirer.ts';
import { cancel } from '../../demo/gateway/payments/settle.ts';
import { completeThreeDs, threeDsState } from '../../demo/gateway/payments/three-ds.ts';
import { attemptOf as storedAttempt } from '../../demo/gateway/store/attempts.ts';
import type { AttemptJson } from '../../src/protocol/gateway.ts';
import { authorisationsIn } from '../support/authorisations.ts';
import { onBothDatabases } from '../support/both-databases.ts';
import { attemptOf, newSession, payByCard } from '../support/gateway-in-process.ts';

const VISA = '4242424242424242';
const CHALLENGE = '4918190000000002';
const DECLINED = '4000000000000002';
const LATER = '4000000000000341';
const NEVER = '4000000000000259';

const transactionId = ({ action }: AttemptJson): string => action!.url.split('/').at(-1)!;

onBothDatabases((gateway) => {
  test('an attempt that was taken in time finishes after the session would have expired', async () => {
    const session = await newSession(gateway());
    await payByCard(gateway(), session, { number: LATER });
    const { db, now } = gateway();
    await db.updateTable('sessions').set({ expires_at: now() }).where('id', '=', session.id).execute();
    expect(await attemptOf(gateway(), session.id)).toMatchObject({ status: 'PROCESSING' });
    await gateway().clock.advance(gateway().db, 5000);
    expect(await attemptOf(gateway(), session.id)).toMatchObject({ status: 'SUCCESS' });
    expect(await authorisationsIn(gateway().db, session.id)).toEqual({ ledger: 1, acquirer: 1 });
  });

  test('a payment that never settles stays so, and can be cancelled', async () => {
    const session = await newSession(gateway());
    await payByCard(gateway(), session, { number: NEVER });
    await gateway().clock.advance(gateway().db, 86_400_000);
    expect(await attemptOf(gateway(), session.id)).toMatchObject({ status: 'PROCESSING' });
    await cancel(gateway(), (await storedAttempt(gateway().db, session.id, 1))!);
    expect(await attemptOf(gateway(), session.id)).toMatchObject({ status: 'CANCELED', next_attempt_no: 2 });
  });

  test('cancelling what is paid answers that it is paid', async () => {
    const session = await newSession(gateway());
    await payByCard(gateway(), session, { number: LATER });
    await gateway().clock.advance(gateway().db, 5000);
    // Due, but nobody has looked yet.
    await cancel(gateway(), (await storedAttempt(gateway().db, session.id, 1))!);
    expect(await attemptOf(gateway(), session.id)).toMatchObject({ status: 'SUCCESS' });
  });

  for (const [result, status] of [
    ['passed', 'SUCCESS'],
    ['failed', 'FAILURE'],
    ['cancelled', 'CANCELED'],
  ] as const) {
    test(`a challenge that is ${result} ends as ${status}, and only its first answer counts`, async () => {
      const session = await newSession(gateway());
      const transId = transactionId(await payByCard(gateway(), session, { number: CHALLENGE }));
      expect(await threeDsState(gateway(), transId)).toMatchObject({
        open: true,
        sessionId: session.id,
        attemptNo: 1,
        amount: 12_840,
        cardBrand: 'visa',
        origins: ['http://localhost:4100'],
      });
      expect(await completeThreeDs(gateway(), { transId, outcome: result })).toBe(true);
      expect(await completeThreeDs(gateway(), { transId, outcome: 'passed' })).toBe(false);
      expect(await threeDsState(gateway(), transId)).toMatchObject({ open: false });
      const attempt = await attemptOf(gateway(), session.id);
      expect([attempt.status, attempt.error?.code]).toEqual([
        status,
        result === 'failed' ? 'generic' : undefined,
      ]);
      const paid = result === 'passed' ? 1 : 0;
      expect(await authorisationsIn(gateway().db, session.id)).toEqual({ ledger: paid, acquirer: paid });
    });
  }

  test("a bank's answer after a cancel authorises nothing", async () => {
    const session = await newSession(gateway());
    const transId = transactionId(await payByCard(gateway(), session, { number: CHALLENGE }));
    await cancel(gateway(), (await storedAttempt(gateway().db, session.id, 1))!);
    expect(await completeThreeDs(gateway(), { transId, outcome: 'passed' })).toBe(false);
    expect(await attemptOf(gateway(), session.id)).toMatchObject({ status: 'CANCELED' });
    expect(await authorisationsIn(gateway().db, session.id)).toEqual({ ledger: 0, acquirer: 0 });
  });

  test("a cancel and a bank's answer at the same moment agree on one outcome", async () => {
    for (let round = 0; round < 20; round += 1) {
      const session = await newSession(gateway());
      const transId = transactionId(await payByCard(gateway(), session, { number: CHALLENGE }));
      const attempt = (await storedAttempt(gateway().db, session.id, 1))!;
      const both = [
        () => cancel(gateway(), attempt),
        () => completeThreeDs(gateway(), { transId, outcome: 'passed' }),
      ];
      await Promise.all((round % 2 ? both : both.reverse()).map((act) => act()));
      const { status } = await attemptOf(gateway(), session.id);
      const paid = status === 'SUCCESS' ? 1 : 0;
      expect(['SUCCESS', 'CANCELED']).toContain(status);
      expect(await authorisationsIn(gateway().db, session.id)).toEqual({ ledger: paid, acquirer: paid });
    }
  });

  test('a challenge that nobody answers closes itself after ten minutes', async () => {
    const session = await newSession(gateway());
    const transId = transactionId(await payByCard(gateway(), session, { number: CHALLENGE }));
    await gateway().clock.advance(gateway().db, 570_000);
    expect(await attemptOf(gateway(), session.id)).toMatchObject({ status: 'ACTION_REQUIRED' });
    await gateway().clock.advance(gateway().db, 30_000);
    expect(await completeThreeDs(gateway(), { transId, outcome: 'passed' })).toBe(false);
    // Nobody gave it up, and that is told.
    const error = { code: 'action_timeout', message: 'the shopper did not answer in time', retryable: true };
    expect(await attemptOf(gateway(), session.id)).toMatchObject({
      status: 'CANCELED',
      next_attempt_no: 2,
      error,
    });
    expect(await authorisationsIn(gateway().db, session.id)).toEqual({ ledger: 0, acquirer: 0 });
  });

  test('a call that reaches the acquirer after its attempt was closed authorises nothing', async () => {
    const session = await newSession(gateway());
    const { db, now } = gateway();
    const call = { key: acquirerKey(session.id, 1), amount: 12_840, currency: 'USD' };
    for (const as of ['VOIDED', 'TIMED_OUT', 'NEVER_RECEIVED'] as const) {
      const key = { ...call, key: `${call.key}:${as}` };
      expect(await close(db, key, as, now())).toMatchObject({ state: as });
      const late = await authorise(db, { ...key, funds: { from: 'card', number: VISA } }, now());
      expect(late).toMatchObject({ state: as, auth_id: null });
    }
    const first = await authorise(db, { ...call, funds: { from: 'card', number: VISA } }, now());
    expect(await authorise(db, { ...call, funds: { from: 'card', number: DECLINED } }, now())).toEqual(first);
    expect(await close(db, call, 'VOIDED', now())).toEqual(first);
  });
});
