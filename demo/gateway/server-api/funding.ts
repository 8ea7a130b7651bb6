// Where the money of Initiate Transaction comes from: a card, an encrypted card, a stored card, a wallet's token.
import { randomUUID } from 'node:crypto';
import type { Gateway } from '../context.ts';
import { hasExpired, readCard, type Card } from '../payments/card-rules.ts';
import type { Instrument } from '../payments/details/kind.ts';
import { openEncryptedCard } from '../payments/encrypted-card.ts';
import { unseal } from '../payments/vault.ts';
import { ciphertextIn } from '../payments/wallet-envelope.ts';
import { openWalletToken, type WalletName } from '../payments/wallet-token.ts';
import { originsOf } from '../store/merchants.ts';
import type { Merchant } from '../store/schema.ts';
import { activeToken, agreementById } from '../store/tokens.ts';
import { badField, businessError } from './api-error.ts';
import type { Initiate } from './initiate-fields.ts';

export interface Funding {
  /** Used once, ever. */
  readonly identity: string;
  readonly instrument: Instrument;
}

/** Changes nothing. @throws ApiError, Refusal of an encrypted card or a wallet's token */
export async function fundingOf(gateway: Gateway, merchant: Merchant, fields: Initiate): Promise<Funding> {
  const { token, encrypted_card_no, token_data } = fields.payment;
  if (token_data !== undefined) return byWallet(gateway, merchant, fields, token_data);
  if (token !== undefined) return byToken(gateway, merchant, fields, token);
  if (encrypted_card_no !== undefined) return byEncryptedCard(gateway, merchant, fields, encrypted_card_no);
  const { card_no = '', exp_year, exp_month, cvv } = fields.payment;
  if (exp_year === undefined) throw badField('payment.exp_year', 'is required');
  if (exp_month === undefined) throw badField('payment.exp_month', 'is required');
  if (cvv === undefined) throw badField('payment.cvv', 'is required');
  const card = cardOf({ card_no, exp_year, exp_month, cvv }, gateway.now());
  return { identity: randomUUID(), instrument: byCard(card) };
}

const byCard = (card: Card): Instrument => ({
  funds: { from: 'card', number: card.number },
  shown: card,
  card,
});

function cardOf(
  json: { card_no: string; exp_year: string; exp_month: string; cvv: string },
  now: number,
): Card {
  if (hasExpired(json.exp_month, json.exp_year, now)) throw badField('payment.exp_year', 'is in the past');
  const card = readCard(json, [], now);
  if (card === null) throw businessError('2006', 'payment.card_no is not a card that is supported', '206022');
  return card;
}

async function byEncryptedCard(
  gateway: Gateway,
  merchant: Merchant,
  { payment }: Initiate,
  number: string,
): Promise<Funding> {
  const { encrypted_exp_year: year, encrypted_exp_month: month, encrypted_cvv: cvc } = payment;
  if (year === undefined) throw badField('payment.encrypted_exp_year', 'is required');
  if (month === undefined) throw badField('payment.encrypted_exp_month', 'is required');
  if (cvc === undefined) throw badField('payment.encrypted_cvv', 'is required');
  const now = gateway.now();
  const origins = await originsOf(gateway.db, merchant.client_key);
  const terms = { keys: gateway.cardKeys, now, merchantId: merchant.merchant_id, origins };
  const opened = await openEncryptedCard({ number, year, month, cvc }, terms);
  const json = {
    card_no: opened.number,
    exp_year: opened.year,
    exp_month: opened.month,
    cvv: opened.cvc,
  };
  return { identity: opened.group, instrument: byCard(cardOf(json, now)) };
}

async function byWallet(
  gateway: Gateway,
  { merchant_id }: Merchant,
  { amount, currency, payment }: Initiate,
  token: string,
): Promise<Funding> {
  // initiate-rules.ts has seen to it that it is one of the two.
  const wallet = payment.payment_method as WalletName;
  const terms = { amount, currency, merchant_id };
  const instrument = await openWalletToken(gateway, ciphertextIn(wallet, token), wallet, terms);
  return { identity: randomUUID(), instrument };
}

async function byToken(
  gateway: Gateway,
  merchant: Merchant,
  fields: Initiate,
  token: string,
): Promise<Funding> {
  const { db, platform, now } = gateway;
  const { shopper_reference = '', token_usage } = fields.payment;
  await checkAgreement(gateway, merchant, fields, token);
  const owner = { merchant_id: merchant.merchant_id, shopper_reference };
  const stored = await activeToken(db, owner, 'token', token);
  if (stored === null || stored.token_usage !== token_usage) {
    throw badField('payment.token', 'is not known with this shopper_reference and token_usage');
  }
  const number = unseal(platform.vaultKey, stored.token, stored.sealed_number);
  const expired = hasExpired(stored.exp_month, stored.exp_year, now());
  const absent = fields.mit === true;
  return {
    identity: randomUUID(),
    instrument: { funds: { from: 'card', number, expired, checked: absent }, shown: stored, token },
  };
}

async function checkAgreement(
  { db }: Gateway,
  { merchant_id }: Merchant,
  { recurring_agreement_id, payment: { shopper_reference } }: Initiate,
  token: string,
): Promise<void> {
  if (recurring_agreement_id === undefined) return;
  const agreement = await agreementById(db, merchant_id, recurring_agreement_id);
  if (agreement === null || agreement.shopper_reference !== shopper_reference) {
    throw businessError('2015', 'recurring_agreement_id is not known');
  }
  if (agreement.state !== 'ACTIVE') throw businessError('2016', 'recurring_agreement_id is not active');
  if (agreement.token !== token) throw badField('payment.token', 'is not that of the agreement');
}
