// The report: medians with their spread, ratios to the floor, and what became of each budget.
import { names, of, roundTrips, type Column, type Verdict } from './budgets.ts';
import { median, type Details } from './details.ts';
import type { Growth } from './growth.ts';

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

export function writeReport(
  columns: readonly Column[],
  growth: Growth,
  verdicts: readonly Verdict[],
  conditions: Conditions,
): string {
  const floor = columns.find(({ variant }) => variant === 'floor')!;
  const { link, cpu, rounds, command, machine, began, seconds, lost, slope } = conditions;
  const rows = columns.map((column) => {
    const { variant, cold } = column;
    const tti = (kind: 'cold' | 'warm'): number[] => column[kind].map((one) => one.tti);
    return [
      names[variant],
      `${spread(tti('cold'), 0)}, ×${(median(tti('cold')) / of(floor.cold, 'tti')).toFixed(2)}`,
      `${spread(tti('warm'), 0)}, ×${(median(tti('warm')) / of(floor.warm, 'tti')).toFixed(2)}`,
      spread(roundTrips(column, slope), 1),
      `${of(cold, 'kilobytes').toFixed(1)} (${byEncoding(column)})`,
      of(cold, 'requests').toFixed(0),
      `${of(cold, 'shift').toFixed(3)} (${of(cold, 'lateShift').toFixed(3)})`,
      of(cold, 'longTasks').toFixed(0),
      of(cold, 'heap').toFixed(1),
    ];
  });
  const details = columns
    .filter((column) => column.details.length > 0)
    .map((column) => [
      names[column.variant],
      ...(['keyToPaint', 'handlers', 'encryption', 'payToWire'] as const).map((name) =>
        spread(
          column.details.map((one: Details) => one[name]),
          1,
        ),
      ),
    ]);
  const left = ['objects', 'code', 'nodes', 'listeners', 'documents', 'frames'] as const;
  return `# Measured ${began.toISOString().slice(0, 16).replace('T', ' ')} UTC

\`${command}\` (${seconds} s), ${machine}. ${link.kilobits / 1_000} Mbit/s, ${link.rtt} ms, CPU ${cpu}×, TCP and slow start modelled, TLS 1.3 and HTTP/2
real; medians of ${rounds}, in brackets the quartiles. TTI: from the SDK's tag to a real key press that stays in the
card-number field. Bytes and requests: what the PSP sent until a second after that press, as encoded, in brackets the kB of each
encoding. Round trips: by how much TTI grows with the round trip, at full speed and width. Layout shift: all of the page's,
and in brackets what comes after the first frame that has the checkout in it. Absolute times are this machine's: the ratios
count. The floor's script is a module; the class API's is a classic script, which runs as soon as it is there. ${lost} visits
were made anew, in which Chromium lost the frame's input.

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

Left behind by each of 200 mounts and unmounts, every third torn while it loads. Compiled code is the engine's own: it grows
as long as the engine finds better code for what runs often.

${table(
  ['kB of objects', 'kB of compiled code', ...left.slice(2)],
  [left.map((name) => growth[name].toFixed(name === 'objects' || name === 'code' ? 3 : 2))],
)}

${verdicts.map(({ line }) => line).join('\n')}
`;
}

/** kB, medians: `br 55.1, none 7.2`. */
function byEncoding({ cold }: Column): string {
  const encodings = [...new Set(cold.flatMap(({ encoded }) => Object.keys(encoded)))].sort();
  return encodings
    .map((name) => `${name} ${median(cold.map(({ encoded }) => encoded[name] ?? 0)).toFixed(1)}`)
    .join(', ');
}

/** The median, in brackets the quartiles. */
function spread(values: readonly number[], digits: number): string {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): string => sorted[Math.round((sorted.length - 1) * share)]!.toFixed(digits);
  return `${median(values).toFixed(digits)} (${at(0.25)}–${at(0.75)})`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
