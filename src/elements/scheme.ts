// Light or dark, and the merchant's tokens: read from `appearance` and from the element's own computed style.
import { isTokenValue, tokens } from '../theme/tokens.ts';

export interface Appearance {
  readonly theme?: 'auto' | 'light' | 'dark';
  readonly tokens?: Readonly<Record<string, string>>;
}

export const darkPreferred = (): MediaQueryList => matchMedia('(prefers-color-scheme: dark)');

/** `auto` follows the `color-scheme` that the page gave the element; a page that names none is light. */
export function resolveScheme(host: Element, theme: Appearance['theme'] = 'auto'): 'light' | 'dark' {
  if (theme === 'light' || theme === 'dark') return theme;
  const supported = getComputedStyle(host).colorScheme;
  if (!supported.includes('dark')) return 'light';
  return !supported.includes('light') || darkPreferred().matches ? 'dark' : 'light';
}

/**
 * What differs from the defaults, checked by kind: what the card frame is told.
 * @param theme of the session: what the page says, by `appearance` or by CSS, wins
 */
export function readTokens(
  host: Element,
  appearance: Appearance,
  theme: Appearance = {},
): Record<string, string> {
  const style = getComputedStyle(host);
  const found: Record<string, string> = {};
  for (const name of Object.keys(tokens)) {
    const inCss = style.getPropertyValue(`--paykka-${name}`).trim();
    const value = appearance.tokens?.[name] ?? (inCss || theme.tokens?.[name]);
    if (isTokenValue(name, value)) found[name] = value;
  }
  return found;
}

/** On an element of ours: the host's own style attribute is the merchant's. */
export function applyTokens(root: HTMLElement, values: Readonly<Record<string, string>>): void {
  root.removeAttribute('style');
  const set = ([name, value]: [string, string]): void => root.style.setProperty(`--_${name}`, value);
  // What follows comes by itself: most pages give no token, and need not carry it.
  if (Object.entries(values).map(set).length > 0)
    import('../theme/followers.ts').then(({ follow }) => follow(values, '--_').forEach(set), String);
}
