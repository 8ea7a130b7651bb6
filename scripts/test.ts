// `npm test`: build, Web Test Runner (rooms, elements, frame), Playwright (gateway over HTTP, flows across the three
// origins). Ends with one line alone: `N passed, N failed, N skipped`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './browser.js';

const totalsFile = join(mkdtempSync(join(tmpdir(), 'paykka-test-')), 'totals');
const env = { ...process.env, CHROME_PATH: await findBrowser(), TEST_TOTALS: totalsFile, ...all() };

/** Slow suites join in under `npm run test:all`. */
function all(): Record<string, string> {
  return process.argv.includes('--all') ? { TEST_ALL: '1' } : {};
}

function run(script: string, ...args: string[]): boolean {
  const { status } = spawnSync(process.execPath, [`node_modules/${script}`, ...args], {
    stdio: 'inherit',
    env,
  });
  return status === 0;
}

const readTotals = (): { passed: number; failed: number; skipped: number }[] =>
  existsSync(totalsFile)
    ? readFileSync(totalsFile, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
    : [];

const built = run('vite/bin/vite.js', 'build', '--app', '--logLevel', 'warn');
const suites: [string, ...string[]][] = [
  ['@web/test-runner/dist/bin.js'],
  ['@playwright/test/cli.js', 'test'],
];
let crashed = built ? 0 : 1;
for (const suite of built ? suites : []) {
  const before = readTotals().length;
  const ok = run(...suite);
  const reported = readTotals().slice(before);
  // A runner that fails without a failed test, or dies before it can count, is a failure of its own.
  if (!ok && !reported.some((totals) => totals.failed > 0)) crashed += 1;
}
// Every state once, on a phone: one that cannot be reached fails.
if (
  built &&
  process.argv.includes('--all') &&
  !run('tsx/dist/cli.mjs', 'scripts/sheet.ts', 'all', '320', 'en')
)
  crashed += 1;
const sum = readTotals().reduce(
  (total, part) => ({
    passed: total.passed + part.passed,
    failed: total.failed + part.failed,
    skipped: total.skipped + part.skipped,
  }),
  { passed: 0, failed: crashed, skipped: 0 },
);
process.exitCode = sum.failed > 0 || sum.passed === 0 ? 1 : 0;
console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
