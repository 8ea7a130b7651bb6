// Loaded into the gateway before anything else: SIGKILL right after the n-th write (KILL_AFTER_WRITE) that begins with
// the taking of an attempt's number. Knows the drivers only, so that the gateway needs no hook for it.
import Embedded from 'libsql';
import pg from 'pg';

const wanted = Number(process.env['KILL_AFTER_WRITE'] ?? 0);
let writes = 0;

function isLast(sql: string): boolean {
  if (writes === 0 && !sql.startsWith('update "sessions" set "last_attempt_no"')) return false;
  if (!/^(insert|update|delete|commit)/i.test(sql)) return false;
  writes += 1;
  return writes === wanted;
}

const die = () => process.kill(process.pid, 'SIGKILL');

type Prepared = Record<'run' | 'all', (...parameters: unknown[]) => unknown>;
const embedded = Embedded.prototype as unknown as { prepare(sql: string): Prepared };
const prepare = embedded.prepare;
// A statement may be prepared once and run many times: each run counts.
embedded.prepare = function (sql) {
  const statement = prepare.call(this, sql);
  for (const name of ['run', 'all'] as const) {
    const execute = statement[name];
    statement[name] = (...parameters) => {
      const answer = execute.apply(statement, parameters);
      return isLast(sql) ? die() : answer;
    };
  }
  return statement;
};

type Query = (this: pg.Client, sql: unknown, ...parameters: unknown[]) => unknown;
const client = pg.Client.prototype as unknown as { query: Query };
const query = client.query;
client.query = function (sql, ...parameters) {
  const answer = query.call(this, sql, ...parameters);
  return typeof sql === 'string' && isLast(sql) ? (answer as Promise<unknown>).then(die) : answer;
};
