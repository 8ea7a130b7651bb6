// Changes what a session asks for while it is open, as a merchant's server might. Raises its version.
import type { z } from 'zod';
import { sql, type Updateable } from 'kysely';
import { parseDateTime } from '../server-api/date-time.ts';
import { offeredMethods } from '../server-api/payment-methods.ts';
import type { Db } from '../store/db.ts';
import type { Database, Session } from '../store/schema.ts';
import { sessionById } from '../store/sessions.ts';
import { BadControl, type sessionPatch } from './requests.ts';

/** Null when there is no such session, or when it is paid or expired. @throws BadControl */
export async function patchSession(
  db: Db,
  id: string,
  { amount, currency, methods, expire_time }: z.infer<typeof sessionPatch>,
): Promise<Session | null> {
  const change: Updateable<Database['sessions']> = {
    ...(amount !== undefined && { amount }),
    ...(currency !== undefined && { currency }),
    ...(methods !== undefined && {
      methods: JSON.stringify(methods.length > 0 ? offeredMethods(methods) : []),
    }),
    ...(expire_time !== undefined && { expire_time, expires_at: readTime(expire_time) }),
  };
  const { numUpdatedRows } = await db
    .updateTable('sessions')
    .set({ ...change, version: sql`version + 1` })
    .where('id', '=', id)
    .where('status', '=', 'OPEN')
    .executeTakeFirst();
  return numUpdatedRows === 1n ? sessionById(db, id) : null;
}

function readTime(text: string): number {
  const time = parseDateTime(text);
  if (time === null) throw new BadControl('expire_time: must be an ISO 8601 time with an offset');
  return time;
}
