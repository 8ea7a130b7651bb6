// What the developer is told of a look, once.
import { expect } from '@open-wc/testing';
import { advise } from '../../src/theme/advice.ts';
import { tokenDefaults } from '../../src/theme/tokens.ts';

describe('advice on a look', () => {
  const { warn } = console;
  let said: string[];
  let host: HTMLElement;
  beforeEach(() => {
    said = [];
    console.warn = (text: string) => void said.push(text);
    host = document.body.appendChild(document.createElement('div'));
  });
  afterEach(() => {
    console.warn = warn;
    host.parentElement!.removeAttribute('style');
    host.remove();
  });

  const look = (
    given: Record<string, unknown>,
    values: Record<string, string>,
    scheme: 'light' | 'dark',
  ): void => {
    const root = host.appendChild(document.createElement('div'));
    root.style.colorScheme = scheme;
    for (const [name, value] of [...tokenDefaults(scheme), ...Object.entries(values)])
      root.style.setProperty(`--_${name}`, value);
    advise(host, root, given, values);
  };

  it('is silent about the defaults, and about an accent whose followers see to it', () => {
    for (const scheme of ['light', 'dark'] as const)
      for (const values of [{}, { 'color-accent': '#ffd400' }, { 'radius-m': '2px' }])
        look(values, values, scheme);
    expect(said).to.deep.equal([]);
  });

  it('names what is no token, wherever it was written, and what was meant', () => {
    document.body.style.setProperty('--paykka-color-acent', 'red');
    host.style.setProperty('--paykka-whatever-this-is', '1px');
    host.style.setProperty('--theirs', '1px');
    look({ 'radius-medium': '2px', 'radius-n': '2px' }, {}, 'light');
    expect(said.map((text) => text.replace('[paykka-dropin] ', ''))).to.have.members([
      'appearance.tokens: radius-medium is no token. All tokens: docs/theming.md.',
      'appearance.tokens: radius-n is no token. Did you mean radius-s? All tokens: docs/theming.md.',
      '--paykka-color-acent is no token. Did you mean color-accent? All tokens: docs/theming.md.',
      '--paykka-whatever-this-is is no token. All tokens: docs/theming.md.',
    ]);
  });

  it('names a value that is not of the token’s kind', () => {
    host.style.setProperty('--paykka-radius-l', 'large');
    look({ 'color-text': 7 }, {}, 'light');
    expect(said).to.deep.equal([
      '[paykka-dropin] appearance.tokens: color-text is not used: "7" is no color.',
      '[paykka-dropin] --paykka-radius-l is not used: "large" is no length.',
    ]);
  });

  it('measures words on their grounds, through what is half transparent, once for the same look', () => {
    const grey = { 'color-text-secondary': '#999' };
    look(grey, grey, 'light');
    look(grey, grey, 'light');
    expect(said).to.deep.equal([
      '[paykka-dropin] color-text-secondary on color-surface is hard to read: a contrast of 2.8:1, where 4.5:1 is needed.',
      '[paykka-dropin] color-text-secondary on color-surface-subtle is hard to read: a contrast of 2.6:1, where 4.5:1 is needed.',
      '[paykka-dropin] color-text-secondary on color-field is hard to read: a contrast of 2.8:1, where 4.5:1 is needed.',
      '[paykka-dropin] color-text-secondary on color-danger-subtle is hard to read: a contrast of 2.5:1, where 4.5:1 is needed.',
    ]);
    said = [];
    const veil = { 'color-text': 'rgb(0 0 0/.3)' };
    look(veil, veil, 'light');
    expect(said).to.have.length(4);
  });

  it('measures words on every ground that they are painted on: fields, faults, warnings, a button that is pressed', () => {
    const painted = [
      ['color-text', 'color-field'],
      ['color-text-secondary', 'color-field'],
      ['color-text-placeholder', 'color-field'],
      ['color-text', 'color-danger-subtle'],
      ['color-text-secondary', 'color-danger-subtle'],
      ['color-text-placeholder', 'color-danger-subtle'],
      ['color-danger', 'color-surface'],
      ['color-danger', 'color-surface-subtle'],
      ['color-warning', 'color-warning-subtle'],
      ['color-on-accent', 'color-accent-hover'],
      ['color-on-accent', 'color-accent-press'],
    ];
    for (const [text, ground] of painted) {
      said = [];
      const alike = { [text!]: '#787878', [ground!]: '#777777' };
      look(alike, alike, 'light');
      expect(
        said.some((sentence) => sentence.includes(`${text} on ${ground} is hard to read`)),
        `${text} on ${ground}`,
      ).to.equal(true);
    }
  });
});
