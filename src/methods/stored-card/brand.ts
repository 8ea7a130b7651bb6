// The name and the plate of a saved card's brand: any brand, since any may have been saved.
import { html, nothing, svg, type TemplateResult } from 'lit';
import { brandTitle, markOf } from '../plates.ts';

/** The brand's own spelling; a brand that we have no mark of is called by its name as it came. */
export const brandName = (brand: string): string =>
  brandTitle(brand) ??
  brand.replace(/(^|-)(.)/g, (_, gap: string, first: string) => (gap && ' ') + first.toUpperCase());

/** Decorative: the name stands beside it. */
export function brandPlate(brand: string): TemplateResult {
  const mark = markOf(brand);
  const paths = mark?.paths.map(
    ([fill, d, transform]) => svg`<path fill=${fill} d=${d} transform=${transform ?? nothing} />`,
  );
  return html`<span class="plate large" aria-hidden="true"
    >${mark ? html`<svg height=${mark.height * 1.2} viewBox=${mark.viewBox}>${paths}</svg>` : nothing}</span
  >`;
}
