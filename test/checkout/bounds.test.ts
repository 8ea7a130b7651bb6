// How long the flow waits, and for what: from the submit to an outcome, a word to the merchant, or "not known".
import { expect } from '@open-wc/testing';
import { Checkout } from '../../src/checkout/checkout.ts';
import type { Collector } from '../../src/checkout/ports.ts';
import { attempt, collector, refusal, session, settled, started, unclear, World } from './support/fakes.ts';

describe('the bounds of the flow', () => {
  let world: World;
  let checkout: Checkout;

  const begin = (): Promise<void> => started(checkout);
  /** Neither to the payment nor to any question about it comes a clear answer. */
  const payWithoutAnswer = async (): Promise<void> => {
    world.answers.pay = [unclear()];
    world.answers.attempt = [unclear()];
    await begin();
    void checkout.submit(collector());
  };
  beforeEach(() => {
    world = new World();
    checkout = new Checkout(world, () => undefined);
  });

  it('gives a payment 25 s, tells of the delay at 55 s, stops asking at 120 s, and never says "failed"', async () => {
    world.answers.pay = ['hang'];
    world.answers.attempt = ['hang'];
    await begin();
    void checkout.submit(collector());
    await world.clock.pass(24_900);
    expect(checkout.state.name).to.equal('paying');
    await world.clock.pass(200);
    expect(checkout.state.name).to.equal('confirming');
    await world.clock.pass(29_800);
    expect(world.told).to.deep.equal(['ready']);
    await world.clock.pass(200);
    expect(world.told).to.deep.equal(['ready', 'timeout']);
    await world.clock.pass(75_000);
    expect(checkout.state.name).to.equal('unknown');
    expect(world.told).to.deep.equal(['ready', 'timeout', 'payment_status_unknown']);
  });

  it('gives the session 10 s, also one that was asked for before it came here and hears of nothing', async () => {
    world.answers.load = ['deaf'];
    await begin();
    await world.clock.pass(9_900);
    expect(checkout.state.name).to.equal('loading');
    await world.clock.pass(200);
    expect(checkout.state.name).to.equal('failed');
    expect(world.told).to.deep.equal(['internal']);
    expect(world.clock.pending).to.equal(0);
  });

  it('waits with the next question about the session as long as the gateway says', async () => {
    world.answers.load = [unclear(3_000, 'rate_limited') as never, session()];
    await begin();
    await world.clock.pass(2_900);
    expect(world.asked).to.deep.equal(['load']);
    await world.clock.pass(200);
    expect(world.told).to.deep.equal(['ready']);
  });

  describe('counts from the submit on', () => {
    /** A collector whose first answers come after that many milliseconds each; the later ones at once. */
    const slow = (...delays: number[]): Collector => {
      const quick = collector();
      return {
        method: quick.method,
        collect: async (intent, signal) => {
          await new Promise<void>((resolve) => world.clock.setTimeout(resolve, delays.shift() ?? 0));
          return quick.collect(intent, signal);
        },
      };
    };

    /** One with a sheet: the shopper takes time in it, then the merchant does in `waitUntil()`. */
    const sheet = (shopper: number, merchant: number): Collector => {
      const [first, again] = [slow(merchant), collector()];
      let isAsked = false;
      return {
        ...first,
        hasSheet: true,
        collect: async (intent, signal) => {
          if (isAsked) return again.collect(intent, signal);
          isAsked = true;
          await new Promise<void>((resolve) => world.clock.setTimeout(resolve, shopper));
          intent.authorised();
          return first.collect(intent, signal);
        },
      };
    };

    /** The merchant hears of the delay then, and no earlier. */
    const isToldAt = async (ms: number): Promise<void> => {
      await world.clock.pass(ms - 100);
      expect(world.told).to.deep.equal(['ready']);
      await world.clock.pass(200);
      expect(world.told).to.deep.equal(['ready', 'timeout']);
    };

    it('however long the encryption takes', async () => {
      world.answers.pay = ['hang'];
      world.answers.attempt = ['hang'];
      await begin();
      void checkout.submit(slow(19_000));
      await isToldAt(55_000);
      await world.clock.pass(64_800);
      expect(checkout.state.name).to.equal('confirming');
      await world.clock.pass(200);
      expect(checkout.state.name).to.equal('unknown');
    });

    it('when the key was rotated meanwhile and the card is encrypted anew', async () => {
      world.answers.pay = [refusal('key_expired'), 'hang'];
      world.answers.attempt = ['hang'];
      await begin();
      void checkout.submit(slow(10_000, 15_000));
      await isToldAt(55_000);
      await world.clock.pass(64_900);
      expect(checkout.state.name).to.equal('unknown');
    });

    it('also while it is encrypted anew', async () => {
      world.answers.pay = [refusal('key_expired'), refusal('key_expired'), refusal('key_expired'), 'hang'];
      await begin();
      void checkout.submit(slow(20_000, 20_000, 20_000));
      await world.clock.pass(55_100);
      expect(checkout.state.name).to.equal('collecting');
      expect(world.told).to.deep.equal(['ready', 'timeout']);
    });

    it('and what was sent again at the last moment is not waited for longer', async () => {
      world.answers.pay = [unclear(), unclear(), unclear(), unclear(), unclear(), 'hang'];
      world.answers.attempt = [...Array<Error>(9).fill(unclear(8_000)), attempt('NEW')] as never;
      await begin();
      void checkout.submit(collector());
      await world.clock.pass(120_000);
      expect(world.asked.filter((what) => what === 'pay 1').length).to.be.greaterThan(2);
      expect(checkout.state.name).to.equal('unknown');
    });

    it('but from the end of a wallet’s sheet, in which the shopper takes time', async () => {
      world.answers.pay = [refusal('attempt_closed', 2), 'hang'];
      world.answers.attempt = ['hang'];
      await begin();
      void checkout.submit(sheet(300_000, 25_000));
      await isToldAt(300_000 + 55_000);
    });

    it('and from nothing when the element went while the sheet was open', async () => {
      await begin();
      void checkout.submit(sheet(300_000, 25_000));
      await settled();
      checkout.destroy();
      await world.clock.pass(300_000);
      expect(world.clock.pending, 'the merchant’s own wait').to.equal(1);
    });
  });

  it('still tells a success that is found later, once, and says "unknown" only once', async () => {
    await payWithoutAnswer();
    await world.clock.pass(125_000);
    world.wake();
    await world.clock.pass(125_000);
    expect(checkout.state.name).to.equal('unknown');
    world.answers.attempt = [attempt('SUCCESS')];
    checkout.look();
    await world.clock.pass(2_000);
    expect(world.told).to.deep.equal(['ready', 'timeout', 'payment_status_unknown', 'success']);
  });

  describe('R30 a wake while a question is out, which fails with the old network', () => {
    it('is followed by others from then on, past the bound as well', async () => {
      await payWithoutAnswer();
      await world.clock.pass(105_000);
      world.answers.attempt = ['hang'];
      const { length } = world.asked;
      while (world.asked.length === length) await world.clock.pass(100);
      world.wake();
      // Nor is the new network there at once.
      world.answers.attempt = [unclear(), unclear(), attempt('SUCCESS')];
      await world.clock.pass(15_000);
      expect(world.told).to.deep.equal(['ready', 'timeout', 'payment_status_unknown', 'success']);
    });

    it('is followed by another at once, while the bank’s page is open', async () => {
      world.answers.pay = [attempt('ACTION_REQUIRED')];
      world.answers.attempt = ['hang', attempt('SUCCESS')];
      await begin();
      void checkout.submit(collector());
      await world.clock.pass(9_000);
      world.wake();
      await world.clock.pass(10_000);
      expect(checkout.state.name).to.equal('succeeded');
    });
  });

  it('asks nothing that no answer could come to in time', async () => {
    await payWithoutAnswer();
    await world.clock.pass(118_050);
    const { length } = world.asked;
    await world.clock.pass(2_000);
    expect(world.asked).to.have.length(length);
    expect(checkout.state.name).to.equal('unknown');
  });

  it('asks at most 25 times in the two minutes', async () => {
    await payWithoutAnswer();
    await world.clock.pass(125_000);
    expect(world.asked.length).to.be.lessThan(27);
  });

  it('F45 nor does it hurry for a gateway that says at once, or a date that is past by the device’s clock', async () => {
    world.answers.pay = [unclear(0)];
    world.answers.attempt = [unclear(0)];
    await begin();
    void checkout.submit(collector());
    await world.clock.pass(125_000);
    expect(world.asked.length).to.be.lessThan(27);
  });

  it('waits 10 s for the answer to a question, and asks again', async () => {
    world.answers.pay = [unclear()];
    world.answers.attempt = ['hang', attempt('SUCCESS')];
    await begin();
    void checkout.submit(collector());
    await world.clock.pass(10_400);
    expect(world.asked).to.deep.equal(['load', 'pay 1', 'attempt 1']);
    await world.clock.pass(1_400);
    expect(world.told).to.deep.equal(['ready', 'success']);
  });

  it('waits as long as the gateway asks for', async () => {
    world.answers.pay = [unclear(2_000)];
    world.answers.attempt = [attempt('SUCCESS')];
    await begin();
    void checkout.submit(collector());
    await world.clock.pass(1_900);
    expect(world.asked).to.deep.equal(['load', 'pay 1']);
    await world.clock.pass(200);
    expect(world.told.at(-1)).to.equal('success');
  });
});
