// Attempts, end to end below HTTP, on the embedded database and on PostgreSQL through the same queries.
import { randomBytes } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { createApp } from '../../demo/gateway/app.ts';
import type { Gateway } from '../../demo/gateway/context.ts';
import { accept } from '../../demo/gateway/payments/accept.ts';
import { Refusal } from '../../demo/gateway/payments/refusal.ts';
import { createSession } from '../../demo/gateway/server-api/sessions.ts';
import type { Session } from '../../demo/gateway/store/schema.ts';
import type { AttemptJson } from '../../src/protocol/gateway.ts';
import { authorisationsIn } from '../support/authorisations.ts';
import { onBothDatabases } from '../support/both-databases.ts';
import { attemptOf, encryptFor, newSession, payByCard, payByJwe } from '../support/gateway-in-process.ts';

const VISA = '4242424242424242';
const CHALLENGE = '4918190000000002';
const DECLINED = '4000000000000002';
const LATER = '4000000000000341';
const NEVER = '4000000000000259';

/** The refusal's code, or the attempt's status. */
const outcome = (paying: Promise<AttemptJson>): Promise<string> =>
  paying.then(
    ({ status }) => status,
    (error: unknown) => {
      if (error instanceof Refusal) return error.code;
      throw error;
    },
  );

onBothDatabases((gateway) => {
  test('each test card has its outcome', async () => {
    const cards: [number: string, status: string, declineCode?: string][] = [
      [VISA, 'SUCCESS'],
      ['5555555555554444', 'SUCCESS'],
      ['378282246310005', 'SUCCESS'],
      ['3530111333300000', 'SUCCESS'],
      ['6011111111111117', 'SUCCESS'],
      ['30569309025904', 'SUCCESS'],
      ['4901170000000003', 'SUCCESS'],
      [CHALLENGE, 'ACTION_REQUIRED'],
      ['5433300000000133', 'ACTION_REQUIRED'],
      [DECLINED, 'FAILURE', 'generic'],
      ['4000000000009995', 'FAILURE', 'insufficient_funds'],
      ['4000000000000069', 'FAILURE', 'expired_card'],
      ['4000000000000127', 'FAILURE', 'incorrect_cvc'],
      ['4000000000000119', 'FAILURE', 'processing_error'],
      [LATER, 'PROCESSING'],
      [NEVER, 'PROCESSING'],
      // Belongs to nobody here.
      ['4111111111111111', 'FAILURE', 'generic'],
    ];
    for (const [number, status, declineCode] of cards) {
      const session = await newSession(gateway());
      const attempt = await payByCard(gateway(), session, { number });
      expect([number, attempt.status, attempt.error?.code]).toEqual([number, status, declineCode]);
      const paid = status === 'SUCCESS' ? 1 : 0;
      expect(await authorisationsIn(gateway().db, session.id)).toEqual({ ledger: paid, acquirer: paid });
    }
  });

  test('an address with a NUL is one at which there is nothing', async () => {
    const app = createApp(gateway());
    for (const path of ['/hosted/CS%00', '/checkout/v1/frame?session_id=%00', '/3ds/challenge/%00']) {
      const answer = await app.request(`http://127.0.0.1:4200${path}`);
      expect([path, answer.status, (await answer.json()).error.code]).toEqual([path, 404, 'not_found']);
    }
  });

  test('a NUL where a name is asked for is a name that nobody has', async () => {
    const app = createApp(gateway());
    const answer = await app.request('http://127.0.0.1:4200/payments/session', {
      method: 'POST',
      headers: { version: 'v1.2', type: 'RSA256', signature: 'x' },
      body: JSON.stringify({ merchant_id: '1\0', timestamp: Date.now() }),
    });
    expect([answer.status, await answer.json()]).toMatchObject([401, { error_code: '206005' }]);
    const merchant = await gateway().db.selectFrom('merchants').selectAll().executeTakeFirstOrThrow();
    await expect(createSession(gateway(), merchant, { theme_id: '\0' })).rejects.toMatchObject({
      errorCode: '1014',
    });
  });

  test('a merchant’s server hears in its own words, signed, that the gateway broke', async () => {
    const sync = () => Promise.reject(new Error('the database is gone'));
    const app = createApp({ ...gateway(), clock: { sync } as unknown as Gateway['clock'] });
    const post = (path: string) =>
      app.request(`http://127.0.0.1:4200${path}`, { method: 'POST', body: '{}' });
    const v3 = await post('/v3/payment/acq/session');
    expect([v3.status, await v3.json()]).toMatchObject([500, { ret_code: '999999' }]);
    expect(v3.headers.get('x-paykka-sign')).toBeTruthy();
    const v1 = await post('/payments/session');
    expect([v1.status, await v1.json()]).toMatchObject([500, { error_code: '999999' }]);
    const browser = await post('/checkout/v1/sessions/CS1/payments');
    expect([browser.status, await browser.json()]).toMatchObject([500, { error: { code: 'internal' } }]);
  });

  test('a payment is authorised with the amount of the session', async () => {
    const session = await newSession(gateway(), { amount: 999_999_999_999, currency: 'KWD' });
    const attempt = await payByCard(gateway(), session, { number: VISA });
    expect(attempt).toMatchObject({ amount: 999_999_999_999, currency: 'KWD' });
    expect(attempt.order_id).toMatch(/^GW\d{22}$/);
    const ledger = await gateway()
      .db.selectFrom('ledger')
      .selectAll()
      .where('session_id', '=', session.id)
      .execute();
    expect(ledger).toMatchObject([
      { amount: 999_999_999_999, currency: 'KWD', attempt_no: 1, method: 'BANKCARD' },
    ]);
  });

  test('manual capture authorises only', async () => {
    const session = await newSession(gateway(), { capture_method: 'MANUAL' });
    expect(await payByCard(gateway(), session, { number: VISA })).toMatchObject({ status: 'AUTHORIZED' });
    const order = await gateway()
      .db.selectFrom('transactions')
      .selectAll()
      .where('session_id', '=', session.id)
      .executeTakeFirstOrThrow();
    expect(order).toMatchObject({ status: 'AUTHORIZED', authed_amount: 12_840, captured_amount: 0 });
  });

  test('one submission that arrives twenty times is one authorisation, and all hear the same', async () => {
    const session = await newSession(gateway());
    const jwe = await encryptFor(gateway(), session, { number: VISA });
    const answers = await Promise.all(Array.from({ length: 20 }, () => payByJwe(gateway(), session, jwe)));
    const { replayed: _, ...first } = answers[0]!;
    for (const { replayed: _replayed, ...answer } of answers) expect(answer).toEqual(first);
    expect(first.status).toBe('SUCCESS');
    expect(answers.filter(({ replayed }) => replayed)).toHaveLength(19);
    expect(await authorisationsIn(gateway().db, session.id)).toEqual({ ledger: 1, acquirer: 1 });
  });

  test('ten tabs that pay at the same time are one authorisation; nine hear of no verdict', async () => {
    const session = await newSession(gateway());
    const results = await Promise.all(
      Array.from({ length: 10 }, () => outcome(payByCard(gateway(), session, { number: VISA }))),
    );
    expect(results.sort()).toEqual(['SUCCESS', ...Array<string>(9).fill('attempt_open')]);
    expect(await authorisationsIn(gateway().db, session.id)).toEqual({ ledger: 1, acquirer: 1 });
  });

  test('after a decline the next number can be paid, the old one cannot', async () => {
    const session = await newSession(gateway());
    const declined = await payByCard(gateway(), session, { number: DECLINED });
    expect(declined).toMatchObject({ next_attempt_no: 2, error: { retryable: true } });
    expect(declined).not.toHaveProperty('order_id');
    await expect(payByCard(gateway(), session, { number: VISA })).rejects.toMatchObject({
      code: 'attempt_closed',
      nextAttemptNo: 2,
    });
    expect(await outcome(payByCard(gateway(), session, { number: VISA, attemptNo: 2 }))).toBe('SUCCESS');
    expect(await outcome(payByCard(gateway(), session, { number: VISA, attemptNo: 3 }))).toBe(
      'session_changed',
    );
    expect(await attemptOf(gateway(), session.id, 1)).toMatchObject({ status: 'FAILURE' });
    expect(await attemptOf(gateway(), session.id, 3)).toMatchObject({ status: 'NEW' });
  });

  test('a number that was not given is answered with the one that was', async () => {
    const session = await newSession(gateway());
    await expect(payByCard(gateway(), session, { number: VISA, attemptNo: 4 })).rejects.toMatchObject({
      code: 'attempt_closed',
      nextAttemptNo: 1,
    });
  });

  test('S43 a session takes ten attempts and no more', async () => {
    const session = await newSession(gateway());
    for (let attemptNo = 1; attemptNo <= 10; attemptNo += 1) {
      const attempt = await payByCard(gateway(), session, { number: DECLINED, attemptNo });
      expect(attempt.error!.retryable).toBe(attemptNo < 10);
    }
    expect(await outcome(payByCard(gateway(), session, { number: VISA, attemptNo: 11 }))).toBe(
      'too_many_attempts',
    );
  });

  test('a changed session is not charged before the shopper saw it', async () => {
    const session = await newSession(gateway());
    await gateway()
      .db.updateTable('sessions')
      .set({ amount: 1, version: 2 })
      .where('id', '=', session.id)
      .execute();
    expect(await outcome(payByCard(gateway(), session, { number: VISA }))).toBe('session_changed');
    const changed = { id: session.id, version: 2 };
    expect(await payByCard(gateway(), changed, { number: VISA })).toMatchObject({
      status: 'SUCCESS',
      amount: 1,
    });
  });

  test('a session that expired takes no payment, whatever the clock says later', async () => {
    const session = await newSession(gateway(), { expires_at: gateway().now() + 1000 });
    await gateway().clock.advance(gateway().db, 1001);
    expect(await outcome(payByCard(gateway(), session, { number: VISA }))).toBe('session_expired');
    await gateway().clock.advance(gateway().db, -1001);
    expect(await outcome(payByCard(gateway(), session, { number: VISA }))).toBe('session_expired');
    expect(await authorisationsIn(gateway().db, session.id)).toEqual({ ledger: 0, acquirer: 0 });
  });

  test('what changed between judging and recording is seen: nothing is recorded', async () => {
    const { db } = gateway();
    const funds = { from: 'card', number: VISA } as const;
    const shown = { brand: 'visa', bin: '424242', last4: '4242' };
    const order = { method: 'BANKCARD', instrument: { funds, shown } };
    const record = (session: Session) => {
      const submission = {
        attemptNo: 1,
        version: session.version,
        identity: randomBytes(16).toString('hex'),
      };
      return accept(gateway(), session, submission, order);
    };
    for (const change of [
      { version: 2 },
      { status: 'EXPIRED' },
      { last_attempt_no: 1 },
      { expires_at: 1 },
    ] as const) {
      const judged = await newSession(gateway());
      await db.updateTable('sessions').set(change).where('id', '=', judged.id).execute();
      expect([change, await record(judged)]).toEqual([change, null]);
    }
    expect(await record(await newSession(gateway()))).toMatchObject({ no: 1, status: 'AUTHORISING' });
  });

  test('a ciphertext is good for one attempt, also under another number or in another session', async () => {
    const jti = randomBytes(16).toString('hex');
    const session = await newSession(gateway());
    const other = await newSession(gateway());
    await payByCard(gateway(), session, { number: DECLINED, jti });
    const again = payByCard(gateway(), session, { number: VISA, attemptNo: 2, jti });
    expect(await outcome(again)).toBe('card_data_invalid');
    expect(await outcome(payByCard(gateway(), other, { number: VISA, jti }))).toBe('card_data_invalid');
    expect(await attemptOf(gateway(), session.id, 2)).toMatchObject({ status: 'NEW' });
    expect(await outcome(payByCard(gateway(), session, { number: VISA, attemptNo: 2 }))).toBe('SUCCESS');
  });

  test('a final state writes one webhook, with what the merchant has to compare', async () => {
    const session = await newSession(gateway());
    await payByCard(gateway(), session, { number: DECLINED });
    const { order_id } = await payByCard(gateway(), session, { number: VISA, attemptNo: 2 });
    const bodies = (
      await gateway()
        .db.selectFrom('webhooks')
        .selectAll()
        .where('session_id', '=', session.id)
        .orderBy('created_at')
        .execute()
    ).map(({ body }) => JSON.parse(body) as Record<string, unknown>);
    const common = { session_id: session.id, trans_id: session.trans_id, amount: '12840', currency: 'USD' };
    expect(bodies).toHaveLength(2);
    expect(bodies[0]).toMatchObject({ ...common, notify_type: 'PAYMENT.FAILURE', error_code: '3001' });
    expect(bodies[1]).toMatchObject({
      ...common,
      notify_type: 'PAYMENT.SUCCESS',
      status: 'SUCCESS',
      order_id,
      error_code: '0000',
      payment: { payment_method: 'BANKCARD' },
      card_info: { bin: '424242', last4: '4242', card_brand: 'VISA' },
    });
  });
});
