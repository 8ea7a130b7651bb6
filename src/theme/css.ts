// The token table as CSS text: each part reads `--_name`, which is the merchant's `--paykka-name` or the default.
import { tokenDefaults } from './tokens.ts';

const rule = (selector: string, scheme: 'light' | 'dark'): string =>
  `${selector}{${tokenDefaults(scheme)
    .map(([name, value]) => `--_${name}:var(--paykka-${name},${value})`)
    .join(';')}}`;

export const tokenSheet = `${rule(':host', 'light')}${rule(':host(:state(dark))', 'dark')}`;
