// Attempts: which one a session is at, and the only moves that their status can make.
import { sql, type Updateable } from 'kysely';
import type { Db } from './db.ts';
import type { Attempt, Database, StoredAttemptStatus } from './schema.ts';

const openStatuses = ['AUTHORISING', 'ACTION', 'PENDING'] as const satisfies StoredAttemptStatus[];
const paidStatuses = ['SUCCESS', 'AUTHORIZED'] as const satisfies StoredAttemptStatus[];

export const isOpen = ({ status }: Pick<Attempt, 'status'>): boolean =>
  (openStatuses as readonly string[]).includes(status);
export const isPaid = ({ status }: Pick<Attempt, 'status'>): boolean =>
  (paidStatuses as readonly string[]).includes(status);

export async function attemptOf(db: Db, sessionId: string, no: number): Promise<Attempt | null> {
  const found = await db
    .selectFrom('attempts')
    .selectAll()
    .where('session_id', '=', sessionId)
    .where('no', '=', no)
    .executeTakeFirst();
  return found ?? null;
}

/** Of an open or paid session the open or paid one: no number is given while one of these exists. */
export async function lastAttemptOf(db: Db, sessionId: string): Promise<Attempt | null> {
  const found = await db
    .selectFrom('attempts')
    .selectAll()
    .where('session_id', '=', sessionId)
    .orderBy('no', 'desc')
    .limit(1)
    .executeTakeFirst();
  return found ?? null;
}

export async function attemptByThreeDsId(db: Db, threeDsId: string): Promise<Attempt | null> {
  const found = await db
    .selectFrom('attempts')
    .selectAll()
    .where('three_ds_id', '=', threeDsId)
    .executeTakeFirst();
  return found ?? null;
}

/**
 * Open attempts whose time has come, and those that wait for the acquirer's word. The statuses are written out, as they are
 * in the index `attempts_due`: as parameters the embedded database would not see that it fits, and read all attempts.
 */
export const dueAttempts = (db: Db, now: number): Promise<Attempt[]> =>
  db
    .selectFrom('attempts')
    .selectAll()
    .where(sql<boolean>`status in ('AUTHORISING', 'ACTION', 'PENDING')`)
    .where((is) => is.or([is('due_at', '<=', now), is('status', '=', 'AUTHORISING')]))
    .limit(100)
    .execute();

/** False when the attempt is in none of the statuses any more: somebody else was faster, and nothing was changed. */
export async function moveAttempt(
  db: Db,
  { session_id, no }: Pick<Attempt, 'session_id' | 'no'>,
  from: readonly StoredAttemptStatus[],
  to: Updateable<Database['attempts']> & { status: StoredAttemptStatus },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('attempts')
    .set(to)
    .where('session_id', '=', session_id)
    .where('no', '=', no)
    .where('status', 'in', from)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
