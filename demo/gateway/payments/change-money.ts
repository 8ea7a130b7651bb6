// The one way in which an order's money changes after it was authorised: read, decided, written only if nobody changed
// it in between, together with all that goes with it.
import type { Gateway } from '../context.ts';
import type { Db } from '../store/db.ts';
import type { Session, Transaction } from '../store/schema.ts';
import { sessionById } from '../store/sessions.ts';
import { findTransaction } from '../store/transactions.ts';
import { statusBy, type Balances } from './balances.ts';
import { factsOf } from './facts.ts';

/** A definite no to a merchant: which field, and what is wrong with it. */
export class OrderRefusal extends Error {
  override readonly name = 'OrderRefusal';
  readonly field: string;

  /** @param problem never repeats what was sent */
  constructor(field: string, problem: string) {
    super(problem);
    this.field = field;
  }
}

/** Another merchant's order does not exist either. */
export class NoSuchOrder extends Error {
  override readonly name = 'NoSuchOrder';
}

export interface OrderRef {
  readonly merchantId: string;
  readonly orderId: string;
}

/** The session of an order; of one made by Initiate Transaction the row that stands for it. */
const sessionOfOrder = async (
  db: Db,
  { session_id, order_id }: Pick<Transaction, 'session_id' | 'order_id'>,
): Promise<Session> => (await sessionById(db, session_id ?? order_id))!;

/** As it stands now: what time alone decides is decided first. @throws NoSuchOrder */
export async function orderOf(gateway: Gateway, { merchantId, orderId }: OrderRef): Promise<Transaction> {
  const find = () => findTransaction(gateway.db, merchantId, { order_id: orderId });
  const known = await find();
  if (known) await factsOf(gateway, known.session_id ?? known.order_id);
  const order = await find();
  if (!order) throw new NoSuchOrder();
  return order;
}

/** However many change one order at once, each is decided on what the one before it left: ten are plenty. */
const MAX_ROUNDS = 20;

/** What becomes of the balances, and why a void was asked for. */
type Written = Partial<Balances & Pick<Transaction, 'void_reason'>>;

export interface MoneyChange {
  /** @throws OrderRefusal */
  decide(order: Transaction): Written;
  /** In the same transaction as the change. */
  record(trx: Db, session: Session, order: Transaction, now: number): Promise<void>;
}

/** The order afterwards. @throws OrderRefusal, NoSuchOrder */
export async function changeMoney(
  gateway: Gateway,
  ref: OrderRef,
  { decide, record }: MoneyChange,
): Promise<Transaction> {
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const order = await orderOf(gateway, ref);
    const session = await sessionOfOrder(gateway.db, order);
    const changed = await gateway.db.transaction().execute(async (trx) => {
      const written = await writeBalances(trx, order, decide(order));
      if (written) await record(trx, session, written, gateway.now());
      return written;
    });
    if (changed) {
      gateway.nudge.fire();
      return changed;
    }
  }
  throw new Error(`order ${ref.orderId} is changed by others all the time`);
}

const balancesOf = ({
  authed_amount,
  captured_amount,
  voided_amount,
  refunded_amount,
}: Transaction): Balances => ({ authed_amount, captured_amount, voided_amount, refunded_amount });

/** The order afterwards; null when it is not what was read any more. */
export async function writeBalances(
  db: Db,
  order: Transaction,
  change: Written,
): Promise<Transaction | null> {
  const written = { ...balancesOf(order), ...change };
  const changed = await db
    .updateTable('transactions')
    .set({ ...written, status: statusBy(written) })
    .where('order_id', '=', order.order_id)
    .where('status', '=', order.status)
    .where('captured_amount', '=', order.captured_amount)
    .where('voided_amount', '=', order.voided_amount)
    .where('refunded_amount', '=', order.refunded_amount)
    .returningAll()
    .executeTakeFirst();
  return changed ?? null;
}
