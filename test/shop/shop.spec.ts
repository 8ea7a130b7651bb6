// The shop: its strict policy, its addresses, and an order that is fulfilled once and only for what was ordered.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { totalOf, products, readCart } from '../../demo/shop/catalogue.ts';
import { price } from '../../demo/shop/money.ts';
import { Orders } from '../../demo/shop/orders.ts';
import type { WebhookData } from '../../demo/shop/paykka.ts';
import { securityHeaders } from '../../demo/shop/policy.ts';
import { formatAmount } from '../../src/core/money.ts';
import { BrowserPage, callServerApi } from '../support/gateway-client.ts';
import { printedPolicy } from '../support/security-document.ts';
import { startWorld, type World } from '../support/world.ts';

test.describe.configure({ mode: 'default' });
let world: World;
test.beforeAll(async () => {
  world = await startWorld();
});
test.afterAll(() => world.stop());

test('every page carries the strict policy that README and SECURITY publish', async () => {
  const [policy, other] = ['README.md', 'SECURITY.md'].map(printedPolicy);
  expect(other).toBe(policy);
  for (const path of ['/', '/checkout', '/checkout?amount=0x1', '/return?session_id=none']) {
    const response = await fetch(world.shop + path);
    const sent = response.headers.get('content-security-policy')!;
    const nonce = /'nonce-([^']+)'/.exec(sent)![1]!;
    expect(sent.replace(nonce, '…').replaceAll(world.gateway.url, 'https://psp.example')).toBe(policy);
    expect(nonce.length).toBeGreaterThan(20);
    // `same-origin` would cut a wallet's window off.
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'cache-control': 'no-store',
      'cross-origin-opener-policy': 'same-origin-allow-popups',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'x-content-type-options': 'nosniff',
    });
  }
});

test('/checkout makes a session and keeps it in the address', async () => {
  const first = await fetch(`${world.shop}/checkout?amount=800&currency=JPY&locale=fr-FR`);
  expect(new URL(first.url).searchParams.get('session_id')).toMatch(/^CS\d+$/);
  const html = await first.text();
  expect(html.match(/<paykka-dropin/g)).toHaveLength(1);
  expect(html).toMatch(/id="checkout"\s+session-id="CS\d+"\s+client-key="ck_[0-9a-f]{32}"/);
  expect(await (await fetch(first.url)).text()).toContain(new URL(first.url).searchParams.get('session_id')!);
});

test('/checkout takes the ways to pay by both of their names', async () => {
  for (const methods of ['ApplePay,BankCard', 'APPLE_PAY,BANKCARD']) {
    const { url } = await fetch(`${world.shop}/checkout?methods=${methods}`);
    const sessionId = new URL(url).searchParams.get('session_id')!;
    const offered = (await new BrowserPage(world.gateway).session(sessionId)).methods;
    expect([methods, ...offered.map(({ code }) => code)]).toEqual([methods, 'BANKCARD', 'APPLE_PAY']);
  }
});

test('the one element of /checkout has its id also on the PSP’s page', async () => {
  const page = await fetch(`${world.shop}/checkout?mode=HOSTED`);
  expect(page.url).toContain(`${world.gateway.url}/hosted/`);
  const html = await page.text();
  expect(html.match(/<paykka-dropin/g)).toHaveLength(1);
  expect(html).toMatch(/<paykka-dropin\s+id="checkout"/);
});

test('expire_s counts from the gateway’s clock, and a second is one', async () => {
  await world.gateway.control('POST', 'clock', { advance_ms: 3_600_000 });
  for (const seconds of [1, 130, 86_400]) {
    const begun = performance.now();
    const answer = await fetch(`${world.shop}/checkout?expire_s=${seconds}`, { redirect: 'manual' });
    const address = new URL(answer.headers.get('location') ?? '', world.shop);
    const sessionId = address.searchParams.get('session_id')!;
    const { expires_in_ms } = await new BrowserPage(world.gateway).session(sessionId);
    const passed = performance.now() - begun;
    expect(expires_in_ms).toBeLessThanOrEqual(seconds * 1_000);
    // The two clocks count whole milliseconds and parts of them.
    expect(expires_in_ms).toBeGreaterThan(seconds * 1_000 - passed - 5);
  }
  const opened = await fetch(`${world.shop}/playground?expires=150`);
  expect(opened.status).toBe(200);
});

test('no word of the return page can be taken for "paid" before it is', async () => {
  const { gateway, shop } = world;
  const open = async (query = '') =>
    new URL((await fetch(`${shop}/checkout${query}`)).url).searchParams.get('session_id')!;
  const says = async (sessionId: string) => (await fetch(`${shop}/return?session_id=${sessionId}`)).text();
  const [untouched, declined, waiting, late] = [
    await open(),
    await open(),
    await open(),
    await open('?expire_s=60'),
  ];
  const page = new BrowserPage(gateway);
  await page.pay(declined, { number: '4000000000000002' });
  await page.pay(waiting, { number: '4000000000000259' });
  await gateway.control('PATCH', `sessions/${late}`, { expire_time: '2020-01-01T00:00:00Z' });
  for (const sessionId of [untouched, declined, waiting, late]) {
    const html = await says(sessionId);
    expect(html).toContain('<h1>Payment not received</h1>');
    expect(html).not.toMatch(/paid/i);
  }
});

test('what cannot be right is told in words', async () => {
  for (const query of [
    'amount=-1',
    'amount=1.5',
    'currency=dollar',
    'expire_s=x',
    'layout=grid',
    'methods=Bank-Card',
  ]) {
    const response = await fetch(`${world.shop}/checkout?${query}`);
    expect([query, response.status]).toEqual([query, 400]);
    expect(await response.text()).toContain('That address is not right');
  }
});

test('POST /api/sessions answers a session and the key, or what was wrong', async () => {
  const post = async (fields: unknown) => {
    const response = await fetch(`${world.shop}/api/sessions`, {
      method: 'POST',
      body: JSON.stringify(fields),
    });
    return { status: response.status, json: (await response.json()) as Record<string, string> };
  };
  const { json } = await post({ amount: '100', currency: 'EUR' });
  expect(json).toEqual({
    session_id: expect.stringMatching(/^CS/),
    client_key: world.gateway.merchant.client_key,
  });
  // What the session's fields do not say is said by nobody: all ways are offered.
  const part = await post({ amount: '100', currency: 'EUR', session_mode: 'COMPONENT' });
  const { session_mode, methods } = await new BrowserPage(world.gateway).session(part.json['session_id']!);
  expect([session_mode, ...methods.map(({ code }) => code)]).toEqual([
    'COMPONENT',
    'BANKCARD',
    'APPLE_PAY',
    'GOOGLE_PAY',
    'ALIPAY_PLUS',
  ]);
  expect(await post({ amount: '-1' })).toMatchObject({
    status: 400,
    json: { error: expect.stringContaining('amount') },
  });
});

test('a webhook that PayKKa did not sign is refused', async () => {
  const response = await fetch(`${world.shop}/webhooks`, { method: 'POST', body: '{"status":"SUCCESS"}' });
  expect(response.status).toBe(401);
});

test('the shop does what its own pages ask, and nothing for a page of somebody else', async () => {
  const { shop } = world;
  const post = async (path: string, origin?: string) => {
    const headers = { 'content-type': 'text/plain', ...(origin !== undefined && { origin }) };
    const response = await fetch(shop + path, { method: 'POST', body: '{}', headers });
    return [path, response.status, response.status === 403 ? await response.text() : ''];
  };
  for (const [path, asked] of [
    ['/api/sessions', 200],
    ['/playground/session', 200],
    ['/subscription/charge?session_id=none', 404],
    ['/subscription/cancel?session_id=none', 404],
    ['/webhooks', 401],
  ] as const) {
    for (const origin of [undefined, shop]) expect(await post(path, origin)).toEqual([path, asked, '']);
    for (const origin of ['https://elsewhere.example', 'null', `${shop}0`, shop.replace('http:', 'https:')])
      expect(await post(path, origin)).toEqual([path, 403, expect.stringContaining(`open ${shop}.`)]);
  }
});

test('a cart is read from the address and priced by the shop', () => {
  const [first] = products;
  expect(totalOf(readCart({ [`q_${first!.id}`]: '2' }))).toBe(first!.price * 2);
  expect(readCart({ [`q_${first!.id}`]: '-3', q_unknown: '9' })).toEqual([]);
});

test('S31 an order is paid only by its own merchant, number, amount and currency', () => {
  const orders = new Orders();
  orders.add({ transId: 't1', amount: '100', currency: 'USD', cart: [], sessionId: 'CS1', fulfilled: false });
  const paid = {
    merchant_id: 'm1',
    trans_id: 't1',
    order_id: 'o1',
    status: 'SUCCESS',
    amount: '100',
    currency: 'USD',
  };
  for (const change of [
    { merchant_id: 'm2' },
    { trans_id: 't2' },
    { amount: '99' },
    { currency: 'JPY' },
    { status: 'FAILURE' },
    { status: 'PROCESSING' },
  ])
    expect(orders.settle({ ...paid, ...change }, 'm1')).toBe(false);
  expect(orders.bySession('CS1')!.fulfilled).toBe(false);
  expect(orders.settle(paid, 'm1')).toBe(true);
  expect(orders.bySession('CS1')!.fulfilled).toBe(true);
});

test('a refund of all that was paid, told with all of its order, is no payment', async () => {
  const { gateway, shop } = world;
  const answer = await fetch(`${shop}/api/sessions`, { method: 'POST', body: '{}' });
  const { session_id } = (await answer.json()) as { session_id: string };
  await new BrowserPage(gateway).pay(session_id, { number: '4242424242424242' });
  const told = async () =>
    (await gateway.control<{ body: string }[]>('GET', `webhooks?session_id=${session_id}`)).map(
      ({ body }) => JSON.parse(body) as WebhookData,
    );
  const payment = (await told())[0]!;
  const { merchant_id, trans_id, order_id, amount, currency } = payment;
  await callServerApi(gateway, '/v3/payment/acq/refund', {
    refund_trans_id: randomUUID(),
    ori_order_id: order_id,
    refund_amount: amount,
    currency,
  });
  const refund = (await told())[1]!;
  expect(refund).toMatchObject({ merchant_id, trans_id, status: 'SUCCESS', amount, currency });
  const orders = new Orders();
  orders.add({ transId: trans_id, amount, currency, cart: [], sessionId: session_id, fulfilled: false });
  expect(orders.hear(refund, merchant_id)).toBe(false);
  expect(orders.bySession(session_id)!.fulfilled).toBe(false);
  expect(orders.hear(payment, merchant_id)).toBe(true);
  expect(orders.bySession(session_id)!.fulfilled).toBe(true);
});

test('an order that was paid back, or charged in part, is not called unpaid', async () => {
  const { gateway, shop } = world;
  const page = new BrowserPage(gateway);
  const call = async (operation: string, fields: Readonly<Record<string, unknown>>) =>
    (await callServerApi<{ data: Record<string, string> }>(gateway, `/v3/payment/acq${operation}`, fields))
      .json.data;
  const paid = async (fields: object) => {
    const response = await fetch(`${shop}/api/sessions`, { method: 'POST', body: JSON.stringify(fields) });
    const { session_id } = (await response.json()) as { session_id: string };
    await page.pay(session_id, { number: '4242424242424242' });
    return { session_id, order_id: (await call('/query', { session_id }))['order_id']! };
  };
  const says = async (session_id: string) => {
    const html = await (await fetch(`${shop}/return?session_id=${session_id}`)).text();
    return /<h1>(.*?)<\/h1>/.exec(html)![1];
  };
  const one = await paid({});
  const refund = (amount: number) =>
    call('/refund', {
      refund_trans_id: randomUUID(),
      ori_order_id: one.order_id,
      refund_amount: amount,
      currency: 'USD',
    });
  expect(await says(one.session_id)).toBe('Paid');
  await refund(840);
  expect(await says(one.session_id)).toBe('Paid, partly refunded');
  await refund(12_000);
  expect(await says(one.session_id)).toBe('Refunded');
  const other = await paid({ capture_method: 'MANUAL' });
  expect(await says(other.session_id)).toBe('Paid');
  await call('/capture', { order_id: other.order_id, amount: '5000', currency: 'USD' });
  await call('/void', { order_id: other.order_id, reason: 'OTHER' });
  expect(await says(other.session_id)).toBe('Paid in part');
});

test('prices have the digits that the checkout gives them', () => {
  for (const currency of [...Intl.supportedValuesOf('currency'), 'UYW'])
    expect(price(1_284_000, currency)).toBe(
      formatAmount({ value: 1_284_000, currency }, 'en-US').replace('\u200e', ''),
    );
});

test('the policy for the vendors’ own wallets has the hosts that docs/wallets.md names', () => {
  const policy = securityHeaders('https://psp.example', 'n', true)['Content-Security-Policy']!;
  const table = readFileSync('docs/wallets.md', 'utf8').split('Hosts that your Content-Security-Policy')[1]!;
  const [head, , ...rows] = table.split('\n').filter((line) => line.startsWith('|'));
  const cells = (line: string) => line.split('|').slice(2, -1);
  const directives = cells(head!).map((cell) => /`([^`]+)`/.exec(cell)![1]!);
  expect(directives).toContain('connect-src');
  for (const row of rows.slice(0, 2))
    for (const [at, cell] of cells(row).entries()) {
      const hosts = policy
        .split('; ')
        .find((part) => part.startsWith(directives[at]!))!
        .split(' ');
      for (const host of /`([^`]+)`/.exec(cell)![1]!.split(' ')) expect(hosts).toContain(host);
    }
});
