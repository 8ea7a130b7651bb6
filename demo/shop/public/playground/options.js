// The options of an address or a form, read and written by the list of them (option-list.js).
import { groups } from './option-list.js';

const all = groups.flatMap(({ options }) => options);

/** @param {string} name */
export const optionCalled = (name) => all.find((option) => option.name === name);

/** @param {import('./option-list.js').Option} option */
const initialOf = ({ kind, choices, initial }) =>
  initial ?? (kind === 'flag' ? false : kind === 'choice' ? choices[0][0] : '');

/**
 * What an address or a form says; what it does not say is as it is to begin with.
 * @param {URLSearchParams} query
 * @returns {Record<string, any>}
 */
export function readOptions(query) {
  return Object.fromEntries(
    all.map((option) => {
      const given = query.getAll(option.name);
      const known = option.choices
        ? given.filter((one) => option.choices.some(([value]) => value === one))
        : given;
      if (known.length === 0) return [option.name, initialOf(option)];
      if (option.kind === 'several') return [option.name, known];
      return [option.name, option.kind === 'flag' ? known[0] === '1' : known[0]];
    }),
  );
}

/**
 * Only what differs from the beginning.
 * @param {Record<string, any>} options
 */
export function writeOptions(options) {
  const query = new URLSearchParams();
  for (const option of all) {
    const value = options[option.name];
    if (String(value) === String(initialOf(option))) continue;
    for (const one of [value].flat()) query.append(option.name, one === true ? '1' : one);
  }
  return query;
}
