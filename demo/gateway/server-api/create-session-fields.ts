// Create Session, field by field as in PayKKa's document: what each must be. What fields mean together is in
// create-session-rules.ts.
import type { z } from 'zod';
import {
  amount,
  boolean,
  calendarDate,
  count,
  country,
  currency,
  dateTime,
  email,
  group,
  ipAddress,
  language,
  list,
  oneOf,
  optionalText,
  text,
  url,
} from './field-kinds.ts';

const phone = { area_code: optionalText(10), phone_number: optionalText(32) };

const person = {
  first_name: optionalText(64),
  middle_name: optionalText(64),
  last_name: optionalText(64),
  address_line1: optionalText(255),
  address_line2: optionalText(255),
  country: country.optional(),
  state: optionalText(64),
  city: optionalText(64),
  postal_code: optionalText(16),
  email: email.optional(),
  ...phone,
};

const goods = group({
  id: optionalText(64),
  name: text(256),
  description: optionalText(2048),
  category: optionalText(128),
  brand: optionalText(128),
  link: url.optional(),
  price: amount,
  quantity: count(1),
  delivery_date: dateTime.optional(),
  picture_url: url.optional(),
});

/** Of `payment`, wherever it is asked for. */
export const paymentFields = {
  store_payment_method: boolean.default(false),
  token_usage: oneOf('CARD_ON_FILE', 'SUBSCRIPTION').optional(),
  shopper_reference: text(64).optional(),
};

export const createSessionFields = group({
  merchant_id: text(32),
  trans_id: text(64),
  payment_type: oneOf('PURCHASE', 'RECURRING').default('PURCHASE'),
  authorisation_type: oneOf('FINAL_AUTH', 'PRE_AUTH').default('FINAL_AUTH'),
  capture_method: oneOf('AUTOMATIC', 'MANUAL').optional(),
  mit: boolean.optional(),
  currency,
  amount,
  return_url: url,
  notify_url: url.optional(),
  cancel_url: url.optional(),
  expire_time: dateTime.optional(),
  session_mode: oneOf('HOSTED', 'DROP_IN', 'COMPONENT').default('DROP_IN'),
  display_merchant_name: optionalText(128),
  display_locale: language.optional(),
  theme_id: optionalText(64),
  goods: list(goods, 200).default([]),
  bill: group({
    billing_address_collection: oneOf('REQUIRED', 'AUTO').optional(),
    ...person,
    descriptor: optionalText(64),
  }).optional(),
  shipping: group(person).optional(),
  customer: group({
    id: optionalText(64),
    registration_time: dateTime.optional(),
    past_transactions: count(0).optional(),
    ...phone,
    date_of_birth: calendarDate.optional(),
    gender: oneOf('MALE', 'FEMALE', 'OTHER').optional(),
    first_shopping_time: dateTime.optional(),
    last_shopping_time: dateTime.optional(),
    level: optionalText(64),
    email: email.optional(),
    order_ip: ipAddress.optional(),
  }).optional(),
  payment: group(paymentFields).optional(),
  authentication: group({
    challenge_indicator: oneOf('AUTO', 'REQUESTED', 'MANDATED', 'NO_PREFERENCE').default('AUTO'),
    authentication_only: boolean.default(false),
    exemption: oneOf('NONE', 'LOW_VALUE', 'TRA').default('NONE'),
  }).optional(),
  allowed_payment_methods: list(text(64), 64).optional(),
  blocked_payment_methods: list(text(64), 64).optional(),
});
export type CreateSession = z.infer<typeof createSessionFields>;
