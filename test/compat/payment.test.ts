import { expect } from '@open-wc/testing';
import { Payment } from '../../src/compat/payment.ts';
import type { CheckoutElement } from '../../src/elements/checkout-element.ts';

// The clock of a page that waits for a word, by hand.
describe('ref.payment() and the 60 s after which a page gives up (rule 13)', () => {
  const { setTimeout: realSetTimeout } = globalThis;
  let timers: { run: () => void; ms: number }[];
  let told: string[];
  let element: { state: string; isConnected: boolean; submit(): Promise<void> };
  let payment: Payment;
  beforeEach(() => {
    timers = [];
    told = [];
    element = { state: 'ready', isConnected: true, submit: () => new Promise(() => undefined) };
    globalThis.setTimeout = ((run: () => void, ms: number) => timers.push({ run, ms })) as never;
    payment = new Payment(element as never as CheckoutElement, {
      isOpen: true,
      ready: () => Promise.resolve(),
      tell: (callback) => void told.push(callback),
    });
    void payment.once();
  });
  afterEach(() => {
    globalThis.setTimeout = realSetTimeout;
  });

  it('that the form is valid is no answer: onTimeout is heard before', () => {
    payment.tell('onSubmit', undefined);
    element.state = 'paying';
    expect(timers[0]!.ms).to.be.within(55_000, 59_000);
    timers[0]!.run();
    expect(told).to.deep.equal(['onSubmit', 'onTimeout']);
  });

  it('nothing more is said when there was an answer, or while the bank’s check is on screen', () => {
    element.state = 'acting';
    timers[0]!.run();
    expect(told).to.deep.equal([]);
    element.state = 'ready';
    payment.tell('onError', {});
    timers[0]!.run();
    expect(told).to.deep.equal(['onError']);
  });
});
