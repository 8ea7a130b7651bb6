// What a page may style of an input of Encrypted Card: camel-case CSS property -> kind. Values are checked by kind and
// set one by one, never as CSS text.
import { isOfKind, isShortText } from './shapes.ts';
import type { TokenKind } from './tokens.ts';

type StyleKind = TokenKind | 'lengths' | 'border' | 'weight' | 'number' | readonly string[];

const sides = ['Top', 'Right', 'Bottom', 'Left'];
const lines = ['none', 'solid', 'dashed', 'dotted', 'double'];
const each = (names: readonly string[], kind: StyleKind): [string, StyleKind][] =>
  names.map((name) => [name, kind]);

const kinds: ReadonlyMap<string, StyleKind> = new Map([
  ...each(['color', 'backgroundColor', 'background', 'caretColor', 'borderColor', 'outlineColor'], 'color'),
  ...each(
    sides.map((side) => `border${side}Color`),
    'color',
  ),
  ...each(['fontSize', 'letterSpacing', 'height', 'minHeight', 'outlineWidth', 'outlineOffset'], 'length'),
  ...each([...sides.map((side) => `padding${side}`), ...sides.map((side) => `border${side}Width`)], 'length'),
  ...each(['padding', 'borderWidth', 'borderRadius'], 'lengths'),
  ...each(['border', 'outline', ...sides.map((side) => `border${side}`)], 'border'),
  ...each(['borderStyle', 'outlineStyle'], lines),
  ...each(['fontFamily'], 'font'),
  ...each(['fontWeight'], 'weight'),
  ...each(['lineHeight'], 'number'),
  ...each(['boxShadow', 'textShadow'], 'shadow'),
  ...each(['fontStyle'], ['normal', 'italic']),
  ...each(['textAlign'], ['left', 'right', 'center', 'start', 'end']),
]);

/** True when a page may set this property to this value. */
export function isFieldStyle(property: string, value: unknown): value is string {
  const kind = kinds.get(property);
  return kind !== undefined && isShortText(value) && fits(kind, value.trim());
}

function fits(kind: StyleKind, value: string): boolean {
  if (typeof kind === 'object') return kind.includes(value);
  if (kind === 'lengths') return parts(value).length <= 4 && parts(value).every(isLength);
  if (kind === 'weight') return /^([1-9]00|normal|bold)$/.test(value);
  if (kind === 'number') return /^\d(\.\d{1,3})?$/.test(value) || isLength(value);
  if (kind === 'border') return isBorder(value);
  return isOfKind(kind, value);
}

const parts = (value: string): string[] => value.split(/\s+/);
const isLength = (value: string): boolean => isOfKind('length', value);

/** Width, line and colour, each once at most, in any order; a colour with spaces stands last. */
function isBorder(value: string): boolean {
  const left = parts(value);
  for (const isOne of [isLength, (part: string) => lines.includes(part)]) {
    const at = left.findIndex(isOne);
    if (at >= 0) left.splice(at, 1);
  }
  return left.length === 0 || isOfKind('color', left.join(' '));
}
