// What a developer sends to somebody who helps: where, with which options, and what happened. No card data is in it: the
// page has none, and what a person put into a wrong box (a card number as the shop's name) is taken out here.

/** Twelve digits or more, in groups or not; ids of ours begin with letters, and stay. */
const cardNumber = /(?<![A-Za-z\d])\d(?:[ -]?\d){11,}/g;

/** @param {string} text */
const withoutCards = (text) => text.replace(cardNumber, '[digits removed]');

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
      ...[...options].map(([name, value]) => `option    ${name} = ${value.replaceAll('\n', ' | ')}`),
      '',
      ...[...entries].sort((one, other) => one.at - other.at).map(lineOf),
    ].join('\n'),
  );
}
