// How the embedded database is asked: by indexes, and by statements that are prepared once.
import { expect, test } from '@playwright/test';
import { sql, type CompiledQuery, type SqliteDatabase } from 'kysely';
import type { Db } from '../../demo/gateway/store/db.ts';
import { dueAttempts } from '../../demo/gateway/store/attempts.ts';
import { keepStatements } from '../../demo/gateway/store/kept-statements.ts';
import { takeDueWebhooks } from '../../demo/gateway/store/webhooks.ts';
import { openTestGateway, type OpenGateway } from '../support/gateway-in-process.ts';

let gateway: OpenGateway;
test.beforeAll(async () => void (gateway = await openTestGateway(null)));
test.afterAll(() => gateway.close());

/** How SQLite goes about what the function asks. */
async function plansOf(ask: (db: Db) => Promise<unknown>): Promise<string[]> {
  const asked: CompiledQuery[] = [];
  const executor = gateway.db.getExecutor();
  const listening = gateway.db.withPlugin({
    transformQuery({ node, queryId }) {
      asked.push(executor.compileQuery(node, queryId));
      return node;
    },
    transformResult: async ({ result }) => result,
  });
  await ask(listening);
  const plans = await Promise.all(
    asked.map(async (query) => {
      const explained = { ...query, sql: `explain query plan ${query.sql}` };
      const { rows } = await gateway.db.executeQuery<{ detail: string }>(explained);
      return rows.map(({ detail }) => detail);
    }),
  );
  return plans.flat();
}

test('what is due is found by an index, not by reading everything that ever was', async () => {
  const now = gateway.now();
  const plans = [
    ...(await plansOf((db) => dueAttempts(db, now))),
    ...(await plansOf((db) => takeDueWebhooks(db, now))),
  ];
  expect(plans.join('\n')).toMatch(/attempts_due[^]*webhooks_due/);
  // The whole table, unless it says by which index.
  expect(plans.filter((plan) => /^SCAN (?!.*USING)/.test(plan))).toEqual([]);
});

test('a statement is prepared once, and is good again after it failed', async () => {
  const prepared: string[] = [];
  const kept = keepStatements({
    prepare(text: string) {
      prepared.push(text);
      return { reader: false, run: () => ({ changes: 0, lastInsertRowid: 0 }) };
    },
    close: () => undefined,
  } as unknown as SqliteDatabase);
  expect(kept.prepare('select 1')).toBe(kept.prepare('select 1'));
  kept.prepare('select 2');
  expect(prepared).toEqual(['select 1', 'select 2']);

  const insert = () => sql`insert into settings values ('twice', '1')`.execute(gateway.db);
  await insert();
  for (let round = 0; round < 3; round += 1) await expect(insert()).rejects.toThrow('UNIQUE');
  await sql`delete from settings where name = 'twice'`.execute(gateway.db);
  await insert();
});
