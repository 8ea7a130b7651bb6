// Asks the merchant before a payment is sent: in the click where the method knows that it is complete, else as soon as
// it has collected. Once for each submission, however often details have to be encrypted anew.
import { bounded } from '../checkout/bounds.ts';
import type { CollectResult, Collector } from '../checkout/ports.ts';
import { CheckoutError } from '../core/errors.ts';
import type { MerchantWord, MethodInstance } from '../methods/method.ts';
import { announce } from './announce.ts';
import { browserPorts } from './browser-ports.ts';
import { PaykkaSubmitEvent } from './events.ts';

const WAIT_BOUND = 30_000;

export function submission(element: HTMLElement, instance: MethodInstance): Collector {
  const tell = (): MerchantWord => tellMerchant(element, instance.method);
  if (instance.collector) return instance.collector(tell);
  let word: MerchantWord | null = null;
  // A merchant with nothing to say is not waited for: what is asked of a frame goes out before the page is drawn anew.
  const ask = (): ReturnType<MerchantWord['settled']> => (word ??= tell()).settled();
  return {
    method: instance.method,
    collect: async (intent, signal) => {
      const first = instance.complete ? ask() : null;
      const objection = first && (await first);
      if (objection) return objection;
      const result = await instance.collect(intent, signal);
      return result.kind === 'collected' ? ((await ask()) ?? result) : result;
    },
  };
}

function tellMerchant(element: HTMLElement, method: string): MerchantWord {
  const event = new PaykkaSubmitEvent(method);
  announce(element, event);
  const isStopped = event.defaultPrevented;
  const stop = { kind: 'cancelled' } as const;
  if (isStopped || event.waits.length === 0) return { isStopped, settled: () => (isStopped ? stop : null) };
  // Listened to from the click on: what is rejected before anybody waits for it is no error of the page's.
  const waits = Promise.all(event.waits).then(
    () => null,
    () => stop,
  );
  return {
    isStopped,
    settled: () => bounded(browserPorts.clock, WAIT_BOUND, null, () => waits).catch(tooLate),
  };
}

function tooLate(): CollectResult {
  const message = 'waitUntil() of paykka-submit did not settle within 30 s: nothing was sent.';
  return { kind: 'failed', error: new CheckoutError('internal', message) };
}
