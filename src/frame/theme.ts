// The merchant's tokens on the frame's root: checked by kind, set through CSSOM, never as CSS text.
import { follow } from '../theme/followers.ts';
import { isTokenValue } from '../theme/shapes.ts';
import { tokenDefaults } from '../theme/tokens.ts';

export function applyTheme(
  root: HTMLElement,
  scheme: 'light' | 'dark',
  values: Readonly<Record<string, string>> = {},
): void {
  // A frame whose scheme differs from its element's in the page is painted on an opaque ground.
  root.style.colorScheme = scheme;
  const own = Object.fromEntries(Object.entries(values).filter(([name, value]) => isTokenValue(name, value)));
  const all: Record<string, string> = { ...own, ...Object.fromEntries(follow(own, '--paykka-')) };
  for (const [name, byDefault] of tokenDefaults(scheme))
    root.style.setProperty(`--paykka-${name}`, Object.hasOwn(all, name) ? all[name]! : byDefault);
}
