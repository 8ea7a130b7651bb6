// The merchant's tokens on the frame's root: checked by kind, set through CSSOM, never as CSS text.
import { isTokenValue, tokenDefaults } from '../theme/tokens.ts';

export function applyTheme(
  root: HTMLElement,
  scheme: 'light' | 'dark',
  values: Readonly<Record<string, string>> = {},
): void {
  // A frame whose scheme differs from its element's in the page is painted on an opaque ground.
  root.style.colorScheme = scheme;
  for (const [name, byDefault] of tokenDefaults(scheme)) {
    const own = Object.hasOwn(values, name) ? values[name] : undefined;
    root.style.setProperty(`--paykka-${name}`, isTokenValue(name, own) ? own : byDefault);
  }
}
