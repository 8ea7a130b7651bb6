// What a session that is opened tells: that it can be paid, was paid, is being paid, is over, or cannot be had.
import { expect } from '@open-wc/testing';
import { Checkout } from '../../src/checkout/checkout.ts';
import { CheckoutError } from '../../src/core/errors.ts';
import { attempt, collector, refusal, session, settled, started, unclear, World } from './support/fakes.ts';

describe('a session that is opened', () => {
  let world: World;
  let checkout: Checkout;

  const begin = (): Promise<void> => started(checkout);
  beforeEach(() => {
    world = new World();
    checkout = new Checkout(world, () => undefined);
  });

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

  it('and was on its way when the device woke is asked for at once, with all its time: the old network is gone', async () => {
    world.answers.load = ['hang'];
    await begin();
    await world.clock.pass(9_900);
    world.wake();
    await settled();
    expect(world.asked).to.deep.equal(['load', 'load']);
    await world.clock.pass(9_900);
    expect(world.told).to.deep.equal([]);
    await world.clock.pass(200);
    expect(world.told).to.deep.equal(['internal']);
  });

  it('and is to be asked for again later than that is an error, and is not asked for at its end', async () => {
    world.answers.load = [unclear(30_000, 'rate_limited') as never];
    await begin();
    await world.clock.pass(10_100);
    expect(world.told).to.deep.equal(['internal']);
    expect(world.asked).to.deep.equal(['load']);
  });

  it('and does not come within 10 s is an error', async () => {
    world.answers.load = ['hang'];
    await begin();
    await world.clock.pass(9_900);
    expect(world.told).to.deep.equal([]);
    await world.clock.pass(200);
    expect(world.told).to.deep.equal(['internal']);
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
});
