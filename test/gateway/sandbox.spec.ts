// The controls of the sandbox: each brings about what it says, and no web page can use them.
import { request as httpRequest } from 'node:http';
import { expect, test } from '@playwright/test';
import type { MerchantJson } from '../../demo/gateway/sandbox/make-merchant.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { BrowserPage, createSession } from '../support/gateway-client.ts';

const VISA = { number: '4242424242424242' };
test.describe.configure({ mode: 'default' });
let gateway: TestGateway;
let page: BrowserPage;

test.beforeAll(async () => {
  gateway = await startGateway();
  page = new BrowserPage(gateway);
});

test.afterAll(() => gateway.stop());

const ledgerLength = async (sessionId: string) =>
  (await gateway.control<unknown[]>('GET', `ledger?session_id=${sessionId}`)).length;

test('a foreign page and a foreign host name are refused', async () => {
  const status = (headers: Record<string, string>) =>
    new Promise<number>((resolve, reject) => {
      const url = `${gateway.url}/__sandbox/ledger`;
      httpRequest(url, { headers }, (response) => resolve(response.resume().statusCode!))
        .on('error', reject)
        .end();
    });
  const { host, port } = new URL(gateway.url);
  expect(await status({})).toBe(200);
  expect(await status({ host: `localhost:${port}` })).toBe(200);
  expect(await status({ host: `[::1]:${port}` })).toBe(200);
  expect(await status({ host, origin: gateway.url })).toBe(200);
  expect(await status({ host: `evil.example:${port}` })).toBe(403);
  expect(await status({ host: `127.0.0.1.evil.example:${port}` })).toBe(403);
  expect(await status({ origin: page.origin })).toBe(403);
  expect(await status({ origin: 'null' })).toBe(403);
});

test('S45 a webhook that a merchant addresses to the controls turns nothing', async () => {
  const sessionId = await createSession(gateway, { notify_url: `${gateway.url}/__sandbox/reset` });
  await page.pay(sessionId, VISA);
  const statuses = async () =>
    (
      await gateway.control<{ response_status: number | null }[]>('GET', `webhooks?session_id=${sessionId}`)
    ).map(({ response_status }) => response_status);
  await expect.poll(statuses).toEqual([403]);
  expect(await ledgerLength(sessionId)).toBe(1);
});

test('what a control does not understand is told', async () => {
  const bad: [method: string, path: string, body: unknown, problem: string][] = [
    ['POST', 'origins', { origin: 'http://localhost:4100/' }, 'exact origin'],
    ['POST', 'origins', { origin: 'https://ok.example', client_key: 'ck_1' }, 'no such merchant'],
    ['POST', 'clock', { advance_ms: 'tomorrow' }, 'advance_ms'],
    ['POST', 'clock', { advance: 1 }, 'advance'],
    ['POST', 'faults', { match: 'everything', mode: 'hang' }, 'match'],
    ['POST', 'faults', { match: 'GET /', mode: 'explode' }, 'mode'],
    ['POST', 'limits', {}, 'lookups_per_min'],
    ['POST', 'limits', { key_declines_per_min: -1 }, 'key_declines_per_min'],
  ];
  for (const [method, path, body, problem] of bad) {
    await expect(gateway.control(method, path, body)).rejects.toThrow(problem);
  }
  await expect(gateway.control('PATCH', 'sessions/CS1', { amount: 1 })).rejects.toThrow('404');
});

test('what a control did is told by 200, also where it made something', async () => {
  const match = 'GET /nothing';
  for (const [path, body] of [
    ['merchants', {}],
    ['themes', { theme_id: 'plain' }],
    ['faults', { match, mode: 'hang' }],
    ['clock', { advance_ms: 0 }],
  ] as const) {
    const answer = await fetch(`${gateway.url}/__sandbox/${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
    });
    expect([path, answer.status]).toEqual([path, 200]);
  }
  await gateway.control('DELETE', 'faults');
});

test('origins are added, listed and removed: for the API, the frame’s policy and the handshake alike', async () => {
  const origin = 'https://new.example';
  const sessionId = await createSession(gateway);
  /** Status, `frame-ancestors`, and the list that the frame's document goes by. */
  const frame = async () => {
    const url = `${gateway.url}/checkout/v1/frame?session_id=${sessionId}&client_key=${page.clientKey}`;
    const response = await fetch(url, { headers: { 'sec-fetch-dest': 'iframe', referer: `${origin}/` } });
    const [, ancestors] = /frame-ancestors (.*)$/.exec(response.headers.get('content-security-policy')!)!;
    const [, listed = ''] = /name="paykka-origins" content="(.*?)"/.exec(await response.text()) ?? [];
    return [response.status, ancestors, listed.replaceAll('&#34;', '"')];
  };
  expect((await frame()).slice(0, 2)).toEqual([403, `'none'`]);
  const ask = () => page.fetch(`sessions/${sessionId}?client_key=${page.clientKey}`, { headers: { origin } });
  expect((await ask()).status).toBe(403);
  expect(await gateway.control('POST', 'origins', { origin })).toEqual({
    client_key: page.clientKey,
    origins: [page.origin, origin].sort(),
  });
  expect((await ask()).headers.get('access-control-allow-origin')).toBe(origin);
  const both = [page.origin, origin].sort();
  expect(await frame()).toEqual([200, both.join(' '), JSON.stringify(both)]);
  await gateway.control('DELETE', 'origins', { origin });
  expect((await ask()).status).toBe(403);
  expect((await frame()).slice(0, 2)).toEqual([403, `'none'`]);
  expect(await gateway.control('GET', 'origins')).toMatchObject({ origins: [page.origin] });
});

// `new URL()` takes each of these for an origin; in `frame-ancestors` it would be more than one page.
for (const origin of ['https://*', 'https://*.example', 'https://a.example;sandbox', 'https://a.example,b']) {
  test(`S19 ${origin} is no origin`, async () => {
    await expect(gateway.control('POST', 'origins', { origin })).rejects.toThrow('must be an exact origin');
    await expect(gateway.control('POST', 'merchants', { origins: [origin] })).rejects.toThrow('exact origin');
  });
}

test('another merchant is made, and can make sessions of its own', async () => {
  const merchant = await gateway.control<MerchantJson>('POST', 'merchants', {
    origins: ['https://b.example', 'https://a.example'],
  });
  expect(Object.keys(merchant)).toEqual(Object.keys(gateway.merchant));
  expect(merchant.origins).toEqual(['https://a.example', 'https://b.example']);
  expect(merchant.client_key).not.toBe(gateway.merchant.client_key);
  const place = { url: gateway.url, merchant };
  const sessionId = await createSession(place);
  const answer = await new BrowserPage(place).pay(sessionId, VISA);
  expect(await answer.json()).toMatchObject({ status: 'SUCCESS' });
});

test('the clock adds up', async () => {
  const { now } = await gateway.control<{ now: number }>('POST', 'clock', { advance_ms: 1000 });
  const later = await gateway.control<{ now: number }>('POST', 'clock', { advance_ms: 60_000 });
  expect(later.now - now).toBeGreaterThanOrEqual(60_000);
  expect(later.now - now).toBeLessThan(120_000);
  expect((await page.keys()).server_time).toBeGreaterThanOrEqual(later.now);
});

test('what settles later settles by the clock, also when nobody looks', async () => {
  const sessionId = await createSession(gateway);
  await page.pay(sessionId, { number: '4000000000000341' });
  expect(await ledgerLength(sessionId)).toBe(0);
  await gateway.control('POST', 'clock', { advance_ms: 5000 });
  await expect.poll(() => ledgerLength(sessionId)).toBe(1);
});

test('keys are rotated and revoked', async () => {
  const sessionId = await createSession(gateway);
  const jwe = await page.encrypt(sessionId, VISA);
  const before = (await page.keys()).keys.map(({ kid }) => kid);
  const rotated = await gateway.control<{ current: string; next: string }>('POST', 'keys/rotate');
  expect(rotated.current).toBe(before[1]);
  expect(before).not.toContain(rotated.next);
  await gateway.control('POST', 'keys/revoke-old');
  const refused = await page.pay(sessionId, { jwe });
  expect(await refused.json()).toMatchObject({ error: { code: 'key_expired' } });
  expect(await (await page.pay(sessionId, VISA)).json()).toMatchObject({ status: 'SUCCESS' });
});

test('a session is changed while it is open, and its version rises', async () => {
  const sessionId = await createSession(gateway);
  const { version } = await gateway.control<{ version: number }>('PATCH', `sessions/${sessionId}`, {
    amount: '100',
    currency: 'EUR',
    methods: ['BankCard'],
  });
  expect(version).toBe(2);
  expect(await page.session(sessionId)).toMatchObject({ amount: 100, currency: 'EUR', version: 2 });
  expect((await page.session(sessionId)).methods.map(({ code }) => code)).toEqual(['BANKCARD']);
  for (const amount of ['1.5', '-1', 1.5])
    await expect(gateway.control('PATCH', `sessions/${sessionId}`, { amount })).rejects.toThrow(
      'amount: must be',
    );
  const changed = await page.pay(sessionId, VISA);
  expect(await changed.json()).toMatchObject({ error: { code: 'session_changed' } });
  const paid = await page.pay(sessionId, VISA, { version: 2 });
  expect(await paid.json()).toMatchObject({ status: 'SUCCESS', amount: 100, currency: 'EUR' });
  await expect(gateway.control('PATCH', `sessions/${sessionId}`, { amount: 1 })).rejects.toThrow('404');
});

test('webhooks of a session are listed', async () => {
  const sessionId = await createSession(gateway, { notify_url: 'http://127.0.0.1:9/webhooks?a=1' });
  expect(await gateway.control('GET', `webhooks?session_id=${sessionId}`)).toEqual([]);
  await page.pay(sessionId, VISA);
  const [webhook, ...others] = await gateway.control<Record<string, unknown>[]>(
    'GET',
    `webhooks?session_id=${sessionId}`,
  );
  expect(others).toEqual([]);
  expect(webhook).toMatchObject({
    event_id: expect.stringMatching(/^EV\d{22}$/),
    url: 'http://127.0.0.1:9/webhooks?a=1',
    response_status: null,
    delivered_at: null,
  });
  expect(JSON.parse(webhook!['body'] as string)).toMatchObject({ notify_type: 'PAYMENT.SUCCESS' });
});

// The last one: it forgets what the others made.
test('reset forgets sessions and what was set, and keeps merchants, keys and origins', async () => {
  const sessionId = await createSession(gateway);
  await page.pay(sessionId, VISA);
  const kids = (await page.keys()).keys.map(({ kid }) => kid);
  await gateway.control('POST', 'clock', { advance_ms: 86_400_000 });
  await gateway.control('POST', 'faults', { match: 'GET /healthz', mode: 'status', times: 9 });
  const { now } = await gateway.control<{ now: number }>('POST', 'reset');
  expect(Math.abs(now - Date.now())).toBeLessThan(60_000);
  expect((await page.get(`sessions/${sessionId}`)).status).toBe(404);
  expect(await gateway.control('GET', 'ledger')).toEqual([]);
  expect(await gateway.control('GET', 'webhooks')).toEqual([]);
  expect((await fetch(`${gateway.url}/healthz`)).status).toBe(200);
  expect((await page.keys()).keys.map(({ kid }) => kid)).toEqual(kids);
  expect((await page.get(`sessions/${await createSession(gateway)}`)).status).toBe(200);
});
