// Records a submission under its number, before anybody acts on it. The constraints of the tables decide who is first.
import type { BrowserJson } from '../../../src/protocol/gateway.ts';
import type { Gateway } from '../context.ts';
import { newId } from '../ids.ts';
import { attemptOf } from '../store/attempts.ts';
import type { Db } from '../store/db.ts';
import type { Attempt, Session } from '../store/schema.ts';
import { useWalletToken } from '../store/wallet-tokens.ts';
import type { Submission } from './attempt-rules.ts';
import type { Instrument, KeptDetails } from './details/kind.ts';
import { keepUntilPaid } from './keep-card.ts';
import { Refusal } from './refusal.ts';
import { consents, termsOf } from './session-terms.ts';

/** What is recorded of a submission. */
export interface Order {
  readonly method: string;
  readonly instrument: Instrument;
  readonly kept?: KeptDetails | undefined;
  readonly browser?: BrowserJson | undefined;
  /** `RA…` that covers it. */
  readonly agreementId?: string | undefined;
}

/**
 * Takes the number and records the attempt, in one transaction under the lock of the session's row. Null when the
 * session, its version or its last number changed in between, when it expired, or when the identity was used before.
 * @throws Refusal when the wallet's token was used before
 */
export async function accept(
  gateway: Gateway,
  session: Session,
  submission: Submission,
  order: Order,
): Promise<Attempt | null> {
  try {
    await gateway.db.transaction().execute(async (trx) => {
      const now = gateway.now();
      await takeNumber(trx, session, submission, now);
      await record(gateway, trx, session, submission, order, now);
    });
  } catch (error) {
    if (error instanceof NotFirst) return null;
    throw error;
  }
  return attemptOf(gateway.db, session.id, submission.attemptNo);
}

/** Thrown to undo the transaction. */
class NotFirst extends Error {}

async function takeNumber(
  trx: Db,
  session: Session,
  { attemptNo, version }: Submission,
  now: number,
): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('sessions')
    .set({ last_attempt_no: attemptNo })
    .where('id', '=', session.id)
    .where('status', '=', 'OPEN')
    .where('version', '=', version)
    .where('last_attempt_no', '=', attemptNo - 1)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new NotFirst();
}

async function record(
  { platform }: Gateway,
  trx: Db,
  session: Session,
  { attemptNo, identity }: Submission,
  { method, instrument, kept, browser, agreementId }: Order,
  now: number,
): Promise<void> {
  const { amount, currency } = session;
  const direct = session.session_mode === 'API';
  const order_id = direct ? session.id : newId('GW');
  const order = { order_id, amount, currency, created_at: now };
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('attempts')
    .values({ ...order, session_id: session.id, no: attemptNo, status: 'AUTHORISING', method, identity })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows !== 1n) throw new NotFirst();
  const { shown, card, token = null, fingerprint } = instrument;
  if (fingerprint !== undefined && !(await useWalletToken(trx, fingerprint, order_id, now))) {
    throw new Refusal('card_data_invalid');
  }
  await trx
    .insertInto('transactions')
    .values({
      ...order,
      session_id: direct ? null : session.id,
      merchant_id: session.merchant_id,
      trans_id: session.trans_id,
      attempt_no: attemptNo,
      status: 'PROCESSING',
      payment_method: method,
      card_brand: shown?.brand ?? null,
      card_bin: shown?.bin ?? null,
      card_last4: shown?.last4 ?? null,
      token,
      recurring_agreement_id: agreementId ?? null,
      details: JSON.stringify({ ...kept, browser, form_visible_ms: card?.formVisibleMs }),
    })
    .execute();
  if (card && consents(termsOf(session), kept?.store)) {
    await keepUntilPaid(trx, platform.vaultKey, session, order, card);
  }
}

/** @throws Refusal when another attempt was made with this identity: a ciphertext is good for one. */
export async function refuseUsedIdentity(
  db: Db,
  { identity, attemptNo }: Submission,
  sessionId: string,
): Promise<void> {
  const used = await db
    .selectFrom('attempts')
    .select(['session_id', 'no'])
    .where('identity', '=', identity)
    .executeTakeFirst();
  if (used && (used.session_id !== sessionId || used.no !== attemptNo))
    throw new Refusal('card_data_invalid');
}
