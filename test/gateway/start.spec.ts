// The gateway as a process: its first start, its next ones, its end, and what it writes.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { MerchantJson } from '../../demo/gateway/sandbox/make-merchant.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';

const merchantOf = ({ dataDir }: TestGateway) =>
  JSON.parse(readFileSync(join(dataDir, 'merchant.json'), 'utf8')) as MerchantJson;

const run = (env: Record<string, string>) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'demo/gateway/main.ts'], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });

test('the first start makes a demo merchant and tells it what it has to know', async () => {
  const gateway = await startGateway({ SHOP_PORT: '4177' });
  const { merchant } = gateway;
  expect(merchant).toEqual({
    merchant_id: expect.stringMatching(/^18\d{12}$/),
    appid: expect.stringMatching(/^app_[0-9a-f]{16}$/),
    client_key: expect.stringMatching(/^ck_[0-9a-f]{32}$/),
    private_key_pem: expect.stringContaining('BEGIN PRIVATE KEY'),
    platform_public_key_pem: expect.stringContaining('BEGIN PUBLIC KEY'),
    gateway_url: gateway.url,
    origins: ['http://localhost:4177'],
  });
  for (const file of ['merchant.json', 'acs-secret']) {
    expect(statSync(join(gateway.dataDir, file)).mode & 0o777).toBe(0o600);
  }
  expect((await fetch(`${gateway.url}/healthz`)).status).toBe(200);
  await gateway.stop();
});

test('the next start keeps merchant and keys, also with the shop at another port', async () => {
  const gateway = await startGateway({ SHOP_PORT: '4177' });
  const secret = readFileSync(join(gateway.dataDir, 'acs-secret'), 'utf8');
  await gateway.kill();
  rmSync(join(gateway.dataDir, 'merchant.json'));
  await gateway.restart({ SHOP_PORT: '4178' });
  expect(merchantOf(gateway)).toEqual({
    ...gateway.merchant,
    origins: ['http://localhost:4177', 'http://localhost:4178'],
  });
  expect(readFileSync(join(gateway.dataDir, 'acs-secret'), 'utf8')).toBe(secret);
  await gateway.stop();
});

test('it ends cleanly when asked to, also with a kept connection and a hanging request', async () => {
  const gateway = await startGateway();
  await fetch(`${gateway.url}/healthz`);
  await gateway.control('POST', 'faults', { match: 'GET /healthz', mode: 'hang' });
  const hanging = fetch(`${gateway.url}/healthz`).catch(() => 'dropped');
  await gateway.stop();
  expect(await gateway.ended()).toBe(0);
  expect(await hanging).toBe('dropped');
});

test('a taken port is told with its number and the variable that chooses another', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const { port } = other.address() as AddressInfo;
  const dataDir = mkdtempSync(join(tmpdir(), 'paykka-gateway-'));
  const { status, stderr } = run({ GATEWAY_PORT: String(port), DATA_DIR: join(dataDir, 'data') });
  expect(stderr.trim()).toBe(
    `Port ${port} is taken: stop the other program, or choose another port with GATEWAY_PORT.`,
  );
  expect(status).toBe(1);
  expect(existsSync(join(dataDir, 'data'))).toBe(false);
  rmSync(dataDir, { recursive: true });
  await new Promise((resolve) => other.close(resolve));
});

test('a setting that cannot be is named', () => {
  const cases = [
    ['GATEWAY_PORT', 'many'],
    ['SHOP_PORT', '70000'],
    ['GATEWAY_URL', 'http://psp.example'],
    ['GATEWAY_URL', 'https://psp.example/gateway'],
    ['DATABASE_URL', 'mysql://localhost/paykka'],
  ] as const;
  for (const [name, value] of cases) {
    const { status, stderr } = run({ [name]: value });
    expect(stderr).toContain(`The gateway could not start: ${name} must be `);
    expect(status).toBe(1);
  }
});

test('each request is one line without its query, and nothing that looks like a card', async () => {
  const gateway = await startGateway();
  await fetch(`${gateway.url}/healthz?secret=hush`);
  await fetch(`${gateway.url}/4242424242424242/3782-822463-10005`);
  const lines = () => gateway.output().split('\n');
  await expect.poll(() => lines().length).toBe(3);
  expect(lines()[1]).toMatch(/^GET \/healthz → 200 in \d+ ms$/);
  expect(lines()[2]).toMatch(/^GET \/\[digits\]\/\[digits\] → 404 in \d+ ms$/);
  await gateway.stop();
});
