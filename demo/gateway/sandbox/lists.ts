// What the controls show of the tables.
import type { Db } from '../store/db.ts';
import type { Webhook } from '../store/schema.ts';

/** What was authorised, oldest first; of one session or of all. */
export const ledgerJson = (db: Db, sessionId: string | undefined) =>
  db
    .selectFrom('ledger')
    .select(['auth_id', 'session_id', 'attempt_no', 'order_id', 'amount', 'currency', 'method'])
    .$if(sessionId !== undefined, (query) => query.where('session_id', '=', sessionId!))
    .orderBy('created_at')
    .orderBy('auth_id')
    .execute();

/** An event with its last delivery. `given_up`: its tries are used up. */
export const webhookJson = (webhook: Webhook) => ({
  event_id: webhook.event_id,
  url: webhook.url,
  headers: webhook.headers === null ? {} : (JSON.parse(webhook.headers) as Record<string, string>),
  body: webhook.body,
  response_status: webhook.response_status,
  delivered_at: webhook.delivered_at,
  tries: webhook.tries,
  given_up: webhook.next_try_at === null && webhook.delivered_at === null,
});
