// Brand marks on their plates: white in both themes, all of one size. The drawings come after the form can be used; their
// place is kept.
import { html, nothing, type TemplateResult } from 'lit';
import type * as Marks from './marks.ts';

const SHOWN = 3;

let marks: typeof Marks | undefined;

/** Resolves when the drawings are here. Rejects when they cannot be had: the plates stay empty. */
export const bringMarks = async (): Promise<void> => {
  marks = await import('./marks.ts');
};

/** The brand's own spelling, or null for one that we have no mark of. */
export const brandTitle = (brand: string | null): string | null => marks?.titleOf(brand!) ?? null;

/** @param scale of its size on a plate of 20 px */
export const draw = (brand: string, scale = 1): unknown => marks?.draw(brand, scale);

export const plate = (brand: string): TemplateResult => html`<span class="plate">${draw(brand)}</span>`;

/** The first three brands, then "+4". */
export function plates(brands: readonly string[]): TemplateResult {
  const rest = brands.length - SHOWN;
  return html`<span class="plates" part="brands"
    >${brands.slice(0, SHOWN).map(plate)}${rest > 0 ? html`<span class="more" dir="ltr">+${rest}</span>` : nothing}</span
  >`;
}
