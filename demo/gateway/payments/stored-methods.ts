// The stored cards of a session's shopper, as the browser sees them, and their removal.
import type { StoredMethodJson } from '../../../src/protocol/gateway.ts';
import type { Gateway } from '../context.ts';
import type { Merchant, Session } from '../store/schema.ts';
import { activeToken, removeToken, storedMethodsOf } from '../store/tokens.ts';
import { hasExpired } from './card-rules.ts';
import { Refusal } from './refusal.ts';
import { termsOf } from './session-terms.ts';

/** A recurring session is paid with a card that is agreed on anew. A closed one shows nobody's cards. */
export function offersStoredMethods(session: Session): boolean {
  const { recurring, shopperReference } = termsOf(session);
  const methods = JSON.parse(session.methods) as readonly { readonly code: string }[];
  const takesCards = methods.some(({ code }) => code === 'BANKCARD');
  return session.status === 'OPEN' && takesCards && !recurring && shopperReference !== null;
}

export async function storedMethodsJson(
  { db, now }: Gateway,
  session: Session,
  merchant: Pick<Merchant, 'stored_card_cvc'>,
): Promise<StoredMethodJson[]> {
  if (!offersStoredMethods(session)) return [];
  const shopper_reference = termsOf(session).shopperReference!;
  const stored = await storedMethodsOf(db, { merchant_id: session.merchant_id, shopper_reference });
  return stored.map(({ stored_method_id, brand, last4, exp_month, exp_year }) => ({
    id: stored_method_id,
    brand,
    last4,
    expiry: `${exp_month}/${exp_year.slice(-2)}`,
    expired: hasExpired(exp_month, exp_year, now()),
    cvc_required: merchant.stored_card_cvc === 1,
  }));
}

/** Removing what is not there (any more) is no error. @throws Refusal session_changed, session_expired */
export async function removeStoredMethod({ db }: Gateway, session: Session, id: string): Promise<void> {
  if (session.status === 'EXPIRED') throw new Refusal('session_expired');
  const { shopperReference: shopper_reference } = termsOf(session);
  if (shopper_reference === null || !offersStoredMethods(session)) throw new Refusal('session_changed');
  const owner = { merchant_id: session.merchant_id, shopper_reference };
  const stored = await activeToken(db, owner, 'stored_method_id', id);
  if (stored?.token_usage === 'CARD_ON_FILE') await removeToken(db, stored.token);
}
