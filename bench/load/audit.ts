// What must be true after any load: each paid session stands in the ledger once with its amount, and nothing else does;
// each merchant was told of each payment.
import { setTimeout as pause } from 'node:timers/promises';
import type { TestGateway } from '../../test/support/gateway.ts';
import type { Receiver } from './receiver.ts';
import type { Paid } from './shopper.ts';

/** How long the outbox may take to empty. */
const DRAIN_MS = 30_000;

export interface Audit {
  readonly paid: number;
  /** Empty: the ledger is exact. */
  readonly wrongInLedger: readonly string[];
  /** Sessions whose success nobody was told. */
  readonly lostWebhooks: number;
  /** More than one delivery of the same event: allowed (at least once), and counted. */
  readonly repeatedWebhooks: number;
  /** ms from the browser's knowing to the merchant's, sorted. */
  readonly webhookDelays: readonly number[];
}

export async function audit(gateway: TestGateway, receiver: Receiver, paid: readonly Paid[]): Promise<Audit> {
  const isTold = ({ transId }: Paid): boolean => receiver.received.has(transId);
  for (const end = performance.now() + DRAIN_MS; performance.now() < end && !paid.every(isTold);)
    await pause(50);
  const events = [...receiver.received.values()].flat();
  const delays = paid
    .filter(isTold)
    .map(({ transId, at }) => Math.max(0, receiver.received.get(transId)![0]!.at - at));
  return {
    paid: paid.length,
    wrongInLedger: await wrongInLedger(gateway, paid),
    lostWebhooks: paid.filter((one) => !isTold(one)).length,
    repeatedWebhooks: events.length - new Set(events.map(({ eventId }) => eventId)).size,
    webhookDelays: delays.sort((one, other) => one - other),
  };
}

async function wrongInLedger(gateway: TestGateway, paid: readonly Paid[]): Promise<string[]> {
  const ledger = await gateway.control<{ session_id: string; amount: number }[]>('GET', 'ledger');
  const amounts = new Map(paid.map(({ sessionId, amount }) => [sessionId, amount]));
  const wrong = ledger
    .filter(({ session_id, amount }) => amounts.get(session_id) !== amount)
    .map(({ session_id }) => `${session_id} is in the ledger and was not paid so`);
  const seen = new Set(ledger.map(({ session_id }) => session_id));
  const missing = paid.filter(({ sessionId }) => !seen.has(sessionId));
  const twice = ledger.length - seen.size;
  return [
    ...wrong,
    ...missing.map(({ sessionId }) => `${sessionId} is paid and not in the ledger`),
    ...(twice > 0 ? [`${twice} sessions are in the ledger more than once`] : []),
  ];
}
