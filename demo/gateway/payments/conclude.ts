// Turns the acquirer's word into the attempt's status. All that a final status entails (session, ledger, order,
// webhook) is written in one transaction, and only by whoever really made the move.
import { randomUUID } from 'node:crypto';
import type { Gateway } from '../context.ts';
import { attemptOf, moveAttempt } from '../store/attempts.ts';
import type { Db } from '../store/db.ts';
import type { AcquirerOperation, Attempt, Session } from '../store/schema.ts';
import { countDecline } from './card-testing.ts';
import { canceled, declineReason } from './declines.ts';
import { decideKept } from './keep-card.ts';
import { announce, endingOf } from './outbox.ts';

/** A challenge that nobody answers closes itself. */
const CHALLENGE_MS = 600_000;

/** The attempt as it stands afterwards, whoever moved it. */
export async function conclude(
  gateway: Gateway,
  attempt: Attempt,
  operation: AcquirerOperation,
): Promise<Attempt> {
  const { db } = gateway;
  const now = gateway.now();
  if (operation.state === 'CHALLENGE') {
    const to = { status: 'ACTION', three_ds_id: randomUUID(), due_at: now + CHALLENGE_MS } as const;
    await moveAttempt(db, attempt, ['AUTHORISING'], to);
  } else if (operation.state === 'PENDING') {
    const to = { status: 'PENDING', due_at: operation.settles_at } as const;
    await moveAttempt(db, attempt, ['AUTHORISING'], to);
  } else {
    const declined = await db.transaction().execute((trx) => finish(trx, attempt, operation, now));
    gateway.nudge.fire();
    if (declined) await countDecline(gateway, declined);
  }
  return (await attemptOf(db, attempt.session_id, attempt.no))!;
}

/** The session, when it was declined by this move. */
async function finish(
  trx: Db,
  attempt: Attempt,
  operation: AcquirerOperation,
  now: number,
): Promise<Session | null> {
  const session = await trx
    .selectFrom('sessions')
    .selectAll()
    .where('id', '=', attempt.session_id)
    .executeTakeFirstOrThrow();
  const outcome = outcomeOf(operation, session, attempt.amount);
  const moved = await moveAttempt(trx, attempt, ['AUTHORISING', 'ACTION', 'PENDING'], {
    status: outcome.status,
    decline_code: outcome.declineCode,
    due_at: null,
    finished_at: now,
  });
  if (!moved) return null;
  const authorised = operation.state === 'APPROVED';
  const paid = authorised || operation.state === 'AUTHENTICATED';
  if (paid) await close(trx, attempt);
  if (authorised) await book(trx, attempt, operation.auth_id!, now);
  const kept = await decideKept(trx, session, attempt.order_id, paid, now);
  const transaction = await trx
    .updateTable('transactions')
    .set({
      status: outcome.status,
      ...outcome.order,
      ...kept,
      authentication: operation.authentication,
      finished_at: now,
    })
    .where('order_id', '=', attempt.order_id)
    .returningAll()
    .executeTakeFirstOrThrow();
  await announce(trx, session, transaction, endingOf[outcome.status], now);
  return outcome.status === 'FAILURE' ? session : null;
}

interface Outcome {
  readonly status: 'SUCCESS' | 'AUTHORIZED' | 'FAILURE' | 'CANCELED';
  readonly declineCode: string | null;
  readonly order: Readonly<Record<string, string | number>>;
}

function outcomeOf(operation: AcquirerOperation, session: Session, amount: number): Outcome {
  switch (operation.state) {
    case 'APPROVED': {
      const captured = session.capture_method === 'AUTOMATIC';
      const order = { authed_amount: amount, captured_amount: captured ? amount : 0 };
      return { status: captured ? 'SUCCESS' : 'AUTHORIZED', declineCode: null, order };
    }
    // Checked, as asked; nothing was charged.
    case 'AUTHENTICATED':
      return { status: 'SUCCESS', declineCode: null, order: {} };
    case 'VOIDED':
      return { status: 'CANCELED', declineCode: null, order: reason(canceled) };
    case 'TIMED_OUT':
      return { ...failure('action_timeout'), status: 'CANCELED' };
    case 'NEVER_RECEIVED':
      return failure('processing_error');
    default:
      return failure(operation.decline_code ?? 'generic');
  }
}

const failure = (declineCode: string): Outcome => ({
  status: 'FAILURE',
  declineCode,
  order: reason(declineReason(declineCode)),
});

const reason = ({ errorCode, description }: { errorCode: string; description: string }) => ({
  error_code: errorCode,
  error_description: description,
});

/** A second success of a session fails here, loudly, and takes the whole transaction with it. */
async function close(trx: Db, attempt: Attempt): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('sessions')
    .set({ status: 'SUCCESS' })
    .where('id', '=', attempt.session_id)
    .where('status', '=', 'OPEN')
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error(`session ${attempt.session_id} is paid already`);
}

async function book(trx: Db, attempt: Attempt, authId: string, now: number): Promise<void> {
  await trx
    .insertInto('ledger')
    .values({
      auth_id: authId,
      session_id: attempt.session_id,
      attempt_no: attempt.no,
      order_id: attempt.order_id,
      amount: attempt.amount,
      currency: attempt.currency,
      method: attempt.method,
      created_at: now,
    })
    .execute();
}
