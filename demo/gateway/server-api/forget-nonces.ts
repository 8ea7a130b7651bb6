// Forgets nonces whose signature is too old to be taken anyway. Once a minute: at each call it would go through all of them.
import type { StartBackground } from '../context.ts';
import { forgetNonces } from '../store/merchants.ts';
import { FRESH_MS } from './authenticate.ts';

const EVERY_MS = 60_000;

export const startForgetting: StartBackground = async ({ db, log }) => {
  let working = Promise.resolve<unknown>(undefined);
  const forget = (): void => {
    working = forgetNonces(db, Date.now() - 2 * FRESH_MS).catch((error: unknown) =>
      log(`forgetting nonces failed: ${String(error)}`),
    );
  };
  forget();
  const timer = setInterval(forget, EVERY_MS);
  return {
    async stop() {
      clearInterval(timer);
      await working;
    },
  };
};
