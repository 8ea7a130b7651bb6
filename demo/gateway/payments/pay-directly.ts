// A payment that a merchant's server makes without a page. A session's row stands for it (mode `API`, its id is the
// order's), so that the same rules hold: one attempt, one authorisation.
import type { Gateway } from '../context.ts';
import type { Session, Transaction } from '../store/schema.ts';
import { findTransaction } from '../store/transactions.ts';
import { accept, refuseUsedIdentity, type Order } from './accept.ts';
import { bringToAcquirer, untilAuthorised } from './bring-to-acquirer.ts';
import { factsOf, type Facts } from './facts.ts';
import { Refusal } from './refusal.ts';

const MAX_ROUNDS = 5;

/** The order and where the shopper is sent, as they stand afterwards; of a repeated call the old ones. @throws Refusal */
export async function payDirectly(
  gateway: Gateway,
  session: Session,
  identity: string,
  order: Order,
): Promise<{ readonly transaction: Transaction; readonly facts: Facts }> {
  const submission = { attemptNo: 1, version: session.version, identity };
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const { attempt } = await factsOf(gateway, session.id, 1);
    if (attempt !== null) {
      await untilAuthorised(gateway, attempt);
      return outcomeOf(gateway, session);
    }
    const made = await accept(gateway, session, submission, order);
    if (made !== null) {
      await bringToAcquirer(gateway, session, made, order.instrument.funds);
      return outcomeOf(gateway, session);
    }
    await refuseUsedIdentity(gateway.db, submission, session.id);
  }
  throw new Refusal('attempt_open');
}

async function outcomeOf(gateway: Gateway, { id, merchant_id }: Session) {
  const facts = await factsOf(gateway, id, 1);
  const transaction = await findTransaction(gateway.db, merchant_id, { order_id: id });
  return { facts, transaction: transaction! };
}
