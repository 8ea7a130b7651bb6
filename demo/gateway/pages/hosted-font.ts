// The font of a merchant's theme on the hosted page, where no page of the merchant's could bring it: one of those that
// card fields have, or none.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { firstFont, fontFile, subsets } from '../../../src/theme/fonts.ts';
import { inlineStyle } from './inline.ts';

/** @param css the theme's `font`, whatever it is */
export function hostedFont(distDir: string, css: unknown): ReturnType<typeof inlineStyle> | null {
  const known = typeof css === 'string' ? firstFont(css) : undefined;
  if (!known) return null;
  const { font, name } = known;
  const version = readdirSync(join(distDir, 'cp')).find((folder) => /^\d+\.\d+\.\d+/.test(folder));
  const faces = font.subsets.map(
    (subset) =>
      `@font-face { font-family: "${name}"; font-weight: ${font.weights}; font-display: swap;
  src: url(/cp/${version}/${fontFile(font, subset)}) format("woff2"); unicode-range: ${subsets[subset]}; }`,
  );
  return inlineStyle(faces.join('\n'));
}
