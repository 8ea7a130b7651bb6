// One accent given, the rest follows: measured as a browser paints it.
import { expect } from '@open-wc/testing';
import { follow } from '../../src/theme/followers.ts';
import { tokenDefaults, tokens } from '../../src/theme/tokens.ts';
import { contrast, painted } from './support/contrast.ts';

const accents = [
  '#2450e0',
  '#0f6b4f',
  '#111827',
  '#ffd400',
  '#ff5a1f',
  '#e0457b',
  '#00a3a3',
  '#7cf7c4',
  '#e5007d',
  '#ffffff',
  '#000000',
  'rebeccapurple',
  'hsl(190 90% 45%)',
  'oklch(0.9 0.2 120)',
];

function look(scheme: 'light' | 'dark', accent: string): (name: string) => string {
  const root = document.body.appendChild(document.createElement('div'));
  root.className = 'look';
  root.style.colorScheme = scheme;
  for (const [name, value] of Object.entries({
    ...Object.fromEntries(tokenDefaults(scheme)),
    'color-accent': accent,
    ...Object.fromEntries(follow({ 'color-accent': accent }, '--_')),
  }))
    root.style.setProperty(`--_${name}`, value);
  return (name) => painted(root, `var(--_${name})`);
}

describe('what follows the accent', () => {
  afterEach(() => document.querySelectorAll('.look').forEach((root) => root.remove()));

  for (const scheme of ['light', 'dark'] as const) {
    for (const accent of accents) {
      it(`${accent} on ${scheme}: words on it, links, rings and marks can be seen`, () => {
        const color = look(scheme, accent);
        const text = contrast(color('color-on-accent'), color('color-accent'));
        const white = contrast('#fff', color('color-accent'));
        const dark = contrast('#14181f', color('color-accent'));
        expect(text, 'white or #14181f, whichever contrasts more').to.be.closeTo(Math.max(white, dark), 0.1);
        expect(contrast(color('color-link'), color('color-surface-subtle'))).to.be.at.least(4.5);
        expect(contrast(color('color-focus'), color('color-surface-subtle'))).to.be.at.least(4.5);
        expect(contrast(color('color-selected'), color('color-surface-subtle'))).to.be.at.least(3);
        const mark = contrast(color('color-on-accent'), color('color-selected'));
        expect(mark, 'a dot or a check in what is chosen').to.be.at.least(3);
        const grounds = ['', '-hover', '-press'].map((state) => color(`color-accent${state}`));
        for (const [at, state] of ['hover', 'press'].entries()) {
          const ground = grounds[at + 1]!;
          expect(contrast(grounds[at]!, ground), `${state} is seen`).to.be.at.least(1.07);
          expect(contrast(color('color-on-accent'), ground), state).to.be.at.least(Math.min(4.5, text));
        }
      });
    }
  }

  it('is left alone where the merchant gives it too, and where no accent is given', () => {
    const followed = Object.fromEntries(follow({ 'color-accent': 'red', 'color-focus': 'blue' }, '--_'));
    expect(followed).not.to.have.property('color-focus');
    expect(followed).to.include({
      'color-focus-halo': 'color-mix(in srgb,var(--_color-focus) 20%,#0000)',
    });
    expect(follow({ 'radius-m': '1px' }, '--_')).to.deep.equal([]);
  });

  it('is the default’s list after fonts that end in no generic family', () => {
    const list = tokens.font.light;
    for (const font of ['Inter', '"Avenir Next", Arial', 'MS Sans Serif', 'Georgia, "serif"'])
      expect(follow({ font }, '--_')).to.deep.equal([['font', `${font}, ${list}`]]);
    for (const font of ['Inter, sans-serif', 'serif', 'Menlo, ui-monospace', 'x,system-ui '])
      expect(follow({ font }, '--_')).to.deep.equal([]);
  });
});
