// The ready themes of docs/theming.md: of the right kinds, and readable as a browser paints them.
import { expect } from '@open-wc/testing';
import { themes } from '../../demo/shop/public/playground/themes.js';
import { readablePairs } from '../../src/theme/advice.ts';
import { follow } from '../../src/theme/followers.ts';
import { isTokenValue } from '../../src/theme/shapes.ts';
import { tokenDefaults } from '../../src/theme/tokens.ts';
import { contrast, painted } from './support/contrast.ts';

for (const { name, theme, tokens } of themes) {
  for (const scheme of theme === 'auto' ? (['light', 'dark'] as const) : [theme]) {
    it(`${name} can be read in ${scheme}`, () => {
      for (const [token, value] of Object.entries(tokens))
        expect(isTokenValue(token, value), token).to.equal(true);
      const root = document.body.appendChild(document.createElement('div'));
      root.style.colorScheme = scheme;
      const values = { ...Object.fromEntries(tokenDefaults(scheme)), ...tokens };
      for (const [token, value] of [...Object.entries(values), ...follow(tokens, '--_')])
        root.style.setProperty(`--_${token}`, value);
      const color = (token: string): string => painted(root, `var(--_${token})`);
      for (const [text, ground] of readablePairs)
        expect(contrast(color(text), color(ground)), `${text} on ${ground}`).to.be.at.least(4.5);
      expect(contrast(color('color-control'), color('color-surface-subtle')), 'edges').to.be.at.least(3);
      root.remove();
    });
  }
}
