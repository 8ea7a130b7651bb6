// The brands' names and drawings: a part of its own, which comes after the form can be used.
import { html, nothing, svg, type TemplateResult } from 'lit';
import { brandMarks, type BrandMark } from '../theme/brand-marks.ts';

const marks: Readonly<Record<string, BrandMark>> = brandMarks;

const markOf = (brand: string): BrandMark | undefined =>
  Object.hasOwn(marks, brand) ? marks[brand] : undefined;

/** The brand's own spelling. */
export const titleOf = (brand: string): string | undefined => markOf(brand)?.title;

/** @param scale of its size on a plate of 20 px */
export function draw(brand: string, scale: number): TemplateResult | typeof nothing {
  const mark = markOf(brand);
  if (!mark) return nothing;
  const { title, viewBox } = mark;
  const paths = mark.paths.map(
    ([fill, d, transform]) => svg`<path fill=${fill} d=${d} transform=${transform ?? nothing} />`,
  );
  return html`<svg role="img" aria-label=${title} height=${mark.height * scale} viewBox=${viewBox}>
    ${paths}
  </svg>`;
}
