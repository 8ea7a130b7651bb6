import { expect } from '@open-wc/testing';
import { firstFont } from '../../src/theme/fonts.ts';

describe('the font that a list of families begins with', () => {
  const named = (css: string): string | undefined => firstFont(css)?.font.family;

  it('is one of ours, however it is written', () => {
    for (const css of [
      'Inter',
      '"Inter", sans-serif',
      "'inter'",
      ' INTER ,serif',
      "'Inter Variable', Georgia",
    ])
      expect(named(css), css).to.equal('Inter');
    expect(named('Source Sans 3, sans-serif')).to.equal('Source Sans 3');
    expect(firstFont("'Inter Variable'")?.name, 'called as it is there').to.equal('Inter Variable');
  });

  it('is none where another family stands first', () => {
    for (const css of [
      '',
      'system-ui, Inter',
      '"Segoe UI", Roboto, sans-serif',
      'Inter Tight',
      '"Inter',
      'serif',
      ',',
    ])
      expect(named(css), css).to.equal(undefined);
  });
});
