import { expect } from '@open-wc/testing';
import { Checkout } from '../../src/checkout/checkout.ts';
import type { CollectResult } from '../../src/checkout/ports.ts';
import { attempt, collector, refusal, session, settled, unclear, World } from './support/fakes.ts';

describe('expiry', () => {
  let world: World;
  let checkout: Checkout;

  beforeEach(async () => {
    world = new World();
    world.answers.load = [session({ expiresInMs: 180_000 }), session({ status: 'EXPIRED' })];
    checkout = new Checkout(world, () => undefined);
    checkout.start();
    await settled();
  });

  it('warns at 120 s and at 30 s, then asks the gateway, then tells it once', async () => {
    await world.clock.pass(59_900);
    expect(world.told).to.deep.equal(['ready']);
    await world.clock.pass(200);
    expect(world.facts.at(-1)).to.deep.equal({ type: 'expiring', secondsLeft: 120 });
    await world.clock.pass(90_000);
    expect(world.facts.at(-1)).to.deep.equal({ type: 'expiring', secondsLeft: 30 });
    expect(world.asked).to.deep.equal(['load']);
    await world.clock.pass(31_000);
    expect(world.asked).to.deep.equal(['load', 'load']);
    expect(world.told).to.deep.equal(['ready', 'expiring', 'expiring', 'expired']);
    await world.clock.pass(600_000);
    expect(world.told).to.have.length(4);
    expect(world.clock.pending).to.equal(0);
  });

  it('is the gateway’s to say: a session that lives longer stays open', async () => {
    world.answers.load = [session({ expiresInMs: 60_000 }), session({ status: 'EXPIRED' })];
    await world.clock.pass(181_000);
    expect(checkout.state.name).to.equal('ready');
    await world.clock.pass(61_000);
    expect(checkout.state.name).to.equal('expired');
  });

  it('asks until it hears: the gateway may be away at that very moment', async () => {
    world.answers.load = [unclear() as never, unclear() as never, session({ status: 'EXPIRED' })];
    await world.clock.pass(185_000);
    expect(world.told.at(-1)).to.equal('expired');
  });

  it('never beats a payment that is under way', async () => {
    world.answers.pay = [attempt('PROCESSING')];
    world.answers.attempt = [attempt('PROCESSING')];
    await world.clock.pass(170_000);
    void checkout.submit(collector());
    await world.clock.pass(60_000);
    expect(checkout.state.name).to.equal('confirming');
    world.answers.attempt = [attempt('SUCCESS')];
    await world.clock.pass(10_000);
    expect(world.told).to.deep.equal(['ready', 'expiring', 'expiring', 'timeout', 'success']);
  });

  it('is told on the way back, when a threshold was passed while a page of the method’s own was open', async () => {
    await world.clock.pass(50_000);
    let leave = (): void => undefined;
    const asks = new Promise<CollectResult>((resolve) => (leave = () => resolve({ kind: 'cancelled' })));
    void checkout.submit({ method: 'GOOGLE_PAY', hasSheet: true, collect: () => asks });
    await world.clock.pass(105_000);
    expect(world.told).to.deep.equal(['ready']);
    leave();
    await settled();
    expect(world.facts.slice(1)).to.deep.equal([{ type: 'expiring', secondsLeft: 30 }]);
    await world.clock.pass(26_000);
    expect(world.told).to.deep.equal(['ready', 'expiring', 'expired']);
  });

  it('is found when a payment that outlived it comes to nothing', async () => {
    world.answers.pay = ['hang'];
    world.answers.attempt = [attempt('FAILURE', { nextAttemptNo: 2 })];
    await world.clock.pass(170_000);
    void checkout.submit(collector());
    await world.clock.pass(40_000);
    expect(checkout.state.name).to.equal('expired');
  });

  it('is looked at on wake, when timers may have stood still', async () => {
    world.wake();
    await settled();
    expect(world.told).to.deep.equal(['ready', 'expired']);
  });

  for (const code of ['session_not_found', 'origin_not_allowed'] as const)
    it(`is not asked for again when the gateway says ${code}`, async () => {
      world.answers.load = [refusal(code) as never];
      world.wake();
      await world.clock.pass(60_000);
      expect(world.asked).to.deep.equal(['load', 'load']);
      expect(world.told).to.deep.equal(['ready', code]);
      expect(checkout.state.name).to.equal('failed');
    });

  it('asks once for a wake, however often it comes', async () => {
    world.answers.load = ['hang'];
    world.wake();
    world.wake();
    await settled();
    expect(world.asked).to.deep.equal(['load', 'load']);
  });
});
