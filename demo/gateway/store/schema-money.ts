// The table of refunds.
import type { Selectable } from 'kysely';

export interface RefundsTable {
  /** `RF…` */
  refund_order_id: string;
  merchant_id: string;
  /** The merchant's own: one `refund_trans_id`, one refund. */
  refund_trans_id: string;
  /** The order that is refunded. */
  order_id: string;
  amount: number;
  currency: string;
  reason: RefundReason;
  status: 'SUCCESS' | 'FAILURE';
  created_at: number;
}
export type RefundReason = 'DUPLICATE' | 'FRAUDULENT' | 'REQUESTED_BY_CUSTOMER' | 'OTHER';

export type Refund = Selectable<RefundsTable>;
