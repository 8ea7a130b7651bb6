// An order as the server API and webhooks write it. Amounts are strings, as in v3.
import { formatDateTime } from '../server-api/date-time.ts';
import type { Transaction } from '../store/schema.ts';
import type { Reason } from '../store/schema-money.ts';
import { openAmount, refundableAmount } from './balances.ts';

export interface TransactionJson {
  readonly merchant_id: string;
  readonly trans_id: string;
  readonly order_id: string;
  readonly session_id?: string;
  readonly status: Transaction['status'];
  readonly error_code: string;
  readonly error_description: string;
  readonly amount: string;
  readonly currency: string;
  /** Absent while it is open. */
  readonly pay_finish_time?: string;
  /** `TK…`: the stored card that paid, or that this payment stored. */
  readonly token?: string;
  /** `RA…` */
  readonly recurring_agreement_id?: string;
  /** The `reason` of Void, if it had one. */
  readonly void_reason?: Reason;
  readonly payment: { readonly payment_method: string };
  /** How the shopper was checked. Absent when nobody was. */
  readonly authentication_result?: { readonly flow: string };
  /** Absent when no card was seen. */
  readonly card_info?: { readonly bin: string; readonly last4: string; readonly card_brand: string };
  readonly balances: Readonly<Record<string, string>>;
}

export function transactionJson(transaction: Transaction): TransactionJson {
  const { session_id, finished_at, token, recurring_agreement_id, void_reason } = transaction;
  const { card_bin, card_last4, card_brand } = transaction;
  return {
    merchant_id: transaction.merchant_id,
    trans_id: transaction.trans_id,
    order_id: transaction.order_id,
    ...(session_id !== null && { session_id }),
    status: transaction.status,
    error_code: transaction.error_code,
    error_description: transaction.error_description,
    amount: String(transaction.amount),
    currency: transaction.currency,
    ...(finished_at !== null && { pay_finish_time: formatDateTime(finished_at) }),
    ...(token !== null && { token }),
    ...(recurring_agreement_id !== null && { recurring_agreement_id }),
    ...(void_reason !== null && { void_reason }),
    payment: { payment_method: transaction.payment_method },
    ...(transaction.authentication !== null && {
      authentication_result: { flow: transaction.authentication },
    }),
    ...(card_bin !== null &&
      card_last4 !== null && {
        card_info: { bin: card_bin, last4: card_last4, card_brand: paykkaBrand(card_brand ?? '') },
      }),
    balances: balancesJson(transaction),
  };
}

/** An order's money: `balances` of every answer and webhook about it. */
export const balancesJson = (transaction: Transaction): Readonly<Record<string, string>> => {
  const { authed_amount, captured_amount, voided_amount, refunded_amount } = transaction;
  const open = String(openAmount(transaction));
  return {
    authed_amount: String(authed_amount),
    captured_amount: String(captured_amount),
    able_to_capture_amount: open,
    voided_amount: String(voided_amount),
    able_to_void_amount: open,
    refunded_amount: String(refunded_amount),
    able_to_refund_amount: String(refundableAmount(transaction)),
  };
};

/** `visa` -> `VISA`, `diners-club` -> `DINERS_CLUB`, and the one that is spelt otherwise. */
export const paykkaBrand = (brand: string): string =>
  brand === 'mastercard' ? 'MASTER_CARD' : brand.toUpperCase().replaceAll('-', '_');
