// The shop: its strict policy, its addresses, and an order that is fulfilled once and only for what was ordered.
import { expect, test } from '@playwright/test';
import { totalOf, products, readCart } from '../../demo/shop/catalogue.ts';
import { Orders } from '../../demo/shop/orders.ts';
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

test('what cannot be right is told in words', async () => {
  for (const query of ['amount=-1', 'amount=1.5', 'currency=dollar', 'expire_s=x', 'layout=grid']) {
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
  expect(await post({ amount: '-1' })).toMatchObject({
    status: 400,
    json: { error: expect.stringContaining('amount') },
  });
});

test('a webhook that PayKKa did not sign is refused', async () => {
  const response = await fetch(`${world.shop}/webhooks`, { method: 'POST', body: '{"status":"SUCCESS"}' });
  expect(response.status).toBe(401);
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
