// What a browser computes of a merchant's values is what the card frame takes; what could be more than a value is not.
import { expect } from '@open-wc/testing';
import { isTokenValue } from '../../src/theme/shapes.ts';
import { properties, tokens, type TokenName } from '../../src/theme/tokens.ts';

const values: Partial<Record<TokenName, readonly string[]>> = {
  'color-accent': [
    'red',
    '#1234',
    'transparent',
    'hwb(20 10% 10%)',
    'hsl(120deg 50% 50% / 50%)',
    'light-dark(#a00, #f88)',
    'color-mix(in srgb, red, blue)',
    'color-mix(in oklch, red 1%, #0000)',
    'color(display-p3 1 0 .00000001 / .5)',
    'lab(50 none -20)',
    'lch(50 20 90)',
    'oklch(from red l c calc(h + 20))',
    'CanvasText',
  ],
  'radius-m': ['0', 'calc(2 * 4px)', '1.23456789rem', '1vw', '-2px', 'min(1em, 3px)'],
  'motion-fast': ['1s', 'calc(1s / 3)'],
  'motion-easing': [
    'ease-in-out',
    'steps(4, jump-none)',
    'cubic-bezier(.2, 0, 0, 1)',
    'linear(0, .5 20%, 1)',
  ],
  font: ['Söhne, "Noto Sans SC", 微软雅黑, sans-serif', "'A & B', '.AppleSystemUIFont'", 'inherit'],
  'shadow-raised': ['none', '0 1px 2px rgb(16 24 40/.06), inset 0 0 0 1em color-mix(in srgb, red, #0000)'],
};

describe('the shapes of token values', () => {
  it('are those that a browser computes', () => {
    for (const [name, list] of Object.entries(values)) {
      const property = properties[tokens[name as TokenName].kind];
      for (const value of list) {
        const probe = document.body.appendChild(document.createElement('i'));
        probe.style.setProperty(property, value);
        expect(probe.style.getPropertyValue(property), value).not.to.equal('');
        const computed = getComputedStyle(probe).getPropertyValue(property);
        expect(isTokenValue(name, computed), `${value}: ${computed}`).to.equal(true);
        probe.remove();
      }
    }
  });

  it('S48 are not those of what fetches, escapes or ends a value', () => {
    for (const kind of Object.keys(values))
      for (const value of [
        'url(//evil)',
        'red;color:blue',
        'x}',
        'a\\62',
        'image-set("x")',
        'var(--x)',
        'env(x)',
        'rgb(url(x))',
        'color(var(--x))',
        'attr(x)',
        '/**/red',
        'x'.repeat(401),
      ])
        expect(isTokenValue(kind, value), `${kind}: ${value}`).to.equal(false);
  });
});
