// The store's own promises, on the embedded database and on PostgreSQL: what the tables refuse, who wins a race.
import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { Kysely, SqliteDialect } from 'kysely';
import Embedded from 'libsql';
import {
  sessionsBy,
  transactionsBy,
  webhooksBy,
  type ListFilter,
} from '../../demo/gateway/console/queries.ts';
import { newId } from '../../demo/gateway/ids.ts';
import { countFailure, isUsedUp, MINUTE_MS } from '../../demo/gateway/store/failures.ts';
import { deliveriesOf } from '../../demo/gateway/store/deliveries.ts';
import { moveAttempt } from '../../demo/gateway/store/attempts.ts';
import { keepStatements } from '../../demo/gateway/store/kept-statements.ts';
import { useNonce } from '../../demo/gateway/store/merchants.ts';
import { migrations } from '../../demo/gateway/store/migrations.ts';
import type { Attempt } from '../../demo/gateway/store/schema.ts';
import { expireSession, insertSession } from '../../demo/gateway/store/sessions.ts';
import { addToSetting, readSetting, settingOr } from '../../demo/gateway/store/settings.ts';
import {
  activeToken,
  agreementById,
  insertAgreement,
  insertToken,
  removeToken,
} from '../../demo/gateway/store/tokens.ts';
import { findTransaction } from '../../demo/gateway/store/transactions.ts';
import {
  recordDelivery,
  sendAgain,
  takeDueWebhooks,
  webhookById,
} from '../../demo/gateway/store/webhooks.ts';
import { onBothDatabases } from '../support/both-databases.ts';
import { newSession, payByCard } from '../support/gateway-in-process.ts';

const VISA = { number: '4242424242424242' };
const DECLINED = { number: '4000000000000002' };

onBothDatabases((gateway) => {
  const attemptRow = (sessionId: string, no: number, change: Partial<Attempt> = {}) => ({
    session_id: sessionId,
    no,
    status: 'AUTHORISING' as const,
    method: 'BANKCARD',
    identity: randomUUID(),
    order_id: newId('GW'),
    amount: 1,
    currency: 'USD',
    created_at: 1,
    ...change,
  });
  const insertAttempt = (row: ReturnType<typeof attemptRow>) =>
    gateway().db.insertInto('attempts').values(row).execute();

  test('the tables refuse a second open, a second paid and a second equal attempt', async () => {
    const { id } = await newSession(gateway());
    await insertAttempt(attemptRow(id, 1));
    for (const status of ['AUTHORISING', 'ACTION', 'PENDING'] as const) {
      await expect(insertAttempt(attemptRow(id, 2, { status }))).rejects.toThrow(/unique/i);
    }
    await gateway()
      .db.updateTable('attempts')
      .set({ status: 'SUCCESS' })
      .where('session_id', '=', id)
      .execute();
    for (const status of ['SUCCESS', 'AUTHORIZED'] as const) {
      await expect(insertAttempt(attemptRow(id, 2, { status }))).rejects.toThrow(/unique/i);
    }
    await expect(insertAttempt(attemptRow(id, 1, { status: 'FAILURE' }))).rejects.toThrow(/unique/i);

    const other = await newSession(gateway());
    const used = attemptRow(other.id, 1, { status: 'FAILURE' });
    await insertAttempt(used);
    const again = attemptRow(other.id, 2, { status: 'FAILURE', identity: used.identity });
    await expect(insertAttempt(again)).rejects.toThrow(/unique/i);
    await expect(insertAttempt(attemptRow('CS0', 1))).rejects.toThrow(/foreign key/i);
  });

  test('the ledger refuses a second authorisation of a session', async () => {
    const { id } = await newSession(gateway());
    await payByCard(gateway(), { id, version: 1 }, VISA);
    const [row] = await gateway().db.selectFrom('ledger').selectAll().where('session_id', '=', id).execute();
    const second = gateway()
      .db.insertInto('ledger')
      .values({ ...row!, auth_id: newId('AU') })
      .execute();
    await expect(second).rejects.toThrow(/unique/i);
  });

  test('an attempt is moved by one only, and never out of a final state', async () => {
    const { id } = await newSession(gateway());
    await insertAttempt(attemptRow(id, 1));
    const move = () =>
      moveAttempt(gateway().db, { session_id: id, no: 1 }, ['AUTHORISING'], { status: 'FAILURE' });
    const moved = await Promise.all([move(), move(), move()]);
    expect(moved.filter(Boolean)).toHaveLength(1);
    expect(await move()).toBe(false);
  });

  test('one trans_id is one session for each merchant', async () => {
    const session = await newSession(gateway());
    const same = { ...session, id: newId('CS') };
    const both = await Promise.all([insertSession(gateway().db, same), insertSession(gateway().db, same)]);
    expect(both.map(({ id }) => id)).toEqual([session.id, session.id]);
  });

  test('a session expires only past its time and when no attempt was taken since', async () => {
    const session = await newSession(gateway(), { expires_at: 1000 });
    const { db } = gateway();
    expect(await expireSession(db, session, 999)).toBe(false);
    expect(await expireSession(db, { ...session, last_attempt_no: 1 }, 1000)).toBe(false);
    expect(await expireSession(db, session, 1000)).toBe(true);
    expect(await expireSession(db, session, 1000)).toBe(false);
  });

  test('a nonce is used once by each merchant', async () => {
    const nonce = randomUUID();
    const uses = await Promise.all(['a', 'a', 'b'].map((appid) => useNonce(gateway().db, appid, nonce, 1)));
    expect(uses.filter(Boolean)).toHaveLength(2);
  });

  test('of two that make a setting, one wins and both know it', async () => {
    const name = randomUUID();
    const made = await Promise.all(
      ['one', 'two'].map((value) => settingOr(gateway().db, name, async () => value)),
    );
    expect(made[0]).toBe(made[1]);
  });

  test('sums of a setting lose nothing', async () => {
    const name = randomUUID();
    await Promise.all(Array.from({ length: 20 }, () => addToSetting(gateway().db, name, 5)));
    expect(await readSetting(gateway().db, name)).toBe('100');
  });

  test('failures count by what failed, by whom and by minute', async () => {
    const { db } = gateway();
    const look = (address: string, now: number) => countFailure(db, 'lookups_per_min', address, now);
    const now = 1000 * MINUTE_MS;
    const looks = await Promise.all(Array.from({ length: 205 }, () => look('10.0.0.1', now)));
    expect(looks.filter((allowed) => !allowed)).toHaveLength(5);
    expect(await look('10.0.0.2', now)).toBe(true);
    expect(await countFailure(db, 'key_declines_per_min', '10.0.0.1', now)).toBe(true);
    expect(await isUsedUp(db, 'lookups_per_min', '10.0.0.1', now)).toBe(true);
    expect(await isUsedUp(db, 'key_declines_per_min', '10.0.0.1', now)).toBe(false);
    expect(await look('10.0.0.1', now + MINUTE_MS)).toBe(true);
  });

  test('a due webhook is taken by one process at a time, and again when that one is lost', async () => {
    const { db } = gateway();
    await db.deleteFrom('webhooks').execute();
    const session = await newSession(gateway());
    await payByCard(gateway(), session, VISA);
    const now = gateway().now();
    const taken = (await Promise.all([takeDueWebhooks(db, now), takeDueWebhooks(db, now)])).flat();
    expect(taken).toMatchObject([{ session_id: session.id, tries: 1 }]);
    expect(await takeDueWebhooks(db, now + 29_000)).toEqual([]);
    const [again] = await takeDueWebhooks(db, now + 30_000);
    expect(again).toMatchObject({ event_id: taken[0]!.event_id, tries: 2 });

    const sent = { headers: {}, sentAt: now, tookMs: 1, answer: '' };
    const received = { ...sent, status: 200, deliveredAt: now, nextTryAt: null };
    const failed = { ...sent, status: 500, deliveredAt: null, nextTryAt: now + 1 };
    await recordDelivery(db, again!, received);
    // The first process wakes up late: its word is old.
    await recordDelivery(db, taken[0]!, failed);
    expect(await takeDueWebhooks(db, now + 86_400_000)).toEqual([]);
    // But that it was sent is known.
    expect(await deliveriesOf(db, again!.event_id)).toMatchObject([
      { no: 1, response_status: 500, received: 0 },
      { no: 2, response_status: 200, received: 1 },
    ]);

    // One try more is asked for, and another while that one is under way.
    await sendAgain(db, again!.event_id, now);
    const [third] = await takeDueWebhooks(db, now);
    await sendAgain(db, again!.event_id, now + 1);
    await recordDelivery(db, third!, received);
    expect(await takeDueWebhooks(db, now + 1)).toMatchObject([{ event_id: again!.event_id, tries: 4 }]);
  });

  test('the console’s lists are narrowed by what begins an id, which is no pattern, and by status', async () => {
    const { db, now } = gateway();
    const trans_id = `list_${randomUUID()}`;
    const paid = await newSession(gateway(), { trans_id });
    const { order_id } = await payByCard(gateway(), paid, VISA);
    const declined = await newSession(gateway(), { trans_id: `${trans_id}-2` });
    await payByCard(gateway(), declined, DECLINED);
    const direct = await newSession(gateway(), { trans_id: `${trans_id}-3`, session_mode: 'API' });
    const listed = async (filter: ListFilter) =>
      (await sessionsBy(db, filter, now())).map(({ id }) => id).sort();
    const both = [paid.id, declined.id].sort();
    expect(await listed({ q: trans_id })).toEqual(both);
    expect(await listed({ q: trans_id, status: 'paid' })).toEqual([paid.id]);
    expect(await listed({ q: trans_id, status: 'failed' })).toEqual([declined.id]);
    expect(await listed({ q: trans_id, status: 'open' })).toEqual([declined.id]);
    expect(await listed({ q: trans_id, before: 1 })).toEqual([]);
    expect(await listed({ q: order_id! })).toEqual([paid.id]);
    for (const q of [trans_id.replace('list_', 'list%'), trans_id.replace('list_', '_ist_'), '\\', direct.id])
      expect([q, await listed({ q })]).toEqual([q, []]);
    expect((await transactionsBy(db, { q: trans_id, status: 'SUCCESS' })).map((row) => row.order_id)).toEqual(
      [order_id],
    );
    const [webhook] = await webhooksBy(db, { q: order_id, status: 'waiting' });
    expect(webhook).toMatchObject({ session_id: paid.id });
    expect(await sendAgain(db, webhook!.event_id, 7)).toBe(true);
    expect(await webhookById(db, webhook!.event_id)).toMatchObject({ next_try_at: 7, delivered_at: null });
    expect(await sendAgain(db, 'EV0', 7)).toBe(false);
  });

  test('an order is found by any of its ids, and only if all agree', async () => {
    const { db } = gateway();
    const session = await newSession(gateway());
    const { merchant_id, trans_id, id: session_id } = session;
    expect(await findTransaction(db, merchant_id, { session_id })).toBeNull();
    await payByCard(gateway(), session, DECLINED);
    const { order_id } = await payByCard(gateway(), session, { ...VISA, attemptNo: 2 });
    for (const keys of [{ order_id }, { trans_id }, { session_id }, { order_id, trans_id, session_id }]) {
      expect(await findTransaction(db, merchant_id, keys)).toMatchObject({ order_id, status: 'SUCCESS' });
    }
    expect(await findTransaction(db, merchant_id, { order_id, trans_id: 'other' })).toBeNull();
    expect(await findTransaction(db, 'another merchant', { order_id })).toBeNull();
  });

  test('a token that cannot be removed together with its agreements stays, and they do', async () => {
    const { db } = gateway();
    const { merchant_id } = await newSession(gateway());
    const token = newId('TK');
    const owned = { merchant_id, shopper_reference: token, token, created_at: 1 };
    const card = { brand: 'visa', bin: '424242', last4: '4242', exp_month: '12', exp_year: '2035' };
    await insertToken(db, {
      ...owned,
      ...card,
      stored_method_id: newId('SM'),
      token_usage: 'SUBSCRIPTION',
      order_id: newId('GW'),
      state: 'ACTIVE',
      fingerprint: token,
      sealed_number: 'sealed',
    });
    const id = newId('RA');
    await insertAgreement(db, {
      ...owned,
      id,
      order_id: newId('GW'),
      state: 'ACTIVE',
      canceled_at: null,
    });
    await db.schema.alterTable('agreements').renameTo('agreements_elsewhere').execute();
    try {
      await expect(removeToken(db, token, 2)).rejects.toThrow(/agreements/);
    } finally {
      await db.schema.alterTable('agreements_elsewhere').renameTo('agreements').execute();
    }
    expect(await activeToken(db, owned, 'token', token)).toMatchObject({ sealed_number: 'sealed' });
    expect(await agreementById(db, merchant_id, id)).toMatchObject({ state: 'ACTIVE' });
    expect(await removeToken(db, token, 3)).toBe(true);
    expect(await activeToken(db, owned, 'token', token)).toBeNull();
    expect(await agreementById(db, merchant_id, id)).toMatchObject({ state: 'CANCELED', canceled_at: 3 });
    expect(await removeToken(db, token, 4)).toBe(false);
  });
});

test('migrations only add, and nothing that an older process would have to fill', async () => {
  const database = keepStatements(new Embedded(':memory:'));
  const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database }) });
  const columns = async () =>
    (await db.introspection.getTables()).flatMap((table) =>
      table.columns.map(({ name, isNullable, hasDefaultValue }) => ({
        table: table.name,
        name: `${table.name}.${name}`,
        optional: isNullable || hasDefaultValue,
      })),
    );
  let before = await columns();
  for (const [migration, { up }] of Object.entries(migrations)) {
    await up(db);
    const after = await columns();
    const gone = before.filter(({ name }) => !after.some((column) => column.name === name));
    expect(gone, migration).toEqual([]);
    const added = after.filter(
      ({ table, name }) =>
        before.some((column) => column.table === table) && !before.some((column) => column.name === name),
    );
    expect(
      added.filter(({ optional }) => !optional),
      migration,
    ).toEqual([]);
    before = after;
  }
  expect(before.length).toBeGreaterThan(100);
  await db.destroy();
});
