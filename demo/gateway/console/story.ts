// All that became of a session (or of an order that a server paid without one), read together for one page.
import type { Gateway } from '../context.ts';
import { acquirerKey } from '../payments/acquirer.ts';
import { factsOf } from '../payments/facts.ts';
import type { LoggedRequest, RequestLog } from '../request-log.ts';
import { deliveriesOf, type Delivery } from '../store/deliveries.ts';
import { refundsOf } from '../store/refunds.ts';
import { merchantBy } from '../store/merchants.ts';
import type { Refund } from '../store/schema-money.ts';
import type { AcquirerOperation, Attempt, Merchant, Session, Transaction, Webhook } from '../store/schema.ts';
import { sessionById } from '../store/sessions.ts';
import { webhooksOf } from '../store/webhooks.ts';

export interface Try {
  readonly attempt: Attempt;
  readonly order: Transaction;
  /** The acquirer's book; null when it never heard of it. */
  readonly operation: AcquirerOperation | null;
  readonly refunds: readonly Refund[];
}
export interface SentWebhook {
  readonly webhook: Webhook;
  readonly deliveries: readonly Delivery[];
}
export interface Story {
  readonly session: Session;
  readonly merchant: Merchant;
  /** By number. */
  readonly tries: readonly Try[];
  readonly webhooks: readonly SentWebhook[];
  /** Since this process started. */
  readonly requests: readonly LoggedRequest[];
}

/** Null when there is no such session. What time alone decides is decided first. */
export async function storyOf(gateway: Gateway, requests: RequestLog, id: string): Promise<Story | null> {
  const { db } = gateway;
  if ((await sessionById(db, id)) === null) return null;
  const { session } = await factsOf(gateway, id);
  const attempts = await db
    .selectFrom('attempts')
    .selectAll()
    .where('session_id', '=', id)
    .orderBy('no')
    .execute();
  const tries = await Promise.all(attempts.map((attempt) => tryOf(gateway, attempt)));
  const shoppersPages = attempts.flatMap(({ three_ds_id }) => three_ds_id ?? []);
  const orders = attempts.map(({ order_id }) => order_id);
  return {
    session,
    merchant: (await merchantBy(db, 'merchant_id', session.merchant_id))!,
    tries,
    webhooks: await withDeliveries(gateway, await webhooksOf(db, id)),
    requests: requests.about([id, ...orders, ...shoppersPages]),
  };
}

async function tryOf({ db }: Gateway, attempt: Attempt): Promise<Try> {
  const [order, operation, refunds] = await Promise.all([
    db
      .selectFrom('transactions')
      .selectAll()
      .where('order_id', '=', attempt.order_id)
      .executeTakeFirstOrThrow(),
    db
      .selectFrom('acquirer_operations')
      .selectAll()
      .where('idempotency_key', '=', acquirerKey(attempt.session_id, attempt.no))
      .executeTakeFirst(),
    refundsOf(db, attempt.order_id),
  ]);
  return { attempt, order, operation: operation ?? null, refunds };
}

const withDeliveries = ({ db }: Gateway, webhooks: readonly Webhook[]): Promise<SentWebhook[]> =>
  Promise.all(
    webhooks.map(async (webhook) => ({ webhook, deliveries: await deliveriesOf(db, webhook.event_id) })),
  );
