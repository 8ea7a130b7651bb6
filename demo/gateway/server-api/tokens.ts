// Token Query, Token Remove and Recurring Cancel.
import type { Gateway } from '../context.ts';
import { paykkaBrand } from '../payments/transaction-json.ts';
import type { Merchant } from '../store/schema.ts';
import type { Token } from '../store/schema-vault.ts';
import { activeToken, agreementById, cancelAgreement, removeToken, tokensOf } from '../store/tokens.ts';
import { badField, businessError } from './api-error.ts';
import { formatDateTime } from './date-time.ts';
import { group, text } from './field-kinds.ts';
import { parseFields } from './parse-fields.ts';
import { mustBe } from './sessions.ts';

const owned = { merchant_id: text(32).optional(), shopper_reference: text(64) };
const queryFields = group({ ...owned, token: text(64).optional() });
const removeFields = group({ ...owned, token: text(64) });
const cancelFields = group({
  merchant_id: text(32).optional(),
  shopper_reference: text(64).optional(),
  recurring_agreement_id: text(64),
});

/** All of a shopper's, or the one that is asked for. */
export async function queryTokens(gateway: Gateway, merchant: Merchant, body: unknown) {
  const { merchant_id, shopper_reference, token } = parseFields(queryFields, body);
  mustBe(merchant, merchant_id);
  const all = await tokensOf(gateway.db, { merchant_id: merchant.merchant_id, shopper_reference });
  const found = token === undefined ? all : all.filter((one) => one.token === token);
  if (token !== undefined && found.length === 0) throw badField('token', 'is not known');
  return { merchant_id: merchant.merchant_id, shopper_reference, tokens: found.map(tokenJson) };
}

const tokenJson = ({ token, token_usage, bin, last4, brand, exp_month, exp_year, created_at }: Token) => ({
  token,
  token_usage,
  card_info: { bin, last4, card_brand: paykkaBrand(brand), exp_month, exp_year },
  create_time: formatDateTime(created_at),
});

/** Agreements that are paid with it end, too. */
export async function removeStoredToken(gateway: Gateway, merchant: Merchant, body: unknown) {
  const { merchant_id, shopper_reference, token } = parseFields(removeFields, body);
  mustBe(merchant, merchant_id);
  const owner = { merchant_id: merchant.merchant_id, shopper_reference };
  const found = await activeToken(gateway.db, owner, 'token', token);
  const removed = found !== null && (await removeToken(gateway.db, token, gateway.now()));
  if (!removed) throw badField('token', 'is not known with this shopper_reference');
  return { ...owner, token, status: 'REMOVED' };
}

/** @throws ApiError 2015 when it is not known, 2016 when it was cancelled before */
export async function cancelRecurring(gateway: Gateway, merchant: Merchant, body: unknown) {
  const { merchant_id, shopper_reference, recurring_agreement_id } = parseFields(cancelFields, body);
  mustBe(merchant, merchant_id);
  const agreement = await agreementById(gateway.db, merchant.merchant_id, recurring_agreement_id);
  const foreign = shopper_reference !== undefined && agreement?.shopper_reference !== shopper_reference;
  if (agreement === null || foreign) throw businessError('2015', 'recurring_agreement_id is not known');
  if (!(await cancelAgreement(gateway.db, recurring_agreement_id, gateway.now()))) {
    throw businessError('2016', 'recurring_agreement_id is not active');
  }
  return {
    merchant_id: merchant.merchant_id,
    shopper_reference: agreement.shopper_reference,
    recurring_agreement_id,
    status: 'CANCELED',
  };
}
