// What a developer sends to somebody who helps: where, with which options, and what happened. No card data is in it: the
// page has none, and what a person put into a wrong box (a card number as the shop's name) is taken out here. Of people only
// the names of the fields are told.
import { entriesOf } from './entries.js';
import { optionCalled } from './options.js';

/** The gateway's: two letters and 22 digits, more than any card has. */
const id = String.raw`(?<![\p{L}\p{Nd}])(?:CS|GW|TK|SM|RA|RF|EV|AU)\d{22}(?!\p{Nd})`;
/** Twelve digits or more of any script, with up to three signs between two: blanks, dots, dashes, `|` for a line's end. */
const digits = String.raw`\p{Nd}(?:[^\p{L}\p{Nd}\n]{0,3}\p{Nd}){11,}`;
const idOrDigits = new RegExp(`(${id})|${digits}`, 'gu');

/** @param {string} text */
export const withoutCards = (text) => text.replace(idOrDigits, (_, known) => known ?? '[digits removed]');

/** @param {string} name @param {string} value */
function optionLine(name, value) {
  const { isPersonal, samples = {} } = optionCalled(name);
  const given = Object.keys(entriesOf(value));
  const fields = given.filter((field) => Object.hasOwn(samples, field)).join(', ');
  const told = isPersonal ? `(left out${fields && `: ${fields}`})` : value.replaceAll(/\r?\n/g, ' | ');
  return `option    ${name} = ${told}`;
}

/** @param {import('./timeline.js').Entry} entry */
export const lineOf = ({ at, kind, what, detail }) =>
  `+${(at / 1000).toFixed(2)} s  ${kind.padEnd(7)}  ${what}${detail && `  ${detail}`}`;

/**
 * @param {{sessionId: string, options: URLSearchParams, entries: readonly import('./timeline.js').Entry[]}} about
 */
export function diagnostics({ sessionId, options, entries }) {
  const wants = ['prefers-color-scheme: dark', 'prefers-reduced-motion: reduce', 'forced-colors: active'];
  return withoutCards(
    [
      `paykka-dropin, playground, ${new Date().toISOString()}`,
      `browser   ${navigator.userAgent}`,
      `languages ${navigator.languages.join(', ')}`,
      `window    ${innerWidth} × ${innerHeight} at ${devicePixelRatio}`,
      `prefers   ${wants.filter((query) => matchMedia(`(${query})`).matches).join(', ') || 'nothing'}`,
      `session   ${sessionId}`,
      ...[...options].map(([name, value]) => optionLine(name, value)),
      '',
      ...[...entries].sort((one, other) => one.at - other.at).map(lineOf),
    ].join('\n'),
  );
}
