// The plate at the end of the number: the brand's mark, or the glyph of a card while none is known or drawn.
import type { BrandMark } from '../theme/brand-marks.ts';

export type Marks = Readonly<Record<string, BrandMark>>;

const SVG = 'http://www.w3.org/2000/svg';

export function showBrand(root: Document, brand: string | null, marks: Marks): void {
  const plate = root.getElementById('plate')!;
  const mark = brand !== null && Object.hasOwn(marks, brand) ? marks[brand] : undefined;
  plate.replaceChildren(...(mark ? [draw(root, mark)] : []));
  plate.hidden = !mark;
  root.getElementById('card-glyph')!.toggleAttribute('hidden', mark !== undefined);
}

function draw(root: Document, mark: BrandMark): SVGSVGElement {
  const svg = root.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', mark.viewBox);
  svg.setAttribute('height', String(mark.height));
  for (const [fill, data, transform] of mark.paths) {
    const path = root.createElementNS(SVG, 'path');
    path.setAttribute('fill', fill);
    path.setAttribute('d', data);
    if (transform) path.setAttribute('transform', transform);
    svg.append(path);
  }
  return svg;
}
