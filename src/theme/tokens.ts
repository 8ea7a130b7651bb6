// One table of design tokens: name, kind, default in light and dark. The page's CSS defaults, the frame's allow-list
// and the docs are made from it. Each is `--paykka-<name>` as a custom property and `<name>` in `appearance.tokens`.

export type TokenKind = 'color' | 'length' | 'time' | 'easing' | 'font' | 'shadow';

export interface Token {
  readonly kind: TokenKind;
  readonly light: string;
  /** Absent: the same as light. */
  readonly dark?: string;
}

export const tokens = {
  'space-1': { kind: 'length', light: '4px' },
  'space-2': { kind: 'length', light: '8px' },
  'space-3': { kind: 'length', light: '12px' },
  'space-4': { kind: 'length', light: '16px' },
  'space-5': { kind: 'length', light: '20px' },
  'space-6': { kind: 'length', light: '24px' },
  'space-8': { kind: 'length', light: '32px' },
  'space-10': { kind: 'length', light: '40px' },
  'radius-s': { kind: 'length', light: '4px' },
  'radius-m': { kind: 'length', light: '8px' },
  'radius-l': { kind: 'length', light: '12px' },
  'radius-xl': { kind: 'length', light: '16px' },
  'shadow-raised': { kind: 'shadow', light: '0 1px 2px rgb(16 24 40/.06)', dark: 'none' },
  'shadow-dialog': {
    kind: 'shadow',
    light: '0 0 0 1px rgb(16 24 40/.06), 0 24px 64px -16px rgb(16 24 40/.32)',
  },
  font: { kind: 'font', light: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif' },
  'color-surface': { kind: 'color', light: '#ffffff', dark: '#15181d' },
  'color-field': { kind: 'color', light: '#ffffff', dark: '#15181d' },
  'color-surface-subtle': { kind: 'color', light: '#f7f8fa', dark: '#1c2027' },
  'color-text': { kind: 'color', light: '#14181f', dark: '#f1f3f6' },
  'color-text-secondary': { kind: 'color', light: '#4a5462', dark: '#aeb6c2' },
  'color-icon': { kind: 'color', light: '#4a5462', dark: '#aeb6c2' },
  'color-text-placeholder': { kind: 'color', light: '#667080', dark: '#8f98a6' },
  'color-hairline': { kind: 'color', light: '#e3e7ec', dark: '#2a3038' },
  'color-hairline-strong': { kind: 'color', light: '#d3d8e0', dark: '#353c47' },
  'color-control': { kind: 'color', light: '#868fa0', dark: '#6c7686' },
  'color-accent': { kind: 'color', light: '#2450e0', dark: '#3a66f5' },
  'color-accent-hover': { kind: 'color', light: '#1d45c9', dark: '#3560ec' },
  'color-accent-press': { kind: 'color', light: '#1636a3', dark: '#2c53d4' },
  'color-on-accent': { kind: 'color', light: '#ffffff' },
  'color-selected': { kind: 'color', light: '#2450e0', dark: '#5b83ff' },
  'color-link': { kind: 'color', light: '#2450e0', dark: '#8faaff' },
  'color-focus': { kind: 'color', light: '#2450e0', dark: '#8faaff' },
  'color-focus-halo': { kind: 'color', light: 'rgb(36 80 224/.18)', dark: 'rgb(143 170 255/.22)' },
  'color-danger': { kind: 'color', light: '#c4231c', dark: '#ff8f85' },
  'color-danger-subtle': { kind: 'color', light: '#fdf2f1', dark: '#271a1d' },
  'color-danger-line': { kind: 'color', light: '#f3cbc8', dark: '#5b3133' },
  'color-success': { kind: 'color', light: '#0b7a43', dark: '#4cc38a' },
  'color-warning': { kind: 'color', light: '#8a5a00', dark: '#f2b84b' },
  'color-warning-subtle': { kind: 'color', light: '#fff6e0', dark: '#2a2110' },
  'color-skeleton': { kind: 'color', light: '#e9ecf0', dark: '#242a32' },
  'color-scrim': { kind: 'color', light: 'rgb(16 22 32/.52)' },
  'motion-fast': { kind: 'time', light: '120ms' },
  'motion-base': { kind: 'time', light: '200ms' },
  'motion-slow': { kind: 'time', light: '280ms' },
  'motion-easing': { kind: 'easing', light: 'cubic-bezier(.2,0,0,1)' },
} as const satisfies Record<string, Token>;

export type TokenName = keyof typeof tokens;

// Checked by kind, never passed on as CSS text: no url(), no escapes, no semicolons or braces can pass.
const shapes: Record<TokenKind, RegExp> = {
  color:
    /^(#[0-9a-f]{3,4}|#[0-9a-f]{6}|#[0-9a-f]{8}|(color\((srgb|srgb-linear|display-p3) |(rgb|hsl|hwb|lab|lch|oklch|oklab)a?\()[\d\s.,%/+-]+(deg|none)?[\d\s.,%/+-]*\)|[a-z]{3,30})$/i,
  length: /^(0|-?\d{1,4}(\.\d{1,3})?(px|rem|em))$/,
  time: /^\d{1,5}(\.\d{1,3})?m?s$/,
  easing: /^(linear|ease|ease-in|ease-out|ease-in-out|cubic-bezier\([\d\s.,-]+\))$/,
  font: /^[\w\s,'"-]{1,200}$/u,
  shadow: /^(none|[\w\s.,%#()/-]{1,200})$/,
};

/** True when the value is of the token's kind. */
export const isTokenValue = (name: string, value: unknown): value is string =>
  Object.hasOwn(tokens, name) && isPlainValue(value) && isOfKind(tokens[name as TokenName].kind, value);

/** Anything that could load, reach out or close a rule is refused. */
export const isPlainValue = (value: unknown): value is string =>
  typeof value === 'string' &&
  value.length <= 200 &&
  !/url|image|expression|var|env|attr|[\\;{}@<>]/i.test(value);

/** Only for a plain value. */
export const isOfKind = (kind: TokenKind, value: string): boolean => shapes[kind].test(value.trim());

/** Defaults of one scheme, in table order. */
export function tokenDefaults(scheme: 'light' | 'dark'): [TokenName, string][] {
  return (Object.entries(tokens) as [TokenName, Token][]).map(([name, token]) => [
    name,
    (scheme === 'dark' ? token.dark : undefined) ?? token.light,
  ]);
}
