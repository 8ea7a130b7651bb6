// Initiate Transaction, field by field. What fields mean together is in initiate-rules.ts, where the money comes from in
// funding.ts.
import type { z } from 'zod';
import { createSessionFields, paymentFields } from './create-session-fields.ts';
import { boolean, group, matching, optionalText, text, url } from './field-kinds.ts';

const { merchant_id, trans_id, payment_type, authorisation_type, capture_method, mit, currency, amount } =
  createSessionFields.shape;
const { notify_url, goods, bill, shipping, customer, authentication } = createSessionFields.shape;

const encrypted = text(4096).optional();

export const initiateFields = group({
  merchant_id,
  trans_id,
  payment_type,
  authorisation_type,
  capture_method,
  mit,
  currency,
  amount,
  return_url: url.optional(),
  notify_url,
  recurring_agreement_id: text(64).optional(),
  goods,
  bill,
  shipping,
  customer,
  authentication,
  payment: group({
    ...paymentFields,
    payment_method: text(32),
    token: text(64).optional(),
    card_no: matching(/^\d{12,19}$/, 'a card number of 12 to 19 digits').optional(),
    exp_year: matching(/^20\d\d$/, 'a year of four digits').optional(),
    exp_month: matching(/^(0[1-9]|1[0-2])$/, 'a month, 01 to 12').optional(),
    cvv: matching(/^\d{3,4}$/, 'three or four digits').optional(),
    holder_name: optionalText(256),
    encrypted_card_no: encrypted,
    encrypted_exp_year: encrypted,
    encrypted_exp_month: encrypted,
    encrypted_cvv: encrypted,
    token_data: text(16_384).optional(),
  }),
  browser: group({
    language: optionalText(64),
    user_agent: optionalText(2048),
    accept_header: optionalText(2048),
    java_enabled: boolean.optional(),
  }).optional(),
});
export type Initiate = z.infer<typeof initiateFields>;
