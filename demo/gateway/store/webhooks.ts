// The outbox: rows that are due, taken by one process at a time, and what became of each delivery.
import type { Db } from './db.ts';
import { insertDelivery } from './deliveries.ts';
import type { Webhook } from './schema.ts';

/** A process that died with a delivery in hand holds it no longer than this. */
const LEASE_MS = 30_000;

/** Rows whose time has come. Each is counted as one more try and hidden from other processes for 30 seconds. */
export const takeDueWebhooks = (db: Db, now: number, limit = 10): Promise<Webhook[]> =>
  db
    .updateTable('webhooks')
    .set((row) => ({ tries: row('tries', '+', 1), next_try_at: now + LEASE_MS }))
    .where('event_id', 'in', (from) =>
      from
        .selectFrom('webhooks')
        .select('event_id')
        .where('next_try_at', '<=', now)
        .orderBy('next_try_at')
        .limit(limit),
    )
    // Once more: whoever waited for another process finds the row as that one left it.
    .where('next_try_at', '<=', now)
    .returningAll()
    .execute();

export interface DeliveryResult {
  readonly headers: Readonly<Record<string, string>>;
  /** Epoch milliseconds. */
  readonly sentAt: number;
  readonly tookMs: number;
  /** The beginning of the answer's body; null when none came. */
  readonly answer: string | null;
  /** HTTP status; null when no answer came. */
  readonly status: number | null;
  /** Epoch milliseconds; null when it was not received. */
  readonly deliveredAt: number | null;
  /** When to try again; null: delivered, or given up. */
  readonly nextTryAt: number | null;
}

/**
 * The try is kept in any case. @param webhook as taken: a result that comes after the lease, when another process has it, or
 * after somebody has asked for one try more, changes nothing else.
 */
export async function recordDelivery(
  db: Db,
  { event_id, tries, next_try_at: leasedUntil }: Pick<Webhook, 'event_id' | 'tries' | 'next_try_at'>,
  { headers, sentAt, tookMs, status, answer, deliveredAt, nextTryAt }: DeliveryResult,
): Promise<void> {
  await insertDelivery(db, {
    event_id,
    no: tries,
    sent_at: sentAt,
    took_ms: tookMs,
    headers: JSON.stringify(headers),
    response_status: status,
    answer,
    received: deliveredAt === null ? 0 : 1,
  });
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
    .where('next_try_at', '=', leasedUntil)
    .execute();
}

export async function webhookById(db: Db, eventId: string): Promise<Webhook | null> {
  const found = await db
    .selectFrom('webhooks')
    .selectAll()
    .where('event_id', '=', eventId)
    .executeTakeFirst();
  return found ?? null;
}

/** Makes it due, delivered or not; one try more is made even of one that was given up. False when there is none. */
export async function sendAgain(db: Db, eventId: string, now: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('webhooks')
    .set({ next_try_at: now, delivered_at: null })
    .where('event_id', '=', eventId)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
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
