// Asks the merchant before a payment is sent: in the click where the method knows that it is complete, else as soon as
// it has collected. Once for each submission, however often details have to be encrypted anew.
import type { CollectResult, Collector } from '../checkout/ports.ts';
import { CheckoutError } from '../core/errors.ts';
import type { MerchantWord, MethodInstance } from '../methods/method.ts';
import { announce } from './announce.ts';
import { PaykkaSubmitEvent } from './events.ts';

const WAIT_BOUND = 30_000;

export function submission(element: HTMLElement, instance: MethodInstance): Collector {
  let consent: Promise<CollectResult | null> | null = null;
  const ask = (): Promise<CollectResult | null> => (consent ??= askMerchant(element, instance.method));
  const merchant = (): MerchantWord => {
    const event = tellMerchant(element, instance.method);
    return { isStopped: event.defaultPrevented, settled: () => settled(event) };
  };
  if (instance.collector) return instance.collector(merchant);
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

function tellMerchant(element: HTMLElement, method: string): PaykkaSubmitEvent {
  const event = new PaykkaSubmitEvent(method);
  announce(element, event);
  return event;
}

/** @returns null: go on. */
async function askMerchant(element: HTMLElement, method: string): Promise<CollectResult | null> {
  const event = tellMerchant(element, method);
  return event.defaultPrevented ? { kind: 'cancelled' } : settled(event);
}

async function settled(event: PaykkaSubmitEvent): Promise<CollectResult | null> {
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
