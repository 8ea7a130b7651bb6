// Brand marks on their plates: white in both themes, all of one size. The drawings come after the form can be used; their
// place is kept.
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { BrandMark } from '../theme/brand-marks.ts';

const SHOWN = 3;

let marks: Readonly<Record<string, BrandMark>> = {};

/** Resolves when the drawings are here. Rejects when they cannot be had: the plates stay empty. */
export const bringMarks = async (): Promise<void> => {
  const { brandMarks } = await import('../theme/brand-marks.ts');
  marks = brandMarks;
};

export const markOf = (brand: string): BrandMark | undefined =>
  Object.hasOwn(marks, brand) ? marks[brand] : undefined;

/** The brand's own spelling, or null for one that we have no mark of. */
export const brandTitle = (brand: string | null): string | null =>
  brand ? (markOf(brand)?.title ?? null) : null;

export function plate(brand: string): TemplateResult {
  const mark = markOf(brand);
  const paths = mark?.paths.map(
    ([fill, d, transform]) => svg`<path fill=${fill} d=${d} transform=${transform ?? nothing} />`,
  );
  return html`<span class="plate"
    >${
      mark
        ? html`<svg role="img" aria-label=${mark.title} height=${mark.height} viewBox=${mark.viewBox}>
            ${paths}
          </svg>`
        : nothing
    }</span
  >`;
}

/** The first three brands, then "+4". */
export function plates(brands: readonly string[]): TemplateResult {
  const rest = brands.length - SHOWN;
  return html`<span class="plates" part="brands"
    >${brands.slice(0, SHOWN).map(plate)}${rest > 0 ? html`<span class="more" dir="ltr">+${rest}</span>` : nothing}</span
  >`;
}
