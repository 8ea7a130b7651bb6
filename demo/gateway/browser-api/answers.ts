// How a refusal, and what nobody expected, are answered.
import type { ErrorHandler } from 'hono';
import type { ErrorJson } from '../../../src/protocol/gateway.ts';
import type { Gateway } from '../context.ts';
import { Refusal } from '../payments/refusal.ts';
import { isBrokenBody } from '../broken-body.ts';
import type { BrowserEnv } from './check-origin.ts';

export const answerError =
  ({ log }: Gateway): ErrorHandler<BrowserEnv> =>
  (error, c) => {
    if (isBrokenBody(error)) throw error;
    if (!(error instanceof Refusal)) {
      log(`error: ${error.name}: ${error.message}`);
      return c.json({ error: { code: 'internal', message: 'Something broke. Ask for the state.' } }, 500);
    }
    const { code, message, status, nextAttemptNo, retryAfter } = error;
    if (retryAfter !== undefined) c.header('Retry-After', String(retryAfter));
    const body: ErrorJson = {
      error: { code, message },
      ...(nextAttemptNo !== undefined && { next_attempt_no: nextAttemptNo }),
    };
    return c.json(body, status);
  };
