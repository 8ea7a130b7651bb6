// One submission: judged, recorded under its number, and only then brought to the acquirer.
import { setTimeout as pause } from 'node:timers/promises';
import type { Gateway } from '../context.ts';
import { attemptOf } from '../store/attempts.ts';
import type { Attempt, Session } from '../store/schema.ts';
import { accept, refuseUsedIdentity, type CardRequest } from './accept.ts';
import { acquirerKey, authorise } from './acquirer.ts';
import { judge } from './attempt-rules.ts';
import { claimedHeader, openCard } from './card-data.ts';
import type { Card } from './card-rules.ts';
import { conclude } from './conclude.ts';
import { factsOf } from './facts.ts';
import { Refusal } from './refusal.ts';

/** How often a submission is judged anew because another one came in between. */
const MAX_ROUNDS = 5;

export interface CardPayment {
  readonly sessionId: string;
  /** Of the embedding page. */
  readonly origin: string;
  readonly request: CardRequest;
}

/**
 * When it returns, the attempt of that number is this very submission; its state is read from facts.ts.
 * @throws Refusal
 */
export async function pay(gateway: Gateway, payment: CardPayment): Promise<{ readonly replayed: boolean }> {
  const { request, sessionId } = payment;
  const identity = claimedHeader(request.details.jwe).jti;
  const submission = { attemptNo: request.attempt_no, version: request.version, identity };
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const facts = await factsOf(gateway, sessionId, request.attempt_no);
    if (judge(submission, facts) === 'replay') {
      await untilAuthorised(gateway, facts.attempt!);
      return { replayed: true };
    }
    const { session } = facts;
    const card = await readDetails(gateway, session, payment);
    const attempt = await accept(gateway, session, submission, request, card);
    if (attempt !== null) {
      await bringToAcquirer(gateway, attempt, card);
      return { replayed: false };
    }
    await refuseUsedIdentity(gateway.db, submission, sessionId);
  }
  throw new Refusal('attempt_open');
}

async function readDetails(gateway: Gateway, session: Session, payment: CardPayment): Promise<Card> {
  const { request, origin } = payment;
  const methods = JSON.parse(session.methods) as { code: string; brands?: string[] }[];
  const method = methods.find(({ code }) => code === request.method);
  if (!method) throw new Refusal('invalid_request', { message: 'The session does not take this method.' });
  const binding = { sessionId: session.id, attemptNo: request.attempt_no, origin };
  const terms = { keys: gateway.cardKeys, brands: method.brands ?? [], now: gateway.now() };
  return openCard(request.details.jwe, binding, terms);
}

async function bringToAcquirer(gateway: Gateway, attempt: Attempt, card: Card): Promise<void> {
  const { session_id, no, amount, currency } = attempt;
  const request = { key: acquirerKey(session_id, no), cardNumber: card.number, amount, currency };
  await conclude(gateway, attempt, await authorise(gateway.db, request, gateway.now()));
}

/** A submission that is just being authorised gets half a second, so that a re-sent one gets the same answer. */
async function untilAuthorised({ db }: Gateway, { session_id, no }: Attempt): Promise<void> {
  for (let looks = 0; looks < 20; looks += 1) {
    if ((await attemptOf(db, session_id, no))?.status !== 'AUTHORISING') return;
    await pause(25);
  }
}
