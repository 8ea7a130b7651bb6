// The table of refunds, and why money is given back.
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
  reason: Reason;
  status: 'SUCCESS' | 'FAILURE';
  created_at: number;
}
/** Why a merchant gives money back. */
export type Reason = 'DUPLICATE' | 'FRAUDULENT' | 'REQUESTED_BY_CUSTOMER' | 'OTHER';

export type Refund = Selectable<RefundsTable>;
