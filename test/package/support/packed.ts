// The packed tarball, and fresh folders in which it is installed as a merchant installs it: outside the repository, so
// that nothing is found that the package does not bring along.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);
const quiet = ['--no-audit', '--no-fund', '--no-package-lock', '--prefer-offline', '--loglevel=error'];

export interface Tarball {
  readonly path: string;
  readonly hash: string;
  /** Paths inside of the package. */
  readonly files: readonly string[];
}

let packing: Promise<Tarball> | undefined;

/** `npm pack` of what is built, once a worker. */
export const packed = (): Promise<Tarball> => (packing ??= pack());

async function pack(): Promise<Tarball> {
  const folder = mkdtempSync(join(tmpdir(), 'paykka-packed-'));
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const { stdout } = await run('npm', args, { maxBuffer: 1e8 });
  const answer = JSON.parse(stdout);
  // npm 11 answers a list, later ones an object by name.
  const { filename, files } = (Array.isArray(answer) ? answer[0] : Object.values(answer)[0]) as {
    filename: string;
    files: { path: string }[];
  };
  const path = join(folder, filename);
  const hash = createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 16);
  return { path, hash, files: files.map((file) => file.path) };
}

/**
 * A folder with `packages` installed and, in a folder below, the tarball; each is installed once, whoever comes first.
 * @returns the lower folder: it sees both, and brings its own copy of neither.
 */
export async function consumer(packages: readonly string[] = []): Promise<string> {
  const { path, hash } = await packed();
  const key = createHash('sha256').update(packages.join(' ')).digest('hex').slice(0, 8);
  // The runner's own process: its workers share a folder, and a run that was killed leaves no lock to the next.
  const upper = join(tmpdir(), `paykka-consumer-${process.ppid}-${key}`);
  if (packages.length > 0) await install(upper, packages);
  const lower = join(upper, hash);
  await install(lower, [path]);
  return lower;
}

async function install(folder: string, packages: readonly string[]): Promise<void> {
  const done = join(folder, 'installed');
  const lock = `${folder}.lock`;
  while (!existsSync(done)) {
    try {
      mkdirSync(lock, { recursive: false });
    } catch {
      mkdirSync(join(folder, '..'), { recursive: true });
      await pause(200);
      continue;
    }
    try {
      if (existsSync(done)) return;
      rmSync(join(folder, 'node_modules'), { recursive: true, force: true });
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'package.json'), '{"private": true, "type": "module"}\n');
      await run('npm', ['install', ...quiet, ...packages], { cwd: folder, maxBuffer: 1e8 });
      writeFileSync(done, packages.join('\n'));
    } finally {
      rmSync(lock, { recursive: true, force: true });
    }
  }
}

/** Runs a program of this repository's node_modules. Never rejects. */
export async function tool(
  cwd: string,
  script: string,
  ...args: readonly string[]
): Promise<{ code: number; output: string }> {
  return program(process.execPath, cwd, [join(process.cwd(), 'node_modules', script), ...args]);
}

export async function program(
  command: string,
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<{ code: number; output: string }> {
  try {
    const { stdout, stderr } = await run(command, [...args], {
      cwd,
      env: { ...process.env, ...env },
      maxBuffer: 1e8,
      timeout: 120_000,
    });
    return { code: 0, output: stdout + stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code: typeof code === 'number' ? code : -1, output: `${stdout}${stderr}` };
  }
}
