// What comes after the first paint, so that nothing stands between the shopper and the first key; and the font, which does.
import type { SecondFileLoader } from './second-file.ts';

export const afterPaint = (run: () => void): void => void requestAnimationFrame(() => setTimeout(run));

/** What did not come now is brought again when it is needed. */
export const later = (): void => undefined;

/** @param font a checked `font-family` of the page's, if it has one. */
export function wearFont(font: string | undefined, file: SecondFileLoader): void {
  if (font) afterPaint(() => void file.get().then(({ useFont }) => useFont(font), later));
}
