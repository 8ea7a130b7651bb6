// The gateway dies by SIGKILL after each write of a payment. What it says afterwards is true, and one charge is one.
import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { openDb } from '../../demo/gateway/store/db.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { BrowserPage, createSession } from '../support/gateway-client.ts';
import { authorisationsIn } from '../support/authorisations.ts';
import { hasPostgres, startPostgres, type RunningPostgres } from '../support/postgres.ts';

const VISA = { number: '4242424242424242' };
const killer = { imports: ['./.cache/servers/killer.js'] };
const isGone = (error: unknown) => (error instanceof TypeError ? null : Promise.reject(error));

/** Pays; null when the gateway died over it. */
const payUnlessItDies = (page: BrowserPage, sessionId: string, jwe: string, attemptNo = 1) =>
  page.pay(sessionId, { jwe }, { attemptNo }).catch(isGone);

/** As the checkout does: asks, sends the same again if nothing was received, tries anew after a failure. */
async function payInTheEnd(page: BrowserPage, sessionId: string, jwe: string): Promise<string> {
  const { status, error } = await page.attempt(sessionId);
  if (status === 'NEW') await page.pay(sessionId, { jwe });
  if (status === 'FAILURE') {
    expect(error).toMatchObject({ code: 'processing_error', retryable: true });
    await page.pay(sessionId, VISA, { attemptNo: 2 });
  }
  return status;
}

test('after each write of a payment', async () => {
  test.setTimeout(120_000);
  const gateway = await startGateway({}, killer);
  const page = new BrowserPage(gateway);
  const db = await openDb({ dataDir: gateway.dataDir, databaseUrl: null });
  const seen = new Set<string>();
  for (let write = 1; ; write += 1) {
    await gateway.kill();
    await gateway.restart({ KILL_AFTER_WRITE: String(write) });
    const sessionId = await createSession(gateway, { notify_url: 'http://127.0.0.1:9/' });
    const jwe = await page.encrypt(sessionId, VISA);
    const answer = await payUnlessItDies(page, sessionId, jwe);
    if (answer !== null) {
      expect(await answer.json()).toMatchObject({ status: 'SUCCESS' });
      // Every write was one to die after.
      expect(write).toBeGreaterThan(10);
      break;
    }
    await gateway.ended();
    await gateway.restart();
    seen.add(await payInTheEnd(page, sessionId, jwe));
    expect(await page.session(sessionId)).toMatchObject({ status: 'SUCCESS' });
    expect(await authorisationsIn(db, sessionId)).toEqual({ ledger: 1, acquirer: 1 });
    const webhooks = await gateway.control<{ body: string }[]>('GET', `webhooks?session_id=${sessionId}`);
    const successes = webhooks.filter(({ body }) => body.includes('PAYMENT.SUCCESS'));
    expect(successes).toHaveLength(1);
  }
  // Nothing of it, all of it, and taken but never brought to the acquirer.
  expect([...seen].sort()).toEqual(['FAILURE', 'NEW', 'SUCCESS']);
  await db.destroy();
  await gateway.stop();
});

test.describe('two processes on one PostgreSQL', () => {
  test.skip(!hasPostgres, 'this machine has no PostgreSQL');
  test.describe.configure({ mode: 'default' });
  let postgres: RunningPostgres;
  let first: TestGateway;
  let second: TestGateway;
  test.beforeAll(async () => {
    postgres = await startPostgres();
    const env = { DATABASE_URL: postgres.url };
    // Side by side, also in making the tables, the keys and the demo merchant.
    [first, second] = await Promise.all([startGateway(env, killer), startGateway(env)]);
  });
  test.afterAll(async () => {
    await Promise.all([first?.stop(), second?.stop()]);
    await postgres?.stop();
  });

  /** The same page, once on each process. */
  const pages = () => [new BrowserPage(first), new BrowserPage(second)] as const;

  test('they are one gateway: one merchant, one set of keys, one clock', async () => {
    expect({ ...second.merchant, gateway_url: first.url }).toEqual(first.merchant);
    const [one, other] = pages();
    expect((await other.keys()).keys).toEqual((await one.keys()).keys);
    await first.control('POST', 'clock', { advance_ms: 3_600_000 });
    expect((await other.keys()).server_time).toBeGreaterThan(Date.now() + 3_500_000);
  });

  test('the same submission through both is one authorisation', async () => {
    const [one, other] = pages();
    for (let round = 0; round < 10; round += 1) {
      const sessionId = await createSession(first);
      const jwe = await one.encrypt(sessionId, VISA);
      const answers = await Promise.all(
        [one, other, one, other].map(async (page) => (await page.pay(sessionId, { jwe })).json()),
      );
      for (const answer of answers) expect(answer).toMatchObject({ status: 'SUCCESS' });
      expect(await first.control('GET', `ledger?session_id=${sessionId}`)).toHaveLength(1);
    }
  });

  test('two shoppers with the same session are one authorisation', async () => {
    const [one, other] = pages();
    for (let round = 0; round < 10; round += 1) {
      const sessionId = await createSession(second);
      const jwes = await Promise.all([one.encrypt(sessionId, VISA), other.encrypt(sessionId, VISA)]);
      const statuses = await Promise.all(
        [one, other].map(async (page, index) => (await page.pay(sessionId, { jwe: jwes[index]! })).status),
      );
      expect(statuses.sort()).toEqual([200, 409]);
      expect(await second.control('GET', `ledger?session_id=${sessionId}`)).toHaveLength(1);
    }
  });

  test('the same trans_id through both is one session', async () => {
    const trans_id = randomUUID();
    const ids = await Promise.all([first, second].map((place) => createSession(place, { trans_id })));
    expect(ids[0]).toBe(ids[1]);
  });

  test('pays through both at once while one dies again and again: every ledger is exact', async () => {
    test.setTimeout(120_000);
    const [one, other] = pages();
    const db = await openDb({ dataDir: first.dataDir, databaseUrl: postgres.url });
    const ends = new Set<string>();
    for (const KILL_AFTER_WRITE of ['2', '5', '9', '14', '20']) {
      await first.kill();
      await first.restart({ KILL_AFTER_WRITE });
      const sessionIds = await Promise.all(Array.from({ length: 6 }, () => createSession(second)));
      // Each session is paid by two shoppers with two cards, one through each process.
      const jwes = await Promise.all(
        sessionIds.flatMap((id) => [other.encrypt(id, VISA), other.encrypt(id, VISA)]),
      );
      await Promise.all(
        jwes.map((jwe, n) =>
          (n % 2 ? one : other).pay(sessionIds[n >> 1]!, { jwe }).then(({ status }) => status, isGone),
        ),
      );
      // By itself in the middle of a write, or now: the other may have been quicker everywhere.
      await first.kill();
      await second.control('POST', 'clock', { advance_ms: 5000 });
      for (const sessionId of sessionIds) {
        const { status } = await other.attempt(sessionId);
        const paid = status === 'SUCCESS' ? 1 : 0;
        expect(await authorisationsIn(db, sessionId)).toEqual({ ledger: paid, acquirer: paid });
        expect((await other.session(sessionId)).status).toBe(paid ? 'SUCCESS' : 'PROCESSING');
        ends.add(status);
      }
    }
    // Nothing is left open; what was lost on its way to the acquirer failed, and can be paid anew.
    expect([...ends].filter((status) => !['SUCCESS', 'FAILURE', 'NEW'].includes(status))).toEqual([]);
    expect(ends).toContain('SUCCESS');
    await db.destroy();
  });

  test('when one dies after each write, the other tells the truth', async () => {
    test.setTimeout(120_000);
    const [one, other] = pages();
    const db = await openDb({ dataDir: first.dataDir, databaseUrl: postgres.url });
    for (let write = 1; ; write += 1) {
      await first.kill();
      await first.restart({ KILL_AFTER_WRITE: String(write) });
      const sessionId = await createSession(second);
      const jwe = await one.encrypt(sessionId, VISA);
      const answer = await payUnlessItDies(one, sessionId, jwe);
      if (answer !== null) {
        expect(write).toBeGreaterThan(10);
        break;
      }
      // A call to the acquirer that is five seconds old was lost.
      await second.control('POST', 'clock', { advance_ms: 5000 });
      await payInTheEnd(other, sessionId, jwe);
      expect(await other.session(sessionId)).toMatchObject({ status: 'SUCCESS' });
      expect(await authorisationsIn(db, sessionId)).toEqual({ ledger: 1, acquirer: 1 });
    }
    await db.destroy();
  });
});
