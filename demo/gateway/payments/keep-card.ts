// Storing a card: sealed when its payment is taken, good when the payment succeeds, gone when it does not.
import { newId } from '../ids.ts';
import type { Db } from '../store/db.ts';
import type { Session } from '../store/schema.ts';
import { activateToken, dropToken, insertAgreement, insertToken, pendingTokenOf } from '../store/tokens.ts';
import type { Card } from './card-rules.ts';
import { termsOf } from './session-terms.ts';
import { fingerprint, seal } from './vault.ts';

/** In the transaction that records the attempt. Nobody is told of the token yet. */
export async function keepUntilPaid(
  trx: Db,
  vaultKey: Buffer,
  session: Session,
  order: { readonly order_id: string; readonly created_at: number },
  card: Card,
): Promise<void> {
  const { storesFor, shopperReference } = termsOf(session);
  if (storesFor === null || shopperReference === null) return;
  const token = newId('TK');
  await insertToken(trx, {
    token,
    stored_method_id: newId('SM'),
    merchant_id: session.merchant_id,
    shopper_reference: shopperReference,
    token_usage: storesFor,
    order_id: order.order_id,
    state: 'PENDING',
    brand: card.brand,
    bin: card.bin,
    last4: card.last4,
    exp_month: card.expMonth,
    exp_year: card.expYear,
    fingerprint: fingerprint(vaultKey, card.number),
    sealed_number: seal(vaultKey, token, card.number),
    created_at: order.created_at,
  });
}

export interface Kept {
  readonly token: string;
  readonly recurring_agreement_id?: string;
}

/** In the transaction that ends the attempt. Null when nothing was to be kept, or nothing is. */
export async function decideKept(
  trx: Db,
  session: Session,
  orderId: string,
  paid: boolean,
  now: number,
): Promise<Kept | null> {
  const pending = await pendingTokenOf(trx, orderId);
  if (pending === null) return null;
  if (!paid) {
    await dropToken(trx, pending);
    return null;
  }
  const { token, merchant_id, shopper_reference } = await activateToken(trx, pending);
  if (!termsOf(session).recurring) return { token };
  const id = newId('RA');
  const owner = { merchant_id, shopper_reference };
  const dates = { created_at: now, canceled_at: null };
  await insertAgreement(trx, { id, ...owner, token, order_id: orderId, state: 'ACTIVE', ...dates });
  return { token, recurring_agreement_id: id };
}
