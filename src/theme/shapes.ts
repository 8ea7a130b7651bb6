// What the card frame takes from a page, and the gateway from a merchant, by kind: never passed on as CSS text. No function
// but those of colours, shadows and easing, no escape, semicolon or brace. What a browser computes has these shapes.
import { tokens, type TokenKind, type TokenName } from './tokens.ts';

const color = '(rgb|hsl|hwb|(ok)?(lab|lch)|color)a?\\(';

const shapes: Record<TokenKind, RegExp> = {
  color: new RegExp(
    `^(#([\\da-f]{3,4}|[\\da-f]{6}|[\\da-f]{8})|${color}[\\w\\s.,%/+-]+\\)|[a-z]{3,30})$`,
    'i',
  ),
  length: /^(0|-?\d{1,4}(\.\d{1,6})?(px|rem|em))$/,
  time: /^\d{1,5}(\.\d{1,6})?m?s$/,
  easing: /^(linear|ease(-in)?(-out)?|(cubic-bezier|steps|linear)\([\w\s.,%-]+\))$/,
  font: /^[\p{L}\p{M}\p{N}\s,'"_.&+-]+$/u,
  shadow: new RegExp(`^(${color}|color-mix\\(|[\\w\\s.,%#)/+-])+$`, 'i'),
};

/** True when the value is of the token's kind. */
export const isTokenValue = (name: string, value: unknown): value is string =>
  Object.hasOwn(tokens, name) && isShortText(value) && isOfKind(tokens[name as TokenName].kind, value);

/** What is longer is not looked at. */
export const isShortText = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= 400;

/** Only for a short text. */
export const isOfKind = (kind: TokenKind, value: string): boolean => shapes[kind].test(value.trim());
