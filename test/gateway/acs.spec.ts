// The issuer over HTTP: what it shows, what it judges, whom it tells. The gateway is a listener of the test.
import { createHmac, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { startAcs, type RunningAcs } from '../support/acs.ts';

interface Result {
  readonly body: string;
  readonly signature: string;
}

const secret = 'a secret that both share';
let results: Result[];
let resultStatus: number;
let gateway: Server;
let gatewayOrigin: string;
let dataDir: string;
let acs: RunningAcs;

test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  gateway = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      results.push({ body, signature: String(request.headers['x-acs-signature']) });
      response.writeHead(resultStatus).end('{}');
    });
  });
  await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve));
  const { port } = gateway.address() as AddressInfo;
  gatewayOrigin = `http://127.0.0.1:${port}`;
  dataDir = mkdtempSync(join(tmpdir(), 'acs-'));
  writeFileSync(join(dataDir, 'acs-secret'), secret);
  acs = await startAcs({ gatewayPort: port, dataDir });
});
test.afterAll(async () => {
  await acs.close();
  gateway.close();
  rmSync(dataDir, { recursive: true });
});
test.beforeEach(() => {
  results = [];
  resultStatus = 200;
});

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

const challenge = (change: Record<string, unknown> = {}) => ({
  messageType: 'CReq',
  messageVersion: '2.2.0',
  threeDSServerTransID: randomUUID(),
  challengeWindowSize: '02',
  notificationURL: `${gatewayOrigin}/3ds/notify`,
  merchantName: 'Northwind Supply',
  purchaseAmount: 12840,
  purchaseExponent: 2,
  purchaseCurrency: 'USD',
  cardBrand: 'visa',
  ...change,
});

const post = (path: string, form: Record<string, string>) =>
  fetch(acs.origin + path, { method: 'POST', body: new URLSearchParams(form) });

test('shows the amount, the merchant and one labelled field', async () => {
  const response = await post('/challenge', { creq: encode(challenge()) });
  const page = await response.text();
  expect(response.status).toBe(200);
  expect(page).toContain('$128.40');
  expect(page).toContain('Northwind Supply');
  expect(page).toContain('<label for="code">One-time code</label>');
  const policy = response.headers.get('content-security-policy');
  expect(policy).toContain(`default-src 'none'`);
  expect(policy).not.toContain('unsafe');
});

test('ends the 3DS method where the gateway waits for it, and nowhere else', async () => {
  const threeDSServerTransID = randomUUID();
  const asked = (threeDSMethodNotificationURL: string) =>
    post('/method', { threeDSMethodData: encode({ threeDSServerTransID, threeDSMethodNotificationURL }) });
  const page = await (await asked(`${gatewayOrigin}/3ds/notify`)).text();
  expect(page).toContain(`action="${gatewayOrigin}/3ds/notify"`);
  const data = /name="threeDSMethodData" value="([^"]+)"/.exec(page)![1]!;
  expect(JSON.parse(Buffer.from(data, 'base64url').toString())).toEqual({ threeDSServerTransID });
  expect((await asked('https://evil.example/')).status).toBe(400);
  expect((await post('/method', { threeDSMethodData: 'e30' })).status).toBe(400);
});

test('writes amounts without a fraction as such', async () => {
  const creq = encode(challenge({ purchaseAmount: 800, purchaseExponent: 0, purchaseCurrency: 'JPY' }));
  expect(await (await post('/challenge', { creq })).text()).toContain('¥800<');
});

test('keeps a hostile merchant name as text', async () => {
  const creq = encode(challenge({ merchantName: '<script>alert(1)</script>' }));
  const page = await (await post('/challenge', { creq })).text();
  expect(page).not.toContain('<script>alert');
});

for (const [name, form, transStatus, canceled] of [
  ['the right code', { code: '123456', answer: 'confirm' }, 'Y', undefined],
  ['the right code with a space', { code: '123 456', answer: 'confirm' }, 'Y', undefined],
  ['a wrong code', { code: '123457', answer: 'confirm' }, 'N', undefined],
  ['Cancel, whatever was typed', { code: '123456', answer: 'cancel' }, 'N', '01'],
] as const) {
  test(`tells the gateway the outcome of ${name} before the browser`, async () => {
    const request = challenge();
    const page = await (await post('/challenge/answer', { creq: encode(request), ...form })).text();
    expect(results).toHaveLength(1);
    const { body, signature } = results[0]!;
    expect(signature).toBe(createHmac('sha256', secret).update(body).digest('hex'));
    const told = JSON.parse(body);
    expect(told).toMatchObject({ threeDSServerTransID: request.threeDSServerTransID, transStatus });
    expect(told.challengeCancel).toBe(canceled);
    expect(page).toContain(`action="${request.notificationURL}"`);
    const cres = /name="cres" value="([^"]+)"/.exec(page)![1]!;
    expect(JSON.parse(Buffer.from(cres, 'base64url').toString())).toMatchObject({ transStatus });
  });
}

test('lets the first answer count', async () => {
  const creq = encode(challenge());
  await post('/challenge/answer', { creq, code: '000000', answer: 'confirm' });
  await post('/challenge/answer', { creq, code: '123456', answer: 'confirm' });
  expect(results.map(({ body }) => JSON.parse(body).transStatus)).toEqual(['N', 'N']);
});

test('asks again when the gateway is sick, and sends nobody back', async () => {
  resultStatus = 503;
  const creq = encode(challenge());
  const response = await post('/challenge/answer', { creq, code: '123456', answer: 'confirm' });
  expect(response.status).toBe(502);
  expect(await response.text()).toContain('We could not reach your shop');
  expect(results).toHaveLength(3);
});

test('sends the shopper back when the gateway has closed the challenge meanwhile', async () => {
  resultStatus = 409;
  const creq = encode(challenge());
  const response = await post('/challenge/answer', { creq, code: '123456', answer: 'confirm' });
  expect(await response.text()).toContain('name="cres"');
  expect(results).toHaveLength(1);
});

for (const [name, creq] of [
  ['no creq', ''],
  ['no JSON', 'abc'],
  ['another place to answer to', encode({ ...challenge(), notificationURL: 'https://evil.example/' })],
  ['no transaction', encode({ ...challenge(), threeDSServerTransID: 'x' })],
] as const) {
  test(`refuses a request with ${name}`, async () => {
    for (const path of ['/challenge', '/challenge/answer']) {
      expect((await post(path, { creq, code: '123456', answer: 'confirm' })).status).toBe(400);
    }
    expect(results).toEqual([]);
  });
}

test('says which port is taken and how to choose another', async () => {
  const port = Number(new URL(acs.origin).port);
  await expect(startAcs({ gatewayPort: 1, dataDir, port })).rejects.toThrow(
    `Port ${port} is taken: stop the other program, or choose another port with ACS_PORT.`,
  );
});
