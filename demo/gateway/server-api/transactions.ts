// Query Transaction: one of three ids, and those that are given must agree.
import type { BillJson } from '../../../src/protocol/gateway.ts';
import type { Gateway } from '../context.ts';
import { factsOf } from '../payments/facts.ts';
import { transactionJson } from '../payments/transaction-json.ts';
import type { Merchant, Transaction } from '../store/schema.ts';
import { findTransaction, type TransactionKeys } from '../store/transactions.ts';
import { ApiError, badField } from './api-error.ts';
import { group, text } from './field-kinds.ts';
import { parseFields } from './parse-fields.ts';
import { mustBe } from './sessions.ts';

const fields = group({
  merchant_id: text(32).optional(),
  order_id: text(64).optional(),
  trans_id: text(64).optional(),
  session_id: text(64).optional(),
});

/** @throws ApiError 206024 `the order doesn't exist`, also when nobody tried to pay; 010000 when the ids do not agree */
export async function queryTransaction(gateway: Gateway, merchant: Merchant, body: unknown) {
  const { merchant_id, ...keys } = parseFields(fields, body);
  mustBe(merchant, merchant_id);
  if (Object.values(keys).every((key) => key === undefined)) {
    throw badField('order_id', 'or trans_id or session_id is required');
  }
  const find = (ids: TransactionKeys = keys) => findTransaction(gateway.db, merchant.merchant_id, ids);
  const known = await find();
  // What time alone decides (a challenge that ran out, a payment that settles) is decided before it is told.
  if (known) await factsOf(gateway, known.session_id ?? known.order_id);
  const transaction = known && (await find());
  if (!transaction)
    throw (await disagreement(keys, find)) ?? new ApiError('206024', "the order doesn't exist");
  return { ...transactionJson(transaction), ...billMember(transaction) };
}

/** Null when none of the ids finds an order by itself. */
async function disagreement(
  keys: TransactionKeys,
  find: (ids: TransactionKeys) => Promise<Transaction | null>,
): Promise<ApiError | null> {
  const names = (['order_id', 'trans_id', 'session_id'] as const).filter((name) => keys[name] !== undefined);
  for (const name of names) {
    const order = await find({ [name]: keys[name] });
    const other = order && names.find((one) => order[one] !== keys[one]);
    if (other) return badField(other, 'is not that of the order');
  }
  return null;
}

/** The address that the shopper typed. */
function billMember({ details }: Pick<Transaction, 'details'>): { bill?: BillJson } {
  const { billing } = JSON.parse(details) as { billing?: BillJson };
  return billing === undefined ? {} : { bill: billing };
}
