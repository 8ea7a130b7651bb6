import { expect } from '@open-wc/testing';
import { Checkout } from '../../src/checkout/checkout.ts';
import type { ActionEnd } from '../../src/checkout/ports.ts';
import { CheckoutError } from '../../src/core/errors.ts';
import { attempt, collector, refusal, session, settled, unclear, World } from './support/fakes.ts';

describe('the flow', () => {
  let world: World;
  let checkout: Checkout;
  const states: string[] = [];

  const begin = async (): Promise<void> => {
    checkout.start();
    await settled();
  };
  beforeEach(() => {
    world = new World();
    states.length = 0;
    checkout = new Checkout(world, ({ name }) => states.push(name));
  });

  it('pays: each fact once', async () => {
    world.answers.pay = [attempt('SUCCESS')];
    await begin();
    await checkout.submit(collector());
    expect(states).to.deep.equal(['loading', 'ready', 'collecting', 'paying', 'succeeded']);
    expect(world.told).to.deep.equal(['ready', 'success']);
    expect(world.asked).to.deep.equal(['load', 'pay 1']);
    expect(world.clock.pending).to.equal(0);
  });

  it('pays once for many submits, and gives all of them the same promise', async () => {
    world.answers.pay = ['hang'];
    await begin();
    const first = checkout.submit(collector());
    expect(checkout.submit(collector())).to.equal(first);
    await settled();
    expect(checkout.submit(collector())).to.equal(first);
    expect(world.asked).to.deep.equal(['load', 'pay 1']);
  });

  it('sends nothing when the browser is offline', async () => {
    await begin();
    world.online = false;
    await checkout.submit(collector());
    expect(world.asked).to.deep.equal(['load']);
    expect(world.told).to.deep.equal(['ready', 'offline']);
    expect(checkout.state.name).to.equal('ready');
  });

  it('sends nothing when fields are faulty', async () => {
    await begin();
    await checkout.submit(collector({ kind: 'invalid', errors: { number: ['incomplete'] } }));
    expect(world.asked).to.deep.equal(['load']);
    expect(world.told).to.deep.equal(['ready', 'invalid']);
  });

  it('takes the next number after a decline', async () => {
    world.answers.pay = [
      attempt('FAILURE', { nextAttemptNo: 2, error: { code: 'generic', message: '', retryable: true } }),
      attempt('SUCCESS', { no: 2 }),
    ];
    await begin();
    await checkout.submit(collector());
    expect(world.told).to.deep.equal(['ready', 'declined:generic']);
    await checkout.submit(collector());
    expect(world.asked).to.deep.equal(['load', 'pay 1', 'pay 2']);
    expect(world.told.at(-1)).to.equal('success');
  });

  it('is over with the decline after which no attempt is left', async () => {
    world.answers.pay = [
      attempt('FAILURE', {
        nextAttemptNo: 11,
        error: { code: 'generic', message: 'no', retryable: false },
      }),
    ];
    await begin();
    await checkout.submit(collector());
    expect(checkout.state.name).to.equal('failed');
    expect(world.facts.at(-1)).to.deep.include({ type: 'error', fatal: true });
    expect(world.told).to.deep.equal(['ready', 'too_many_attempts']);
  });

  it('asks when the answer is lost, and never pays again on its own', async () => {
    world.answers.pay = [unclear()];
    world.answers.attempt = [unclear(), attempt('PROCESSING'), attempt('SUCCESS')];
    await begin();
    const paid = checkout.submit(collector());
    await world.clock.pass(10_000);
    await paid;
    expect(world.asked).to.deep.equal(['load', 'pay 1', 'attempt 1', 'attempt 1', 'attempt 1']);
    expect(world.told).to.deep.equal(['ready', 'success']);
  });

  it('sends the same again only when the gateway never received it', async () => {
    world.answers.pay = [unclear(), attempt('SUCCESS')];
    world.answers.attempt = [attempt('NEW')];
    await begin();
    const card = collector();
    const paid = checkout.submit(card);
    await world.clock.pass(5_000);
    await paid;
    expect(world.asked).to.deep.equal(['load', 'pay 1', 'attempt 1', 'pay 1']);
    expect(card.asked).to.deep.equal([1]);
  });

  it('stops sending again after five times, and keeps asking', async () => {
    world.answers.pay = [unclear()];
    world.answers.attempt = [attempt('NEW')];
    await begin();
    void checkout.submit(collector());
    await world.clock.pass(130_000);
    expect(world.asked.filter((what) => what === 'pay 1')).to.have.length(6);
    expect(checkout.state.name).to.equal('unknown');
  });

  it('encrypts anew under the same number when the key has expired, without asking anybody', async () => {
    world.answers.pay = [refusal('key_expired'), attempt('SUCCESS')];
    await begin();
    const card = collector();
    await checkout.submit(card);
    expect(card.asked).to.deep.equal([1, 1]);
    expect(world.told).to.deep.equal(['ready', 'success']);
  });

  it('encrypts anew at most three times', async () => {
    world.answers.pay = [refusal('card_data_stale')];
    await begin();
    const card = collector();
    await checkout.submit(card);
    expect(card.asked).to.deep.equal([1, 1, 1, 1]);
    expect(world.told).to.deep.equal(['ready', 'internal']);
  });

  it('goes on under the next number when this one is closed', async () => {
    world.answers.pay = [refusal('attempt_closed', 2), attempt('SUCCESS', { no: 2 })];
    await begin();
    const card = collector();
    await checkout.submit(card);
    expect(card.asked).to.deep.equal([1, 2]);
    expect(world.asked).to.deep.equal(['load', 'pay 1', 'pay 2']);
  });

  it('says nothing about a card that was not tried here', async () => {
    world.answers.pay = [refusal('attempt_open')];
    world.answers.attempt = [attempt('FAILURE', { nextAttemptNo: 2 })];
    await begin();
    void checkout.submit(collector());
    await world.clock.pass(2_000);
    expect(checkout.state.name).to.equal('ready');
    expect(world.told).to.deep.equal(['ready']);
  });

  it('reads the session again when it has changed, and pays nothing until it is confirmed', async () => {
    world.answers.load = [session(), session({ version: 2, amount: { value: 9_900, currency: 'USD' } })];
    world.answers.pay = [refusal('session_changed'), attempt('SUCCESS')];
    await begin();
    await checkout.submit(collector());
    expect(checkout.state).to.deep.include({ name: 'ready' });
    expect(world.told).to.deep.equal(['ready', 'session_changed']);
    expect(world.asked).to.deep.equal(['load', 'pay 1', 'load']);
    await checkout.submit(collector());
    expect(world.told.at(-1)).to.equal('success');
  });

  it('asks on, within the bounds, when the amount of somebody else’s attempt differs', async () => {
    world.answers.load = [session({ attempt: { no: 1, status: 'PROCESSING' } })];
    world.answers.attempt = [refusal('session_changed')];
    await begin();
    await world.clock.pass(121_000);
    expect(checkout.state.name).to.equal('unknown');
    expect(world.asked.filter((what) => what === 'load')).to.have.length(1);
  });

  describe('an action', () => {
    beforeEach(() => {
      world.answers.pay = [attempt('ACTION_REQUIRED')];
    });

    it('is performed, and the gateway is asked', async () => {
      world.answers.act = ['done'];
      world.answers.attempt = [attempt('SUCCESS')];
      await begin();
      void checkout.submit(collector());
      await world.clock.pass(1_000);
      expect(world.asked).to.deep.equal(['load', 'pay 1', 'act', 'attempt 1']);
      expect(world.told).to.deep.equal(['ready', 'success']);
    });

    it('that is given up is closed at the gateway, whose word counts', async () => {
      world.answers.act = ['abandoned'];
      world.answers.cancel = [attempt('CANCELED', { nextAttemptNo: 2 })];
      await begin();
      await checkout.submit(collector());
      expect(world.asked).to.deep.equal(['load', 'pay 1', 'act', 'cancel 1']);
      expect(world.told).to.deep.equal(['ready', 'action_cancelled']);
    });

    it('that was approved before it was given up is a success', async () => {
      world.answers.act = ['abandoned'];
      world.answers.cancel = [attempt('SUCCESS')];
      await begin();
      await checkout.submit(collector());
      expect(world.told).to.deep.equal(['ready', 'success']);
    });

    it('F41 that ends while an older question is on its way: the late answer to that one is nobody’s', async () => {
      let late = (_: unknown): void => undefined;
      const { attempt: ask } = world.session;
      (world.session as { attempt: typeof ask }).attempt = () => {
        (world.session as { attempt: typeof ask }).attempt = ask;
        return new Promise((resolve) => (late = resolve as typeof late));
      };
      let end = (_: ActionEnd): void => undefined;
      (world.actions as { perform: typeof world.actions.perform }).perform = () =>
        new Promise((resolve) => (end = resolve));
      world.answers.attempt = [attempt('SUCCESS')];
      await begin();
      void checkout.submit(collector());
      await world.clock.pass(9_000);
      end('done');
      await world.clock.pass(1_000);
      late(attempt('FAILURE', { nextAttemptNo: 2 }));
      await world.clock.pass(1_000);
      expect(world.told).to.deep.equal(['ready', 'success']);
    });

    it('asks to close it in growing pauses while nobody answers', async () => {
      world.answers.act = ['abandoned'];
      world.answers.cancel = [unclear()];
      await begin();
      void checkout.submit(collector());
      await world.clock.pass(10_000);
      const asked = world.asked.filter((what) => what === 'cancel 1');
      expect(asked.length).to.be.within(4, 7);
    });

    it('that takes too long is told as such', async () => {
      world.answers.act = ['timeout'];
      world.answers.cancel = [attempt('CANCELED')];
      await begin();
      await checkout.submit(collector());
      expect(world.told).to.deep.equal(['ready', 'action_timeout']);
    });

    it('whose end nobody tells is noticed by asking', async () => {
      world.answers.attempt = [attempt('ACTION_REQUIRED'), attempt('SUCCESS')];
      await begin();
      void checkout.submit(collector());
      await world.clock.pass(15_000);
      expect(checkout.state.name).to.equal('acting');
      await world.clock.pass(2_000);
      expect(world.told).to.deep.equal(['ready', 'success']);
    });

    it('that the bank repeats for ever is closed, not shown for ever', async () => {
      world.answers.act = ['done'];
      world.answers.attempt = [attempt('ACTION_REQUIRED')];
      world.answers.cancel = [attempt('CANCELED')];
      await begin();
      void checkout.submit(collector());
      await world.clock.pass(60_000);
      expect(world.asked.filter((what) => what === 'act')).to.have.length(2);
      expect(world.told).to.deep.equal(['ready', 'action_timeout']);
    });
  });

  describe('a session that is opened', () => {
    const opened = async (change: Parameters<typeof session>[0]): Promise<void> => {
      world.answers.load = [session(change)];
      await begin();
    };

    it('and was paid tells the success', async () => {
      await opened({ status: 'SUCCESS', orderId: 'GW7', attempt: { no: 1, status: 'SUCCESS' } });
      expect(world.facts).to.deep.equal([
        {
          type: 'success',
          sessionId: 'CS1234567890',
          orderId: 'GW7',
          status: 'SUCCESS',
          returnUrl: 'https://shop.example/return',
        },
      ]);
    });

    it('and is over tells that it has expired', async () => {
      await opened({ status: 'EXPIRED' });
      expect(world.told).to.deep.equal(['expired']);
    });

    it('with a payment under way asks for its outcome', async () => {
      world.answers.attempt = [attempt('PROCESSING'), attempt('SUCCESS')];
      await opened({ attempt: { no: 1, status: 'PROCESSING' } });
      expect(checkout.state.name).to.equal('confirming');
      await world.clock.pass(5_000);
      expect(world.told).to.deep.equal(['success']);
    });

    it('with an action under way shows it', async () => {
      await opened({
        attempt: { no: 1, status: 'ACTION_REQUIRED' },
        action: { type: 'three_ds', url: 'https://psp.example/3ds/1' },
      });
      expect(world.asked).to.deep.equal(['load', 'act']);
    });

    it('and is over asks for nothing and tells nothing more, whoever submits, looks or wakes', async () => {
      await opened({ status: 'EXPIRED' });
      await checkout.submit(collector());
      checkout.look();
      world.wake();
      await checkout.refresh().catch(() => undefined);
      await world.clock.pass(300_000);
      expect(world.asked).to.deep.equal(['load']);
      expect(world.told).to.deep.equal(['expired']);
      expect(world.clock.pending).to.equal(0);
    });

    it('without a method that we know says so', async () => {
      await opened({ methods: [{ code: 'MAGIC', brands: [] }] });
      expect(world.told).to.deep.equal(['no_payment_methods']);
    });

    it('that cannot be had is an error, each kind its own', async () => {
      const cases: [Error, string][] = [
        [refusal('session_not_found'), 'session_not_found'],
        [refusal('origin_not_allowed'), 'origin_not_allowed'],
        [refusal('invalid_request'), 'internal'],
        [unclear(), 'internal'],
        [refusal('session_expired'), 'expired'],
      ];
      for (const [answer, told] of cases) {
        world = new World();
        world.answers.load = [answer as never];
        checkout = new Checkout(world, () => undefined);
        await begin();
        await world.clock.pass(9_000);
        expect(world.told).to.deep.equal([told]);
      }
    });

    it('and is not clear is asked for again, three times', async () => {
      world.answers.load = [unclear() as never, unclear(undefined, 'status') as never, session()];
      await begin();
      await world.clock.pass(3_000);
      expect(world.told).to.deep.equal(['ready']);
      expect(world.asked).to.deep.equal(['load', 'load', 'load']);
    });

    it('and is kept from this page, though the gateway answers, is an origin that is not allowed', async () => {
      world.reachable = true;
      world.answers.load = [unclear() as never];
      await begin();
      await world.clock.pass(5_000);
      expect(world.told).to.deep.equal(['origin_not_allowed']);
    });

    it('and is not clear for another reason is not blamed on the origin', async () => {
      world.reachable = true;
      world.answers.load = [unclear(undefined, 'shape') as never];
      await begin();
      await world.clock.pass(5_000);
      expect(world.told).to.deep.equal(['internal']);
    });

    it('and does not come within 10 s is an error', async () => {
      world.answers.load = ['hang'];
      await begin();
      await world.clock.pass(9_900);
      expect(world.told).to.deep.equal([]);
      await world.clock.pass(200);
      expect(world.told).to.deep.equal(['internal']);
    });
  });

  it('a broken method is told only when the session is known: its errors come first', async () => {
    world.answers.load = [refusal('session_not_found')];
    checkout.start();
    checkout.fail(new CheckoutError('frame_blocked', 'blocked'));
    await settled();
    expect(world.told).to.deep.equal(['session_not_found']);

    world = new World();
    checkout = new Checkout(world, () => undefined);
    checkout.start();
    checkout.fail(new CheckoutError('frame_blocked', 'blocked'));
    await settled();
    expect(world.told).to.deep.equal(['frame_blocked']);
  });

  it('refresh() reads again, keeps the state, and is refused while a payment is under way', async () => {
    world.answers.load = [session(), session({ amount: { value: 100, currency: 'USD' } })];
    world.answers.pay = ['hang'];
    await begin();
    await checkout.refresh();
    expect(checkout.state).to.have.nested.property('session.amount.value', 100);
    expect(world.told).to.deep.equal(['ready']);
    void checkout.submit(collector());
    await settled();
    let refused: unknown;
    await checkout.refresh().catch((error: unknown) => (refused = error));
    expect(refused).to.be.instanceOf(CheckoutError);
    expect(checkout.state.name).to.equal('paying');
  });

  it('tells nothing and runs nothing after it was destroyed, and does not call the payment back', async () => {
    world.answers.pay = ['hang'];
    await begin();
    let isAborted = false;
    const { pay } = world.session;
    (world.session as { pay: typeof pay }).pay = (request, amount, signal) => {
      signal.addEventListener('abort', () => (isAborted = true));
      return pay(request, amount, signal);
    };
    const paid = checkout.submit(collector());
    await settled();
    checkout.destroy();
    await paid;
    expect(isAborted).to.equal(false);
    await world.clock.pass(300_000);
    expect(world.told).to.deep.equal(['ready']);
    expect(world.asked).to.deep.equal(['load', 'pay 1']);
    expect(world.clock.pending).to.equal(0);
  });

  it('does nothing at all once it was destroyed, whoever asks', async () => {
    await begin();
    checkout.destroy();
    await checkout.submit(collector());
    checkout.start();
    checkout.fail(new CheckoutError('frame_blocked', 'blocked'));
    world.wake();
    await world.clock.pass(300_000);
    expect(world.asked).to.deep.equal(['load']);
    expect(world.told).to.deep.equal(['ready']);
  });
});
