import { expect } from '@open-wc/testing';
import { Checkout } from '../../src/checkout/checkout.ts';
import { CheckoutError } from '../../src/core/errors.ts';
import { attempt, collector, refusal, session, settled, started, unclear, World } from './support/fakes.ts';

describe('the flow', () => {
  let world: World;
  let checkout: Checkout;
  const states: string[] = [];

  const begin = (): Promise<void> => started(checkout);
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

  it('refresh() that another reading comes before reads once more, and what came first is not lost', async () => {
    world.answers.load = [session(), 'hang', session({ version: 2 }), session({ version: 3 })];
    await begin();
    const refreshed = checkout.refresh();
    world.wake();
    await refreshed;
    expect(checkout.state).to.have.nested.property('session.version', 3);
    expect(world.asked).to.deep.equal(['load', 'load', 'load', 'load']);
    expect(world.told).to.deep.equal(['ready']);
  });

  it('refresh() that a payment comes before is refused because of it, and after the end asks for nothing', async () => {
    world.answers.load = [session(), 'hang'];
    world.answers.pay = ['hang'];
    await begin();
    const reasons: unknown[] = [];
    const refresh = (): Promise<void> =>
      checkout.refresh().catch((error: Error) => void reasons.push(error.message));
    const refused = refresh();
    void checkout.submit(collector());
    await refused;
    expect(reasons).to.deep.equal(['refresh() is refused in state paying.']);
    checkout.destroy();
    checkout = new Checkout(world, () => undefined);
    world.answers.load = [session()];
    await begin();
    checkout.destroy();
    world.asked.length = 0;
    await refresh();
    expect(world.asked).to.deep.equal([]);
    expect(reasons).to.have.length(2);
  });

  it('a decline is told, also when the card’s frame broke meanwhile', async () => {
    world.answers.pay = ['hang'];
    world.answers.attempt = [attempt('FAILURE')];
    await begin();
    void checkout.submit(collector());
    await settled();
    checkout.fail(new CheckoutError('frame_blocked', 'blocked'));
    await world.clock.pass(27_000);
    expect(world.told).to.deep.equal(['ready', 'declined:generic', 'frame_blocked']);
  });

  it('that the browser is offline is not said any more once the gateway has answered', async () => {
    await begin();
    world.online = false;
    await checkout.submit(collector());
    expect(checkout.state).to.have.nested.property('notice.code', 'offline');
    world.online = true;
    world.wake();
    await settled();
    expect(checkout.state).to.include({ name: 'ready', notice: null });
    expect(world.told).to.deep.equal(['ready', 'offline']);
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
