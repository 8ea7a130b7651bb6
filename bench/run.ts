// `npm run bench [-- --quick]`: the drop-in beside a floor of our own, interleaved, on a modelled network and a
// slowed-down processor. Prints the table, writes bench/results.md, and ends with 1 when a budget is missed. Absolute times are this machine's; ratios count.
import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { findBrowser } from '../scripts/browser.js';
import { createSession } from '../test/support/gateway-client.ts';
import { startGateway } from '../test/support/gateway.ts';
import { verdictsOf, type Column } from './budgets.ts';
import { makeCertificate } from './certificate.ts';
import { measureDetails, type Details } from './details.ts';
import { Devtools } from './devtools.ts';
import { openFront } from './front.ts';
import { measureGrowth, type Growth } from './growth.ts';
import { SlowNetwork } from './network.ts';
import { shopOrigin } from './origins.ts';
import { variants, type Variant } from './pages.ts';
import { writeReport } from './report.ts';
import { LostInput, measureVisit, Tab, type Reading, type Spot } from './visit.ts';

const isQuick = process.argv.includes('--quick');
const rounds = isQuick ? 3 : 9;
const slopeRounds = isQuick ? 1 : 3;
const CPU = 4;
const link = { rtt: 170, kilobits: 9_000 };
/** ms between the two round trips of the slope. */
const NEAR = 20;
const FAR = 220;
const began = new Date();
const load = loadavg()[0]!;

const network = new SlowNetwork();
const certificate = makeCertificate(['shop.bench', 'psp.bench']);
const gateway = await startGateway();
const { client_key: clientKey } = gateway.merchant;
await gateway.control('POST', 'origins', { client_key: clientKey, origin: shopOrigin });
const front = await openFront(network, certificate, gateway.url, clientKey);
const devtools = new Devtools(await findBrowser(), [
  '--headless=new',
  '--no-sandbox',
  '--no-first-run',
  '--disable-background-networking',
  '--site-per-process',
  `--host-resolver-rules=${front.rules}`,
  `--ignore-certificate-errors-spki-list=${certificate.spki}`,
]);
const newSession = (): Promise<string> => createSession(gateway);

/** Visits that were made anew. More is no accident. */
let lost = 0;
const MAX_LOST = 5;

async function inTab<T>(slowdown: number, work: (tab: Tab) => Promise<T>): Promise<T> {
  for (;;) {
    const tab = await Tab.open(devtools, slowdown);
    try {
      return await work(tab);
    } catch (error) {
      if (!(error instanceof LostInput) || lost === MAX_LOST) throw error;
      lost += 1;
    } finally {
      await tab.close();
    }
  }
}

/** Once for each variant on a fast network: where its field is; warms the server too. */
async function findSpots(): Promise<Map<Variant, Spot>> {
  Object.assign(network.link, { rtt: 2, kilobits: 1e6 });
  const spots = new Map<Variant, Spot>();
  for (const variant of variants) {
    spots.set(
      variant,
      await inTab(1, async (tab) => {
        void tab.navigate(variant, await newSession());
        return tab.findField().catch((cause: unknown) => {
          throw new Error(`the page "${variant}" never shows its field`, { cause });
        });
      }),
    );
  }
  return spots;
}

interface Readings {
  readonly cold: Reading[];
  readonly warm: Reading[];
  readonly details: Details[];
  readonly near: number[];
  readonly far: number[];
}

const spots = await findSpots();
const all = new Map<Variant, Readings>(
  variants.map((variant) => [variant, { cold: [], warm: [], details: [], near: [], far: [] }]),
);

// Interleaved: whatever else the machine does meets each of them alike.
for (let round = 0; round < rounds; round += 1) {
  Object.assign(network.link, link);
  for (const variant of variants) {
    const spot = spots.get(variant)!;
    const { cold, warm, details } = all.get(variant)!;
    const [first, detail, second] = await inTab(
      CPU,
      async (tab) =>
        [
          await measureVisit(tab, front, variant, await newSession(), spot),
          await measureDetails(tab, front, variant, spot),
          await measureVisit(tab, front, variant, await newSession(), spot),
        ] as const,
    );
    cold.push(first);
    details.push(detail);
    warm.push(second);
    process.stdout.write('.');
  }
}

// Round trips: how much longer it takes for each ms that the round trip is longer, at full speed and width.
for (let round = 0; round < slopeRounds; round += 1) {
  for (const [rtt, into] of [
    [NEAR, 'near'],
    [FAR, 'far'],
  ] as const) {
    Object.assign(network.link, { rtt, kilobits: 1e6 });
    for (const variant of variants) {
      const reading = await inTab(1, async (tab) =>
        measureVisit(tab, front, variant, await newSession(), spots.get(variant)!),
      );
      all.get(variant)![into].push(reading.tti);
      process.stdout.write('.');
    }
  }
}

Object.assign(network.link, { rtt: 2, kilobits: 1e6 });
const growth: Growth = await inTab(1, async (tab) => {
  await measureVisit(tab, front, 'tag', await newSession(), spots.get('tag')!);
  return measureGrowth(tab);
});

await devtools.close();
front.close();
await gateway.stop();

const columns: Column[] = variants.map((variant) => ({ variant, ...all.get(variant)! }));
const verdicts = verdictsOf(columns, growth, FAR - NEAR);
const report = writeReport(columns, growth, verdicts, {
  began,
  seconds: Math.round((Date.now() - began.getTime()) / 1_000),
  command: `npm run bench${isQuick ? ' -- --quick' : ''}`,
  rounds,
  link,
  cpu: CPU,
  machine: `${cpus().length} × ${cpus()[0]!.model}, load ${load.toFixed(1)} before it began`,
  slope: FAR - NEAR,
  lost,
});
console.log(`\n\n${report}`);
if (!isQuick) writeFileSync('bench/results.md', report);
process.exit(verdicts.every(({ isMet }) => isMet) ? 0 : 1);
