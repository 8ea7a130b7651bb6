// Where each part of an address stands. A wide form has three rows: the country, the street, and all else side by side. On
// a narrow one everything has a row of its own, but the last two of three. So that, in most countries, the form has the
// same height. Pure.
import type { CountryFormat, Part } from './country.ts';

/** Classes of a cell: its share of the row, narrow and wide, and what of the group's edge it touches. */
export type Place = string;

/** In the country's order, but that nothing stands on both sides of the street. */
export function rowsOf({ order, code }: Pick<CountryFormat, 'order' | 'code'>): [Part, Place][] {
  const others = order.filter((part) => part !== 'address');
  const isFirst = order[0] === 'address';
  const beside = others.map((part, at): [Part, Place[]] => [part, sharesOf(part, at, others.length, code)]);
  const street: [Part, Place[]] = ['address', []];
  const all = isFirst ? [street, ...beside] : [...beside, street];
  const last = isFirst && others.length > 0 ? others.length : 1;
  return all.map(([part, shares], at) => [
    part,
    [part, ...shares, ...corners(at - (all.length - last), last)].join(' '),
  ]);
}

/** Of twelve: names of cities and states are longer than codes, and "ZIP code" is the shortest of labels. */
function sharesOf(part: Part, at: number, count: number, code: CountryFormat['code']): Place[] {
  if (count === 1) return [];
  const beside = at > 0 ? ['beside-wide'] : [];
  if (count === 2) return ['wide-6', ...beside];
  const wide = { city: code === 'zip' ? 6 : 5, state: 4, postalCode: code === 'zip' ? 2 : 3, address: 12 };
  return [`wide-${wide[part]}`, ...beside, ...(at > 0 ? ['half'] : []), ...(at === 2 ? ['beside'] : [])];
}

/** @param at in the last row, from 0. @param count of that row when it is wide */
function corners(at: number, count: number): Place[] {
  if (at < 0) return [];
  const isLast = at === count - 1;
  const startsNarrow = count === 3 ? at === 1 : isLast;
  return [
    ...(startsNarrow ? ['end-start'] : []),
    ...(at === 0 ? ['end-start-wide'] : []),
    ...(isLast ? ['end-end'] : []),
  ];
}
