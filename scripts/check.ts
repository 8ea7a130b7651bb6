// `npm run check`: types, lint, format, architecture, made documents, sizes. Seconds, no browser.
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { readImports, readRules, violations } from './check/architecture.ts';
import { misplacedControls } from './check/controls.ts';
import { staleDocs } from './check/docs.ts';
import { measure } from './check/sizes.ts';

const run = promisify(execFile);

/** A program of node_modules; its output is the complaint. */
const tool =
  (script: string, ...args: string[]) =>
  async (): Promise<string[]> => {
    try {
      await run(process.execPath, [`node_modules/${script}`, ...args], { maxBuffer: 1e8 });
      return [];
    } catch (error) {
      const { stdout, stderr } = error as { stdout: string; stderr: string };
      return [`${stdout}${stderr}`.trim()];
    }
  };

async function sizes(): Promise<string[]> {
  const built = await tool('vite/bin/vite.js', 'build', '--app', '--logLevel', 'warn')();
  if (built.length > 0) return built;
  const rows = measure();
  for (const row of rows) console.log(`  ${row.file}  ${row.bytes} of ${row.limit} bytes ${row.by}`);
  return rows.flatMap((row) => row.problems.map((problem) => `${row.file}: ${problem}`));
}

async function architecture(): Promise<string[]> {
  return violations(readRules(readFileSync('README.md', 'utf8')), readImports('.', ['src', 'demo']));
}

const checks: Record<string, () => Promise<string[]>> = {
  types: tool('typescript/bin/tsc', '-p', '.'),
  lint: tool('eslint/bin/eslint.js', '.', '--max-warnings', '0'),
  format: tool('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'),
  architecture,
  controls: async () => misplacedControls(),
  docs: staleDocs,
  sizes,
};

let failed = 0;
await Promise.all(
  Object.entries(checks).map(async ([name, check]) => {
    const complaints = await check();
    if (complaints.length > 0) failed += 1;
    console.log(`${complaints.length > 0 ? 'FAIL' : 'ok  '} ${name}`);
    for (const complaint of complaints) console.log(complaint);
  }),
);
process.exitCode = failed > 0 ? 1 : 0;
