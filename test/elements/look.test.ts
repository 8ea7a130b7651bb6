// What an accent makes of an element, and what the merchant's developer hears of the page's CSS: as a page has it.
import { expect, waitUntil } from '@open-wc/testing';
import type { PaykkaDropin } from '../../src/index.ts';
import { decodeSession } from '../../src/session/decode.ts';
import { sessionJson } from '../support/session-json.ts';
import { contrast } from '../theme/support/contrast.ts';
import '../../src/index.ts';

const DEAD = 'http://127.0.0.1:9';
const json = sessionJson({});
const session = decodeSession(json, { sessionId: 'CS1234567890', apiOrigin: DEAD });

describe('the look of an element', () => {
  const { fetch: realFetch } = globalThis;
  const { warn } = console;
  let said: string[];
  let element: PaykkaDropin;
  const css = document.createElement('style');
  beforeEach(() => {
    said = [];
    console.warn = (text: string) => void said.push(text);
    globalThis.fetch = () => new Promise(() => undefined);
    document.head.append(css);
  });
  afterEach(() => {
    globalThis.fetch = realFetch;
    console.warn = warn;
    element.remove();
    css.remove();
  });

  async function show(settings: Partial<PaykkaDropin> = {}): Promise<void> {
    element = document.createElement('paykka-dropin');
    const identity = { sessionId: 'CS1234567890', clientKey: `ck_${'0'.repeat(32)}`, apiUrl: DEAD };
    Object.assign(element, identity, settings);
    document.body.append(element);
    await element.updateComplete;
    Object.assign(element, { view: { name: 'ready', session, notice: null } });
  }

  for (const [theme, accent] of [
    ['light', '#ffffff'],
    ['light', '#000000'],
    ['dark', '#ffffff'],
    ['dark', '#000000'],
    ['dark', '#ffd60a'],
    ['dark', '#f8c8dc'],
  ] as const)
    it(`${accent} on ${theme}: the dot of what is chosen, and the edge of the button, are seen`, async () => {
      await show({ appearance: { theme, tokens: { 'color-accent': accent } } });
      const part = (selector: string) => element.renderRoot.querySelector<HTMLElement>(selector);
      const { style } = part('.root')!;
      await waitUntil(() => style.getPropertyValue('--_color-on-accent'), 'what follows the accent');
      await waitUntil(() => part('input:checked') && part('.pay:not(.blank)'), 'form and button');
      const dot = getComputedStyle(part('input:checked')!);
      expect(contrast(dot.backgroundColor, dot.borderTopColor)).to.be.at.least(3);
      const button = getComputedStyle(part('.pay')!);
      expect(contrast(button.borderTopColor, button.backgroundColor)).to.be.at.least(1.2);
    });

  it('is spoken of when a wrong name in the page’s CSS is all that the page says of it', async () => {
    css.textContent = 'paykka-dropin { --paykka-color-acent: red }';
    await show();
    await waitUntil(() => said.length > 0, 'something is told');
    expect(said).to.deep.equal([
      '[paykka-dropin] --paykka-color-acent is no token. Did you mean color-accent? All tokens: docs/theming.md.',
    ]);
  });
});
