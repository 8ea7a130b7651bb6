// `npm run bench:load [-- --quick] [--only embedded] [--profile DIR]`: checkouts at growing rates against the gateway as people run it,
// until it no longer keeps up. Prints the tables, writes bench/load.md, and ends with 1 when the ledger, a webhook or the
// budget says so.
import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { audit } from './audit.ts';
import { closeConnections } from './http.ts';
import { offer, type Rung } from './offer.ts';
import { Receiver } from './receiver.ts';
import { isBudgetMet, keptUp, percentile, report, worstP99, type Climb } from './report.ts';
import { canRun, setups, start, type Setup } from './setups.ts';
import { Shoppers } from './shopper.ts';

const { values: options } = parseArgs({
  options: { quick: { type: 'boolean' }, only: { type: 'string' }, profile: { type: 'string' } },
});
const isQuick = options.quick === true;
/** The folder for a processor profile of each gateway, to look at in Chromium's developer tools. */
const profileDir = options.profile ?? null;
const chosen = setups.filter(({ name }) => name.includes(options.only ?? ''));
/** Anything less than the whole is printed and not kept. */
const isWhole = process.argv.length === 2;
const rates = isQuick ? [50, 150] : [50, 100, 150, 175, 200, 250];
const rungSeconds = isQuick ? 3 : 6;
const began = new Date();
const load = loadavg()[0]!;

async function climb(setup: Setup): Promise<Climb> {
  console.log(`\n${setup.name}`);
  const receiver = await Receiver.open();
  const running = await start(setup, profileDir);
  const shoppers = new Shoppers(running.gateways, receiver.url);
  // Compiled code, open connections and prepared plans, as in a server that has run for a while.
  const warm = await offer(shoppers, running, 40, 3);
  const rungs: Rung[] = [];
  for (const rate of rates) {
    const rung = await offer(shoppers, running, rate, rungSeconds);
    rungs.push(rung);
    const p50 = percentile(rung.times.pay, 0.5).toFixed(0);
    const failed = rung.failures.length > 0 ? `, ${rung.failures.length} failed: ${rung.failures[0]}` : '';
    console.log(
      `  ${rate}/s: ${rung.throughput.toFixed(0)} paid/s, pay p50 ${p50} ms, worst p99 ${worstP99(rung).toFixed(0)} ms${failed}`,
    );
    if (!keptUp(rung) && rungs.length > 1) break;
  }
  const paid = [warm, ...rungs].flatMap((rung) => rung.paid);
  const found = await audit(running.gateways[0]!, receiver, paid);
  closeConnections();
  await running.stop();
  receiver.close();
  return { setup, rungs, audit: found };
}

const climbs: Climb[] = [];
for (const setup of chosen) {
  if (canRun(setup)) climbs.push(await climb(setup));
  else console.log(`\n${setup.name}: not measured, this machine has no PostgreSQL`);
}
const text = report(climbs, {
  began,
  seconds: Math.round((Date.now() - began.getTime()) / 1000),
  command: ['npm run bench:load', ...(isWhole ? [] : ['--', ...process.argv.slice(2)])].join(' '),
  machine: `${cpus().length} × ${cpus()[0]!.model}, load ${load.toFixed(1)} before it began`,
  rungSeconds,
});
console.log(`\n${text}`);
if (isWhole) writeFileSync('bench/load.md', text);
const isTrue = climbs.every(
  ({ audit: found }) => found.wrongInLedger.length === 0 && found.lostWebhooks === 0,
);
// A short run offers too few for a verdict on the budget.
process.exitCode = isTrue && (isQuick || climbs.every(isBudgetMet)) ? 0 : 1;
