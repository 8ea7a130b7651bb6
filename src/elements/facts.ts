// From what the checkout tells to what the merchant hears: a fact becomes an event.
import type { Fact } from '../checkout/ports.ts';
import * as events from './events.ts';

/** @param methods codes that are shown now. */
export function eventOf(fact: Fact, methods: readonly string[]): Event {
  switch (fact.type) {
    case 'ready':
      return new events.PaykkaReadyEvent(methods);
    case 'success':
      return new events.PaykkaSuccessEvent(fact.sessionId, fact.orderId, fact.status, fact.returnUrl);
    case 'expiring':
      return new events.PaykkaExpiringEvent(fact.secondsLeft);
    case 'expired':
      return new events.PaykkaExpiredEvent();
    case 'timeout':
      return new events.PaykkaTimeoutEvent(fact.sessionId, fact.attemptNo);
    case 'invalid':
      return new events.PaykkaSubmitEvent(fact.method, fact.errors);
    case 'error':
      return new events.PaykkaErrorEvent(fact.error);
  }
}
