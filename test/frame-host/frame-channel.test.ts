// Who may open the channel to the card frame, who is heard on it, and when it ends.
import { expect } from '@open-wc/testing';
import { peer, Rig, until } from './support/rig.ts';

describe('the channel to the card frame', () => {
  let rig: Rig;
  const { setTimeout: realSetTimeout, setInterval: realSetInterval } = globalThis;
  const realNow = performance.now.bind(performance);
  beforeEach(() => (rig = new Rig()));
  afterEach(() => {
    rig.end();
    Object.assign(globalThis, { setTimeout: realSetTimeout, setInterval: realSetInterval });
    performance.now = realNow;
  });

  it('opens once, for the right answer of the right window', async () => {
    await rig.connected();
    expect(rig.inits).to.have.length(1);
    expect(rig.inits[0]!.nonce).to.match(/^[0-9a-f]{32}$/);
    rig.say({ v: 1, seq: 1, type: 'ready' });
    await until(() => rig.received.length === 1);
    rig.channel.send({ type: 'focus' });
    await until(() => rig.heard.length === 1);
    expect(rig.heard[0]).to.deep.equal({ type: 'focus', v: 1, seq: 1 });
  });

  it('takes over a frame that has loaded already: greeted at once, open before any load', async () => {
    rig.end();
    const early = document.createElement('iframe');
    early.src = peer;
    document.body.append(early);
    await new Promise((resolve) => early.addEventListener('load', resolve));
    rig = new Rig(location.origin, early);
    await rig.connected();
    expect(rig.inits).to.have.length(1);
    rig.frame.contentWindow!.location.reload();
    // Its first load since then may have been its own: greeted once more, a new document answers.
    await until(() => rig.inits.length === 2);
    rig.answer();
    await until(() => rig.ends.length === 1);
    expect(rig.ends).to.deep.equal(['reloaded']);
  });

  it('one that opened before it had loaded must answer afterwards, too', async () => {
    rig.end();
    const beats: (() => void)[] = [];
    globalThis.setInterval = ((beat: () => void) => beats.push(beat)) as never;
    let now = 1_000;
    performance.now = () => now;
    const early = document.createElement('iframe');
    early.src = `${peer}?slow`;
    document.body.append(early);
    const inside = early.contentWindow as Window & { finish?(): void };
    await until(() => 'finish' in inside);
    rig = new Rig(location.origin, early);
    await rig.connected();
    expect(rig.heard).to.deep.equal([]);
    inside.finish!();
    await until(() => rig.heard.some(({ type }) => type === 'ping'));
    now += 1_500;
    beats[0]!();
    expect(rig.ends).to.deep.equal(['silent']);
  });

  it('S22 hears the window only until it is open, and after a load until the frame has spoken', async () => {
    rig.end();
    const { addEventListener: add, removeEventListener: remove } = globalThis;
    const listening = new Set<unknown>();
    globalThis.addEventListener = ((type: string, listener: EventListener, options?: object) => {
      if (type === 'message') listening.add(listener);
      add.call(globalThis, type, listener, options);
    }) as typeof add;
    globalThis.removeEventListener = ((type: string, listener: EventListener) => {
      if (type === 'message') listening.delete(listener);
      remove.call(globalThis, type, listener);
    }) as typeof remove;
    const early = document.createElement('iframe');
    early.src = `${peer}?slow`;
    document.body.append(early);
    const inside = early.contentWindow as Window & { finish?(): void };
    await until(() => 'finish' in inside);
    rig = new Rig(location.origin, early);
    await rig.greeted();
    // The test's own, and the channel's.
    expect(listening.size).to.equal(2);
    await rig.connected();
    expect(listening.size).to.equal(1);
    inside.finish!();
    await until(() => rig.heard.some(({ type }) => type === 'ping'));
    expect(listening.size).to.equal(2);
    rig.say({ v: 1, seq: 1, type: 'pong', n: 1 });
    await until(() => listening.size === 1);
    Object.assign(globalThis, { addEventListener: add, removeEventListener: remove });
    expect(rig.ends).to.deep.equal([]);
  });

  it('takes no answer with another nonce, another version, another type or no port', async () => {
    await rig.greeted();
    rig.answer({ nonce: '0'.repeat(32) });
    rig.answer({ v: 2 }, { portless: true });
    rig.answer({ type: 'paykka:init' }, { portless: true });
    rig.answer({}, { portless: true });
    // The page itself knows the nonce; it is not the frame.
    const { port2 } = new MessageChannel();
    postMessage({ type: 'paykka:port', v: 1, nonce: rig.inits[0]!.nonce }, location.origin, [port2]);
    await new Promise((resolve) => realSetTimeout(resolve, 50));
    expect(rig.opened).to.equal(0);
  });

  it('takes no answer of a sibling frame', async () => {
    await rig.greeted();
    const sibling = document.createElement('iframe');
    sibling.src = peer;
    document.body.append(sibling);
    await new Promise((resolve) => sibling.addEventListener('load', resolve));
    const { nonce } = rig.inits[0]!;
    sibling.contentWindow!.postMessage(
      { type: 'test:answer', message: { type: 'paykka:port', v: 1, nonce } },
      location.origin,
    );
    await new Promise((resolve) => realSetTimeout(resolve, 50));
    sibling.remove();
    expect(rig.opened).to.equal(0);
  });

  it('takes no answer of another origin, though it comes from its frame and with its nonce', async () => {
    rig.end();
    crypto.getRandomValues = (bytes) => bytes;
    const frame = document.createElement('iframe');
    rig = new Rig(location.origin, frame);
    Reflect.deleteProperty(crypto, 'getRandomValues');
    frame.setAttribute('sandbox', 'allow-scripts');
    const answer = JSON.stringify({ type: 'paykka:port', v: 1, nonce: '0'.repeat(32) });
    frame.srcdoc = `<script>parent.postMessage(${answer}, '*', [new MessageChannel().port1])</` + 'script>';
    const answers: MessageEvent[] = [];
    const note = (event: MessageEvent): unknown => event.data?.type === 'paykka:port' && answers.push(event);
    addEventListener('message', note);
    document.body.append(frame);
    await until(() => answers.length > 0);
    removeEventListener('message', note);
    expect(answers[0]!.source).to.equal(frame.contentWindow);
    expect([answers[0]!.origin, rig.opened]).to.deep.equal(['null', 0]);
  });

  it('speaks to one exact origin only: a frame of another one hears nothing', async () => {
    rig.end();
    rig = new Rig('https://psp.example');
    await new Promise((resolve) => rig.frame.addEventListener('load', resolve));
    await new Promise((resolve) => realSetTimeout(resolve, 50));
    expect(rig.inits).to.deep.equal([]);
  });

  it('is blocked when there is no handshake within ten seconds, and a late one is not heard', async () => {
    rig.end();
    let ring = (): void => undefined;
    globalThis.setTimeout = ((callback: () => void, ms: number) => {
      if (ms !== 10_000) return realSetTimeout(callback, ms);
      ring = callback;
      return 0;
    }) as typeof setTimeout;
    rig = new Rig();
    await rig.greeted();
    expect(rig.ends).to.deep.equal([]);
    // Rung long after its time: the page stood still, and waits anew.
    const { performance: realPerformance } = globalThis;
    const later = { now: () => realPerformance.now() + 60_000 };
    Object.defineProperty(globalThis, 'performance', { value: later, configurable: true });
    ring();
    expect(rig.ends).to.deep.equal([]);
    ring();
    Object.defineProperty(globalThis, 'performance', { value: realPerformance, configurable: true });
    expect(rig.ends).to.deep.equal(['blocked']);
    rig.answer();
    await new Promise((resolve) => realSetTimeout(resolve, 50));
    expect(rig.opened).to.equal(0);
  });

  it('ends when the frame loads again: somebody navigated or moved it', async () => {
    await rig.connected();
    rig.frame.src = `${peer}?again`;
    await until(() => rig.ends.length === 1);
    expect(rig.ends).to.deep.equal(['reloaded']);
    rig.say({ v: 1, seq: 1, type: 'submit' });
    await new Promise((resolve) => realSetTimeout(resolve, 50));
    expect(rig.received).to.deep.equal([]);
  });

  describe('heartbeats', () => {
    let beat: () => void;
    let period = 0;
    let now = 0;
    beforeEach(async () => {
      rig.end();
      globalThis.setInterval = ((callback: () => void, ms: number) => {
        beat = callback;
        period = ms;
        return 0;
      }) as unknown as typeof setInterval;
      now = 1_000;
      performance.now = () => now;
      rig = new Rig();
      await rig.connected();
    });
    const tick = (ms = period): void => {
      now += ms;
      beat();
    };

    it('that are answered keep it', async () => {
      for (let n = 1; n <= 5; n += 1) {
        tick();
        await until(() => rig.heard.filter(({ type }) => type === 'ping').length === n);
        rig.say({ v: 1, seq: n, type: 'pong', n });
        await new Promise((resolve) => realSetTimeout(resolve, 20));
      }
      expect(rig.ends).to.deep.equal([]);
    });

    it('two of which are missed end it', () => {
      tick();
      tick();
      expect(rig.ends).to.deep.equal([]);
      tick();
      expect(rig.ends).to.deep.equal(['silent']);
    });

    it('F35 tell of a frame that died right after one within 5 s', () => {
      const died = now;
      while (rig.ends.length === 0) tick();
      expect(now - died).to.be.lessThan(5_000);
    });

    it('count as missed only when our own timer was on time: a sleeping tab never costs a typed card', () => {
      for (let n = 0; n < 10; n += 1) tick(60_000);
      expect(rig.ends).to.deep.equal([]);
    });
  });

  it('closed, it hears nothing and leaves nothing', async () => {
    await rig.connected();
    rig.channel.close();
    rig.say({ v: 1, seq: 1, type: 'submit' });
    rig.channel.send({ type: 'focus' });
    await new Promise((resolve) => realSetTimeout(resolve, 50));
    expect(rig.received).to.deep.equal([]);
    expect(rig.heard).to.deep.equal([]);
    expect(rig.ends).to.deep.equal([]);
  });
});
