// Which pages may ask the gateway, and what it tells the others.
import { request as httpRequest } from 'node:http';
import { expect, test } from '@playwright/test';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { BrowserPage, createSession } from '../support/gateway-client.ts';

// One gateway for all: each test has sessions of its own.
test.describe.configure({ mode: 'default' });

let gateway: TestGateway;
let page: BrowserPage;

test.beforeAll(async () => {
  gateway = await startGateway();
  page = new BrowserPage(gateway);
  // Registered, and not for the key that is asked with.
  await gateway.control('POST', 'merchants', { origins: ['https://other.example'] });
});

test.afterAll(() => gateway.stop());

const errorOf = async (response: Response) => {
  const { error } = (await response.json()) as { error: { code: string } };
  return [response.status, error.code];
};

test('S41 only the exact registered origin may ask, and only it gets CORS headers', async () => {
  const sessionId = await createSession(gateway);
  const foreignOrigins = [
    undefined,
    'null',
    'https://other.example',
    page.origin.replace('http:', 'https:'),
    page.origin.replace('localhost', '127.0.0.1'),
    page.origin.replace('localhost', 'LOCALHOST'),
    page.origin.replace('localhost', 'localhost.'),
    page.origin.replace('localhost', 'evil.localhost'),
    `${page.origin}0`,
    `${page.origin}/`,
    `${page.origin}, https://other.example`,
    page.origin.replace('//', '//user@'),
  ];
  const key = `client_key=${page.clientKey}`;
  const json = JSON.stringify({ client_key: page.clientKey });
  const requests: [method: string, path: string, body?: string][] = [
    ['GET', `sessions/${sessionId}?${key}`],
    ['GET', `sessions/${sessionId}/attempts/1?${key}`],
    ['POST', `sessions/${sessionId}/payments`, json],
    ['POST', `sessions/${sessionId}/attempts/1/cancel`, json],
  ];
  for (const [method, path, body] of requests) {
    for (const origin of foreignOrigins) {
      const response = await fetch(`${gateway.url}/checkout/v1/${path}`, {
        method,
        headers: { 'content-type': 'text/plain', ...(origin !== undefined && { origin }) },
        ...(body && { body }),
      });
      expect([method, path, origin, ...(await errorOf(response))]).toEqual([
        method,
        path,
        origin,
        403,
        'origin_not_allowed',
      ]);
      const names = [...response.headers.keys()];
      expect(names.filter((name) => name.startsWith('access-control'))).toEqual([]);
      expect(names).not.toContain('set-cookie');
    }
    const mine = await page.fetch(path, { method, ...(body && { body }) });
    expect(mine.headers.get('access-control-allow-origin')).toBe(page.origin);
    expect(mine.headers.has('access-control-allow-credentials')).toBe(false);
    expect(mine.headers.get('cache-control')).toBe('no-store');
    expect(mine.headers.get('x-content-type-options')).toBe('nosniff');
    expect(mine.headers.get('vary')).toBe('Origin');
    expect(mine.headers.has('set-cookie')).toBe(false);
  }
  expect(await page.session(sessionId)).toMatchObject({ attempt: { no: 1, status: 'NEW' } });
});

test('a preflight is answered for registered origins only', async () => {
  const ask = (origin: string) =>
    fetch(`${gateway.url}/checkout/v1/sessions/CS1/payments`, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    });
  const mine = await ask(page.origin);
  expect(mine.status).toBe(204);
  expect(mine.headers.get('access-control-allow-origin')).toBe(page.origin);
  expect(mine.headers.get('access-control-allow-headers')).toBe('content-type');
  expect(mine.headers.get('access-control-allow-methods')).toBe('GET, POST');
  const foreign = await ask('https://evil.example');
  expect(foreign.status).toBe(403);
  expect([...foreign.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
});

test('the card frame reads the keys as a page of the gateway itself', async () => {
  const keys = (headers: Record<string, string>) => fetch(`${gateway.url}/checkout/v1/keys`, { headers });
  expect((await keys({})).status).toBe(403);
  expect((await keys({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  const answer = await keys({ 'sec-fetch-site': 'same-origin' });
  expect(answer.headers.get('cache-control')).toBe('no-store');
  const { keys: published, server_time } = (await answer.json()) as { keys: unknown[]; server_time: number };
  expect(published).toHaveLength(2);
  expect(Math.abs(server_time - (await page.keys()).server_time)).toBeLessThan(60_000);
});

test('S41 a page whose host name was made to point here is no page of the gateway', async () => {
  const status = (host: string) =>
    new Promise<number>((resolve, reject) => {
      const headers = { host, 'sec-fetch-site': 'same-origin' };
      httpRequest(`${gateway.url}/checkout/v1/keys`, { headers }, (response) =>
        resolve(response.resume().statusCode!),
      )
        .on('error', reject)
        .end();
    });
  const { port } = new URL(gateway.url);
  expect(await status(`localhost:${port}`)).toBe(200);
  for (const name of ['evil.example', '127.0.0.1.evil.example', 'localhost.evil.example'])
    expect(await status(`${name}:${port}`), name).toBe(403);
});

test('whether the gateway is there, every page may know, and nothing else', async () => {
  const answer = await fetch(`${gateway.url}/checkout/v1/ping`, {
    headers: { origin: 'https://other.example' },
  });
  expect([answer.status, await answer.text()]).toEqual([204, '']);
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(answer.headers.has('set-cookie')).toBe(false);
});
