// Opens the database (embedded, or PostgreSQL by address) and brings its tables up to date.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, PostgresDialect, SqliteDialect, type Dialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import Embedded from 'libsql';
import pg from 'pg';
import { migrations } from './migrations.ts';
import { keepStatements } from './kept-statements.ts';
import type { Database } from './schema.ts';

/** A database or a transaction of it. */
export type Db = Kysely<Database>;

export interface DbLocation {
  readonly dataDir: string;
  /** A `postgres://` address; null: the embedded database in `dataDir`. */
  readonly databaseUrl: string | null;
}

export async function openDb({ dataDir, databaseUrl }: DbLocation): Promise<Db> {
  const dialect = databaseUrl === null ? embedded(dataDir) : postgres(databaseUrl);
  const db = new Kysely<Database>({ dialect });
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return db;
  await db.destroy();
  throw error;
}

function embedded(dataDir: string): Dialect {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const database = new Embedded(join(dataDir, 'gateway.db'));
  // WAL survives SIGKILL, and does not wait for the disk at each commit.
  database.exec('pragma journal_mode = wal; pragma synchronous = normal; pragma foreign_keys = on');
  database.exec('pragma busy_timeout = 5000');
  return new SqliteDialect({ database: keepStatements(database) });
}

function postgres(connectionString: string): Dialect {
  // int8 comes as text otherwise; ours stay far below 2^53.
  const types = new pg.TypeOverrides();
  types.setTypeParser(pg.types.builtins.INT8, Number);
  const pool = new pg.Pool({ connectionString, types, max: 10 });
  // An idle connection broke. Unheard, it would end the process; the next query opens a new one.
  pool.on('error', () => undefined);
  return new PostgresDialect({ pool });
}
