// One table of design tokens: name, kind, default in light and dark. The page's CSS defaults, the frame's allow-list
// and the docs are made from it. Each is `--paykka-<name>` as a custom property and `<name>` in `appearance.tokens`.

export type TokenKind = 'color' | 'length' | 'time' | 'easing' | 'font' | 'shadow';

export interface Token {
  readonly kind: TokenKind;
  readonly light: string;
  readonly dark: string;
}

const of =
  (kind: TokenKind) =>
  (light: string, dark = light): Token => ({ kind, light, dark });
const [color, length, time] = [of('color'), of('length'), of('time')];

export const tokens = {
  'space-1': length('4px'),
  'space-2': length('8px'),
  'space-3': length('12px'),
  'space-4': length('16px'),
  'space-5': length('20px'),
  'space-6': length('24px'),
  'space-8': length('32px'),
  'space-10': length('40px'),
  'radius-s': length('4px'),
  'radius-m': length('8px'),
  'radius-l': length('12px'),
  'radius-xl': length('16px'),
  'shadow-raised': of('shadow')('0 1px 2px rgb(16 24 40/.06)', 'none'),
  'shadow-dialog': of('shadow')(
    '0 0 0 1px rgb(16 24 40/.06), 0 24px 64px -16px rgb(16 24 40/.32)',
    '0 0 0 1px #353c47',
  ),
  font: of('font')('system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif'),
  'color-surface': color('#ffffff', '#15181d'),
  'color-field': color('#ffffff', '#15181d'),
  'color-surface-subtle': color('#f7f8fa', '#1c2027'),
  'color-text': color('#14181f', '#f1f3f6'),
  'color-text-secondary': color('#4a5462', '#aeb6c2'),
  'color-icon': color('#4a5462', '#aeb6c2'),
  'color-text-placeholder': color('#667080', '#8f98a6'),
  'color-hairline': color('#e3e7ec', '#2a3038'),
  'color-hairline-strong': color('#d3d8e0', '#353c47'),
  'color-control': color('#868fa0', '#6c7686'),
  'color-accent': color('#2450e0', '#3a66f5'),
  'color-accent-hover': color('#1d45c9', '#3560ec'),
  'color-accent-press': color('#1636a3', '#2c53d4'),
  'color-on-accent': color('#ffffff'),
  'color-selected': color('#2450e0', '#5b83ff'),
  'color-link': color('#2450e0', '#8faaff'),
  'color-focus': color('#2450e0', '#8faaff'),
  'color-focus-halo': color('rgb(36 80 224/.18)', 'rgb(143 170 255/.22)'),
  'color-danger': color('#c4231c', '#ff8f85'),
  'color-danger-subtle': color('#fdf2f1', '#271a1d'),
  'color-danger-line': color('#f3cbc8', '#5b3133'),
  'color-success': color('#0b7a43', '#4cc38a'),
  'color-warning': color('#8a5a00', '#f2b84b'),
  'color-warning-subtle': color('#fff6e0', '#2a2110'),
  'color-skeleton': color('#e9ecf0', '#242a32'),
  'color-scrim': color('rgb(16 22 32/.52)'),
  'motion-fast': time('120ms'),
  'motion-base': time('200ms'),
  'motion-slow': time('280ms'),
  'motion-easing': of('easing')('cubic-bezier(.2,0,0,1)'),
} satisfies Record<string, Token>;

export type TokenName = keyof typeof tokens;

/** The property that takes what is of the kind and nothing else: a browser's own word on what is a value. */
export const properties: Record<TokenKind, string> = {
  color: 'color',
  length: 'scroll-margin-top',
  time: 'transition-delay',
  easing: 'transition-timing-function',
  font: 'font-family',
  shadow: 'box-shadow',
};

/** Defaults of one scheme, in table order. */
export function tokenDefaults(scheme: 'light' | 'dark'): [TokenName, string][] {
  return (Object.entries(tokens) as [TokenName, Token][]).map(([name, token]) => [name, token[scheme]]);
}
