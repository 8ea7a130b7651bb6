// Starts the gateway (as built) as its own process, as people run it: a free port, a data folder of its own, kill and restart.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { MerchantJson } from '../../demo/gateway/sandbox/make-merchant.ts';

export interface TestGateway {
  /** `http://127.0.0.1:<port>`; stays the same after a restart. */
  readonly url: string;
  readonly dataDir: string;
  /** Of the process that runs now. */
  readonly pid: number;
  /** The demo merchant. */
  readonly merchant: MerchantJson;
  /** What it has written so far, all processes together. */
  output(): string;
  /** One of `/__sandbox/`'s controls: `control('POST', 'clock', {advance_ms: 1000})`. @throws Error unless 2xx */
  control<Answer = unknown>(method: string, path: string, body?: unknown): Promise<Answer>;
  /** SIGKILL. The data stay. */
  kill(): Promise<void>;
  /** Resolves when the process is gone, by whatever. */
  ended(): Promise<number | null>;
  /** Starts again on the same port and data, after `kill`. */
  restart(env?: Readonly<Record<string, string>>): Promise<void>;
  /** SIGTERM, and the data are removed. Safe to call twice. */
  stop(): Promise<void>;
}

export interface StartOptions {
  /** Modules that are loaded before the gateway. */
  readonly imports?: readonly string[];
  /** Of node itself: `--cpu-prof`. */
  readonly flags?: readonly string[];
}

/** @param env GATEWAY_PORT (default: a free one), SHOP_PORT, ACS_PORT, DATA_DIR (default: a new one), DATABASE_URL */
export async function startGateway(
  env: Readonly<Record<string, string>> = {},
  { imports = [], flags = [] }: StartOptions = {},
): Promise<TestGateway> {
  const dataDir = env['DATA_DIR'] ?? mkdtempSync(join(tmpdir(), 'paykka-gateway-'));
  const lines: string[] = [];
  const nodeFlags = [...flags, ...imports.flatMap((path) => ['--import', path])];
  const run = (more: Readonly<Record<string, string>>) =>
    launch({ GATEWAY_PORT: '0', ...env, DATA_DIR: dataDir, ...more }, nodeFlags, lines);

  let running = await run({});
  const { url } = running;
  const merchant = JSON.parse(readFileSync(join(dataDir, 'merchant.json'), 'utf8')) as MerchantJson;
  return {
    url,
    dataDir,
    get pid() {
      return running.pid;
    },
    merchant,
    output: () => lines.join('\n'),
    control: (method, path, body) => control(url, method, path, body),
    kill: () => running.end('SIGKILL'),
    ended: () => running.ended,
    restart: async (more = {}) => {
      running = await run({ GATEWAY_PORT: new URL(url).port, ...more });
    },
    stop: async () => {
      await running.end('SIGTERM');
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

interface Launched {
  readonly url: string;
  readonly pid: number;
  readonly ended: Promise<number | null>;
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

/** Rejects with what it wrote when it cannot start. */
async function launch(
  env: Readonly<Record<string, string>>,
  flags: readonly string[],
  lines: string[],
): Promise<Launched> {
  const child = spawn(process.execPath, [...flags, '.cache/servers/gateway.js'], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const url = await ready(child, lines);
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    child.kill(signal);
    await ended;
  };
  return { url, pid: child.pid!, ended, end };
}

function ready(child: ChildProcess, lines: string[]): Promise<string> {
  const own: string[] = [];
  return new Promise((resolve, reject) => {
    for (const stream of [child.stdout!, child.stderr!]) {
      createInterface({ input: stream }).on('line', (line) => {
        lines.push(line);
        own.push(line);
        const found = /^gateway ready (http:\/\/\S+)\/$/.exec(line);
        if (found) resolve(found[1]!);
      });
    }
    // After 'close' everything that it wrote has been read.
    child.once('close', () => reject(new Error(own.join('\n') || 'the gateway stopped without a word')));
  });
}

async function control<Answer>(url: string, method: string, path: string, body: unknown): Promise<Answer> {
  const response = await fetch(`${url}/__sandbox/${path}`, {
    method,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
  return JSON.parse(text) as Answer;
}
