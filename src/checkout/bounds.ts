// Waiting that ends: work with a time limit, and pauses that a wake cuts short.
import type { Clock, OnWake } from './ports.ts';

/**
 * Aborts the work's signal after `ms`, or when `leaving` is aborted, and waits no longer: work that was begun before it
 * came here may not hear of the signal. @param leaving null: only time can end it. @throws AbortError
 */
export async function bounded<Result>(
  clock: Clock,
  ms: number,
  leaving: AbortSignal | null,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  leaving?.throwIfAborted();
  const own = new AbortController();
  const stop = (): void => own.abort();
  const timer = clock.setTimeout(stop, ms);
  leaving?.addEventListener('abort', stop, { once: true });
  try {
    return await Promise.race([
      work(own.signal),
      new Promise<never>((_, reject) =>
        own.signal.addEventListener('abort', () => reject(own.signal.reason)),
      ),
    ]);
  } finally {
    clock.clearTimeout(timer);
    leaving?.removeEventListener('abort', stop);
  }
}

/** Resolves after `ms`, on wake, or when `leaving` is aborted. */
export function pause(clock: Clock, ms: number, leaving: AbortSignal, onWake: OnWake): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clock.clearTimeout(timer);
      leaving.removeEventListener('abort', done);
      stopListening();
      resolve();
    };
    const timer = clock.setTimeout(done, ms);
    const stopListening = onWake(done);
    leaving.addEventListener('abort', done, { once: true });
  });
}
