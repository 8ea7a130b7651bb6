// `npx paykka-sandbox` and `paykka-dropin/testing`, from the packed tarball, as a merchant's project has them.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import manifest from '../../package.json' with { type: 'json' };
import { findBrowser } from '../../scripts/browser.js';
import { freePort } from '../support/ports.ts';
import { frameworks } from './support/frameworks.ts';
import { consumer, program } from './support/packed.ts';
import { printed } from './support/printed.ts';

test.describe.configure({ timeout: 120_000 });

const guard = resolve('test/package/support/no-network.mjs');

test('the command says its version and its flags, and refuses what it does not know', async () => {
  const folder = await consumer(frameworks);
  const run = (...args: string[]) => program('npx', folder, ['--no-install', 'paykka-sandbox', ...args]);
  expect(await run('--version')).toEqual({ code: 0, output: `${manifest.version}\n` });
  const { output } = await run('--help');
  for (const flag of ['--origin', '--port', '--acs-port', '--data-dir']) expect(output).toContain(flag);
  const refused = await run('--origin', 'my-shop');
  expect(refused.code).toBe(1);
  expect(refused.output).toContain('--origin must be an address like http://localhost:3000');
  const port = await run('--port', 'many');
  expect(port.code).toBe(1);
  expect(port.output).toContain('--port must be a port number, not "many".');
  const unknown = await run('--prot', '4200');
  expect(unknown.code).toBe(1);
  expect(unknown.output).toContain("Unknown option '--prot'");
  expect(unknown.output).toContain('--help');
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const busy = String((taken.address() as AddressInfo).port);
  for (const ports of [
    ['--port', busy, '--acs-port', '0'],
    ['--port', '0', '--acs-port', busy],
  ])
    expect(await run(...ports)).toEqual({
      code: 1,
      output: `Port ${busy} is taken: stop the other program, or choose others with --port and --acs-port.\n`,
    });
  taken.close();
});

test('the command says which of its optional packages is missing, and how to get it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'paykka-without-'));
  cpSync(join(await consumer(frameworks), 'node_modules'), join(folder, 'node_modules'), { recursive: true });
  const platform = readdirSync(join(folder, 'node_modules/@libsql')).map((name) => `@libsql/${name}`);
  // What it loads, and what that loads by another way.
  for (const missing of [platform, ['libsql']]) {
    for (const name of missing) rmSync(join(folder, 'node_modules', name), { recursive: true });
    const command = 'node_modules/paykka-dropin/dist/sandbox/command.js';
    const args = [command, '--port', '0', '--acs-port', '0'];
    const { code, output } = await program(process.execPath, folder, args);
    expect(code).toBe(1);
    const name =
      /^The sandbox needs the package "([^"]+)", which is not installed\. .*`npm install --include=optional`/.exec(
        output,
      )?.[1];
    expect(missing).toContain(name);
  }
  rmSync(folder, { recursive: true });
});

test('the command as README prints it starts with the network off, and takes the page’s origin', async () => {
  const folder = mkdtempSync(join(await consumer(frameworks), 'command-'));
  const [command, ...args] = printed('README.md', 'sh', 'In your own project').trim().split(' ');
  const env = { ...process.env, GATEWAY_PORT: '0', ACS_PORT: '0', NODE_OPTIONS: `--import=${guard}` };
  // A group of its own: npx does not hand on how it is ended.
  const sandbox = spawn(command!, args, { cwd: folder, detached: true, env });
  sandbox.stderr.resume();
  // Of all that hold its output, the sandbox itself below npx too.
  const ended = once(sandbox, 'close');
  try {
    let output = '';
    const gateway = await new Promise<string | undefined>((resolve) => {
      sandbox.stdout.on('data', (text: Buffer) => {
        output += text.toString();
        const [, url] = /^ready (\S+)\/$/m.exec(output) ?? [];
        if (url) resolve(url);
      });
      sandbox.once('exit', () => resolve(undefined));
    });
    expect(gateway, output).toBeDefined();
    const answer = await fetch(`${gateway}/__sandbox/origins`);
    expect(await answer.text()).toContain(args.at(-1));
  } finally {
    process.kill(-sandbox.pid!, 'SIGTERM');
    await ended;
    rmSync(folder, { recursive: true });
  }
});

test('the suite of the package, copied into an empty project, pays against the sandbox, with the network off', async () => {
  const root = await consumer(frameworks);
  const folder = mkdtempSync(join(root, 'suite-'));
  cpSync(join(root, 'node_modules/paykka-dropin/demo/playwright'), folder, { recursive: true });
  // What `npm init -y` writes today: scripts are CommonJS where their names do not say otherwise.
  writeFileSync(join(folder, 'package.json'), '{ "type": "commonjs" }\n');
  // Playwright is the merchant's own.
  mkdirSync(join(folder, 'node_modules/@playwright'), { recursive: true });
  for (const name of ['playwright', 'playwright-core', '@playwright/test'])
    symlinkSync(resolve('node_modules', name), join(folder, 'node_modules', name));
  const { code, output } = await program(
    process.execPath,
    folder,
    ['node_modules/@playwright/test/cli.js', 'test', '--reporter=line'],
    {
      GATEWAY_PORT: String(await freePort()),
      ACS_PORT: String(await freePort()),
      SHOP_PORT: String(await freePort()),
      NODE_OPTIONS: `--import=${guard}`,
      CHROME_PATH: await findBrowser(),
    },
  );
  expect(code, output).toBe(0);
  expect(output).toContain('4 passed');
  rmSync(folder, { recursive: true });
});
