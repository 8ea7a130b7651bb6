// What the bank asks for before it answers, however it ends.
import { expect } from '@open-wc/testing';
import { Checkout } from '../../src/checkout/checkout.ts';
import type { ActionEnd } from '../../src/checkout/ports.ts';
import { attempt, collector, started, unclear, World } from './support/fakes.ts';

describe('an action', () => {
  let world: World;
  let checkout: Checkout;

  const begin = (): Promise<void> => started(checkout);
  beforeEach(() => {
    world = new World();
    checkout = new Checkout(world, () => undefined);
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

  it('that the gateway closed for its age took too long: nobody cancelled it', async () => {
    const error = { code: 'action_timeout', message: '', retryable: true };
    world.answers.attempt = [attempt('CANCELED', { nextAttemptNo: 2, error })];
    await begin();
    void checkout.submit(collector());
    await world.clock.pass(9_000);
    expect(world.told).to.deep.equal(['ready', 'action_timeout']);
  });

  it('that did not load is told as that, also when it was not closed at once', async () => {
    world.answers.act = ['blocked'];
    world.answers.cancel = [attempt('PROCESSING'), attempt('CANCELED', { nextAttemptNo: 2 })];
    await begin();
    void checkout.submit(collector());
    await world.clock.pass(9_000);
    expect(world.told).to.deep.equal(['ready', 'script_blocked']);
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
