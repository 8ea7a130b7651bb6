import { expect } from '@open-wc/testing';
import { Payment } from '../../src/compat/payment.ts';
import type { CheckoutElement } from '../../src/elements/checkout-element.ts';

// The clock of a page that waits for a word, by hand.
describe('ref.payment() and the 60 s after which a page gives up (rule 13)', () => {
  const { setTimeout: realSetTimeout } = globalThis;
  let timers: { run: () => void; ms: number }[];
  let told: string[];
  let values: unknown[];
  let element: {
    state: string;
    isConnected: boolean;
    updateComplete: Promise<boolean>;
    look: { language: { text(key: string): string } };
    submit(): Promise<void>;
  };
  let payment: Payment;
  beforeEach(() => {
    timers = [];
    told = [];
    values = [];
    element = {
      state: 'ready',
      isConnected: true,
      updateComplete: Promise.resolve(true),
      look: { language: { text: (key) => `(${key})` } },
      submit: () => new Promise(() => undefined),
    };
    globalThis.setTimeout = ((run: () => void, ms: number) => timers.push({ run, ms })) as never;
    payment = new Payment(element as never as CheckoutElement, {
      isOpen: true,
      ready: () => Promise.resolve(),
      tell: (callback, value) => {
        told.push(callback);
        values.push(value);
      },
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

  const inState = async (state: string): Promise<unknown> => {
    element.state = state;
    element.submit = () => Promise.resolve();
    const { isOpen, ready, tell } = {
      isOpen: true,
      ready: () => Promise.resolve(),
      tell: (_: string, value: unknown) => values.push(value),
    };
    await new Payment(element as never as CheckoutElement, {
      isOpen,
      ready,
      tell: (name, value) => void tell(name, value),
    }).once();
    return values.at(-1);
  };

  it('while it is not known whether the card was charged, nobody is told to try again', async () => {
    expect(await inState('unknown')).to.include({
      code: 'payment_status_unknown',
      retryable: false,
      msg: '(error.payment_status_unknown)',
    });
  });

  it('after the end says that it is over, and what is ours is said in the shopper’s words as well', async () => {
    expect(await inState('expired')).to.include({ code: 'session_expired', retryable: false });
    expect(await inState('failed')).to.include({ code: 'internal', msg: '(error.internal)' });
  });
});
