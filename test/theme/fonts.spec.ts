// The list of fonts against the packages that it is from, and what the build makes of it.
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { fontFile, fonts, slugOf, subsets } from '../../src/theme/fonts.ts';

/** `U+0000-00FF,U+0131` */
const lettersOf = (ranges: string): number[] =>
  ranges.split(',').flatMap((range) => {
    const [first, last = first] = range
      .replace('U+', '')
      .split('-')
      .map((hex) => parseInt(hex, 16));
    return Array.from({ length: last! - first! + 1 }, (_, at) => first! + at);
  });

test('weights and letters of each font are those of its package, and its licence is served beside it', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  for (const font of fonts) {
    const folder = `node_modules/@fontsource-variable/${slugOf(font)}`;
    const read = (file: string) => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'));
    const { family, license, variable } = read('metadata.json');
    expect([family, license.type]).toEqual([font.family, 'OFL-1.1']);
    expect(font.weights).toBe(`${variable.wght.min} ${variable.wght.max}`);
    const ranges = read('unicode.json') as Record<string, string>;
    expect(
      Object.keys(ranges)
        .filter((name) => name in subsets)
        .sort(),
      'no file of it is left out',
    ).toEqual([...font.subsets].sort());
    for (const subset of font.subsets) {
      const letters = new Set(lettersOf(ranges[subset]!));
      expect(
        lettersOf(subsets[subset]).filter((letter) => !letters.has(letter)),
        `${family} ${subset}`,
      ).toEqual([]);
      expect(existsSync(`dist/cp/${version}/${fontFile(font, subset)}`)).toBe(true);
    }
    const licence = readFileSync(`dist/cp/${version}/fonts/${slugOf(font)}-LICENSE.txt`, 'utf8');
    expect(licence).toContain('SIL OPEN FONT LICENSE Version 1.1');
    expect(licence).toBe(readFileSync(`${folder}/LICENSE`, 'utf8'));
  }
});
