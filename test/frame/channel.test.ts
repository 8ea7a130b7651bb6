import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { Channel } from '../../src/frame/channel.ts';
import { readInit, readToFrame } from '../../src/frame/guards.ts';
import type { FromFrame, ToFrame } from '../../src/protocol/card-frame.ts';
import { setup } from './support/setup.ts';

const read = (body: object) => readToFrame({ v: 1, seq: 0, ...body })?.message;

function openChannel() {
  const { port1, port2 } = new MessageChannel();
  const received: ToFrame[] = [];
  const channel = new Channel<ToFrame, FromFrame>(port1, readToFrame, (message) => received.push(message));
  const heard: unknown[] = [];
  const settled = (): Promise<void> =>
    new Promise((resolve) => {
      port2.onmessage = ({ data }) => {
        heard.push(data);
        if ((data as { type: string }).type === 'pong') resolve();
      };
      channel.send({ type: 'pong', n: 0 });
    });
  return { channel, page: port2, received, heard, settled };
}

/** Resolves when everything posted to the frame so far was handled. */
async function handled(
  page: MessagePort,
  channel: Channel<ToFrame, FromFrame>,
  received: ToFrame[],
  seq: number,
): Promise<void> {
  page.postMessage({ v: 1, seq, type: 'ping', n: seq });
  while (!received.some((message) => message.type === 'ping' && message.n === seq)) {
    await new Promise((resolve) => setTimeout(resolve));
  }
}

describe('what the frame accepts', () => {
  const good: ToFrame[] = [
    setup,
    { type: 'encrypt', id: 1, attemptNo: 1 },
    { type: 'focus' },
    { type: 'focus', field: 'cvc' },
    { type: 'clear', what: 'cvc' },
    { type: 'lock', locked: true },
    { type: 'ping', n: 7 },
  ];
  for (const message of good) {
    it(`understands ${message.type} and keeps only what the contract names`, () => {
      expect(read({ ...message, extra: 'x' })).to.deep.equal(message);
    });
  }

  const bad: [name: string, data: unknown][] = [
    ['nothing', undefined],
    ['null', null],
    ['a string', 'setup'],
    ['an array', [{ v: 1, seq: 0, type: 'ping', n: 1 }]],
    ['another version', { v: 2, seq: 0, type: 'ping', n: 1 }],
    ['no number', { v: 1, type: 'ping', n: 1 }],
    ['a negative number', { v: 1, seq: -1, type: 'ping', n: 1 }],
    ['a number that is text', { v: 1, seq: '1', type: 'ping', n: 1 }],
    ['an unknown type', { v: 1, seq: 0, type: 'steal' }],
    ['a type of Object.prototype', { v: 1, seq: 0, type: 'toString' }],
    ['an unknown field', { v: 1, seq: 0, type: 'focus', field: 'pin' }],
    ['an inherited field', { v: 1, seq: 0, type: 'focus', field: 'constructor' }],
    ['an attempt that is text', { v: 1, seq: 0, type: 'encrypt', id: 1, attemptNo: '1' }],
    ['a half attempt', { v: 1, seq: 0, type: 'encrypt', id: 1, attemptNo: 1.5 }],
    ['a setup without direction', { v: 1, seq: 0, ...setup, dir: undefined }],
    ['a setup with another scheme', { v: 1, seq: 0, ...setup, scheme: 'sepia' }],
    ['a locale that is markup', { v: 1, seq: 0, ...setup, locale: '"><script>' }],
    ['more than 32 kB', { v: 1, seq: 0, type: 'ping', n: 1, padding: 'x'.repeat(32_768) }],
    ['more than 32 kB in pieces', { v: 1, seq: 0, type: 'ping', n: 1, padding: Array(20_000).fill('') }],
    ['a typed array', { v: 1, seq: 0, type: 'ping', n: 1, padding: new Uint8Array(10) }],
    ['inherited fields', Object.create({ v: 1, seq: 0, type: 'ping', n: 1 })],
  ];
  for (const [name, data] of bad) {
    it(`ignores ${name}`, () => {
      expect(readToFrame(data)).to.equal(undefined);
    });
  }

  it('reads words and tokens by name, so that no other name gets in', () => {
    const hostile = JSON.parse(
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"card.number":"Karte","card.cvc":5,"x":"y"}',
    ) as object;
    const wrongKinds = { 'radius-m': 'url(//evil)', 'color-field': 'red;}', font: 5 };
    const message = read({
      ...setup,
      text: hostile,
      tokens: { ...hostile, ...wrongKinds, 'color-text': '#000' },
    });
    if (message?.type !== 'setup') throw new Error('not understood');
    expect(message.text['card.number']).to.equal('Karte');
    expect(message.text['card.cvc']).to.equal('');
    expect(Object.keys(message.text)).to.not.include('x');
    expect(message.tokens).to.deep.equal({ 'color-text': '#000' });
    expect(({} as { polluted?: number }).polluted).to.equal(undefined);
  });

  it('takes for the brand of a saved card only what can be one', () => {
    const savedOf = (saved: unknown): unknown => {
      const message = read({ ...setup, saved });
      return message?.type === 'setup' ? message.saved : 'not understood';
    };
    expect(savedOf('american-express')).to.equal('american-express');
    for (const wrong of [undefined, '', 'Visa', '"><script>', 7, ['visa'], 'x'.repeat(31)])
      expect(savedOf(wrong)).to.equal(null);
  });

  it('cuts words and lists that are too long', () => {
    const message = read({
      ...setup,
      text: { 'card.number': 'x'.repeat(5000) },
      brands: Array(99).fill('visa'),
    });
    if (message?.type !== 'setup') throw new Error('not understood');
    expect(message.text['card.number']).to.have.length(300);
    expect(message.brands).to.have.length(32);
  });

  it('does not throw for cycles or depth', () => {
    const cycle: Record<string, unknown> = { v: 1, seq: 0, type: 'ping', n: 1 };
    cycle.self = cycle;
    expect(readToFrame(cycle)).to.equal(undefined);
    let deep: object = {};
    for (let depth = 0; depth < 10_000; depth += 1) deep = { deep };
    expect(readToFrame({ v: 1, seq: 0, type: 'ping', n: 1, deep })).to.equal(undefined);
  });

  it('wants a nonce of 32 hex digits first', () => {
    const nonce = 'a'.repeat(32);
    expect(readInit({ type: 'paykka:init', v: 1, nonce })).to.equal(nonce);
    for (const wrong of ['', 'a'.repeat(31), 'A'.repeat(32), `${nonce} `, 5, undefined]) {
      expect(readInit({ type: 'paykka:init', v: 1, nonce: wrong })).to.equal(undefined);
    }
    expect(readInit({ type: 'paykka:init', v: 2, nonce })).to.equal(undefined);
    expect(readInit({ type: 'paykka:port', v: 1, nonce })).to.equal(undefined);
  });
});

describe('the channel', () => {
  it('numbers what the frame says', async () => {
    const { channel, heard, settled } = openChannel();
    channel.send({ type: 'ready' });
    await settled();
    expect(heard).to.deep.equal([
      { type: 'ready', v: 1, seq: 0 },
      { type: 'pong', n: 0, v: 1, seq: 1 },
    ]);
  });

  it('counts what was said before and does nothing', async () => {
    const { channel, page, received } = openChannel();
    const clear = { v: 1, seq: 3, type: 'clear', what: 'all' };
    for (const message of [clear, clear, { ...clear, seq: 2 }]) page.postMessage(message);
    await handled(page, channel, received, 4);
    expect(received.filter(({ type }) => type === 'clear')).to.have.length(1);
    expect(channel.ignored).to.equal(2);
  });

  it('S24 survives 10,000 messages of any shape, quickly, and still works', async () => {
    const { channel, page, received } = openChannel();
    const errors: unknown[] = [];
    const note = (event: Event) => errors.push(event);
    addEventListener('error', note);
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withTypedArray: true,
      maxDepth: 4,
    });
    const mostly = (...right: readonly unknown[]) =>
      fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...right) }, { weight: 1, arbitrary: anything });
    const members: Readonly<Record<string, Readonly<Record<string, fc.Arbitrary<unknown>>>>> = {
      setup: Object.fromEntries(Object.entries(setup).map(([name, value]) => [name, mostly(value)])),
      encrypt: { id: mostly(0, 1, -1), attemptNo: mostly(1, 2, 1.5) },
      focus: { field: mostly(undefined, 'cvc', 'pin', 'constructor') },
      clear: { what: mostly('cvc', 'all', 'some') },
      lock: { locked: mostly(true, false) },
      ping: { n: mostly(0, 1, '1') },
    };
    let seq = 0;
    const nearlyRight = Object.entries(members).map(([type, own]) =>
      fc
        .record({ ...own, v: mostly(1), type: mostly(type, type, '__proto__') })
        .map((message) => ({ ...message, seq: (seq += 1) })),
    );
    const junk = fc.oneof(anything, ...nearlyRight);
    const sent = fc.sample(junk, { numRuns: 10_000, seed: 42 }).filter((data) => {
      try {
        page.postMessage(data);
        return true;
      } catch {
        return false; // not clonable: a browser would not deliver it
      }
    });
    const { port1 } = new MessageChannel();
    page.postMessage({ v: 1, seq: 0, type: 'ping', port: port1 }, [port1]);
    await handled(page, channel, received, Number.MAX_SAFE_INTEGER);
    removeEventListener('error', note);
    expect(sent.length).to.be.above(9000);
    expect(errors).to.deep.equal([]);
    expect(received.length - 1 + channel.ignored).to.equal(sent.length + 1);
    // Many are turned away at the door, and of each type enough come in, with what the contract names and nothing else.
    expect(channel.ignored).to.be.above(2000);
    for (const [type, own] of Object.entries(members)) {
      const taken = received.filter((message) => message.type === type);
      expect(taken.length, type).to.be.above(100);
      const names = new Set(taken.flatMap((message) => Object.keys(message)));
      for (const name of names) expect(['type', ...Object.keys(own)], type).to.include(name);
    }
    const times = sent.map((data) => {
      const start = performance.now();
      readToFrame(data);
      return performance.now() - start;
    });
    expect(times.sort((a, b) => a - b)[Math.floor(times.length * 0.99)]).to.be.below(5);
  });
});
