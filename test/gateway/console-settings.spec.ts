// The console's settings: merchants with their pages, addresses and themes, and the knobs of the sandbox.
import { expect, test } from '@playwright/test';
import { parseAmount } from '../../demo/gateway/console/amount.ts';
import { consoleOf } from '../support/console.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { BrowserPage, callServerApi, createSession } from '../support/gateway-client.ts';

test.describe.configure({ mode: 'default' });
let gateway: TestGateway;
let page: BrowserPage;
test.beforeAll(async () => {
  gateway = await startGateway();
  page = new BrowserPage(gateway);
});
test.afterAll(() => gateway.stop());

const { get, read, post } = consoleOf(() => gateway);

test('merchants: pages, default address, themes and rules are set, and the private key leaves at a form’s word alone', async () => {
  const notify_url = 'http://127.0.0.1:9/webhooks';
  const made = await post('/merchants', { origin: 'http://localhost:3000' });
  const id = /merchants\/(\d+)\?done=made/.exec(made.headers.get('location')!)![1]!;
  const at = `/merchants/${id}`;
  const json = (await (await post(`${at}/merchant.json`)).json()) as TestGateway['merchant'];
  expect(json).toMatchObject({ merchant_id: id, origins: ['http://localhost:3000'] });
  const text = await read(at);
  expect(text).toContain(json.client_key);
  expect(text).not.toContain('PRIVATE KEY');
  expect(text).not.toContain(json.private_key_pem.split('\n')[1]);

  await post(`${at}/origins`, { origin: 'https://shop.example' });
  await post(`${at}/origins/remove`, { origin: 'http://localhost:3000' });
  const { origins } = await gateway.control<{ origins: string[] }>(
    'GET',
    `origins?client_key=${json.client_key}`,
  );
  expect(origins).toEqual(['https://shop.example']);
  expect((await post(`${at}/origins`, { origin: 'https://shop.example/' })).status).toBe(400);
  expect((await post('/merchants', { origin: 'javascript:alert(1)' })).status).toBe(400);

  expect((await post(`${at}/notify`, { notify_url: 'http://shop.example/' })).status).toBe(400);
  await post(`${at}/notify`, { notify_url });
  const theirs = { url: gateway.url, merchant: { ...json, origins } };
  const session_id = await createSession(theirs);
  await new BrowserPage(theirs).pay(session_id, { number: '4242424242424242' });
  expect(await gateway.control('GET', `webhooks?session_id=${session_id}`)).toMatchObject([
    { url: notify_url },
  ]);

  const looks = {
    theme_id: 'forest',
    theme: 'dark',
    tokens: 'color-accent: #0f6b4f\n\n--paykka-radius-m: 2px;',
  };
  for (const wrong of [
    { theme_id: 'a b' },
    { theme: 'red' },
    { tokens: 'font: url(x)' },
    { tokens: 'colour: red' },
  ])
    expect((await post(`${at}/themes`, { ...looks, ...wrong })).status).toBe(400);
  await post(`${at}/themes`, looks);
  expect(await read(at)).toContain('forest');
  const themed = await new BrowserPage(theirs).session(await createSession(theirs, { theme_id: 'forest' }));
  expect(themed.theme).toEqual({
    theme: 'dark',
    tokens: { 'color-accent': '#0f6b4f', 'radius-m': '2px' },
  });
  await post(`${at}/themes/remove`, { theme_id: 'forest' });
  expect(await read(at)).toContain('None yet.');

  await post(`${at}/disabled`);
  const refused = await callServerApi(theirs, '/v3/payment/acq/query', { session_id });
  expect(refused.json).toMatchObject({ ret_code: '206007' });
});

test('the sandbox’s knobs do what the controls do, and refuse what they refuse', async () => {
  const { server_time } = await page.keys();
  await post('/sandbox/clock', { advance_ms: '600000' });
  expect((await page.keys()).server_time).toBeGreaterThanOrEqual(server_time + 600_000);
  const fault = { match: 'GET /checkout/v1/keys', mode: 'status', times: '1', ms: '', status: '503' };
  await post('/sandbox/faults', fault);
  expect(await read('/sandbox')).toContain('GET /checkout/v1/keys');
  expect((await page.fetch('keys')).status).toBe(503);
  expect((await page.fetch('keys')).status).toBe(200);
  await post('/sandbox/faults', fault);
  await post('/sandbox/faults/clear');
  expect((await page.fetch('keys')).status).toBe(200);
  for (const [path, form] of [
    ['clock', { advance_ms: '-1' }],
    ['faults', { ...fault, match: '<b>' }],
    ['refunds', { refuse_next: 'many' }],
  ] as const) {
    const response = await post(`/sandbox/${path}`, form);
    expect([path, response.status]).toEqual([path, 400]);
    expect(await response.text()).not.toContain('<b>');
  }
  const session_id = await createSession(gateway);
  await post('/sandbox/reset');
  expect((await get(`/sessions/${session_id}`)).status).toBe(404);
});

test('a sum is read without floating point', () => {
  expect(parseAmount('128.40', 2)).toBe(12_840);
  expect(parseAmount(' 128.4 ', 2)).toBe(12_840);
  expect(parseAmount('0.07', 2)).toBe(7);
  expect(parseAmount('800', 0)).toBe(800);
  expect(parseAmount('1.005', 3)).toBe(1_005);
  for (const bad of ['', '1,5', '1.', '.5', '1.005', '-1', '1e3', '0x1', '9999999999999'])
    expect([bad, parseAmount(bad, 2)]).toEqual([bad, null]);
});
