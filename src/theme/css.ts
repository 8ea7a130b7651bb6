// The token table as CSS text: each part reads `--_name`, which is the merchant's `--paykka-name` or the default.
import { tokenDefaults, tokens } from './tokens.ts';

const rule = (selector: string, scheme: 'light' | 'dark'): string =>
  `${selector}{${tokenDefaults(scheme)
    .map(([name, value]) => `--_${name}:var(--paykka-${name},${value})`)
    .join(';')}}`;

/**
 * On an element of ours, from which the dialog in it inherits; the host's own style is the merchant's. What the page's
 * CSS changes there ends a transition, of which `Look` hears: no other event tells of it.
 */
export const tokenSheet = `${rule('.root', 'light')}${rule(':host(:state(dark)) .root', 'dark')}:host{transition:1ms allow-discrete;transition-property:color-scheme,--paykka-${Object.keys(tokens).join(',--paykka-')}}`;
