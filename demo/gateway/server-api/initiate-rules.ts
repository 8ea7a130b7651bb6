// What the fields of Initiate Transaction mean together. Pure: fields in, nothing or an ApiError out.
import { badField, businessError } from './api-error.ts';
import { checkCapture, checkShipping } from './create-session-rules.ts';
import type { Initiate } from './initiate-fields.ts';

const sources = ['token', 'card_no', 'encrypted_card_no', 'token_data'] as const;

/** A later payment under an agreement need not say what its token is for: PayKKa's own example does not. */
export const withUsage = (fields: Initiate): Initiate => {
  const { payment_type, mit, payment } = fields;
  if (payment_type !== 'RECURRING' || mit !== true || payment.token_usage !== undefined) return fields;
  return { ...fields, payment: { ...payment, token_usage: 'SUBSCRIPTION' } };
};

/** @throws ApiError */
export function checkInitiate(fields: Initiate): void {
  checkCapture(fields);
  checkMethod(fields);
  checkSource(fields);
  checkStoring(fields);
  checkRecurring(fields);
  checkShipping(fields);
  if (fields.return_url === undefined && fields.mit !== true) {
    throw badField('return_url', 'is required unless mit is true');
  }
}

function checkMethod({ payment: { payment_method } }: Initiate): void {
  if (!['BANKCARD', 'APPLE_PAY', 'GOOGLE_PAY'].includes(payment_method)) {
    throw businessError('1004', 'payment.payment_method is not supported', '210001');
  }
}

function checkSource({ payment }: Initiate): void {
  const given = sources.filter((name) => payment[name] !== undefined);
  if (given.length > 1) throw badField(`payment.${given[1]}`, `cannot come with ${given[0]}`);
  const needed = payment.payment_method === 'BANKCARD' ? 'card_no' : 'token_data';
  if (given.length === 0) {
    const others = needed === 'card_no' ? 'or encrypted_card_no or token ' : '';
    throw badField(`payment.${needed}`, `${others}is required`);
  }
  const fits = payment.payment_method === 'BANKCARD' ? given[0] !== 'token_data' : given[0] === 'token_data';
  if (!fits) throw badField(`payment.${given[0]}`, 'does not fit payment.payment_method');
}

function checkStoring({ payment }: Initiate): void {
  const { store_payment_method, token, shopper_reference, token_usage, payment_method } = payment;
  if (!store_payment_method && token === undefined) return;
  if (shopper_reference === undefined) {
    throw businessError('2008', 'payment.shopper_reference is required to store a card or to pay by token');
  }
  if (token_usage === undefined) {
    throw badField('payment.token_usage', 'is required to store a card or to pay by token');
  }
  if (store_payment_method && payment_method !== 'BANKCARD') {
    throw businessError('2013', 'payment.store_payment_method needs the payment method BANKCARD');
  }
}

function checkRecurring({ payment_type, mit, payment, recurring_agreement_id }: Initiate): void {
  if (payment_type === 'PURCHASE') {
    if (mit === true) throw businessError('2012', 'mit must be false unless payment_type is RECURRING');
    if (recurring_agreement_id !== undefined) {
      throw businessError(
        '2011',
        'recurring_agreement_id is for payments with mit true, and this is a purchase',
      );
    }
    return;
  }
  if (mit === undefined) throw businessError('2010', 'mit is required when payment_type is RECURRING');
  if (payment.token_usage !== 'SUBSCRIPTION') {
    throw badField('payment.token_usage', 'must be SUBSCRIPTION for a recurring payment');
  }
  if (mit) {
    if (recurring_agreement_id === undefined) {
      throw businessError('2017', 'recurring_agreement_id is required: no agreement was made');
    }
    if (payment.token === undefined) throw badField('payment.token', 'is required when mit is true');
    return;
  }
  if (recurring_agreement_id !== undefined) {
    throw businessError('2011', 'mit must be true for a payment under an agreement');
  }
  if (payment.payment_method !== 'BANKCARD') {
    throw businessError('2013', 'a first recurring payment needs the payment method BANKCARD');
  }
  if (!payment.store_payment_method) {
    throw businessError('2014', 'payment.store_payment_method must be true for a first recurring payment');
  }
  if (payment.token !== undefined) throw badField('payment.token', 'cannot make an agreement: pay by card');
}
