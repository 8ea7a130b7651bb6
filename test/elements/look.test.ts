// What the merchant's developer hears of the page's CSS: from an element, as a page has it.
import { expect, waitUntil } from '@open-wc/testing';
import type { PaykkaDropin } from '../../src/index.ts';
import { decodeSession } from '../../src/session/decode.ts';
import { sessionJson } from '../support/session-json.ts';
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

  it('is spoken of when a wrong name in the page’s CSS is all that the page says of it', async () => {
    css.textContent = 'paykka-dropin { --paykka-color-acent: red }';
    element = document.createElement('paykka-dropin');
    Object.assign(element, { sessionId: 'CS1234567890', clientKey: `ck_${'0'.repeat(32)}`, apiUrl: DEAD });
    document.body.append(element);
    await element.updateComplete;
    Object.assign(element, { view: { name: 'ready', session, notice: null } });
    await waitUntil(() => said.length > 0, 'something is told');
    expect(said).to.deep.equal([
      '[paykka-dropin] --paykka-color-acent is no token. Did you mean color-accent? All tokens: docs/theming.md.',
    ]);
  });
});
