// Keeps the embedded database's statements once they are prepared: preparing takes longer than running them.
import type { SqliteDatabase } from 'kysely';

/** What the gateway says has a few hundred forms; lists of the console with all their filters make a few more. */
const MOST = 500;

export function keepStatements(database: SqliteDatabase): SqliteDatabase {
  const kept = new Map<string, ReturnType<SqliteDatabase['prepare']>>();
  return {
    prepare(sql) {
      const known = kept.get(sql);
      if (known) return known;
      if (kept.size >= MOST) kept.clear();
      const statement = database.prepare(sql);
      kept.set(sql, statement);
      return statement;
    },
    close: () => database.close(),
  };
}
