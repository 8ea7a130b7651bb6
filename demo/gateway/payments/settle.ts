// Keeps open attempts true to the clock and to the acquirer's book: on every read, at start-up, and by a light timer.
import { setTimeout as pause } from 'node:timers/promises';
import type { Gateway, StartBackground } from '../context.ts';
import { dueAttempts, isOpen } from '../store/attempts.ts';
import type { AcquirerOperation, Attempt, ClosedAs } from '../store/schema.ts';
import { acquirerKey, close, look } from './acquirer.ts';
import { conclude } from './conclude.ts';

/** A call to the acquirer that is older than this was lost with its process. */
const LOST_AFTER_MS = 5000;
const TICK_MS = 500;

/** The attempt as it stands now. @param lostAfterMs 0 when no other process can have a call under way */
export async function bringUpToDate(
  gateway: Gateway,
  attempt: Attempt,
  lostAfterMs = LOST_AFTER_MS,
): Promise<Attempt> {
  if (!isOpen(attempt)) return attempt;
  const operation = await wordOfAcquirer(gateway, attempt, lostAfterMs);
  const unchanged = { AUTHORISING: null, ACTION: 'CHALLENGE', PENDING: 'PENDING' } as const;
  const known = unchanged[attempt.status as keyof typeof unchanged];
  return operation === null || operation.state === known ? attempt : conclude(gateway, attempt, operation);
}

async function wordOfAcquirer(
  gateway: Gateway,
  attempt: Attempt,
  lostAfterMs: number,
): Promise<AcquirerOperation | null> {
  const now = gateway.now();
  const operation = await look(gateway.db, acquirerKey(attempt.session_id, attempt.no), now);
  if (operation === null) {
    return attempt.created_at + lostAfterMs <= now ? closeKey(gateway, attempt, 'NEVER_RECEIVED') : null;
  }
  const timedOut = attempt.status === 'ACTION' && attempt.due_at !== null && attempt.due_at <= now;
  return timedOut && operation.state === 'CHALLENGE' ? closeKey(gateway, attempt, 'TIMED_OUT') : operation;
}

/** Closes what is not yet authorised; else the truth. */
export async function cancel(gateway: Gateway, attempt: Attempt): Promise<Attempt> {
  if (!isOpen(attempt)) return attempt;
  return conclude(gateway, attempt, await closeKey(gateway, attempt, 'VOIDED'));
}

const closeKey = (gateway: Gateway, attempt: Attempt, as: ClosedAs) => {
  const key = acquirerKey(attempt.session_id, attempt.no);
  return close(gateway.db, { key, amount: attempt.amount, currency: attempt.currency }, as, gateway.now());
};

async function settleDue(gateway: Gateway, lostAfterMs = LOST_AFTER_MS): Promise<void> {
  for (const attempt of await dueAttempts(gateway.db, gateway.now())) {
    await bringUpToDate(gateway, attempt, lostAfterMs);
  }
}

async function tick(gateway: Gateway): Promise<void> {
  await gateway.clock.sync(gateway.db);
  await settleDue(gateway);
}

/** Heals what a crash left behind, then settles what falls due. */
export const startSettling: StartBackground = async (gateway) => {
  const alone = gateway.config.databaseUrl === null;
  await settleDue(gateway, alone ? 0 : LOST_AFTER_MS);

  const stopped = new AbortController();
  const running = (async () => {
    while (!stopped.signal.aborted) {
      await tick(gateway).catch((error: unknown) => gateway.log(`settling failed: ${String(error)}`));
      await pause(TICK_MS, undefined, { signal: stopped.signal }).catch(() => undefined);
    }
  })();
  return {
    stop: () => {
      stopped.abort();
      return running;
    },
  };
};
