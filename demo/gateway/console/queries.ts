// The console's lists: newest first, fifty a page, narrowed by what a person types or picks.
import { sql } from 'kysely';
import type { Db } from '../store/db.ts';
import type { Session, StoredAttemptStatus, Transaction, Webhook } from '../store/schema.ts';

export const PAGE = 50;

export interface ListFilter {
  /** The beginning of an id. */
  readonly q?: string | undefined;
  readonly status?: string | undefined;
  /** Made before: epoch milliseconds. */
  readonly before?: number | undefined;
}

const beginsWith = (q: string): string => `${q.replace(/[\\%_]/g, '\\$&')}%`;

export type ListedSession = Session & { readonly attempt_status: StoredAttemptStatus | null };

/** Orders of Initiate Transaction have a session's row, but are none: they are among the transactions. */
export const sessionsBy = (
  db: Db,
  { q, status, before }: ListFilter,
  now: number,
): Promise<ListedSession[]> =>
  db
    .selectFrom('sessions')
    .leftJoin('attempts', (join) =>
      join
        .onRef('attempts.session_id', '=', 'sessions.id')
        .onRef('attempts.no', '=', 'sessions.last_attempt_no'),
    )
    .selectAll('sessions')
    .select('attempts.status as attempt_status')
    .where('session_mode', '!=', 'API')
    .$if(q !== undefined, (query) =>
      query.where((is) =>
        is.or([
          sql<boolean>`sessions.id like ${beginsWith(q!)} escape '\\'`,
          sql<boolean>`sessions.trans_id like ${beginsWith(q!)} escape '\\'`,
          is('attempts.order_id', '=', q!),
        ]),
      ),
    )
    .$if(status === 'open', (query) =>
      query.where('sessions.status', '=', 'OPEN').where('expires_at', '>', now),
    )
    .$if(status === 'paid', (query) => query.where('sessions.status', '=', 'SUCCESS'))
    .$if(status === 'expired', (query) =>
      query.where('sessions.status', '!=', 'SUCCESS').where('expires_at', '<=', now),
    )
    .$if(status === 'failed', (query) =>
      query.where('sessions.status', '!=', 'SUCCESS').where('attempts.status', 'in', ['FAILURE', 'CANCELED']),
    )
    .$if(before !== undefined, (query) => query.where('sessions.created_at', '<', before!))
    .orderBy('sessions.created_at', 'desc')
    .orderBy('sessions.id')
    .limit(PAGE)
    .execute();

export const transactionsBy = (db: Db, { q, status, before }: ListFilter): Promise<Transaction[]> =>
  db
    .selectFrom('transactions')
    .selectAll()
    .$if(q !== undefined, (query) =>
      query.where((is) =>
        is.or([
          sql<boolean>`order_id like ${beginsWith(q!)} escape '\\'`,
          sql<boolean>`trans_id like ${beginsWith(q!)} escape '\\'`,
          is('card_last4', '=', q!),
        ]),
      ),
    )
    .$if(status !== undefined, (query) => query.where('status', '=', status as Transaction['status']))
    .$if(before !== undefined, (query) => query.where('created_at', '<', before!))
    .orderBy('created_at', 'desc')
    .orderBy('order_id')
    .limit(PAGE)
    .execute();

export const webhooksBy = (db: Db, { q, status, before }: ListFilter): Promise<Webhook[]> =>
  db
    .selectFrom('webhooks')
    .selectAll()
    .$if(q !== undefined, (query) =>
      query.where((is) =>
        is.or([is('event_id', '=', q!), is('order_id', '=', q!), is('session_id', '=', q!)]),
      ),
    )
    .$if(status === 'delivered', (query) => query.where('delivered_at', 'is not', null))
    .$if(status === 'waiting', (query) => query.where('next_try_at', 'is not', null))
    .$if(status === 'given-up', (query) =>
      query.where('delivered_at', 'is', null).where('next_try_at', 'is', null),
    )
    .$if(before !== undefined, (query) => query.where('created_at', '<', before!))
    .orderBy('created_at', 'desc')
    .orderBy('event_id')
    .limit(PAGE)
    .execute();
