// The name and the plate of a saved card's brand: any brand, since any may have been saved.
import { html, type TemplateResult } from 'lit';
import { brandTitle, draw } from '../plates.ts';

/** The brand's own spelling; a brand that we have no mark of is called by its name as it came. */
export const brandName = (brand: string): string =>
  brandTitle(brand) ??
  brand.replace(/(^|-)(.)/g, (_, gap: string, first: string) => (gap && ' ') + first.toUpperCase());

/** Decorative: the name stands beside it. */
export const brandPlate = (brand: string): TemplateResult =>
  html`<span class="plate large" aria-hidden="true">${draw(brand, 1.2)}</span>`;
