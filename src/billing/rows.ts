// Where each part of an address stands: the street has a row of its own, what comes before or after it shares one.
// On a narrow form three of a kind stand as one and two. Pure.
import type { Part } from './country.ts';

/** Classes of a cell: its share of the row, narrow and wide, and what of the group's edge it touches. */
export type Place = string;

export function rowsOf(order: readonly Part[]): [Part, Place][] {
  const at = order.indexOf('address');
  const groups = at < 0 ? [order] : [order.slice(0, at), ['address' as const], order.slice(at + 1)];
  const filled = groups.filter((group) => group.length > 0);
  return filled.flatMap((group, index) =>
    group.map((part, place): [Part, Place] => {
      const isLast = index === filled.length - 1;
      return [part, [part, ...shares(group, place), ...(isLast ? corners(group, place) : [])].join(' ')];
    }),
  );
}

function shares({ length }: readonly Part[], place: number): string[] {
  if (length === 1) return [];
  if (length === 2) return place === 0 ? ['half'] : ['half', 'beside'];
  return [['wide-3', 'half wide-2 beside-wide', 'half wide-1 beside'][place] ?? ''];
}

function corners({ length }: readonly Part[], place: number): string[] {
  const startNarrow = length === 3 ? 1 : 0;
  return [
    ...(place === startNarrow ? ['end-start'] : []),
    ...(place === 0 ? ['end-start-wide'] : []),
    ...(place === length - 1 ? ['end-end'] : []),
  ];
}
