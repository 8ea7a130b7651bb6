// Small facts that all processes of the gateway share, by name.
import { sql } from 'kysely';
import type { Db } from './db.ts';

export async function readSetting(db: Db, name: string): Promise<string | null> {
  const row = await db.selectFrom('settings').select('value').where('name', '=', name).executeTakeFirst();
  return row?.value ?? null;
}

export async function writeSetting(db: Db, name: string, value: string): Promise<void> {
  await db
    .insertInto('settings')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute();
}

/** The stored value, or a new one that is kept from now on. Of two processes that both make one, one wins. */
export async function settingOr(db: Db, name: string, make: () => Promise<string>): Promise<string> {
  const known = await readSetting(db, name);
  if (known !== null) return known;
  const made = { name, value: await make() };
  await db
    .insertInto('settings')
    .values(made)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return (await readSetting(db, name)) ?? made.value;
}

/** Adds to a whole number; an absent one counts as 0. Answers the sum. */
export async function addToSetting(db: Db, name: string, by: number): Promise<number> {
  const { value } = await db
    .insertInto('settings')
    .values({ name, value: String(by) })
    .onConflict((conflict) =>
      // Inner casts: the embedded database is handed every number as a floating one.
      conflict
        .column('name')
        .doUpdateSet({ value: sql`cast(cast(settings.value as bigint) + cast(${by} as bigint) as text)` }),
    )
    .returning('value')
    .executeTakeFirstOrThrow();
  return Number(value);
}
