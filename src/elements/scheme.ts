// Light or dark, and the merchant's tokens: read from `appearance` and from the element's own computed style.
import { properties, tokens } from '../theme/tokens.ts';

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
 * What differs from the defaults, for page and card frame alike: as the browser computes it, since the frame has neither
 * the page's variables nor its sizes. What is no value of its kind is the default.
 * @param theme of the session: what the page says, by `appearance` or by CSS, wins
 */
export function readTokens(
  host: Element,
  scheme: 'light' | 'dark',
  appearance: Appearance,
  theme: Appearance = {},
): Record<string, string> {
  const style = getComputedStyle(host);
  const found: Record<string, string> = {};
  for (const [name, token] of Object.entries(tokens)) {
    const inCss = style.getPropertyValue(`--paykka-${name}`).trim();
    const value = appearance.tokens?.[name] || inCss || theme.tokens?.[name];
    if (value) found[name] = compute(host, scheme, properties[token.kind], value) || token[scheme];
  }
  return found;
}

/** @returns empty when the property has no such value */
function compute(host: Element, scheme: string, property: string, value: string): string {
  const probe = host.shadowRoot!.appendChild(document.createElement('i'));
  // In forced colours the browser would answer with its own.
  probe.style.cssText = `color-scheme:${scheme};forced-color-adjust:none`;
  probe.style.setProperty(property, value);
  const computed =
    probe.style.getPropertyValue(property) && getComputedStyle(probe).getPropertyValue(property);
  probe.remove();
  return computed;
}

/** On an element of ours: the host's own style attribute is the merchant's. */
export function applyTokens(root: HTMLElement, values: Readonly<Record<string, string>>): void {
  root.removeAttribute('style');
  const set = ([name, value]: [string, string]): void => root.style.setProperty(`--_${name}`, value);
  // What follows comes by itself: most pages give no token, and need not carry it.
  if (Object.entries(values).map(set).length > 0)
    import('../theme/followers.ts').then(({ follow }) => follow(values, '--_').forEach(set), String);
}
