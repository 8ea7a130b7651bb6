// One submission: judged, recorded under its number, and only then brought to the acquirer.
import type { Gateway } from '../context.ts';
import type { BrowserJson, MethodCode } from '../../../src/protocol/gateway.ts';
import type { Session } from '../store/schema.ts';
import { accept, refuseUsedIdentity } from './accept.ts';
import { judge } from './attempt-rules.ts';
import { bringToAcquirer, untilAuthorised } from './bring-to-acquirer.ts';
import { detailsOf } from './details/index.ts';
import type { Details, Instrument } from './details/kind.ts';
import { factsOf } from './facts.ts';
import { Refusal } from './refusal.ts';

/** How often a submission is judged anew because another one came in between. */
const MAX_ROUNDS = 5;

/** As the protocol's PaymentRequestJson says it; `details` are read by payments/details. */
interface PaymentRequest {
  readonly attempt_no: number;
  readonly version: number;
  readonly method: MethodCode;
  readonly details: Readonly<Record<string, unknown>>;
  readonly browser?: BrowserJson | undefined;
}

export interface Payment {
  readonly sessionId: string;
  /** Of the embedding page. */
  readonly origin: string;
  readonly request: PaymentRequest;
}

/**
 * When it returns, the attempt of that number is this very submission; its state is read from facts.ts.
 * @throws Refusal
 */
export async function pay(gateway: Gateway, payment: Payment): Promise<{ readonly replayed: boolean }> {
  const { request, sessionId } = payment;
  const { method, browser, version, attempt_no: attemptNo } = request;
  const details = detailsOf(method, request.details, sessionId);
  const submission = { attemptNo, version, identity: details.identity };
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const facts = await factsOf(gateway, sessionId, attemptNo);
    if (judge(submission, facts) === 'replay') {
      await untilAuthorised(gateway, facts.attempt!);
      return { replayed: true };
    }
    const { session } = facts;
    const instrument = await open(gateway, session, payment, details);
    const order = { method, browser, instrument, kept: details.kept };
    const attempt = await accept(gateway, session, submission, order);
    if (attempt !== null) {
      await bringToAcquirer(gateway, session, attempt, instrument.funds);
      return { replayed: false };
    }
    await refuseUsedIdentity(gateway.db, submission, sessionId);
  }
  throw new Refusal('attempt_open');
}

async function open(
  gateway: Gateway,
  session: Session,
  { request, origin }: Payment,
  details: Details,
): Promise<Instrument> {
  const methods = JSON.parse(session.methods) as { code: string; brands?: string[] }[];
  const method = methods.find(({ code }) => code === request.method);
  if (!method) throw new Refusal('invalid_request', { message: 'The session does not take this method.' });
  return details.open({
    gateway,
    session,
    attemptNo: request.attempt_no,
    origin,
    brands: method.brands ?? [],
  });
}
