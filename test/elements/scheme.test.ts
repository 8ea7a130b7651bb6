import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { applyTokens, darkPreferred, readTokens, resolveScheme } from '../../src/elements/scheme.ts';
import { applyTheme } from '../../src/frame/theme.ts';
import { tokenSheet } from '../../src/theme/css.ts';
import { tokens, type TokenName } from '../../src/theme/tokens.ts';
import { painted } from '../theme/support/contrast.ts';

describe('light or dark', () => {
  const host = (style: string): Promise<HTMLElement> => fixture(html`<div style=${style}></div>`);

  it('is what the merchant says', async () => {
    const element = await host('color-scheme: light');
    expect(resolveScheme(element, 'dark')).to.equal('dark');
    expect(resolveScheme(element, 'light')).to.equal('light');
  });

  it('follows the page: light where it says nothing, the system’s where it allows both', async () => {
    const system = darkPreferred().matches ? 'dark' : 'light';
    expect(resolveScheme(await host(''))).to.equal('light');
    expect(resolveScheme(await host('color-scheme: dark'), 'auto')).to.equal('dark');
    expect(resolveScheme(await host('color-scheme: light dark'))).to.equal(system);
  });
});

describe('the merchant’s tokens', () => {
  async function host(style = ''): Promise<HTMLElement> {
    const element = await fixture<HTMLElement>(html`<div style=${style}></div>`);
    element.attachShadow({ mode: 'open' });
    return element;
  }

  it('come from CSS and from appearance, which wins', async () => {
    const element = await host('--paykka-color-accent: #112233; --paykka-radius-m: 2px');
    const given = { tokens: { 'color-accent': 'rgb(1 2 3)' } };
    expect(readTokens(element, 'light', given)).to.deep.equal({
      'color-accent': 'rgb(1, 2, 3)',
      'radius-m': '2px',
    });
  });

  it('win over the session’s theme, which may be anything', async () => {
    const element = await host('--paykka-radius-m: 2px');
    const theme = { 'color-accent': '#ffffff', 'radius-m': '9px', 'radius-l': '1px', x: '1px' };
    const given = { tokens: { 'color-accent': '#000000' } };
    expect(readTokens(element, 'light', given, { tokens: theme })).to.deep.equal({
      'radius-m': '2px',
      'radius-l': '1px',
      'color-accent': 'rgb(0, 0, 0)',
    });
    for (const hostile of ['x', 7, [], { tokens: 'x' }, { tokens: null }, { tokens: [1] }])
      expect(readTokens(element, 'light', {}, hostile as object)).to.deep.equal({ 'radius-m': '2px' });
  });

  it('are what the browser computes, in the scheme and the sizes of the element', async () => {
    const element = await host(
      `font-size: 20px; --ours: #a00; --paykka-color-accent: light-dark(var(--ours), #f88);
       --paykka-color-text: color-mix(in srgb, red 50%, blue); --paykka-radius-m: calc(2 * 4px);
       --paykka-radius-l: .5em; --paykka-font: Söhne, serif`,
    );
    const computed = {
      'color-accent': 'rgb(170, 0, 0)',
      'color-text': 'color(srgb 0.5 0 0.5)',
      'radius-m': '8px',
      'radius-l': '10px',
      font: 'Söhne, serif',
    };
    expect(readTokens(element, 'light', {})).to.deep.equal(computed);
    expect(readTokens(element, 'dark', {})['color-accent']).to.equal('rgb(255, 136, 136)');
    const given = { tokens: { 'color-accent': 'var(--ours)' } };
    expect(readTokens(element, 'dark', given)['color-accent']).to.equal('rgb(170, 0, 0)');
    expect(element.shadowRoot!.childElementCount).to.equal(0);
  });

  it('S48 are checked by kind: in place of whatever else stands the default of the scheme', async () => {
    const element = await host('--paykka-color-link: url(https://evil.example)');
    const wrong = {
      'color-accent': 'url(https://evil.example)',
      'color-text': 'red; background: url(x)',
      'radius-m': '10px}',
      font: 'url(x)',
      'shadow-raised': 'image-set("x")',
      'space-1': 7,
      unknown: '1px',
      __proto__: '1px',
    } as unknown as Record<string, string>;
    const defaults = Object.entries(readTokens(element, 'dark', { tokens: wrong }));
    expect(defaults.map(([name]) => name)).to.have.members([
      ...Object.keys(wrong).filter((name) => name !== 'unknown'),
      'color-link',
    ]);
    for (const [name, value] of defaults) expect(value, name).to.equal(tokens[name as TokenName].dark);
  });
});

describe('page and card frame', () => {
  const samples = {
    color: '#111111',
    length: '3px',
    time: '5ms',
    easing: 'linear',
    font: 'Inter',
    shadow: 'none',
  };
  const names = Object.keys(tokens) as TokenName[];

  it('are painted alike, whichever token is the only one that is given', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(tokenSheet);
    const shadow = (await fixture(html`<div></div>`)).attachShadow({ mode: 'open' });
    shadow.adoptedStyleSheets = [sheet];
    const page = shadow.appendChild(document.createElement('div'));
    page.className = 'root';
    const frame = await fixture<HTMLElement>(html`<div></div>`);
    const value = (root: HTMLElement, property: string, name: TokenName): string =>
      tokens[name].kind === 'color'
        ? painted(root, `var(${property})`)
        : getComputedStyle(root).getPropertyValue(property).trim();
    const different = (): string[] =>
      names.filter((name) => value(page, `--_${name}`, name) !== value(frame, `--paykka-${name}`, name));
    for (const given of names) {
      const values = { [given]: samples[tokens[given].kind] };
      applyTheme(frame, 'light', values);
      applyTokens(page, values);
      await waitUntil(() => different().length === 0, `${given} alone: the same on both sides`);
    }
  });
});
