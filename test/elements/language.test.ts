import { expect } from '@open-wc/testing';
import { resolveFor, speak, type Translations } from '../../src/elements/language.ts';
import { resolve } from '../../src/locales/resolve.ts';
import { words as german } from '../../src/locales/words/de.ts';
import '../../src/index.ts';

const KEY = `ck_${'0'.repeat(32)}`;
const DEAD = 'http://127.0.0.1:9';
let lastSession = 1234569900;

const inPage = (lang: string): Element => {
  const parent = document.createElement('section');
  if (lang) parent.lang = lang;
  return parent.appendChild(document.createElement('div'));
};
const order = (wanted: string | null, display: string | null, lang: string): string =>
  resolveFor(inPage(lang), wanted, display).locale;

describe('the language', () => {
  it('is the attribute’s, else the session’s, else the nearest lang, else the browser’s', () => {
    expect(order('de-AT', 'fr-FR', 'it')).to.equal('de-AT');
    expect(order(null, 'fr-FR', 'it')).to.equal('fr-FR');
    expect(order(null, null, 'it')).to.equal('it');
    const pages = document.documentElement.lang;
    document.documentElement.lang = '';
    Object.defineProperty(navigator, 'languages', { value: ['eo', 'hu-HU'], configurable: true });
    expect(order(null, null, '')).to.equal('hu-HU');
    Reflect.deleteProperty(navigator, 'languages');
    document.documentElement.lang = pages;
  });

  it('may stand outside of the shadow roots around the element', () => {
    const outer = document.createElement('div');
    const inner = document.createElement('div');
    const host = document.createElement('div');
    outer.lang = 'sv';
    outer.attachShadow({ mode: 'open' }).append(inner);
    inner.attachShadow({ mode: 'open' }).append(host);
    document.body.append(outer);
    expect(resolveFor(host, null, null).locale).to.equal('sv');
    inner.lang = 'fi';
    expect(resolveFor(host, null, null).locale).to.equal('fi');
    outer.remove();
  });

  it('that is none of ours is passed over', () => {
    expect(order('eo', 'xx', 'ja')).to.equal('ja');
    expect(order('', 'not a tag', 'sv')).to.equal('sv');
  });
});

describe('a merchant’s own text', () => {
  const say = (tag: string, translations: Translations) =>
    speak(resolve(tag)!, german, translations).text('pay', { amount: '5 €' });

  it('comes before ours; of the very tag before that of the language', () => {
    expect(say('de-AT', { de: { pay: 'Jetzt {amount} zahlen' } })).to.equal('Jetzt 5 € zahlen');
    expect(say('de-AT', { de: { pay: 'a' }, 'de-AT': { pay: 'b' } })).to.equal('b');
    expect(say('de-AT', { de: { pay: 'a' }, 'de-AT': { loading: 'b' } })).to.equal('a');
    expect(say('de', { fr: { pay: 'a' } })).to.equal('5 € bezahlen');
  });

  it('may have plurals, and is cut where it is endless', () => {
    const { text } = speak(
      resolve('en')!,
      {},
      { en: { 'summary.title': '{count|one:# thing|other:# things}' } },
    );
    expect(text('summary.title', { count: 1 })).to.equal('1 thing');
    expect(say('de', { de: { pay: 'x'.repeat(1e5) } })).to.have.length(300);
  });

  it('of a wrong kind is passed over', () => {
    for (const wrong of [
      { de: { pay: 7 } },
      { de: null },
      { de: 'pay' },
      { 'no tag': { pay: 'x' } },
      { de: {} },
    ])
      expect(say('de', wrong as unknown as Translations)).to.equal('5 € bezahlen');
  });
});

describe('an element in another language', () => {
  const { fetch: realFetch } = globalThis;
  beforeEach(() => void (globalThis.fetch = () => new Promise(() => undefined)));
  afterEach(() => {
    globalThis.fetch = realFetch;
    for (const element of document.querySelectorAll('paykka-dropin')) element.remove();
  });

  const place = (locale: string): HTMLElementTagNameMap['paykka-dropin'] => {
    const element = document.createElement('paykka-dropin');
    const sessionId = `CS${(lastSession += 1)}`;
    Object.assign(element, { sessionId, clientKey: KEY, apiUrl: DEAD, locale });
    document.body.append(element);
    return element;
  };
  const label = ({ renderRoot }: HTMLElementTagNameMap['paykka-dropin']): string | null | undefined =>
    renderRoot.querySelector('.methods')?.getAttribute('aria-label');
  const until = async (holds: () => boolean): Promise<void> => {
    while (!holds()) await new Promise(requestAnimationFrame);
  };

  it('speaks English until the words are here, from the right side at once', async () => {
    const element = place('ar');
    await element.updateComplete;
    const root = element.renderRoot.querySelector<HTMLElement>('.root')!;
    expect([label(element), root.lang, root.dir]).to.deep.equal(['Payment method', 'en', 'rtl']);
    await until(() => label(element) === 'طريقة الدفع');
    expect([root.lang, root.dir]).to.deep.equal(['ar', 'rtl']);
  });

  it('changes its language while it lives, and keeps the old one until the new one is here', async () => {
    const element = place('sv');
    await until(() => label(element) === 'Betalningssätt');
    const frame = element.renderRoot.querySelector('iframe');
    element.locale = 'fi';
    await element.updateComplete;
    expect(label(element)).to.equal('Betalningssätt');
    await until(() => label(element) === 'Maksutapa');
    expect(element.renderRoot.querySelector('iframe')).to.equal(frame);
    element.locale = 'sv';
    await element.updateComplete;
    expect(label(element)).to.equal('Betalningssätt');
  });

  it('shows a text of the merchant as text', async () => {
    const element = place('en');
    element.translations = { en: { 'methods.label': '<img src=x>', 'card.label': '<b>Card</b>' } };
    await element.updateComplete;
    expect(label(element)).to.equal('<img src=x>');
    const row = element.renderRoot.querySelector('.row')!;
    expect(row.querySelector('b')).to.equal(null);
    expect(row.textContent).to.contain('<b>Card</b>');
  });
});
