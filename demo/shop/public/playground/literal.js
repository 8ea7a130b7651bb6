// Values as a developer would write them, safe in a script of a page: nothing in a text ends the script or the string.

/** @param {string} text */
const quoted = (text) =>
  `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'").replaceAll('<', '\\x3c')}'`;

/** @param {string} name */
const key = (name) => (/^[A-Za-z_]\w*$/.test(name) ? name : quoted(name));

/** A value that is made where the code runs: it is printed as it is written here. */
export class Expression {
  /** @param {string} text */
  constructor(text) {
    this.text = text;
  }
}

/**
 * @param {unknown} value of JSON, with expressions in it
 * @param {string} indent of the line it begins in
 * @returns {string}
 */
export function literal(value, indent = '') {
  if (typeof value === 'string') return quoted(value);
  if (value instanceof Expression) return value.text;
  if (typeof value !== 'object' || value === null) return String(value);
  const isList = Array.isArray(value);
  const entries = Object.entries(value).map(([name, one]) => ({ name, one }));
  const parts = (/** @type {string} */ inner) =>
    entries.map(({ name, one }) => (isList ? '' : `${key(name)}: `) + literal(one, inner));
  const [open, close] = isList ? ['[', ']'] : ['{ ', ' }'];
  const line = `${open}${parts(indent).join(', ')}${close}`;
  if (line.length + indent.length < 64 && !line.includes('\n'))
    return entries.length > 0 ? line : line.replaceAll(' ', '');
  const inner = `${indent}  `;
  return `${open.trim()}\n${parts(inner)
    .map((part) => `${inner}${part},\n`)
    .join('')}${indent}${close.trim()}`;
}

/** For an attribute in double quotes. @param {string} text */
export const attribute = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
