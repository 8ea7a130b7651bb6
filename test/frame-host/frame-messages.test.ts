// What the page believes of what a card frame says: the contract, and nothing beside it.
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { FromFrame } from '../../src/protocol/card-frame.ts';
import { Rig, until } from './support/rig.ts';

/** Of the contract, by words of this file alone. */
function isRight(message: FromFrame): boolean {
  switch (message.type) {
    case 'change':
      return typeof message.complete === 'boolean' && /^(null|[a-z-]+)$/.test(String(message.brand));
    case 'resize':
      return message.height >= 0 && message.height <= 2000;
    case 'encrypted':
      return message.id >= 0 && typeof message.jwe === 'string' && message.jwe.length <= 8192;
    case 'refused':
      return (
        message.id >= 0 && message.errors.every(({ field }) => /^(number|expiry|cvc|holderName)$/.test(field))
      );
    case 'failed':
      return message.id >= 0 && /^(keys|crypto)_unavailable$/.test(message.reason);
    default:
      return ['ready', 'submit'].includes(message.type);
  }
}

const anything = fc.anything({ withTypedArray: true, withMap: true, withDate: true, withBigInt: true });
/** Mostly right: so that each member is tried with what is nearly right. */
const mostly = (...right: readonly unknown[]) =>
  fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...right) }, { weight: 1, arbitrary: anything });
const brand = mostly(null, 'visa', 'Visa', 'x'.repeat(31));
const id = mostly(0, 1, 2, -1);
const members: Readonly<Record<string, Readonly<Record<string, fc.Arbitrary<unknown>>>>> = {
  ready: {},
  submit: {},
  change: { complete: mostly(true, false), empty: mostly(true, false), brand },
  resize: { height: mostly(0, 178, 2000, 2001, NaN, Infinity) },
  encrypted: { id, jwe: mostly('eyJ.a.b.c.d', 'x'.repeat(9000)), jti: mostly('a', 'x'.repeat(65)), brand },
  refused: { id, errors: mostly([], ...['cvc', 'pin'].map((field) => [{ field, fault: 'required' }])) },
  failed: { id, reason: mostly('keys_unavailable', 'crypto_unavailable', 'other') },
};
const nearlyRight = Object.entries(members).map(([type, own]) =>
  fc.record({ v: mostly(1), seq: mostly(1, 2), type: mostly(type, type, 'toString', '__proto__'), ...own }),
);
const fuzzed = fc.oneof(anything, ...nearlyRight);

describe('a message of the card frame', () => {
  let rig: Rig;
  beforeEach(() => (rig = new Rig()));
  afterEach(() => rig.end());

  it('S24 is believed only when it is of the contract, and never throws (10,000 fuzzed ones)', async () => {
    await rig.connected();
    const errors: unknown[] = [];
    addEventListener('error', (event) => errors.push(event.error), { signal: rig.life.signal });
    const sent = fc.sample(fuzzed, { numRuns: 10_000, seed: 42 }).filter((message) => {
      try {
        rig.say(message);
        return true;
      } catch {
        return false; // What cannot be cloned cannot be sent.
      }
    });
    rig.say({ v: 1, seq: 1, type: 'submit' });
    await until(() => rig.received.length + rig.channel.ignored > sent.length);
    expect(sent.length).to.be.greaterThan(9_000);
    expect(errors).to.deep.equal([]);
    expect(rig.ends).to.deep.equal([]);
    // Most are turned away at the door, and enough are so nearly right that they come in: each type of them.
    expect(rig.channel.ignored).to.be.greaterThan(5_000);
    const count = (wanted: string): number => rig.received.filter(({ type }) => type === wanted).length;
    for (const type of Object.keys(members)) expect(count(type), type).to.be.greaterThan(20);
    for (const message of rig.received) expect(isRight(message), JSON.stringify(message)).to.equal(true);
  });

  it('is not longer than 32 kB, and not cyclic', async () => {
    await rig.connected();
    const cyclic: Record<string, unknown> = { v: 1, seq: 1, type: 'ready' };
    cyclic['self'] = cyclic;
    rig.say(cyclic);
    rig.say({ v: 1, seq: 2, type: 'ready', more: 'x'.repeat(40_000) });
    rig.say({ v: 1, seq: 3, type: 'encrypted', id: 1, jwe: 'x'.repeat(9_000), jti: '', brand: null });
    rig.say({ v: 1, seq: 4, type: 'submit' });
    await until(() => rig.received.length > 0);
    expect(rig.received.map(({ type }) => type)).to.deep.equal(['submit']);
    expect(rig.channel.ignored).to.equal(3);
  });
});
