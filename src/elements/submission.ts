// Asks the merchant before a payment is sent: in the click where the method knows that it is complete, else as soon as
// it has collected. Once for each submission, however often details have to be encrypted anew.
import type { CollectResult, Collector } from '../checkout/ports.ts';
import { CheckoutError } from '../core/errors.ts';
import type { MethodInstance } from '../methods/method.ts';
import { announce } from './announce.ts';
import { PaykkaSubmitEvent } from './events.ts';

const WAIT_BOUND = 30_000;

export function submission(element: HTMLElement, instance: MethodInstance): Collector {
  let consent: Promise<CollectResult | null> | null = null;
  const ask = (): Promise<CollectResult | null> => (consent ??= askMerchant(element, instance.method));
  return {
    method: instance.method,
    collect: async (intent, signal) => {
      const objection = instance.complete ? await ask() : null;
      if (objection) return objection;
      const result = await instance.collect(intent, signal);
      return result.kind === 'collected' ? ((await ask()) ?? result) : result;
    },
  };
}

/** @returns null: go on. */
async function askMerchant(element: HTMLElement, method: string): Promise<CollectResult | null> {
  const event = new PaykkaSubmitEvent(method);
  announce(element, event);
  if (event.defaultPrevented) return { kind: 'cancelled' };
  if (event.waits.length === 0) return null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const bound = new Promise<CollectResult>((resolve) => {
    const message = 'waitUntil() of paykka-submit did not settle within 30 s: nothing was sent.';
    const error = new CheckoutError('internal', message);
    timer = setTimeout(() => resolve({ kind: 'failed', error }), WAIT_BOUND);
  });
  const settled = Promise.all(event.waits).then(
    () => null,
    (): CollectResult => ({ kind: 'cancelled' }),
  );
  return Promise.race([settled, bound]).finally(() => clearTimeout(timer));
}
