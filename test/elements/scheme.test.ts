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
  it('come from CSS and from appearance, which wins', async () => {
    const element = await fixture<HTMLElement>(
      html`<div style="--paykka-color-accent: #112233; --paykka-radius-m: 2px"></div>`,
    );
    expect(readTokens(element, { tokens: { 'color-accent': 'rgb(1 2 3)' } })).to.deep.equal({
      'color-accent': 'rgb(1 2 3)',
      'radius-m': '2px',
    });
  });

  it('win over the session’s theme, of which nothing is taken that is no token of its kind', async () => {
    const element = await fixture<HTMLElement>(html`<div style="--paykka-radius-m: 2px"></div>`);
    const theme = {
      'color-accent': '#ffffff',
      'radius-m': '9px',
      'radius-l': '1px',
      font: 'url(x)',
      x: '1px',
    };
    expect(readTokens(element, { tokens: { 'color-accent': '#000000' } }, { tokens: theme })).to.deep.equal({
      'radius-m': '2px',
      'radius-l': '1px',
      'color-accent': '#000000',
    });
    for (const hostile of ['x', 7, [], { tokens: 'x' }, { tokens: null }, { tokens: [1] }])
      expect(readTokens(element, {}, hostile as object)).to.deep.equal({ 'radius-m': '2px' });
  });

  it('S48 are checked by kind: whatever else is dropped', async () => {
    const element = await fixture<HTMLElement>(html`<div></div>`);
    const tokens = {
      'color-accent': 'url(https://evil.example)',
      'color-text': 'red; background: url(x)',
      'radius-m': '10px}',
      font: 'a\\62',
      'shadow-raised': 'image-set("x")',
      'shadow-dialog': '0 0 1px var(--x)',
      unknown: '1px',
      __proto__: '1px',
    };
    expect(readTokens(element, { tokens })).to.deep.equal({});
    const fine = {
      font: "'Varela Round', Environs, sans-serif",
      'shadow-raised': '0 1px 2px rgb(0 0 0/.1), inset 0 0 1px red',
    };
    expect(readTokens(element, { tokens: fine })).to.deep.equal(fine);
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
