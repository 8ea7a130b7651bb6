// Which file reads the `details` of which method. A method that is not here cannot be paid with.
import { Refusal } from '../refusal.ts';
import { cardDetails } from './card.ts';
import type { Details, ReadDetails } from './kind.ts';
import { redirectDetails } from './redirect.ts';
import { storedCardDetails } from './stored-card.ts';
import { applePayDetails, googlePayDetails } from './wallet.ts';

const readers: Readonly<Record<string, ReadDetails>> = {
  BANKCARD: (details, sessionId) =>
    ('stored_method_id' in details ? storedCardDetails : cardDetails)(details, sessionId),
  APPLE_PAY: applePayDetails,
  GOOGLE_PAY: googlePayDetails,
  ALIPAY_PLUS: redirectDetails,
};

/** @throws Refusal invalid_request, card_data_invalid */
export function detailsOf(
  method: string,
  details: Readonly<Record<string, unknown>>,
  sessionId: string,
): Details {
  const read = Object.hasOwn(readers, method) ? readers[method] : undefined;
  if (!read) throw new Refusal('invalid_request', { message: 'This method cannot be paid with here.' });
  return read(details, sessionId);
}
