// The colours where a merchant gives none, as a browser paints them (WCAG 2.2, 1.4.11).
import { expect } from '@open-wc/testing';
import { tokenDefaults } from '../../src/theme/tokens.ts';
import { contrast } from './support/contrast.ts';

/** What must be seen, and all that it is painted on. */
const pairs = [
  ['color-control', ['color-field', 'color-surface', 'color-surface-subtle']],
  ['color-icon', ['color-field', 'color-surface-subtle']],
  ['color-danger', ['color-field', 'color-danger-subtle', 'color-surface-subtle']],
  ['color-selected', ['color-surface', 'color-surface-subtle']],
  ['color-focus', ['color-field', 'color-surface', 'color-surface-subtle', 'color-danger-subtle']],
] as const;

for (const scheme of ['light', 'dark'] as const) {
  it(`edges, signs and rings can be seen in ${scheme}`, () => {
    const colors = new Map(tokenDefaults(scheme));
    for (const [mark, grounds] of pairs)
      for (const ground of grounds)
        expect(contrast(colors.get(mark)!, colors.get(ground)!), `${mark} on ${ground}`).to.be.at.least(3);
  });
}
