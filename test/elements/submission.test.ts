import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { CollectResult } from '../../src/checkout/ports.ts';
import type { PaykkaSubmitEvent } from '../../src/elements/events.ts';
import { submission } from '../../src/elements/submission.ts';
import type { MethodInstance } from '../../src/methods/method.ts';

const collected: CollectResult = {
  kind: 'collected',
  collected: { method: 'BANKCARD', details: { jwe: 'x' } },
};
const { signal } = new AbortController();
const intent = { attemptNo: 1, version: 1, authorised: () => undefined };

const instance = (complete: boolean, log: string[], result: CollectResult = collected): MethodInstance => ({
  method: 'BANKCARD',
  complete,
  brand: null,
  collect: () => {
    log.push('collect');
    return Promise.resolve(result);
  },
  renderPanel: () => html``,
  hostChanged: () => undefined,
  focus: () => undefined,
  declined: () => undefined,
  destroy: () => undefined,
});

describe('paykka-submit', () => {
  let element: HTMLElement;
  let log: string[];
  const listen = (react: (event: PaykkaSubmitEvent) => void = () => undefined): void =>
    element.addEventListener('paykka-submit', (event) => {
      log.push('submit');
      react(event);
    });
  beforeEach(() => {
    element = document.createElement('div');
    log = [];
  });

  it('comes in the click, before anything is collected, once for many rounds', async () => {
    listen();
    const collector = submission(element, instance(true, log));
    const first = collector.collect(intent, signal);
    // Nothing to wait for: the frame is asked in the same turn, before the page is drawn anew.
    expect(log).to.deep.equal(['submit', 'collect']);
    expect(await first).to.equal(collected);
    await collector.collect({ ...intent, attemptNo: 2 }, signal);
    expect(log).to.deep.equal(['submit', 'collect', 'collect']);
  });

  it('comes after collecting when the method was not known to be complete, and not when fields are faulty', async () => {
    listen();
    await submission(element, instance(false, log)).collect(intent, signal);
    expect(log).to.deep.equal(['collect', 'submit']);
    log.length = 0;
    const faulty: CollectResult = { kind: 'invalid', errors: {} };
    expect(await submission(element, instance(false, log, faulty)).collect(intent, signal)).to.equal(faulty);
    expect(log).to.deep.equal(['collect']);
  });

  it('can be prevented: nothing is collected', async () => {
    listen((event) => event.preventDefault());
    const result = await submission(element, instance(true, log)).collect(intent, signal);
    expect(result).to.deep.equal({ kind: 'cancelled' });
    expect(log).to.deep.equal(['submit']);
  });

  it('can be delayed, by all that it waits for', async () => {
    let go = (): void => undefined;
    listen((event) => {
      event.waitUntil(new Promise<void>((resolve) => (go = resolve)));
      event.waitUntil(Promise.resolve());
    });
    const result = submission(element, instance(true, log)).collect(intent, signal);
    await new Promise(requestAnimationFrame);
    expect(log).to.deep.equal(['submit']);
    go();
    expect(await result).to.equal(collected);
  });

  it('stops the payment when what it waits for is rejected', async () => {
    listen((event) => event.waitUntil(Promise.reject(new Error('out of stock'))));
    const result = await submission(element, instance(true, log)).collect(intent, signal);
    expect(result).to.deep.equal({ kind: 'cancelled' });
    expect(log).to.deep.equal(['submit']);
  });

  it('waits 30 s at most, and then nothing is sent and the merchant hears why', async () => {
    const { setTimeout: realSetTimeout } = globalThis;
    const waits: number[] = [];
    globalThis.setTimeout = ((callback: () => void, ms: number) => {
      waits.push(ms);
      return realSetTimeout(callback, 0);
    }) as unknown as typeof setTimeout;
    try {
      listen((event) => event.waitUntil(new Promise(() => undefined)));
      const result = await submission(element, instance(true, log)).collect(intent, signal);
      expect(waits).to.deep.equal([30_000]);
      expect(result).to.have.nested.property('error.code', 'internal');
      expect(log).to.deep.equal(['submit']);
    } finally {
      globalThis.setTimeout = realSetTimeout;
    }
  });
});
