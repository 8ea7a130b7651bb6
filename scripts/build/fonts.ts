// Copies the fonts of the list from their packages to the version's folder, each with its licence, as the OFL asks.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fontFile, fonts, slugOf } from '../../src/theme/fonts.ts';

export function copyFonts(folder: string): void {
  for (const font of fonts) {
    const slug = slugOf(font);
    const from = `node_modules/@fontsource-variable/${slug}`;
    cpSync(join(from, 'LICENSE'), join(folder, `fonts/${slug}-LICENSE.txt`));
    for (const subset of font.subsets)
      cpSync(join(from, `files/${slug}-${subset}-wght-normal.woff2`), join(folder, fontFile(font, subset)));
  }
}
