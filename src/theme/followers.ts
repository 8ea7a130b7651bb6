// Tokens that follow another where only that one is given: one accent themes buttons, links, rings and marks. Of a font
// the default's list follows.
// CSS does the sum, so that it stays right for every way of writing a colour, in both schemes, while it changes.
import { tokens, type TokenName } from './tokens.ts';

interface Follower {
  readonly of: TokenName;
  /** CSS of the colour; `$` is the one that is followed. */
  readonly css: string;
}

/** At most so light on a light ground, at least so light on a dark one: the ground's contrast is kept. */
const readable = (light: number, dark: number): string =>
  `light-dark(oklch(from $ min(l,${light}) c h),oklch(from $ max(l,${dark}) c h))`;

// Towards black, or towards white where it is nearly black already, and where the words on it are dark and would be lost.
const isLifted = 'clamp(0,(y - .03)*(y - .199)*(.6 - y)*1e6,1)';
const away = `color(from $ xyz-d65 calc(.95*${isLifted}) ${isLifted} calc(1.09*${isLifted}))`;
const deeper = (percent: number): string => `color-mix(in srgb,$,${away} ${percent}%)`;

// White, or the darkest text where that contrasts more: they meet at a luminance (Y) of .199.
const isDark = 'clamp(0,(.199 - y)*1e6,1)';
const onIt = `color(from $ xyz-d65 calc(.0086 + .9419*${isDark}) calc(.009 + .991*${isDark}) calc(.0143 + 1.0746*${isDark}))`;

/** In the order in which they are worked out. */
const followers: Partial<Record<TokenName, Follower>> = {
  'color-accent-hover': { of: 'color-accent', css: deeper(11) },
  'color-accent-press': { of: 'color-accent', css: deeper(22) },
  'color-on-accent': { of: 'color-accent', css: onIt },
  'color-selected': { of: 'color-accent', css: readable(0.6, 0.62) },
  'color-link': { of: 'color-accent', css: readable(0.5, 0.76) },
  'color-focus': { of: 'color-accent', css: readable(0.5, 0.76) },
  'color-focus-halo': { of: 'color-focus', css: 'color-mix(in srgb,$ 20%,#0000)' },
  'color-field': { of: 'color-surface', css: '$' },
};

/** At the end of a list of fonts: there is always one of it. */
const generic = /(^|,)\s*((ui-)?(sans-)?serif|(ui-)?monospace|ui-rounded|system-ui|cursive|fantasy)\s*$/i;

/** What follows the given values, as entries. @param prefix of the custom properties that they are set as. */
export function follow(given: Readonly<Record<string, string>>, prefix: string): [string, string][] {
  const all: Record<string, string> = { ...given };
  for (const [name, { of, css }] of Object.entries(followers))
    if (!all[name] && all[of]) all[name] = css.replaceAll('$', () => `var(${prefix}${of})`);
  // What is not on the shopper's machine gives way to the default's, not to the browser's.
  if (all['font'] && !generic.test(all['font'])) all['font'] += `, ${tokens.font.light}`;
  return Object.entries(all).filter(([name, value]) => given[name] !== value);
}
