// The tables of bench/load.md, and whether the budget is met.
import type { Audit } from './audit.ts';
import type { Rung } from './offer.ts';
import type { Setup } from './setups.ts';
import { kinds } from './shopper.ts';

const BUDGET = { throughput: 150, p99: 100 };

export interface Climb {
  readonly setup: Setup;
  readonly rungs: readonly Rung[];
  readonly audit: Audit;
}

export interface Conditions {
  readonly began: Date;
  readonly seconds: number;
  readonly command: string;
  readonly machine: string;
  /** Of each rung. */
  readonly rungSeconds: number;
}

export const percentile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
};

/** Of the kind of request that is slowest so. */
export const worstP99 = ({ times }: Rung): number =>
  Math.max(...kinds.filter((kind) => times[kind].length > 0).map((kind) => percentile(times[kind], 0.99)));

/** It paid what was offered, and nobody waited too long. */
export const keptUp = (rung: Rung): boolean =>
  rung.failures.length === 0 && rung.throughput >= 0.93 * rung.offered && worstP99(rung) < BUDGET.p99;

export function report(climbs: readonly Climb[], conditions: Conditions): string {
  const { began, seconds, command, machine, rungSeconds } = conditions;
  return `# Measured ${began.toISOString().slice(0, 16).replace('T', ' ')} UTC

\`${command}\` (${seconds} s), ${machine}. Each checkout is a signed Create Session, then the session and the card frame's
document side by side, the keys, and the payment; one in ten is challenged: the shell, the issuer's signed word, the look
afterwards. Every payment has a webhook, signed and delivered to a receiver that answers. Checkouts come at random (Poisson)
at the offered rate for ${rungSeconds} s, whether or not the gateway keeps up. Times run from the request to the end of its
answer. **The generator, the receiver and the database run on the same machine** and take their part of it: what they use is
in the table. PostgreSQL waits for the disk at each commit (\`fsync=on\`); the embedded database keeps each commit through the death of
the process, not through that of the machine (WAL, \`synchronous=normal\`).

${climbs.map(section).join('\n')}
## Budget

${climbs.map(verdict).join('\n')}
`;
}

function section({ setup, rungs, audit }: Climb): string {
  const rows = rungs.map((rung) => {
    const { offered, throughput, times, used, seconds, failures } = rung;
    const share = (ms: number): string =>
      Number.isNaN(ms) ? '–' : `${((ms / seconds / 10) | 0).toString()} %`;
    return [
      offered,
      throughput.toFixed(0),
      ms(percentile(times.pay, 0.5)),
      ms(percentile(times.pay, 0.99)),
      ms(worstP99(rung)),
      failures.length,
      share(used.gateway),
      setup.database === 'embedded' ? 'in the gateway' : share(used.database),
      share(used.generator),
      (used.gateway / rung.paid.length).toFixed(1),
    ];
  });
  const { paid, wrongInLedger, lostWebhooks, repeatedWebhooks, webhookDelays } = audit;
  return `## ${setup.name[0]!.toUpperCase()}${setup.name.slice(1)}

${table(
  [
    'offered/s',
    'paid/s',
    'pay p50 ms',
    'pay p99 ms',
    'slowest kind p99 ms',
    'failed',
    'gateway, of a core',
    'database',
    'generator',
    'gateway ms per payment',
  ],
  rows,
)}

${paid} sessions paid. Ledger: ${wrongInLedger.length === 0 ? 'exact' : `**wrong**: ${wrongInLedger.slice(0, 5).join('; ')}`}. Webhooks: ${lostWebhooks === 0 ? 'none lost' : `**${lostWebhooks} lost**`}, ${repeatedWebhooks} delivered twice; half were there ${ms(
    percentile(webhookDelays, 0.5),
  )} ms after the browser knew, 99 of 100 after ${ms(percentile(webhookDelays, 0.99))} ms.
`;
}

const bestOf = ({ rungs }: Climb): Rung | undefined => rungs.filter(keptUp).at(-1);

/** There is one for the embedded database alone. */
export function isBudgetMet(climb: Climb): boolean {
  const { setup, audit } = climb;
  if (setup.database !== 'embedded') return true;
  const isTrue = audit.wrongInLedger.length === 0 && audit.lostWebhooks === 0;
  return isTrue && (bestOf(climb)?.throughput ?? 0) >= BUDGET.throughput;
}

function verdict(climb: Climb): string {
  const { setup } = climb;
  const best = bestOf(climb);
  const said =
    best === undefined
      ? 'kept up with none of the rates'
      : `kept up with ${best.offered}/s (${best.throughput.toFixed(0)} paid/s, p99 ${ms(worstP99(best))} ms)`;
  const mark = setup.database === 'embedded' ? `${isBudgetMet(climb) ? 'met' : '**missed**'}: ` : '';
  return `- ${mark}${setup.name}: ${said}${setup.database === 'embedded' ? `, of at least ${BUDGET.throughput}/s with p99 below ${BUDGET.p99} ms` : ''}`;
}

const ms = (value: number): string => value.toFixed(value < 10 ? 1 : 0);

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
