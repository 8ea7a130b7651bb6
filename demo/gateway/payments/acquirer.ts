// The simulated acquirer. It keeps its own book by idempotency key and commits it apart from the attempt, as a real one
// would: the same key gets the same answer for ever, so a crash between its answer and our commit is healed by asking.
import type { DeclineCode } from '../../../src/core/errors.ts';
import { newId } from '../ids.ts';
import type { Db } from '../store/db.ts';
import type { AcquirerOperation, AcquirerState, ClosedAs } from '../store/schema.ts';
import { checkOf, noWishes, type AuthenticationWishes } from './authentication.ts';
import { behaviourOf } from './test-cards.ts';

/** Where the money is to come from. */
export type Funds =
  | {
      readonly from: 'card';
      readonly number: string;
      /** Of a stored card: its month has passed. */
      readonly expired?: boolean;
      /** Nobody is to be asked: an agreement covers it, or a wallet has checked the shopper. */
      readonly checked?: boolean;
    }
  /** The shopper agrees on a page of the method's own. */
  | { readonly from: 'redirect' };

export interface AuthoriseRequest {
  readonly key: string;
  readonly funds: Funds;
  readonly wishes?: AuthenticationWishes;
  /** Whatever else is wished: nothing is said of the card before its issuer has checked the shopper. */
  readonly checkFirst?: boolean;
  /** Minor units. */
  readonly amount: number;
  readonly currency: string;
}

export const acquirerKey = (sessionId: string, attemptNo: number): string => `${sessionId}:${attemptNo}`;

/** Answers what the book says under this key: only the first call with it does anything. */
export async function authorise(
  db: Db,
  { key, funds, wishes = noWishes, checkFirst = false, amount, currency }: AuthoriseRequest,
  now: number,
): Promise<AcquirerOperation> {
  const authentication_only = wishes.authentication_only ? 1 : 0;
  const first = firstAnswer(funds, { amount, wishes, checkFirst }, now);
  await open(db, { ...nothing, idempotency_key: key, amount, currency, authentication_only, ...first });
  return (await read(db, key))!;
}

/** Null when the acquirer never heard of the key. A pending authorisation settles when its time has come. */
export async function look(db: Db, key: string, now: number): Promise<AcquirerOperation | null> {
  const operation = await read(db, key);
  if (operation?.state !== 'PENDING' || operation.settles_at === null || operation.settles_at > now) {
    return operation;
  }
  await move(db, key, ['PENDING'], approved(operation));
  return read(db, key);
}

/** The outcome of what the shopper was asked for, as the issuer or the method's page told it. Later ones change nothing. */
export async function completeChallenge(
  db: Db,
  key: string,
  passed: boolean,
): Promise<AcquirerOperation | null> {
  const operation = await read(db, key);
  if (operation === null) return null;
  await move(db, key, ['CHALLENGE'], passed ? afterCheck(operation) : declined('generic'));
  return read(db, key);
}

/** Of a card that was checked first it is known, and not yet told, that it is declined. */
const afterCheck = (operation: AcquirerOperation): Answer =>
  operation.decline_code === null ? approved(operation) : { state: 'DECLINED' };

/**
 * Closes a key that is not authorised, so that nothing can be authorised under it any more, not even by a call that is
 * still on its way. What is approved or declined stays so, and is answered.
 */
export async function close(
  db: Db,
  { key, amount, currency }: Pick<AuthoriseRequest, 'key' | 'amount' | 'currency'>,
  as: ClosedAs,
  now: number,
): Promise<AcquirerOperation> {
  await open(db, { ...nothing, idempotency_key: key, amount, currency, state: as });
  // What was due before it was closed is approved.
  await look(db, key, now);
  await move(db, key, ['CHALLENGE', 'PENDING'], { state: as === 'NEVER_RECEIVED' ? 'VOIDED' : as });
  return (await read(db, key))!;
}

const nothing = {
  authentication_only: 0,
  auth_id: null,
  decline_code: null,
  authentication: null,
  settles_at: null,
};

type Answer = { readonly state: AcquirerState } & Partial<
  Omit<AcquirerOperation, 'idempotency_key' | 'state'>
>;

const approved = ({ authentication_only }: Pick<AcquirerOperation, 'authentication_only'>): Answer =>
  authentication_only ? { state: 'AUTHENTICATED' } : { state: 'APPROVED', auth_id: newId('AU') };

const declined = (decline_code: DeclineCode): Answer => ({ state: 'DECLINED', decline_code });

function firstAnswer(
  funds: Funds,
  { amount, wishes, checkFirst }: Pick<Required<AuthoriseRequest>, 'amount' | 'wishes' | 'checkFirst'>,
  now: number,
): Answer {
  if (funds.from === 'redirect') return { state: 'CHALLENGE' };
  if (funds.expired) return declined('expired_card');
  const behaviour = behaviourOf(funds.number);
  if (behaviour.does === 'settle-later') {
    return { state: 'PENDING', settles_at: behaviour.afterMs === null ? null : now + behaviour.afterMs };
  }
  const verdict = behaviour.does === 'decline' ? declined(behaviour.code) : null;
  if (checkFirst && !funds.checked) return { ...verdict, state: 'CHALLENGE', authentication: 'CHALLENGE' };
  if (verdict !== null) return verdict;
  const check = checkOf(behaviour, amount, wishes, !funds.checked);
  if (check === 'challenge') return { state: 'CHALLENGE', authentication: 'CHALLENGE' };
  const answer = approved({ authentication_only: wishes.authentication_only ? 1 : 0 });
  return check === 'frictionless' ? { ...answer, authentication: 'FRICTIONLESS' } : answer;
}

async function open(db: Db, operation: AcquirerOperation): Promise<void> {
  await db
    .insertInto('acquirer_operations')
    .values(operation)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function move(db: Db, key: string, from: readonly AcquirerState[], to: Answer): Promise<void> {
  await db
    .updateTable('acquirer_operations')
    .set(to)
    .where('idempotency_key', '=', key)
    .where('state', 'in', from)
    .execute();
}

async function read(db: Db, key: string): Promise<AcquirerOperation | null> {
  const found = await db
    .selectFrom('acquirer_operations')
    .selectAll()
    .where('idempotency_key', '=', key)
    .executeTakeFirst();
  return found ?? null;
}
