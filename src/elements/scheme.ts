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

/** What differs from the defaults, checked by kind: what the card frame is told. */
export function readTokens(host: Element, appearance: Appearance): Record<string, string> {
  const style = getComputedStyle(host);
  const found: Record<string, string> = {};
  for (const name of Object.keys(tokens)) {
    const value = appearance.tokens?.[name] ?? style.getPropertyValue(`--paykka-${name}`).trim();
    if (isTokenValue(name, value)) found[name] = value;
  }
  return found;
}

/** On an element of ours: the host's own style attribute is the merchant's. */
export function applyTokens(root: HTMLElement, values: Readonly<Record<string, string>>): void {
  root.removeAttribute('style');
  const set = (all: Readonly<Record<string, string>>): void => {
    for (const [name, value] of Object.entries(all)) root.style.setProperty(`--_${name}`, value);
  };
  set(values);
  // Comes by itself: most pages give no colours, and need not carry how others follow from them.
  if (Object.keys(values).some((name) => name.startsWith('color-')))
    void import('../theme/followers.ts').then(
      ({ withFollowers }) => set(withFollowers(values, '--_')),
      () => undefined,
    );
}
