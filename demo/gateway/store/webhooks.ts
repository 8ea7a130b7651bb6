// The outbox: rows that are due, taken by one process at a time, and what became of each delivery.
import type { Db } from './db.ts';
import type { Webhook } from './schema.ts';

/** A process that died with a delivery in hand holds it no longer than this. */
const LEASE_MS = 30_000;

/** Rows whose time has come. Each is counted as one more try and hidden from other processes for 30 seconds. */
export async function takeDueWebhooks(db: Db, now: number, limit = 10): Promise<Webhook[]> {
  const due = await db
    .selectFrom('webhooks')
    .selectAll()
    .where('next_try_at', '<=', now)
    .orderBy('next_try_at')
    .limit(limit)
    .execute();
  const taken: Webhook[] = [];
  for (const webhook of due) {
    const next = { tries: webhook.tries + 1, next_try_at: now + LEASE_MS };
    const { numUpdatedRows } = await db
      .updateTable('webhooks')
      .set(next)
      .where('event_id', '=', webhook.event_id)
      .where('tries', '=', webhook.tries)
      .where('next_try_at', 'is not', null)
      .executeTakeFirst();
    if (numUpdatedRows === 1n) taken.push({ ...webhook, ...next });
  }
  return taken;
}

export interface DeliveryResult {
  readonly headers: Readonly<Record<string, string>>;
  /** HTTP status; null when no answer came. */
  readonly status: number | null;
  /** Epoch milliseconds; null when it was not received. */
  readonly deliveredAt: number | null;
  /** When to try again; null: delivered, or given up. */
  readonly nextTryAt: number | null;
}

/** @param webhook as taken: a result that comes after the lease, when another process has it, changes nothing. */
export async function recordDelivery(
  db: Db,
  { event_id, tries }: Pick<Webhook, 'event_id' | 'tries'>,
  { headers, status, deliveredAt, nextTryAt }: DeliveryResult,
): Promise<void> {
  await db
    .updateTable('webhooks')
    .set({
      headers: JSON.stringify(headers),
      response_status: status,
      delivered_at: deliveredAt,
      next_try_at: nextTryAt,
    })
    .where('event_id', '=', event_id)
    .where('tries', '=', tries)
    .execute();
}

/** Of one session, or all. */
export const webhooksOf = (db: Db, sessionId?: string): Promise<Webhook[]> =>
  db
    .selectFrom('webhooks')
    .selectAll()
    .$if(sessionId !== undefined, (query) => query.where('session_id', '=', sessionId!))
    .orderBy('created_at')
    .orderBy('event_id')
    .execute();
