import { expect } from '@open-wc/testing';
import type { Action } from '../../src/checkout/ports.ts';
import type { Stage } from '../../src/actions/stage.ts';
import { performThreeDs } from '../../src/actions/three-ds.ts';

const shell = new URL('./support/shell.html', import.meta.url).href;
const action: Action = { type: 'three_ds', url: shell };

class TestStage implements Stage {
  width = 600;
  height = 400;
  frame: HTMLIFrameElement | null = null;
  readonly seen: string[] = [];
  closeIt = (): void => undefined;
  closed = new Promise<void>((resolve) => (this.closeIt = resolve));
  #loaded = (): void => undefined;
  frameLoaded = new Promise<void>((resolve) => (this.#loaded = resolve));

  mount(frame: HTMLIFrameElement): void {
    this.frame = frame;
    frame.addEventListener('load', () => this.#loaded(), { once: true });
    document.body.append(frame);
  }
  loaded = (): void => void this.seen.push('loaded');
  slow = (): void => void this.seen.push('slow');
  close(): void {
    this.seen.push('closed');
    this.frame?.remove();
  }
  /** Makes the shell say it. */
  async say(message: unknown): Promise<void> {
    await this.frameLoaded;
    this.frame!.contentWindow!.postMessage({ say: message }, location.origin);
  }
}

describe('3-D Secure', () => {
  let stage: TestStage;
  let leaving: AbortController;
  const perform = (): ReturnType<typeof performThreeDs> =>
    performThreeDs(action, () => stage, leaving.signal);
  beforeEach(() => {
    stage = new TestStage();
    leaving = new AbortController();
  });
  afterEach(() => leaving.abort());

  it('is done when the shell says so, and the stage is closed', async () => {
    const end = perform();
    await stage.say({ type: 'paykka:action', v: 1, event: 'loaded' });
    await stage.say({ type: 'paykka:action', v: 1, event: 'done' });
    expect(await end).to.equal('done');
    expect(stage.seen).to.deep.equal(['loaded', 'closed']);
  });

  it('is abandoned when the shopper closes the stage, or the state is left', async () => {
    const closed = perform();
    stage.closeIt();
    expect(await closed).to.equal('abandoned');
    stage = new TestStage();
    const left = perform();
    leaving.abort();
    expect(await left).to.equal('abandoned');
    expect(document.querySelector('iframe')).to.equal(null);
  });

  it('tells the shell the largest window size of EMV 3DS that fits', async () => {
    const sizes: readonly [number, number, string][] = [
      [600, 400, '04'],
      [1200, 800, '04'],
      [500, 600, '03'],
      [390, 400, '02'],
      [320, 500, '05'],
    ];
    for (const [width, height, code] of sizes) {
      stage = new TestStage();
      Object.assign(stage, { width, height });
      const end = perform();
      expect(new URL(stage.frame!.src).searchParams.get('window')).to.equal(code);
      stage.closeIt();
      await end;
    }
  });

  it('hears nobody but its own frame, and no word but the two', async () => {
    const end = perform();
    await stage.frameLoaded;
    // The page itself, and words that are none.
    postMessage({ type: 'paykka:action', v: 1, event: 'done' }, location.origin);
    for (const message of [null, 'done', { type: 'paykka:action', v: 2, event: 'done' }, { event: 'done' }])
      await stage.say(message);
    await stage.say({ type: 'paykka:action', v: 1, event: 'loaded' });
    while (!stage.seen.includes('loaded')) await new Promise(requestAnimationFrame);
    expect(stage.seen).to.deep.equal(['loaded']);
    stage.closeIt();
    expect(await end).to.equal('abandoned');
  });
});
