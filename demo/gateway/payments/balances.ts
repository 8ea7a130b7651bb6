// An order's money and what its status is by it. Pure.
import type { Transaction } from '../store/schema.ts';

/** Minor units. */
export type Balances = Pick<
  Transaction,
  'authed_amount' | 'captured_amount' | 'voided_amount' | 'refunded_amount'
>;

/** Authorised, and neither captured nor given back: what a capture or a void can take. */
export const openAmount = ({ authed_amount, captured_amount, voided_amount }: Balances): number =>
  authed_amount - captured_amount - voided_amount;

export const refundableAmount = ({ captured_amount, refunded_amount }: Balances): number =>
  captured_amount - refunded_amount;

/** Of an order that was authorised. */
export function statusBy(balances: Balances): Transaction['status'] {
  const { captured_amount, voided_amount, refunded_amount } = balances;
  if (refunded_amount > 0) {
    const nothingLeft = refundableAmount(balances) === 0 && openAmount(balances) === 0;
    return nothingLeft ? 'REFUNDED' : 'PARTIALLY_REFUNDED';
  }
  if (voided_amount > 0) return captured_amount > 0 ? 'PARTIALLY_REVERSED' : 'CANCELED';
  return captured_amount > 0 ? 'SUCCESS' : 'AUTHORIZED';
}
