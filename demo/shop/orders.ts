// The shop's orders, in memory: a demo forgets them when it stops. An order is fulfilled once, and only when what was
// paid is what was ordered.
import { randomUUID } from 'node:crypto';
import type { CartLine } from './catalogue.ts';
import type { TransactionData, WebhookData } from './paykka.ts';

export interface Order {
  readonly transId: string;
  readonly amount: string;
  readonly currency: string;
  readonly cart: readonly CartLine[];
  readonly sessionId: string;
  /** Of a HOSTED session: where it is paid. */
  readonly sessionUrl?: string | undefined;
  fulfilled: boolean;
  /** The shop's own name of the shopper, when cards are kept for somebody. */
  readonly shopper?: string | undefined;
}

export const newTransId = (): string => `shop-${randomUUID()}`;

export class Orders {
  readonly #bySession = new Map<string, Order>();
  readonly #byTransId = new Map<string, Order>();

  add(order: Order): void {
    this.#bySession.set(order.sessionId, order);
    this.#byTransId.set(order.transId, order);
  }

  bySession(sessionId: string): Order | undefined {
    return this.#bySession.get(sessionId);
  }

  /** True when this payment pays this shop's order: merchant, trans_id, amount and currency are compared. */
  settle(paid: TransactionData, merchantId: string): boolean {
    const order = this.#byTransId.get(paid.trans_id);
    const isPaid = paid.status === 'SUCCESS' || paid.status === 'AUTHORIZED';
    const matches =
      order !== undefined &&
      paid.merchant_id === merchantId &&
      String(paid.amount) === order.amount &&
      paid.currency === order.currency;
    if (!isPaid || !matches) return false;
    order.fulfilled = true;
    return true;
  }

  /** `settle` by a webhook: one that tells of a full refund has a SUCCESS and the amount of the order, too. */
  hear(webhook: WebhookData, merchantId: string): boolean {
    return webhook.notify_type.startsWith('PAYMENT.') && this.settle(webhook, merchantId);
  }
}
