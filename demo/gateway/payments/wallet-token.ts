// Opens what a simulated wallet encrypted for the gateway: a card of the wallet's, good for one amount at one merchant,
// once (accept.ts).
import { createHash } from 'node:crypto';
import { z } from 'zod';
import creditCardType from 'credit-card-type';
import { decimalString, minorUnitDigits } from '../../../src/core/money.ts';
import type { Gateway } from '../context.ts';
import type { Session } from '../store/schema.ts';
import type { Instrument } from './details/kind.ts';
import { claimedBy, jsonIn, jweHeader, openJwe } from './open-jwe.ts';
import { Refusal } from './refusal.ts';

const contents = z.object({
  wallet: z.enum(['APPLE_PAY', 'GOOGLE_PAY']),
  /** Google: `gatewayMerchantId`. Apple: `merchantIdentifier` of the merchant session. */
  merchant: z.string(),
  /** Decimal, as the sheet showed it. */
  amount: z.string(),
  currency: z.string(),
  /** A bare number, which the issuer may ask about; or a number with a cryptogram, which the wallet has checked. */
  auth_method: z.enum(['PAN_ONLY', 'CRYPTOGRAM_3DS']),
  card_no: z.string().regex(/^\d{12,19}$/),
});
export type WalletName = z.infer<typeof contents>['wallet'];

/** Apple knows merchants by this. */
export const appleMerchantIdentifier = (merchantId: string): string =>
  createHash('sha256').update(merchantId).digest('hex').toUpperCase();

/** @throws Refusal card_data_invalid, key_expired */
export async function openWalletToken(
  { cardKeys, now }: Gateway,
  jwe: string,
  wallet: WalletName,
  { amount, currency, merchant_id }: Pick<Session, 'amount' | 'currency' | 'merchant_id'>,
): Promise<Instrument> {
  const text = await openJwe(jwe, { kid: claimedBy(jweHeader, jwe).kid }, cardKeys, now());
  const found = contents.safeParse(jsonIn(text));
  if (!found.success) throw new Refusal('card_data_invalid');
  const { card_no: number, auth_method, ...made } = found.data;
  const isOurs =
    made.wallet === wallet &&
    made.merchant === (wallet === 'APPLE_PAY' ? appleMerchantIdentifier(merchant_id) : merchant_id) &&
    made.amount === decimalString(amount, minorUnitDigits(currency)) &&
    made.currency === currency;
  const type = creditCardType(number)[0];
  if (!isOurs || !type) throw new Refusal('card_data_invalid');
  return {
    // With a cryptogram the wallet has checked the shopper: the issuer asks no more.
    funds: { from: 'card', number, checked: auth_method === 'CRYPTOGRAM_3DS' },
    shown: { brand: type.type, bin: number.slice(0, 6), last4: number.slice(-4) },
    fingerprint: fingerprintOf(jwe),
  };
}

/** Of the sealed bytes, not of their spelling: the last letter of a Base64 text can be another for the same bytes. */
function fingerprintOf(jwe: string): string {
  const [, , iv, ciphertext, tag] = jwe.split('.');
  const hash = createHash('sha256');
  for (const part of [iv, ciphertext, tag]) hash.update(Buffer.from(part!, 'base64url'));
  return hash.digest('base64url');
}
