import { expect } from '@open-wc/testing';
import type * as Siblings from '../../src/frame/encrypted-card/siblings.ts';

/** A message's source is the window whose code sends it: each frame runs the code itself. */
type Frame = Window & Pick<typeof Siblings, 'lead' | 'follow'>;
const code = new URL('../../src/frame/encrypted-card/siblings.ts', import.meta.url).href;

const frames: HTMLIFrameElement[] = [];
/** A frame of our own origin in this page. */
async function frame(parent: Node = document.body): Promise<Frame> {
  const element = document.createElement('iframe');
  element.src = new URL('../frame-host/support/peer.html', import.meta.url).href;
  const loaded = new Promise((resolve) => (element.onload = resolve));
  parent.appendChild(element);
  frames.push(element);
  await loaded;
  const view = element.contentWindow as Frame;
  const script = view.document.createElement('script');
  script.type = 'module';
  script.textContent = `import * as siblings from '${code}'; Object.assign(window, siblings); dispatchEvent(new Event('here'))`;
  const here = new Promise((resolve) => view.addEventListener('here', resolve, { once: true }));
  view.document.head.append(script);
  await here;
  return view;
}
/** Everything that was posted before has arrived. */
async function settled(...windows: Window[]): Promise<void> {
  for (const view of windows)
    await new Promise<void>((resolve) => {
      view.addEventListener('message', ({ data }) => data === 'settled' && resolve());
      view.postMessage('settled', location.origin);
    });
}

describe('frames of a group', () => {
  afterEach(() => {
    for (const element of frames.splice(0)) element.remove();
  });

  for (const order of ['the lead first', 'the lead last']) {
    it(`find each other, ${order}`, async () => {
      const [number, expiry, cvc] = [await frame(), await frame(), await frame()];
      const joined: string[] = [];
      const heard: string[] = [];
      const begin = (): void =>
        number.lead(number, 'g1', (field, port) => {
          joined.push(field);
          port.postMessage('hello');
        });
      if (order === 'the lead first') begin();
      for (const [view, field] of [
        [expiry, 'expiry'],
        [cvc, 'cvc'],
      ] as const)
        view.follow(view, 'g1', field, (port) => (port.onmessage = () => heard.push(field)));
      if (order === 'the lead last') begin();
      while (new Set(heard).size < 2) await new Promise((resolve) => setTimeout(resolve));
      expect(new Set(joined)).to.deep.equal(new Set(['expiry', 'cvc']));
    });
  }

  it('know their own group from another of the same page', async () => {
    const [number, expiry] = [await frame(), await frame()];
    const joined: string[] = [];
    number.lead(number, 'g1', (field) => joined.push(field));
    expiry.follow(expiry, 'g2', 'expiry', () => undefined);
    await settled(expiry, number);
    expect(joined).to.deep.equal([]);
  });

  it('take nobody who is not a frame beside them: not the page, not a frame inside', async () => {
    const number = await frame();
    const joined: string[] = [];
    number.lead(number, 'g1', (field) => joined.push(field));
    const { port2 } = new MessageChannel();
    number.postMessage({ type: 'paykka:field', group: 'g1', field: 'cvc' }, location.origin, [port2]);
    const inside = await frame(number.document.body);
    const { port2: another } = new MessageChannel();
    Object.assign(inside, { port: another, target: number });
    const script = inside.document.createElement('script');
    script.textContent =
      "target.postMessage({type: 'paykka:field', group: 'g1', field: 'cvc'}, location.origin, [port])";
    inside.document.head.append(script);
    await settled(number);
    expect(joined).to.deep.equal([]);
  });
});
