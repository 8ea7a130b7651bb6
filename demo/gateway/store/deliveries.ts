// Each try of each webhook: when, what was sent with it, what came back.
import type { Selectable } from 'kysely';
import type { Db } from './db.ts';

export interface DeliveriesTable {
  event_id: string;
  /** From 1. */
  no: number;
  /** The gateway's clock. */
  sent_at: number;
  took_ms: number;
  /** JSON: headers of the request. */
  headers: string;
  /** HTTP status; null when no answer came. */
  response_status: number | null;
  /** The beginning of the answer's body; null when none came. */
  answer: string | null;
  /** 1: the receiver said so. */
  received: number;
}
export type Delivery = Selectable<DeliveriesTable>;

/** A try that was recorded before stays as it is. */
export const insertDelivery = (db: Db, delivery: DeliveriesTable): Promise<unknown> =>
  db
    .insertInto('deliveries')
    .values(delivery)
    .onConflict((conflict) => conflict.doNothing())
    .execute();

/** Oldest first. */
export const deliveriesOf = (db: Db, eventId: string): Promise<Delivery[]> =>
  db.selectFrom('deliveries').selectAll().where('event_id', '=', eventId).orderBy('no').execute();
