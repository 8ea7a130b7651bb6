// The budgets that the bench checks, and whether each is met.
import { median, type Details } from './details.ts';
import type { Growth } from './growth.ts';
import type { Variant } from './pages.ts';
import type { Reading } from './visit.ts';

export interface Column {
  readonly variant: Variant;
  readonly cold: readonly Reading[];
  readonly warm: readonly Reading[];
  readonly details: readonly Details[];
  /** TTI at the short and at the long round trip. */
  readonly near: readonly number[];
  readonly far: readonly number[];
}

export interface Verdict {
  readonly isMet: boolean;
  /** As the report says it. */
  readonly line: string;
}

export const names: Readonly<Record<Variant, string>> = {
  floor: 'floor',
  tag: 'drop-in, by tag',
  snippet: 'drop-in, recommended snippet',
  'class-api': 'drop-in, by class API',
};
/** Times the floor. */
const coldBudget: Partial<Record<Variant, number>> = { tag: 1.15, snippet: 0.85 };
const WARM_BUDGET = 1.25;
const KEY_BUDGET = 1.15;
const HANDLERS_BUDGET = 4;
const PAY_BUDGET = 30;
/** ms: a quick person needs longer for the number alone. */
const TYPING = 2_000;
/** kB: strings of the browser's console. A closure that stays, with what it sees, is more. */
const HEAP_NOISE = 0.05;

type Numeric<T> = { readonly [Name in keyof T]: T[Name] extends number ? Name : never }[keyof T];

export const of = (readings: readonly Reading[], name: Numeric<Reading>): number =>
  median(readings.map((reading) => reading[name]));

export const middleOf = ({ details }: Column, name: keyof Details): number =>
  median(details.map((one) => one[name]));

/** Of each round. @param slope ms between the two round trips */
export const roundTrips = ({ near, far }: Column, slope: number): number[] =>
  far.map((tti, round) => (tti - near[round]!) / slope);

export function verdictsOf(columns: readonly Column[], growth: Growth, slope: number): Verdict[] {
  const floor = columns.find(({ variant }) => variant === 'floor')!;
  const ours = columns.filter((column) => column !== floor);
  return [...ours.flatMap((column) => columnVerdicts(column, floor, slope)), ...growthVerdicts(growth)];
}

function columnVerdicts(column: Column, floor: Column, slope: number): Verdict[] {
  const name = names[column.variant];
  const times = (kind: 'cold' | 'warm'): number => of(column[kind], 'tti') / of(floor[kind], 'tti');
  const trips = (one: Column): number => median(roundTrips(one, slope));
  const budget = coldBudget[column.variant];
  const key = middleOf(column, 'keyToPaint') / middleOf(floor, 'keyToPaint');
  // What is there before the first key press stands in its way: that is no budget kept.
  const encryption = middleOf(column, 'encryption');
  return [
    ...(budget ? [verdict(`${name}: cold`, times('cold'), budget, '× floor')] : []),
    verdict(`${name}: warm`, times('warm'), WARM_BUDGET, '× floor'),
    verdict(`${name}: round trips`, trips(column), trips(floor) + 0.1, ''),
    verdict(`${name}: layout shift after its first frame`, of(column.cold, 'lateShift'), 0, ''),
    verdict(`${name}: key press to paint`, key, KEY_BUDGET, '× floor'),
    verdict(`${name}: handlers of a key press`, middleOf(column, 'handlers'), HANDLERS_BUDGET, 'ms'),
    verdict(`${name}: encryption ready after`, encryption > 0 ? encryption : Infinity, TYPING, 'ms'),
    verdict(`${name}: pay click to wire`, middleOf(column, 'payToWire'), PAY_BUDGET, 'ms'),
  ];
}

const growthVerdicts = ({ objects, code: _, ...counts }: Growth): Verdict[] => [
  verdict('each mount and unmount: heap, without compiled code', objects, HEAP_NOISE, 'kB'),
  ...Object.entries(counts).map(([what, count]) =>
    verdict(`each mount and unmount: ${what}`, Math.round(count * 100) / 100, 0, ''),
  ),
];

/** What cannot be told to be within its budget, as a number that is none, is not. */
function verdict(what: string, value: number, budget: number, unit: string): Verdict {
  const isMet = value <= budget;
  const figure = value.toFixed(budget === 0 ? 3 : 2);
  const line = `- ${isMet ? 'met' : '**missed**'}: ${what} ${figure} of at most ${budget.toFixed(2)} ${unit}`;
  return { isMet, line: line.trim() };
}
