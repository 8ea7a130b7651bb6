// `npm run controls [id …]`: switches each control of test/controls.ts off in a copy of the tree, one at a time, and
// sees its test fail. A test that stays green with its control off proves nothing, and is reported.
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { controls, type Control } from '../test/controls.ts';
import { findBrowser } from './browser.js';

const TIME_LIMIT = 240_000;
const chromePath = await findBrowser();

const copied = [
  'src',
  'demo',
  'test',
  'scripts',
  'docs',
  'README.md',
  'CHANGELOG.md',
  '.gitignore',
  'package.json',
  'tsconfig.json',
  'vite.config.ts',
];
const configs = ['playwright.config.ts', 'web-test-runner.config.js'];

/** A tree of its own with the control's line replaced, and built. */
async function without(control: Control): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), `paykka-without-${control.id}-`));
  for (const name of [...copied, ...configs]) cpSync(name, join(root, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  for (const { file, find, replace } of control.off) {
    const path = join(root, file);
    const source = readFileSync(path, 'utf8');
    const parts = source.split(find);
    if (parts.length !== 2)
      throw new Error(`${control.id}: ${file} has ${parts.length - 1} places that read ${find}`);
    writeFileSync(path, parts.join(replace));
  }
  if (control.slow) commit(root);
  const { code, output } = await run(root, {}, 'vite/bin/vite.js', 'build', '--app', '--logLevel', 'error');
  if (code !== 0)
    throw new Error(`${control.id}: does not build with its control off\n${output.slice(-2000)}`);
  return root;
}

/** Of the slow tests some clone the repository. */
function commit(root: string): void {
  const author = ['-c', 'user.name=controls', '-c', 'user.email=controls@localhost'];
  for (const step of [['init'], ['add', '.'], [...author, 'commit', '-m', 'With one control off']])
    execFileSync('git', step, { cwd: root, stdio: 'ignore' });
}

interface Run {
  readonly code: number | null;
  readonly totals: { readonly passed: number; readonly failed: number } | null;
  readonly output: string;
}

/** Without their control some things go round for ever or eat all memory: both are bounded, servers of the tests too. */
async function run(
  cwd: string,
  env: Readonly<Record<string, string>>,
  script: string,
  ...args: string[]
): Promise<Run> {
  const totalsFile = join(cwd, 'totals');
  const child = spawn(process.execPath, [`node_modules/${script}`, ...args], {
    cwd,
    detached: true,
    env: {
      ...process.env,
      ...env,
      CHROME_PATH: chromePath,
      TEST_TOTALS: totalsFile,
      NODE_OPTIONS: '--max-old-space-size=1024',
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  const end = (): void => {
    try {
      process.kill(-child.pid!, 'SIGKILL');
    } catch {
      // the whole group is gone already
    }
  };
  const bound = setTimeout(end, TIME_LIMIT);
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  clearTimeout(bound);
  end();
  const totals = existsSync(totalsFile)
    ? JSON.parse(readFileSync(totalsFile, 'utf8').trim().split('\n').at(-1)!)
    : null;
  return { code, totals, output };
}

/** Red as it should be: the test ran and failed (a test that cannot be found or loaded shows nothing). */
async function seenToFail(control: Control): Promise<boolean> {
  const root = await without(control);
  const env: Record<string, string> = control.slow ? { TEST_ALL: '1' } : {};
  const { totals, output } = control.test.endsWith('.spec.ts')
    ? await run(
        root,
        env,
        '@playwright/test/cli.js',
        'test',
        control.test,
        '--reporter=./scripts/count-reporters.js',
        // Most fail by waiting for what never comes.
        '--timeout=30000',
        ...(control.title ? ['-g', control.title] : []),
      )
    : await run(root, env, '@web/test-runner/dist/bin.js', '--files', control.test);
  const red =
    totals !== null && totals.failed > 0 && !/No tests found|Cannot find module|SyntaxError/.test(output);
  if (!red) console.log(output.slice(-2000));
  rmSync(root, { recursive: true, force: true });
  return red;
}

const wanted = process.argv.slice(2);
const chosen = controls.filter(({ id }) => wanted.length === 0 || wanted.includes(id));
let green = 0;
for (const control of chosen) {
  // One that cannot be switched off any more is no reason to leave the others.
  const red = await seenToFail(control).catch((error: unknown) => {
    console.log(error);
    return false;
  });
  if (!red) green += 1;
  console.log(`${red ? 'red, as it must be' : 'STILL GREEN'}  ${control.id}  ${control.promise}`);
}
console.log(`${chosen.length - green} passed, ${green} failed, 0 skipped`);
process.exitCode = green > 0 ? 1 : 0;
