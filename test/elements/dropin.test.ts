import { expect } from '@open-wc/testing';
import { pageNonce } from '../../src/core/nonce.ts';
import '../../src/index.ts';
import type { CheckoutError, PaykkaDropin, PaykkaErrorEvent } from '../../src/index.ts';

// No gateway here: what an element says and does before it asks one. Flows with the real one: test/flows/.
const KEY = `ck_${'0'.repeat(32)}`;
const DEAD = 'http://127.0.0.1:9';

const place = (
  attributes: Readonly<Record<string, string>>,
  before?: (element: PaykkaDropin) => void,
): PaykkaDropin => {
  const element = document.createElement('paykka-dropin');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  before?.(element);
  document.body.append(element);
  return element;
};

describe('<paykka-dropin>', () => {
  const { error: realError } = console;
  let said: string[];
  let requests: string[];
  const { fetch: realFetch } = globalThis;
  beforeEach(() => {
    said = [];
    requests = [];
    console.error = (...words: unknown[]) => void said.push(words.join(' '));
    globalThis.fetch = (url) => {
      requests.push(String(url));
      return new Promise(() => undefined);
    };
  });
  afterEach(() => {
    console.error = realError;
    globalThis.fetch = realFetch;
    for (const element of document.querySelectorAll('paykka-dropin')) element.remove();
  });

  const wrong: readonly [string, Record<string, string>, RegExp][] = [
    ['no session', { 'client-key': KEY }, /session-id is missing/],
    ['no key', { 'session-id': 'CS1234567890' }, /client-key is missing/],
    ['a malformed session', { 'session-id': 'abc', 'client-key': KEY }, /session-id is malformed/],
    ['a secret key', { 'session-id': 'CS1234567890', 'client-key': 'sk_live_1' }, /secret/],
    ['an unknown env', { 'session-id': 'CS1234567890', 'client-key': KEY, env: 'prod' }, /env must be/],
    [
      'an address off the list',
      { 'session-id': 'CS1234567890', 'client-key': KEY, 'api-url': 'https://evil.example' },
      /region of this build/,
    ],
  ];
  for (const [what, attributes, sentence] of wrong) {
    it(`${what}: one typed error, one sentence in the console, one for the shopper, no request`, async () => {
      const errors: CheckoutError[] = [];
      const element = place(attributes, (it) => (it.onError = ({ error }) => errors.push(error)));
      await element.updateComplete;
      await element.updateComplete;
      expect(element.state).to.equal('failed');
      expect(errors.map(({ code, origin, retryable }) => ({ code, origin, retryable }))).to.deep.equal([
        { code: 'invalid_config', origin: 'merchant', retryable: false },
      ]);
      expect(errors[0]!.message).to.match(sentence);
      expect(said).to.have.length(1);
      expect(said[0]).to.match(sentence);
      expect(element.renderRoot.querySelector('.result')!.textContent).to.contain('contact the shop');
      expect(errors[0]!.shopperMessage).to.contain('contact the shop');
      expect(requests).to.deep.equal([]);
      expect(element.renderRoot.querySelector('iframe')).to.equal(null);
    });
  }

  for (const nothing of [undefined, null])
    it(`takes ${nothing} for a setting that is not given, as frameworks set it, at first and later`, async () => {
      const identity = { 'session-id': 'CS1234567890', 'client-key': KEY };
      const notGiven = { env: nothing, locale: nothing, translations: nothing, hidePayButton: nothing };
      const objects = { paymentMethods: nothing, appearance: nothing, layout: nothing, express: nothing };
      const element = place({ ...identity, 'api-url': DEAD }, (it) => Object.assign(it, notGiven, objects));
      const isShown = async (): Promise<void> => {
        await element.updateComplete;
        await element.updateComplete;
        expect(element.state).to.equal('loading');
        expect(element.renderRoot.querySelector('iframe, slot')).to.exist;
      };
      await isShown();
      Object.assign(element, { env: 'sandbox', paymentMethods: { card: {} }, appearance: { theme: 'dark' } });
      await isShown();
      Object.assign(element, notGiven, objects);
      await isShown();
      expect(element.matches(':state(dark)')).to.equal(false);
      expect(said).to.deep.equal([]);
    });

  it('passes a nonce on that is set after it was placed, in the same task', async () => {
    const element = place({ 'session-id': 'CS1234567890', 'client-key': KEY, 'api-url': DEAD });
    element.nonce = 'of-this-page';
    await element.updateComplete;
    expect(pageNonce()).to.equal('of-this-page');
  });

  it('S40 refuses a page that is no secure context, before any request', async () => {
    Object.defineProperty(globalThis, 'isSecureContext', { value: false, configurable: true });
    try {
      const element = place({ 'session-id': 'CS1234567890', 'client-key': KEY, 'api-url': DEAD });
      await element.updateComplete;
      expect(element.state).to.equal('failed');
      expect(said.join()).to.contain('insecure_context');
      expect(requests).to.deep.equal([]);
    } finally {
      Object.defineProperty(globalThis, 'isSecureContext', { value: true, configurable: true });
    }
  });

  it('starts the session and the frame at once, in one task', async () => {
    const element = place({ 'session-id': 'CS1234567890', 'client-key': KEY, 'api-url': DEAD });
    await element.updateComplete;
    expect(requests).to.deep.equal([`${DEAD}/checkout/v1/sessions/CS1234567890?client_key=${KEY}`]);
    expect(element.renderRoot.querySelector('iframe')!.src).to.equal(
      `${DEAD}/checkout/v1/frame?session_id=CS1234567890&client_key=${KEY}`,
    );
    expect(element.state).to.equal('loading');
    expect(element.matches(':state(loading)')).to.equal(true);
  });

  it('reserves the height of the form before anything has come', async () => {
    const element = place({ 'session-id': 'CS1234567890', 'client-key': KEY, 'api-url': DEAD });
    element.style.inlineSize = '328px';
    await element.updateComplete;
    const frame = element.renderRoot.querySelector('.card-frame')!;
    expect(frame.getBoundingClientRect().height).to.equal(178);
    expect(element.getBoundingClientRect().height).to.be.greaterThan(300);
  });

  for (const hides of [false, true]) {
    it(`sketches what will be there, ${hides ? 'without' : 'with'} a pay button`, async () => {
      const settings = { 'session-id': 'CS1234567895', 'client-key': KEY, 'api-url': DEAD };
      const element = place(settings, (it) => (it.hidePayButton = hides));
      await element.updateComplete;
      const sketch = element.renderRoot.querySelector('.sketch')!;
      const [box, button] = ['::before', '::after'].map((part) => getComputedStyle(sketch, part).height);
      const form = element.renderRoot.querySelector('.methods')!.getBoundingClientRect();
      expect([box, button]).to.deep.equal([`${form.height}px`, hides ? '0px' : '48px']);
    });
  }

  it('refuses a second element with the same session, and leaves the first alone', async () => {
    const first = place({ 'session-id': 'CS1234567891', 'client-key': KEY, 'api-url': DEAD });
    await first.updateComplete;
    const second = place({ 'session-id': 'CS1234567891', 'client-key': KEY, 'api-url': DEAD });
    await second.updateComplete;
    expect(first.state).to.equal('loading');
    expect(second.state).to.equal('failed');
    second.remove();
    expect(first.renderRoot.querySelector('iframe')).not.to.equal(null);
  });

  it('takes over from an element that was just removed', async () => {
    const first = place({ 'session-id': 'CS1234567892', 'client-key': KEY, 'api-url': DEAD });
    await first.updateComplete;
    const second = document.createElement('paykka-dropin');
    Object.assign(second, { sessionId: 'CS1234567892', clientKey: KEY, apiUrl: DEAD });
    first.replaceWith(second);
    await second.updateComplete;
    expect(second.state).to.equal('loading');
    expect(first.state).to.equal('idle');
  });

  it('moved in one task, it keeps its one checkout', async () => {
    const element = place({ 'session-id': 'CS1234567893', 'client-key': KEY, 'api-url': DEAD });
    await element.updateComplete;
    document.body.append(element);
    await element.updateComplete;
    expect(requests).to.have.length(1);
    expect(element.state).to.equal('loading');
  });

  it('removed, it leaves nothing; put back, it begins again', async () => {
    const element = place({ 'session-id': 'CS1234567894', 'client-key': KEY, 'api-url': DEAD });
    await element.updateComplete;
    element.remove();
    await Promise.resolve();
    expect(element.state).to.equal('idle');
    document.body.append(element);
    await element.updateComplete;
    expect(requests).to.have.length(2);
    expect(element.state).to.equal('loading');
  });

  it('starts over with a new session', async () => {
    const element = place({ 'session-id': 'CS1234567895', 'client-key': KEY, 'api-url': DEAD });
    await element.updateComplete;
    element.sessionId = 'CS1234567896';
    await element.updateComplete;
    expect(requests.map((url) => /CS\d+/.exec(url)![0])).to.deep.equal(['CS1234567895', 'CS1234567896']);
    expect(element.renderRoot.querySelectorAll('iframe')).to.have.length(1);
    expect(element.renderRoot.querySelector('iframe')!.src).to.contain('CS1234567896');
  });

  it('keeps what was put on the tag before it was upgraded', async () => {
    const early = document.createElement('paykka-later') as PaykkaDropin;
    const heard: string[] = [];
    early.onError = ({ error }) => heard.push(error.code);
    early.clientKey = KEY;
    const { PaykkaDropin: Dropin } = await import('../../src/index.ts');
    customElements.define('paykka-later', class extends Dropin {});
    document.body.append(early);
    await early.updateComplete;
    expect(heard).to.deep.equal(['invalid_config']);
    early.remove();
  });

  it('survives callbacks that throw or reject: said once, never thrown back', async () => {
    const late = (): Promise<never> => Promise.reject(new Error('later'));
    const element = place({ 'client-key': KEY }, (it) => {
      it.onError = () => {
        throw new Error('merchant’s bug');
      };
      it.addEventListener('paykka-error', (event: PaykkaErrorEvent) => void event.error);
    });
    await element.updateComplete;
    await new Promise(requestAnimationFrame);
    expect(said.filter((words) => words.includes('onError threw'))).to.have.length(1);
    place({ 'client-key': KEY, 'session-id': 'x' }, (it) => (it.onError = late as never));
    await new Promise(requestAnimationFrame);
    expect(said.filter((words) => words.includes('onError threw'))).to.have.length(2);
  });

  it('submit(), refresh() and focus() of an element that shows nothing do nothing', async () => {
    const element = document.createElement('paykka-dropin');
    await element.submit();
    await element.refresh();
    element.focus();
    expect(element.state).to.equal('idle');
  });
});
