// The faults that the sandbox makes at a wish: what each does to a request, and which requests it meets.
import { expect, test } from '@playwright/test';
import type { AttemptJson } from '../../src/protocol/gateway.ts';
import { Faults } from '../../demo/gateway/sandbox/faults.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { BrowserPage, createSession } from '../support/gateway-client.ts';

const VISA = { number: '4242424242424242' };
const PAYMENTS = 'POST /checkout/v1/sessions/*/payments';
test.describe.configure({ mode: 'default' });
let gateway: TestGateway;
let page: BrowserPage;

test.beforeAll(async () => {
  gateway = await startGateway();
  page = new BrowserPage(gateway);
});

test.afterAll(() => gateway.stop());
test.afterEach(() => gateway.control('DELETE', 'faults'));

const ledgerLength = async (sessionId: string) =>
  (await gateway.control<unknown[]>('GET', `ledger?session_id=${sessionId}`)).length;

test.describe('faults', () => {
  const arm = (mode: string, more: Record<string, unknown> = {}) =>
    gateway.control('POST', 'faults', { match: PAYMENTS, mode, ...more });
  const read = (path: string, more: Record<string, unknown>) =>
    gateway.control('POST', 'faults', { match: `GET /checkout/v1/${path}`, ...more });

  test('drop-before acts nothing, drop-after has acted', async () => {
    const sessionId = await createSession(gateway);
    const jwe = await page.encrypt(sessionId, VISA);
    await arm('drop-before');
    await expect(page.pay(sessionId, { jwe })).rejects.toThrow('fetch failed');
    expect(await page.attempt(sessionId)).toMatchObject({ status: 'NEW' });
    await arm('drop-after');
    await expect(page.pay(sessionId, { jwe })).rejects.toThrow('fetch failed');
    expect(await page.attempt(sessionId)).toMatchObject({ status: 'SUCCESS' });
    expect(await (await page.pay(sessionId, { jwe })).json()).toMatchObject({ replayed: true });
    expect(await ledgerLength(sessionId)).toBe(1);
  });

  test('hang acts nothing and ends with the other side or after its time', async () => {
    const sessionId = await createSession(gateway);
    const jwe = await page.encrypt(sessionId, VISA);
    await arm('hang', { ms: 50 });
    await expect(page.pay(sessionId, { jwe })).rejects.toThrow('fetch failed');
    await read(`sessions/${sessionId}`, { mode: 'hang' });
    const impatient = page.fetch(`sessions/${sessionId}?client_key=${page.clientKey}`, {
      signal: AbortSignal.timeout(100),
    });
    await expect(impatient).rejects.toThrow('timeout');
    expect(await page.attempt(sessionId)).toMatchObject({ status: 'NEW' });
  });

  test('delay acts late', async () => {
    const sessionId = await createSession(gateway);
    await arm('delay', { ms: 200 });
    const begin = performance.now();
    expect(await (await page.pay(sessionId, VISA)).json()).toMatchObject({ status: 'SUCCESS' });
    expect(performance.now() - begin).toBeGreaterThanOrEqual(195);
  });

  test('status and retry-after act nothing and can be read by the page', async () => {
    const sessionId = await createSession(gateway);
    await arm('status', { status: 502 });
    const broken = await page.pay(sessionId, VISA);
    expect(broken.status).toBe(502);
    expect(broken.headers.get('access-control-allow-origin')).toBe(page.origin);
    await arm('retry-after', { retry_after: 2 });
    const busy = await page.pay(sessionId, VISA);
    expect(busy.status).toBe(429);
    expect(busy.headers.get('retry-after')).toBe('2');
    expect(busy.headers.get('access-control-expose-headers')).toBe('Retry-After, Date');
    expect(await page.attempt(sessionId)).toMatchObject({ status: 'NEW' });
  });

  test('a status that has no body is answered without one, and an answer without one stays', async () => {
    const sessionId = await createSession(gateway);
    for (const status of [204, 205, 304, 200, 599]) {
      await arm('status', { status });
      const answer = await page.pay(sessionId, VISA);
      const body = await answer.text();
      expect([answer.status, body === '']).toEqual([status, [204, 205, 304].includes(status)]);
    }
    for (const mode of ['garbage', 'truncate', 'mutate']) {
      const match = 'OPTIONS /checkout/v1/sessions/*/payments';
      await gateway.control('POST', 'faults', { match, mode, path: 'a' });
      const asked = await page.fetch(`sessions/${sessionId}/payments`, { method: 'OPTIONS' });
      expect([mode, asked.status]).toEqual([mode, 204]);
    }
  });

  test('garbage, truncate and html are answers of 200 that are no JSON', async () => {
    for (const [mode, acted] of [
      ['garbage', true],
      ['truncate', true],
      ['html', false],
    ] as const) {
      const sessionId = await createSession(gateway);
      await arm(mode);
      const response = await page.pay(sessionId, VISA);
      expect(response.status).toBe(200);
      expect(response.headers.get('access-control-allow-origin')).toBe(page.origin);
      const text = await response.text();
      expect(() => JSON.parse(text) as unknown).toThrow();
      expect(await ledgerLength(sessionId)).toBe(acted ? 1 : 0);
    }
  });

  test('mutate writes and removes members of the answer', async () => {
    const sessionId = await createSession(gateway);
    await arm('mutate', { path: 'attempt.status', value: 'MAYBE' });
    expect(await (await page.pay(sessionId, VISA)).json()).toMatchObject({
      attempt: { no: 1, status: 'MAYBE' },
    });
    await read(`sessions/*/attempts/*`, { mode: 'mutate', path: 'amount' });
    expect(await page.attempt(sessionId)).not.toHaveProperty('amount');
    await read(`sessions/*`, { mode: 'mutate', path: 'methods.0.code', value: 'CASH' });
    expect((await page.session(sessionId)).methods[0]).toMatchObject({ code: 'CASH' });
    expect(await page.attempt(sessionId)).toMatchObject({ status: 'SUCCESS', amount: 12_840 });
    // What is no object on the way becomes one; what is no JSON stays.
    await read(`sessions/*`, { mode: 'mutate', path: 'theme.tokens.accent', value: 'red' });
    expect(await page.session(sessionId)).toMatchObject({ theme: { tokens: { accent: 'red' } } });
    await read(`sessions/*`, { mode: 'mutate', path: 'amount.value', value: 7 });
    expect(await page.session(sessionId)).toMatchObject({ amount: { value: 7 } });
    const script = () => fetch(`${gateway.url}/sim/apple-pay.js`).then((answer) => answer.text());
    const written = await script();
    await gateway.control('POST', 'faults', { match: 'GET /sim/apple-pay.js', mode: 'mutate', path: 'a' });
    expect(await script()).toBe(written);
  });

  test('duplicate acts twice, and the payment is one', async () => {
    const sessionId = await createSession(gateway);
    await arm('duplicate');
    const answer = (await (await page.pay(sessionId, VISA)).json()) as AttemptJson;
    expect(answer).toMatchObject({ status: 'SUCCESS' });
    expect(await ledgerLength(sessionId)).toBe(1);
    const line = `POST /checkout/v1/sessions/${sessionId}/payments`;
    // The request itself, and the two that it became; what the gateway writes is on its way for a moment.
    await expect.poll(() => gateway.output().split(line).length - 1).toBe(3);
  });

  test('a pattern means what it says', () => {
    const meets = (match: string, path: string): boolean => {
      const faults = new Faults();
      faults.arm({ match, mode: 'status', times: 1 });
      return faults.take('GET', path) !== null;
    };
    for (const path of ['/a/b/c', '/a/xbx/c', '/a/bb/c'])
      expect(meets('GET /a/*b*/c', path), path).toBe(true);
    for (const path of ['/a/x/c', '/a/b/x/c', '/a/b/cc', '/x/a/b/c', '/a/b'])
      expect(meets('GET /a/*b*/c', path), path).toBe(false);
    expect([meets('* /*', '/abc'), meets('POST /*', '/abc'), meets('GET /a.c', '/abc')]).toEqual([
      true,
      false,
      false,
    ]);
    // What begins and ends it must not be the same letters, and the pieces come in their order.
    expect([meets('GET /ab*ba', '/aba'), meets('GET /*b*a*', '/ab'), meets('GET /*a*b*', '/ab')]).toEqual([
      false,
      false,
      true,
    ]);
  });

  test('a pattern of many stars holds up nobody', async () => {
    await gateway.control('POST', 'faults', {
      match: `GET /${'*a'.repeat(100)}*b`,
      mode: 'status',
      times: 1,
    });
    const answer = await fetch(`${gateway.url}/${'a'.repeat(5_000)}`, { signal: AbortSignal.timeout(5_000) });
    expect(answer.status).toBe(404);
    await gateway.control('DELETE', 'faults');
  });

  test('a fault is spent after its times, and only by what it matches', async () => {
    const sessionId = await createSession(gateway);
    await gateway.control('POST', 'faults', { match: '* /healthz', mode: 'status', times: 2 });
    expect((await page.get(`sessions/${sessionId}`)).status).toBe(200);
    const health = async () => (await fetch(`${gateway.url}/healthz`)).status;
    expect([await health(), await health(), await health()]).toEqual([503, 503, 200]);
    await gateway.control('POST', 'faults', { match: 'GET /healthz', mode: 'status', times: 9 });
    expect(await gateway.control('GET', 'faults')).toMatchObject({ armed: [{ mode: 'status', times: 9 }] });
    await gateway.control('DELETE', 'faults');
    expect(await health()).toBe(200);
  });
});
