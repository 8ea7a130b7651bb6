// What was really authorised: by our ledger, and by the acquirer's own book.
import type { Db } from '../../demo/gateway/store/db.ts';

export async function authorisationsIn(
  db: Db,
  sessionId: string,
): Promise<{ ledger: number; acquirer: number }> {
  const ledger = await db.selectFrom('ledger').selectAll().where('session_id', '=', sessionId).execute();
  const approved = await db
    .selectFrom('acquirer_operations')
    .selectAll()
    .where('idempotency_key', 'like', `${sessionId}:%`)
    .where('state', '=', 'APPROVED')
    .execute();
  return { ledger: ledger.length, acquirer: approved.length };
}
