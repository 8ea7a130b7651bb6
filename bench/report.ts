// The table: medians with their spread, ratios to the floor, budgets and whether they are met.
import { median, type Details, type Growth } from './details.ts';
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

interface Conditions {
  readonly began: Date;
  readonly seconds: number;
  readonly command: string;
  readonly rounds: number;
  readonly link: { readonly rtt: number; readonly kilobits: number };
  readonly cpu: number;
  readonly machine: string;
  /** ms between the two round trips. */
  readonly slope: number;
  /** Visits that were made anew: Chromium lost the input of their frame (visit.ts). */
  readonly lost: number;
}

const names: Readonly<Record<Variant, string>> = {
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
/** What a measurement of heap cannot tell from nothing, kB. */
const HEAP_NOISE = 0.5;

export function writeReport(columns: readonly Column[], growth: Growth, conditions: Conditions): string {
  const floor = columns.find(({ variant }) => variant === 'floor')!;
  const { link, cpu, rounds, command, machine, began, seconds, lost } = conditions;
  const trips = (column: Column): number => roundTrips(column, conditions.slope);
  const rows = columns.map((column) => {
    const { variant, cold, warm } = column;
    return [
      names[variant],
      time(
        cold.map(({ tti }) => tti),
        of(floor.cold, 'tti'),
      ),
      time(
        warm.map(({ tti }) => tti),
        of(floor.warm, 'tti'),
      ),
      trips(column).toFixed(1),
      of(cold, 'kilobytes').toFixed(1),
      of(cold, 'requests').toFixed(0),
      `${of(cold, 'shift').toFixed(3)} (${of(cold, 'lateShift').toFixed(3)})`,
      of(cold, 'longTasks').toFixed(0),
      of(cold, 'heap').toFixed(1),
    ];
  });
  const details = columns
    .filter((column) => column.details.length > 0)
    .map((column) => {
      const middle = (name: keyof Details): string => middleOf(column, name).toFixed(1);
      return [
        names[column.variant],
        ...(['keyToPaint', 'handlers', 'encryption', 'payToWire'] as const).map(middle),
      ];
    });
  const ours = columns.filter(({ variant }) => variant !== 'floor');
  const verdicts = [
    ...ours.flatMap((column) => verdictsOf(column, floor, conditions.slope)),
    ...growthVerdicts(growth),
  ];
  const growthRow = Object.values(growth).map((value: number) => value.toFixed(2));
  return `# Measured ${began.toISOString().slice(0, 16).replace('T', ' ')} UTC

\`${command}\` (${seconds} s), ${machine}. ${link.kilobits / 1_000} Mbit/s, ${link.rtt} ms, CPU ${cpu}×, TCP and slow start modelled, TLS 1.3 and HTTP/2
real; medians of ${rounds}, in brackets the quartiles. TTI: from the SDK's tag to a real key press that stays in the
card-number field. Bytes and requests: what the PSP sent until a second after that press, as encoded. Round trips: by how
much TTI grows with the round trip, at full speed and width. Layout shift: all of the page's, and in brackets what comes
after the first frame that has the checkout in it. Absolute times are this machine's: the ratios count. ${lost} visits were made
anew, in which Chromium lost the frame's input.

${table(
  [
    'page',
    'cold TTI ms',
    'warm TTI ms',
    'round trips',
    'kB sent',
    'requests',
    'layout shift',
    'long tasks ms',
    'heap MB',
  ],
  rows,
)}

${table(
  ['page', 'key press to paint ms', 'its handlers ms', 'encryption ready after ms', 'pay click to wire ms'],
  details,
)}

Left behind by each of 200 mounts and unmounts, every third torn while it loads:

${table(['kB', 'nodes', 'listeners', 'documents'], [growthRow])}

${verdicts.join('\n')}
`;
}

const of = (readings: readonly Reading[], name: keyof Reading): number =>
  median(readings.map((reading) => reading[name]));

const middleOf = ({ details }: Column, name: keyof Details): number =>
  median(details.map((one) => one[name]));

const roundTrips = ({ near, far }: Column, slope: number): number => (median(far) - median(near)) / slope;

/** Each row of the budget. */
function verdictsOf(column: Column, floor: Column, slope: number): string[] {
  const name = names[column.variant];
  const times = (kind: 'cold' | 'warm'): number => of(column[kind], 'tti') / of(floor[kind], 'tti');
  const budget = coldBudget[column.variant];
  const key = middleOf(column, 'keyToPaint') / middleOf(floor, 'keyToPaint');
  return [
    ...(budget ? [verdict(`${name}: cold`, times('cold'), budget, '× floor')] : []),
    verdict(`${name}: warm`, times('warm'), WARM_BUDGET, '× floor'),
    verdict(`${name}: round trips`, roundTrips(column, slope), roundTrips(floor, slope) + 0.1, ''),
    verdict(`${name}: layout shift after its first frame`, of(column.cold, 'lateShift'), 0, ''),
    verdict(`${name}: key press to paint`, key, KEY_BUDGET, '× floor'),
    verdict(`${name}: handlers of a key press`, middleOf(column, 'handlers'), HANDLERS_BUDGET, 'ms'),
    verdict(`${name}: encryption ready after`, middleOf(column, 'encryption'), TYPING, 'ms'),
    verdict(`${name}: pay click to wire`, middleOf(column, 'payToWire'), PAY_BUDGET, 'ms'),
  ];
}

const growthVerdicts = ({ kilobytes, ...counts }: Growth): string[] => [
  verdict('each mount and unmount: heap', kilobytes, HEAP_NOISE, 'kB'),
  ...Object.entries(counts).map(([what, count]) =>
    verdict(`each mount and unmount: ${what}`, Math.round(count * 100) / 100, 0, ''),
  ),
];

const verdict = (what: string, value: number, budget: number, unit: string): string =>
  `- ${value <= budget ? 'met' : '**missed**'}: ${what} ${value.toFixed(budget === 0 ? 3 : 2)} of at most ${budget.toFixed(2)} ${unit}`.trim();

function time(values: readonly number[], floor: number): string {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): string => sorted[Math.round((sorted.length - 1) * share)]!.toFixed(0);
  const middle = median(values);
  return `${middle.toFixed(0)} (${at(0.25)}–${at(0.75)}), ×${(middle / floor).toFixed(2)}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
