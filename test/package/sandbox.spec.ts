// `npx paykka-sandbox` and `paykka-dropin/testing`, from the packed tarball, as a merchant's project has them.
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import manifest from '../../package.json' with { type: 'json' };
import { findBrowser } from '../../scripts/browser.js';
import { freePort } from '../support/ports.ts';
import { frameworks } from './support/frameworks.ts';
import { consumer, program } from './support/packed.ts';

test.describe.configure({ timeout: 120_000 });

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
  expect(port.output).toContain('GATEWAY_PORT must be a port number.');
});

test('the command says which of its optional packages is missing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'paykka-without-'));
  cpSync(join(await consumer(frameworks), 'node_modules'), join(folder, 'node_modules'), { recursive: true });
  rmSync(join(folder, 'node_modules/libsql'), { recursive: true });
  const { code, output } = await program(process.execPath, folder, [
    'node_modules/paykka-dropin/dist/sandbox/command.js',
    '--port',
    '0',
    '--acs-port',
    '0',
  ]);
  rmSync(folder, { recursive: true });
  expect(code).toBe(1);
  expect(output).toContain('The sandbox needs the package "libsql", which is not installed.');
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
  const guard = resolve('test/package/support/no-network.mjs');
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
