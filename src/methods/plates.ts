// Brand marks on their plates: white in both themes, all of one size.
import { html, nothing, svg, type TemplateResult } from 'lit';
import { leadingMarks, type BrandMark } from '../theme/leading-marks.ts';

const SHOWN = 3;

const known = (brand: string): BrandMark | undefined =>
  Object.hasOwn(leadingMarks, brand) ? (leadingMarks as Record<string, BrandMark>)[brand] : undefined;

/** The brand's own spelling, or null for one that we have no mark of. */
export const brandTitle = (brand: string | null): string | null =>
  brand ? (known(brand)?.title ?? null) : null;

export function plate(brand: string): TemplateResult | typeof nothing {
  const mark = known(brand);
  if (!mark) return nothing;
  const paths = mark.paths.map(
    ([fill, d, transform]) => svg`<path fill=${fill} d=${d} transform=${transform ?? nothing} />`,
  );
  return html`<span class="plate"
    ><svg role="img" aria-label=${mark.title} height=${mark.height} viewBox=${mark.viewBox}>
      ${paths}
    </svg></span
  >`;
}

/** The first three brands, then "+4". */
export function plates(brands: readonly string[]): TemplateResult {
  const shown = brands.filter(known).slice(0, SHOWN);
  const rest = brands.length - shown.length;
  return html`<span class="plates" part="brands"
    >${shown.map(plate)}${rest > 0 ? html`<span class="more">+${rest}</span>` : nothing}</span
  >`;
}
