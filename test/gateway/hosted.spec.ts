// The hosted page as the gateway serves it: for HOSTED sessions alone, framed by nobody, everything told inert; and
// the PSP's documents inside it.
import { createHash } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { cancelAddress, returnAddress } from '../../demo/gateway/payments/hosted-session.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { callServerApi, createSession } from '../support/gateway-client.ts';

test.describe.configure({ mode: 'default' });
let gateway: TestGateway;
test.beforeAll(async () => {
  gateway = await startGateway();
});
test.afterAll(() => gateway.stop());

const hosted = (fields: Readonly<Record<string, unknown>> = {}) =>
  createSession(gateway, { session_mode: 'HOSTED', ...fields });
const hashes = (html: string, tag: string): string =>
  [...html.matchAll(new RegExp(`<${tag}>(.*?)</${tag}>`, 'gs'))]
    .map(([, code]) => `'sha256-${createHash('sha256').update(code!).digest('base64')}'`)
    .join(' ');

test('Create Session answers session_url for HOSTED and for nothing else', async () => {
  const create = async (session_mode: string) => {
    const fields = {
      trans_id: `t-${session_mode}`,
      amount: 1,
      currency: 'USD',
      return_url: 'https://a.example/',
    };
    const { json } = await callServerApi<{ data: Record<string, string> }>(
      gateway,
      '/v3/payment/acq/session',
      {
        ...fields,
        session_mode,
      },
    );
    return json.data;
  };
  const { session_id, session_url } = await create('HOSTED');
  expect(session_url).toBe(`${gateway.url}/hosted/${session_id}`);
  for (const mode of ['DROP_IN', 'COMPONENT']) expect(await create(mode)).not.toHaveProperty('session_url');
});

test('the hosted page has these headers', async () => {
  const response = await fetch(`${gateway.url}/hosted/${await hosted()}`);
  const body = await response.text();
  expect(response.status).toBe(200);
  expect(response.headers.get('content-security-policy')).toBe(
    [
      `default-src 'none'`,
      `script-src 'self' ${hashes(body, 'script')}`,
      `style-src ${hashes(body, 'style')}`,
      `img-src 'self' data:`,
      `connect-src 'self'`,
      `frame-src 'self'`,
      `form-action 'none'`,
      `base-uri 'none'`,
      `object-src 'none'`,
      `require-trusted-types-for 'script'`,
      `trusted-types lit-html paykka-dropin 'allow-duplicates'`,
      `frame-ancestors 'none'`,
    ].join('; '),
  );
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(response.headers.get('referrer-policy')).toBe('strict-origin');
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
});

test('there is no hosted page of a session of another mode, or of none', async () => {
  for (const id of [await createSession(gateway), 'CS00000000000000000', '%3Cb%3E']) {
    const response = await fetch(`${gateway.url}/hosted/${id}`);
    expect(response.status).toBe(404);
    const text = await response.text();
    expect(text).toContain('There is no checkout at this address');
    expect(text).not.toContain('<b>');
  }
});

test('what the merchant named is text and nothing else', async () => {
  const evil = `"><script>alert(1)</script>$&{merchant}`;
  const goods = [{ name: evil, description: evil, price: 1, quantity: 2 }];
  const id = await hosted({
    goods,
    display_merchant_name: evil,
    cancel_url: `https://shop.example/?a="'><b>`,
  });
  const body = await (await fetch(`${gateway.url}/hosted/${id}`)).text();
  expect(body).not.toContain('<script>alert');
  expect(body).not.toContain('<b>');
  expect(body).toContain('Back to &quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;$&amp;{merchant}');
});

test('the card frame lets the gateway embed it in a HOSTED session alone', async () => {
  const frame = async (sessionId: string) => {
    const { client_key } = gateway.merchant;
    const query = new URLSearchParams({ session_id: sessionId, client_key });
    const headers = { 'sec-fetch-dest': 'iframe', referer: `${gateway.url}/` };
    return fetch(`${gateway.url}/checkout/v1/frame?${query}`, { headers });
  };
  const inside = await frame(await hosted());
  expect(inside.status).toBe(200);
  const policy = inside.headers.get('content-security-policy');
  expect(policy).toContain(`frame-ancestors 'self' ${gateway.merchant.origins.join(' ')}`);
  expect((await frame(await createSession(gateway))).status).toBe(403);
});

test('the wallets of a session are simulated on the page, and Apple takes it for one of the merchant’s', async () => {
  const scripts = async (allowed_payment_methods: string[]) => {
    const id = await hosted({ allowed_payment_methods });
    const body = await (await fetch(`${gateway.url}/hosted/${id}`)).text();
    return [...body.matchAll(/<script src="(.*?)">/g)].map(([, src]) => src);
  };
  expect(await scripts(['BankCard'])).toEqual([]);
  expect(await scripts(['BankCard', 'GooglePay'])).toEqual(['/sim/google-pay.js']);
  expect(await scripts(['ApplePay', 'GooglePay'])).toEqual(['/sim/apple-pay.js', '/sim/google-pay.js']);
  const ask = async (session_mode: string) => {
    const id = await createSession(gateway, { session_mode, allowed_payment_methods: ['ApplePay'] });
    const { client_key } = gateway.merchant;
    return fetch(`${gateway.url}/checkout/v1/sessions/${id}/apple-pay/session`, {
      method: 'POST',
      headers: { origin: gateway.url },
      body: JSON.stringify({ client_key, domain_name: '127.0.0.1' }),
    });
  };
  expect(await (await ask('HOSTED')).json()).toMatchObject({ domainName: '127.0.0.1' });
  expect((await ask('DROP_IN')).status).toBe(400);
});

const addresses: readonly [string, string][] = [
  ['https://a.example', 'https://a.example?session_id=CS1'],
  ['https://a.example/r', 'https://a.example/r?session_id=CS1'],
  ['https://a.example/r?x=%20+y', 'https://a.example/r?x=%20+y&session_id=CS1'],
  ['https://a.example/r?', 'https://a.example/r?session_id=CS1'],
  ['https://a.example/r?x&', 'https://a.example/r?x&session_id=CS1'],
  ['https://a.example/r?x#/done?y', 'https://a.example/r?x&session_id=CS1#/done?y'],
  ['https://a.example/#top', 'https://a.example/?session_id=CS1#top'],
];
for (const [given, expected] of addresses) {
  test(`${given} gets the session and nothing else of it is touched`, () => {
    expect(returnAddress({ id: 'CS1', return_url: given })).toBe(expected);
  });
}

test('without a cancel_url the way back is return_url', () => {
  const session = { id: 'CS1', return_url: 'https://a.example/r' };
  expect(cancelAddress({ ...session, request: '{}' })).toBe('https://a.example/r?session_id=CS1');
  const request = JSON.stringify({ cancel_url: 'https://a.example/cart' });
  expect(cancelAddress({ ...session, request })).toBe('https://a.example/cart');
});
