// Light or dark, and the merchant's tokens: read from `appearance` and from the element's own computed style.
import { properties, tokens, type TokenName } from '../theme/tokens.ts';

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
  const all = Object.keys(tokens).map((name) => {
    const inCss = style.getPropertyValue(`--paykka-${name}`).trim();
    return [name, appearance.tokens?.[name] || inCss || theme.tokens?.[name]] as [TokenName, string];
  });
  const given = all.filter(([, value]) => value);
  return given[0] ? compute(host, scheme, given) : {};
}

/** All at once, so that the browser works its styles out once. */
function compute(
  host: Element,
  scheme: 'light' | 'dark',
  given: readonly [TokenName, string][],
): Record<string, string> {
  const place = host.shadowRoot!.appendChild(document.createElement('i'));
  place.hidden = true;
  const probes = given.map(([name, value]) => {
    const { kind } = tokens[name];
    const probe = place.appendChild(document.createElement('i'));
    // In forced colours the browser would answer with its own.
    probe.style.cssText = `color-scheme:${scheme};forced-color-adjust:none`;
    probe.style.setProperty(properties[kind], value);
    return [name, probe, properties[kind]] as const;
  });
  const found = probes.map(([name, probe, property]) => {
    // What is no value of its kind was not taken.
    const computed =
      probe.style.getPropertyValue(property) && getComputedStyle(probe).getPropertyValue(property);
    return [name, computed || tokens[name][scheme]];
  });
  place.remove();
  return Object.fromEntries(found);
}

/** On an element of ours: the host's own style attribute is the merchant's. */
export function applyTokens(root: HTMLElement, values: Readonly<Record<string, string>>): void {
  root.removeAttribute('style');
  const set = ([name, value]: [string, string]): void => root.style.setProperty(`--_${name}`, value);
  // What follows comes by itself: most pages give no token, and need not carry it.
  if (Object.entries(values).map(set).length > 0)
    import('../theme/followers.ts').then(({ follow }) => follow(values, '--_').forEach(set), String);
}
