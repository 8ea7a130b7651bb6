// The console over HTTP: who gets in, what it tells and keeps to itself, what its forms do.
import { createServer, request as httpRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { consoleOf } from '../support/console.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { BrowserPage, callServerApi, createSession } from '../support/gateway-client.ts';

const VISA = '4242424242424242';
const FRICTIONLESS = '4901170000000003';
const NO_FUNDS = '4000000000009995';

test.describe.configure({ mode: 'default' });
let gateway: TestGateway;
let page: BrowserPage;
let receiver: Server;
let address: string;
/** Of the test that runs. */
let notify_url: string;
let turn = 0;
/** What the merchant's server says next; the last one stays. To what a test before this one has left: that it is there. */
let answers: [status: number, body: string][] = [];
const ACCEPTED: [number, string] = [200, '{"ret_code":"000000"}'];

test.beforeAll(async () => {
  gateway = await startGateway();
  page = new BrowserPage(gateway);
  receiver = createServer(({ url }, response) => {
    const isOurs = notify_url.endsWith(url!);
    const [status, body] = !isOurs ? ACCEPTED : answers.length > 1 ? answers.shift()! : answers[0]!;
    response.writeHead(status).end(body);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => receiver.once('listening', resolve));
  address = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`;
});
test.beforeEach(() => {
  notify_url = `${address}/webhooks/${(turn += 1)}`;
  answers = [ACCEPTED];
});
test.afterAll(async () => {
  receiver.closeAllConnections();
  receiver.close();
  await gateway.stop();
});

const { get, read, post } = consoleOf(() => gateway);

async function paid(fields: Record<string, unknown> = {}, number = VISA) {
  const session_id = await createSession(gateway, { notify_url, ...fields });
  await page.pay(session_id, { number });
  return { session_id, order_id: (await order({ session_id })).order_id };
}
interface Order {
  order_id: string;
  status: string;
  balances: Record<string, string>;
}
const order = async (ids: Record<string, string>): Promise<Order> => {
  const { json } = await callServerApi<{ data: Order }>(gateway, '/v3/payment/acq/query', ids);
  return json.data;
};

test('a person at this machine comes in, by the address bar or by a link; no page and no other host does', async () => {
  const status = (headers: Record<string, string>) =>
    new Promise<[number, string | undefined]>((resolve, reject) => {
      const ask = httpRequest(`${gateway.url}/console/merchants?done=made`, { headers }, (response) =>
        resolve([response.resume().statusCode!, response.headers.location]),
      );
      ask.on('error', reject).end();
    });
  const { port } = new URL(gateway.url);
  expect(await status({})).toEqual([200, undefined]);
  expect(await status({ host: `localhost:${port}` })).toEqual([
    302,
    `${gateway.url}/console/merchants?done=made`,
  ]);
  expect((await status({ host: `evil.example:${port}` }))[0]).toBe(403);
  expect((await status({ host: `127.0.0.1.evil.example:${port}` }))[0]).toBe(403);
  const fromElsewhere = { 'sec-fetch-site': 'cross-site' };
  expect((await status({ ...fromElsewhere, 'sec-fetch-dest': 'document' }))[0]).toBe(200);
  for (const dest of ['empty', 'iframe', 'script', 'image'])
    expect([dest, await status({ ...fromElsewhere, 'sec-fetch-dest': dest })]).toMatchObject([dest, [403]]);
  const { headers } = await get('');
  expect(headers.get('content-security-policy')).toMatch(
    /^default-src 'none'; style-src 'sha256-[\w+/=]+'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
  );
  expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
  expect(headers.get('access-control-allow-origin')).toBeNull();
});

test('only its own forms change anything', async () => {
  const { session_id, order_id } = await paid();
  const open = await createSession(gateway);
  const foreign: Record<string, string>[] = [
    { origin: page.origin },
    { origin: 'null' },
    { origin: gateway.url.replace('127.0.0.1', 'localhost') },
  ];
  for (const headers of foreign) {
    for (const path of [
      `/sessions/${open}/expire`,
      `/transactions/${order_id}/void`,
      `/merchants/${gateway.merchant.merchant_id}/merchant.json`,
      '/sandbox/reset',
    ]) {
      expect([path, (await post(path, {}, headers)).status]).toEqual([path, 403]);
    }
  }
  const without = await fetch(`${gateway.url}/console/sandbox/reset`, { method: 'POST' });
  expect(without.status).toBe(403);
  expect((await page.session(open)).status).toBe('PROCESSING');
  expect((await page.session(session_id)).status).toBe('SUCCESS');
});

test('a session’s page tells the whole story, all of it as text, and no secret', async () => {
  answers = [[500, '<script>alert("told")</script>'], ACCEPTED];
  const session_id = await createSession(gateway, {
    notify_url,
    goods: [{ name: '<img src=x onerror=alert(1)>', price: 1, quantity: 1 }],
  });
  const jwe = await page.encrypt(session_id, { number: NO_FUNDS });
  await page.pay(session_id, { jwe });
  await page.pay(session_id, { number: FRICTIONLESS }, { attemptNo: 2 });
  await expect.poll(() => read(`/sessions/${session_id}`)).toContain('500, not received');
  const text = await read(`/sessions/${session_id}`);
  for (const told of [
    '$128.40',
    '1. Visa •••• 9995',
    '3002, the card has insufficient funds',
    '2. Visa •••• 0003',
    'checked without asking the shopper',
    'PAYMENT.FAILURE',
    'PAYMENT.SUCCESS',
    `POST /checkout/v1/sessions/${session_id}/payments`,
    'POST /v3/payment/acq/session',
    '&lt;img src=x onerror=alert(1)&gt;',
    '&lt;script&gt;alert(&quot;told&quot;)&lt;/script&gt;',
  ]) {
    expect(text).toContain(told);
  }
  for (const kept of [NO_FUNDS, FRICTIONLESS, jwe.slice(0, 40), '<img', '<script', 'PRIVATE KEY'])
    expect(text).not.toContain(kept);
});

test('a session and its transaction show what was bought, the addresses given and typed, and never a card', async () => {
  const bill = {
    billing_address_collection: 'REQUIRED',
    first_name: 'Maya',
    last_name: 'Okafor',
    country: 'US',
  };
  const shipping = {
    address_line1: '2 <b>Side</b> Street',
    city: 'Vaduz',
    country: 'LI',
    phone_number: '5550100',
  };
  const goods = [{ name: 'Canvas weekender', price: 6420, quantity: 2 }];
  const session_id = await createSession(gateway, { notify_url, goods, bill, shipping });
  const jwe = await page.encrypt(session_id, { number: VISA });
  const billing = {
    country: 'GB',
    address_line1: '1 Typed Road',
    city: 'London',
    postal_code: 'EC1Y 8SY',
  };
  const details = { jwe, billing, holder_name: 'MAYA HOLDER' };
  await page.post(`sessions/${session_id}/payments`, {
    attempt_no: 1,
    version: 1,
    method: 'BANKCARD',
    details,
  });
  const { order_id } = await order({ session_id });
  for (const path of [`/sessions/${session_id}`, `/transactions/${order_id}`]) {
    const text = (await read(path)).replaceAll(/<[^>]*>\s*/g, '\n');
    for (const told of [
      'Canvas weekender',
      '$64.20',
      'Maya Okafor',
      'United States',
      '2 &lt;b&gt;Side&lt;/b&gt; Street',
      'Vaduz',
      'Liechtenstein',
      '5550100',
      '1 Typed Road',
      'London EC1Y 8SY',
      'United Kingdom',
    ])
      expect(
        text.split('\n').map((line) => line.trim()),
        path,
      ).toContain(told);
    for (const kept of [VISA, 'MAYA HOLDER', jwe.slice(0, 40)]) expect(text).not.toContain(kept);
  }
  const plain = await createSession(gateway);
  expect(await read(`/sessions/${plain}`)).not.toContain('id="goods"');
});

test('captures, voids and refunds as typed, each once; what is too much is said', async () => {
  const { order_id, session_id } = await paid({ capture_method: 'MANUAL' });
  const at = `/transactions/${order_id}`;
  const captured = await post(`${at}/capture`, { amount: '100.00' });
  expect([captured.status, captured.headers.get('location')]).toEqual([
    303,
    `/console/transactions/${order_id}?done=captured`,
  ]);
  expect((await post(`${at}/void`)).status).toBe(303);
  const form = { amount: '40', refund_trans_id: `console-${randomUUID()}` };
  await Promise.all([post(`${at}/refund`, form), post(`${at}/refund`, form)]);
  expect(await order({ order_id })).toMatchObject({
    status: 'PARTIALLY_REFUNDED',
    balances: { captured_amount: '10000', voided_amount: '2840', refunded_amount: '4000' },
  });
  for (const amount of ['60.01', '0', '-1', '1.001', '1e2', '', 'all']) {
    const refused = await post(`${at}/refund`, { amount });
    expect([amount, refused.status]).toEqual([amount, 400]);
    expect(await refused.text()).toMatch(/refund_amount must be|amount must be a sum in USD/);
  }
  expect((await post(`${at}/capture`, { amount: '1' })).status).toBe(400);
  await post('/sandbox/refunds', { refuse_next: '1' });
  const refused = await post(`${at}/refund`, { amount: '60.00' });
  expect(refused.headers.get('location')).toContain('done=refused');
  expect((await order({ order_id })).balances['refunded_amount']).toBe('4000');
  const text = await read(`/sessions/${session_id}`);
  expect(text).toContain('Failure');
  expect(text).toContain('value="60.00"');
  expect((await post('/transactions/GW0/void')).status).toBe(404);
});

test('a session is ended before its time, and one that is paid is not', async () => {
  const open = await createSession(gateway);
  expect((await post(`/sessions/${open}/expire`)).headers.get('location')).toContain('done=expired');
  expect((await page.session(open)).status).toBe('EXPIRED');
  const { session_id } = await paid();
  expect((await post(`/sessions/${session_id}/expire`)).headers.get('location')).not.toContain('done');
  expect((await page.session(session_id)).status).toBe('SUCCESS');
});

test('each try of a webhook is kept with its answer, and one is sent again at a person’s wish', async () => {
  answers = [[503, 'later'], ACCEPTED];
  const { session_id } = await paid();
  type Listed = { event_id: string; tries: number; delivered_at: number | null };
  const listed = async () =>
    (await gateway.control<Listed[]>('GET', `webhooks?session_id=${session_id}`))[0]!;
  await expect.poll(async () => (await listed()).tries).toBe(1);
  const { event_id } = await listed();
  await expect.poll(() => read(`/webhooks/${event_id}`)).toContain('503, not received');
  expect((await post(`/webhooks/${event_id}/resend`)).status).toBe(303);
  await expect.poll(async () => (await listed()).delivered_at).not.toBeNull();
  answers = [[200, 'not the word']];
  await post(`/webhooks/${event_id}/resend`);
  await expect.poll(() => read(`/webhooks/${event_id}`)).toContain('Try 3');
  const text = await read(`/webhooks/${event_id}`);
  expect(text.match(/Try \d/g)).toEqual(['Try 1', 'Try 2', 'Try 3']);
  for (const answer of ['later', '&quot;ret_code&quot;: &quot;000000&quot;', 'not the word'])
    expect(text).toContain(answer);
  expect((await post('/webhooks/EV0/resend')).status).toBe(404);
});

test('lists are narrowed by what begins an id and by status; what is typed is text', async () => {
  const trans_id = `story-${randomUUID()}`;
  const id = await createSession(gateway, { trans_id });
  const found = async (query: string) =>
    [...(await read(query)).matchAll(/href="\/console\/sessions\/(CS\d+)"/g)].map(([, found]) => found);
  expect(await found(`?q=${trans_id.slice(0, 20)}`)).toEqual([id]);
  expect(await found(`?q=${id}&status=open`)).toEqual([id]);
  expect(await found(`?q=${id}&status=paid`)).toEqual([]);
  expect(await found('?q=%25')).toEqual([]);
  expect(await found('?q=story_')).toEqual([]);
  const hostile = encodeURIComponent(`"><script>alert(1)</script>`);
  for (const list of ['', '/transactions', '/webhooks']) {
    const response = await get(`${list}?q=${hostile}&status=${hostile}&before=${hostile}&done=${hostile}`);
    expect(response.status).toBe(200);
    expect(await response.text()).not.toContain('<script');
  }
  const { order_id } = await paid();
  expect(await read(`/transactions?q=${order_id}`)).toContain('Visa •••• 4242');
  for (const path of ['/sessions/CS0', '/transactions/GW0', '/webhooks/EV0', '/merchants/0', '/nowhere'])
    expect([path, (await get(path)).status]).toEqual([path, 404]);
});
