// Webhooks: written with the outcome, signed, delivered at least once, tried again, and put aside in the end.
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { MAX_TRIES, pauseAfter } from '../../demo/gateway/webhooks/back-off.ts';
import { PayKKa } from '../../demo/shop/paykka.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { BrowserPage, createSession } from '../support/gateway-client.ts';

interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}
interface Listed {
  readonly event_id: string;
  readonly url: string;
  readonly response_status: number | null;
  readonly delivered_at: string | number | null;
}

test.describe.configure({ mode: 'default' });
let gateway: TestGateway;
let receiver: Server;
let notifyUrl: string;
const received: Received[] = [];
/** What the receiver says next; the last one stays. */
let answers: [status: number, body: string][] = [];
const ACCEPTED: [number, string] = [200, '{"ret_code":"000000","ret_msg":"Success"}'];

test.beforeAll(async () => {
  gateway = await startGateway();
  receiver = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      received.push({ path: request.url!, headers: request.headers, body: Buffer.concat(chunks).toString() });
      if (request.url!.endsWith('silent')) return;
      const [status, body] = answers.length > 1 ? answers.shift()! : answers[0]!;
      response.writeHead(status, status === 302 ? { location: '/elsewhere' } : {}).end(body);
    });
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => receiver.once('listening', resolve));
  notifyUrl = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/webhooks?shop=1`;
});
test.afterAll(async () => {
  receiver.closeAllConnections();
  receiver.close();
  await gateway.stop();
});
test.beforeEach(() => {
  received.length = 0;
  answers = [ACCEPTED];
});

const newSession = (fields: Record<string, unknown> = {}) =>
  createSession(gateway, { notify_url: notifyUrl, ...fields });
const pay = (sessionId: string, number = '4242424242424242') =>
  new BrowserPage(gateway).pay(sessionId, { number });
const listed = (sessionId: string) => gateway.control<Listed[]>('GET', `webhooks?session_id=${sessionId}`);

test('a success is told once, signed over method, path and body, with the amount that was paid', async () => {
  const sessionId = await newSession({ amount: '800', currency: 'JPY' });
  await pay(sessionId);
  await expect.poll(() => received).toHaveLength(1);
  const [{ path, headers, body }] = received as [Received];
  expect(path).toBe('/webhooks?shop=1');
  expect(JSON.parse(body)).toMatchObject({
    session_id: sessionId,
    status: 'SUCCESS',
    amount: '800',
    currency: 'JPY',
  });
  const merchant = new PayKKa(gateway.merchant);
  const asHeaders = new Headers(headers as Record<string, string>);
  expect(merchant.isFromPlatform('POST', path, asHeaders, body)).toBe(true);
  const forged: [string, string, Headers, string][] = [
    ['POST', path, asHeaders, body.replace('800', '801')],
    ['POST', '/webhooks', asHeaders, body],
    ['PUT', path, asHeaders, body],
    ['POST', path, asHeaders, JSON.stringify(JSON.parse(body), null, 1)],
    ['POST', path, new Headers(), body],
  ];
  for (const parts of forged) expect(merchant.isFromPlatform(...parts)).toBe(false);
  const old = new Headers(asHeaders);
  old.set('x-paykka-timestamp', String(Date.now() - 301_000));
  expect(merchant.isFromPlatform('POST', path, old, body)).toBe(false);
  await expect.poll(() => listed(sessionId)).toMatchObject([{ response_status: 200, url: notifyUrl }]);
  expect((await listed(sessionId))[0]!.delivered_at).not.toBe(null);
});

test('a decline is told; an expired session that nobody tried to pay is not', async () => {
  const declined = await newSession();
  await pay(declined, '4000000000000002');
  await expect
    .poll(() => received.map(({ body }) => (JSON.parse(body) as { status: string }).status))
    .toEqual(['FAILURE']);
  const expired = await newSession();
  await gateway.control('POST', 'clock', { advance_ms: 86_500_000 });
  await new BrowserPage(gateway).session(expired);
  expect(await listed(expired)).toEqual([]);
});

for (const [what, status, body] of [
  ['500', 500, 'no'],
  ['200 without the word', 200, '{}'],
  ['200 with another code', 200, '{"ret_code":"999999"}'],
  ['a redirect', 302, ''],
] as const) {
  test(`F43 ${what} is no receipt: it is sent again, the same event, and then no more`, async () => {
    answers = [[status, body], ACCEPTED];
    const sessionId = await newSession();
    await pay(sessionId);
    await expect.poll(() => received.length).toBeGreaterThan(0);
    await gateway.control('POST', 'clock', { advance_ms: 2_000 });
    await expect.poll(() => received.length).toBeGreaterThan(1);
    expect(received[0]!.headers['x-paykka-event-id']).toBe(received[1]!.headers['x-paykka-event-id']);
    expect(received[0]!.headers['x-paykka-nonce']).not.toBe(received[1]!.headers['x-paykka-nonce']);
    await expect.poll(async () => (await listed(sessionId))[0]?.response_status).toBe(200);
    await gateway.control('POST', 'clock', { advance_ms: 3_600_000 });
    const other = await newSession();
    await pay(other);
    await expect.poll(() => received).toHaveLength(3);
    expect(received[2]!.body).toContain(other);
    expect(received.map(({ path }) => path)).not.toContain('/elsewhere');
  });
}

test('pauses grow from a second to an hour, ten tries in all', () => {
  const pauses = Array.from({ length: MAX_TRIES }, (_, tries) => pauseAfter(tries + 1));
  expect(pauses[0]).toBe(1_000);
  expect(pauses.at(-2)).toBe(3_600_000);
  expect(pauses.at(-1)).toBe(null);
  const growing = pauses.slice(0, -1).every((pause, at) => at === 0 || pause! > pauses[at - 1]!);
  expect(growing).toBe(true);
});

test('F43 after ten tries it is put aside, and still listed', async () => {
  answers = [[500, '']];
  const sessionId = await newSession();
  await pay(sessionId);
  // Time passes until all have come: a failure that is written down after the clock was turned waits from then on.
  const come = async (): Promise<number> => {
    await gateway.control('POST', 'clock', { advance_ms: 3_700_000 });
    return received.length;
  };
  await expect.poll(come, { timeout: 30_000 }).toBe(MAX_TRIES);
  answers = [ACCEPTED];
  const other = await newSession();
  await pay(other);
  await expect.poll(() => received.some(({ body }) => body.includes(other))).toBe(true);
  expect(received.filter(({ body }) => body.includes(sessionId))).toHaveLength(MAX_TRIES);
  expect(await listed(sessionId)).toMatchObject([{ response_status: 500, delivered_at: null }]);
});

test('F43 a receiver that does not answer holds up nobody else’s', async () => {
  const silent = await newSession({ notify_url: notifyUrl.replace('shop=1', 'silent') });
  await pay(silent);
  await expect.poll(() => received.length).toBe(1);
  const other = await newSession();
  await pay(other);
  await expect.poll(() => received.some(({ body }) => body.includes(other))).toBe(true);
  expect(await listed(silent)).toMatchObject([{ response_status: null }]);
});

test('F43 a gateway that is killed before it could deliver does so when it is back', async () => {
  answers = [[500, ''], ACCEPTED];
  const sessionId = await newSession();
  await pay(sessionId);
  await expect.poll(() => received.length).toBeGreaterThanOrEqual(1);
  await gateway.kill();
  await gateway.restart();
  // Killed before it could write down the answer, it holds the delivery for another 30 s (its lease).
  await gateway.control('POST', 'clock', { advance_ms: 31_000 });
  await expect.poll(async () => (await listed(sessionId))[0]?.response_status).toBe(200);
});
