// Makes a font of the list known to this document; the browser then fetches, from our own origin, the files whose letters
// are shown, and paints with another font meanwhile. A file that does not come is no error: the next family of the list is used.
import { firstFont, fontFile, subsets } from '../theme/fonts.ts';

const known = new Set<string>();

/** @param css a checked value of `font-family`; what does not begin with a font of the list changes nothing. */
export function useFont(css: string): void {
  const { font, name } = firstFont(css) ?? {};
  if (!font || !name || known.has(name)) return;
  known.add(name);
  for (const subset of font.subsets)
    document.fonts.add(
      new FontFace(name, `url(${__PAYKKA_CP__}${fontFile(font, subset)}) format("woff2")`, {
        weight: font.weights,
        unicodeRange: subsets[subset],
        display: 'swap',
      }),
    );
}
