// Apple Pay session: a JSON text for `completeMerchantValidation`.
import type { Gateway } from '../context.ts';
import { applePaySession as makeSession } from '../payments/apple-pay-session.ts';
import { originsOf } from '../store/merchants.ts';
import type { Merchant } from '../store/schema.ts';
import { businessError } from './api-error.ts';
import { group, matching, text } from './field-kinds.ts';
import { parseFields } from './parse-fields.ts';
import { mustBe } from './sessions.ts';

const fields = group({
  merchant_id: text(32).optional(),
  display_name: text(75),
  domain_name: matching(/^[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?$/, 'a host name in lower case'),
});

/** @throws ApiError 1017 when the domain is none of the merchant's registered pages */
export async function applePaySession(gateway: Gateway, merchant: Merchant, body: unknown) {
  const { merchant_id, display_name, domain_name } = parseFields(fields, body);
  mustBe(merchant, merchant_id);
  const pages = await originsOf(gateway.db, merchant.client_key);
  const session = makeSession(gateway, merchant, pages, {
    domainName: domain_name,
    displayName: display_name,
  });
  if (session === null) throw businessError('1017', 'domain_name is not on the whitelist');
  return { merchant_id: merchant.merchant_id, domain_name, apple_pay_session: JSON.stringify(session) };
}
