// A few ready looks, as tokens to copy: each has text of at least 4.5:1 in it (test/theme/themes.test.ts measures it).

/**
 * `theme` says which grounds a look is made for.
 * @typedef {{name: string, about: string, theme: 'auto' | 'light' | 'dark', tokens: Record<string, string>}} ReadyTheme
 */

/** @type {readonly ReadyTheme[]} */
export const themes = [
  {
    name: 'Ink',
    about: 'Black and square, for shops that let their pictures speak.',
    theme: 'auto',
    tokens: {
      'color-accent': '#2b2b31',
      'radius-s': '2px',
      'radius-m': '2px',
      'radius-l': '2px',
      'radius-xl': '4px',
      'shadow-raised': 'none',
    },
  },
  {
    name: 'Forest',
    about: 'A deep green and softer corners.',
    theme: 'auto',
    tokens: { 'color-accent': '#0f6b4f', 'radius-m': '12px', 'radius-l': '16px', 'radius-xl': '20px' },
  },
  {
    name: 'Plum',
    about: 'A warm purple.',
    theme: 'auto',
    tokens: { 'color-accent': '#7a2e6b' },
  },
  {
    name: 'Sand',
    about: 'Paper, serifs and a brown ink. Light alone.',
    theme: 'light',
    tokens: {
      'color-accent': '#7a4a1d',
      'color-surface': '#fffdf8',
      'color-surface-subtle': '#f8f3e8',
      'color-text': '#2a2118',
      'color-text-secondary': '#5c5043',
      'color-text-placeholder': '#6e6253',
      'color-hairline': '#ece3d2',
      'color-hairline-strong': '#ddd0b8',
      'color-control': '#8f826d',
      font: 'Georgia, "Times New Roman", serif',
    },
  },
];
