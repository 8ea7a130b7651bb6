// Payments that a merchant's server makes without a page: by card, encrypted card, token; and under an agreement.
import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import type { TestGateway } from '../support/gateway.ts';
import { BrowserPage, createSession } from '../support/gateway-client.ts';
import { callOrders, order, startGatewayWithBank, typed, type GatewayWithBank } from '../support/orders.ts';

const VISA = '4242424242424242';
const CHALLENGE = '4918190000000002';
const FRICTIONLESS = '4901170000000003';
test.describe.configure({ mode: 'default' });
let bank: GatewayWithBank;
let gateway: TestGateway;
let page: BrowserPage;
test.beforeAll(async () => {
  test.setTimeout(90_000);
  bank = await startGatewayWithBank();
  gateway = bank.gateway;
  page = new BrowserPage(gateway);
});
test.afterAll(() => bank.stop());

const call = (
  path: string,
  fields: Record<string, unknown>,
  place: Pick<TestGateway, 'url' | 'merchant'> = gateway,
) => callOrders(place, path, fields);

const ledgerOf = (orderId: string) => gateway.control<unknown[]>('GET', `ledger?session_id=${orderId}`);

test('pays by card, is told by webhook and query, and stands in the ledger once', async () => {
  const fields = order(typed(VISA));
  const { data } = await call('', fields);
  expect(data).toMatchObject({
    order_id: expect.stringMatching(/^GW\d{22}$/),
    trans_id: fields.trans_id,
    status: 'SUCCESS',
    amount: '5000',
    card_info: { bin: '424242', last4: '4242', card_brand: 'VISA' },
    balances: { authed_amount: '5000', captured_amount: '5000', able_to_refund_amount: '5000' },
  });
  expect(data).not.toHaveProperty('session_id');
  for (const ids of [{ order_id: data.order_id }, { trans_id: fields.trans_id }]) {
    expect((await call('/query', ids)).data).toMatchObject({ order_id: data.order_id, status: 'SUCCESS' });
  }
  expect(await ledgerOf(data.order_id)).toMatchObject([{ amount: 5000, order_id: data.order_id }]);
  const sent = await gateway.control<{ body: string }[]>('GET', `webhooks?session_id=${data.order_id}`);
  expect(sent.map(({ body }) => JSON.parse(body) as object)).toMatchObject([
    { notify_type: 'PAYMENT.SUCCESS', order_id: data.order_id, status: 'SUCCESS' },
  ]);
});

test('ten of the same at once are one order and one authorisation', async () => {
  const fields = order(typed(VISA));
  const answers = await Promise.all(Array.from({ length: 10 }, () => call('', fields)));
  expect(new Set(answers.map(({ data }) => data.order_id)).size).toBe(1);
  expect(await ledgerOf(answers[0]!.data.order_id)).toHaveLength(1);
  expect(await call('', { ...fields, amount: 1 })).toMatchObject({ status: 400, ret_code: '010000' });
});

test('a session and an order do not share a trans_id, and no page sees an order', async () => {
  const trans_id = randomUUID();
  const sessionId = await createSession(gateway, { trans_id, amount: 5000 });
  expect(await call('', order(typed(VISA), { trans_id }))).toMatchObject({ ret_code: '010000' });
  const { data } = await call('', order(typed(VISA)));
  expect((await page.get(`sessions/${data.order_id}`)).status).toBe(404);
  expect(await call('/session/query', { session_id: data.order_id })).toMatchObject({ ret_code: '206011' });
  expect((await page.session(sessionId)).status).toBe('PROCESSING');
});

test('a decline is an order that failed', async () => {
  const { status, data } = await call('', order(typed('4000000000009995')));
  expect([status, data]).toMatchObject([200, { status: 'FAILURE', error_code: '3002' }]);
  expect(await ledgerOf(data.order_id)).toEqual([]);
});

test('the bank’s check is a page there and back, and then the order is paid', async ({ page: browser }) => {
  const { data } = await call('', order(typed(CHALLENGE)));
  expect(data.status).toBe('PROCESSING');
  const url = data.authentication_result!.authentication_url!;
  expect(url.startsWith(`${gateway.url}/3ds/authenticate/`)).toBe(true);
  await browser.route('https://shop.example/**', (route) => route.fulfill({ body: 'back' }));
  await browser.goto(url);
  await browser.getByLabel('One-time code').fill('123456');
  await browser.getByRole('button', { name: 'Confirm' }).click();
  await browser.waitForURL(`https://shop.example/return?a=1&order_id=${data.order_id}`);
  expect((await call('/query', { order_id: data.order_id })).data).toMatchObject({
    status: 'SUCCESS',
    authentication_result: { flow: 'CHALLENGE' },
  });
});

test('what contradicts itself or the rules is told with its code and field, and makes nothing', async () => {
  const recurring = { payment_type: 'RECURRING', mit: false };
  const stored = { store_payment_method: true, token_usage: 'SUBSCRIPTION', shopper_reference: 's' };
  const cases: [fields: Record<string, unknown>, code: string, names: string][] = [
    [order({ payment_method: 'BANKCARD' }), '010000', 'payment.card_no'],
    [order({ ...typed(VISA), token: 'TK1' }), '010000', 'payment.card_no'],
    [order({ ...typed(VISA), exp_month: '13' }), '010000', 'payment.exp_month'],
    [order({ ...typed(VISA), exp_year: '2020' }), '010000', 'payment.exp_year'],
    [order({ ...typed(VISA), cvv: undefined }), '010000', 'payment.cvv'],
    [order({ ...typed(VISA), card_no: '42' }), '010000', 'payment.card_no'],
    [order({ ...typed(VISA), card_no: '4242424242424241' }), '2006', 'payment.card_no'],
    [order({ ...typed(VISA), payment_method: 'CASH' }), '1004', 'payment.payment_method'],
    [order({ ...typed(VISA), payment_method: 'APPLE_PAY' }), '010000', 'payment.card_no'],
    [order(typed(VISA), { return_url: undefined }), '010000', 'return_url'],
    [order(typed(VISA), { mit: true }), '2012', 'mit'],
    [order(typed(VISA), { recurring_agreement_id: 'RA1' }), '2011', 'recurring_agreement_id'],
    [
      order(typed(VISA), { authorisation_type: 'PRE_AUTH', capture_method: 'AUTOMATIC' }),
      '010000',
      'capture_method',
    ],
    [
      order({ ...typed(VISA), store_payment_method: true, token_usage: 'CARD_ON_FILE' }),
      '2008',
      'payment.shopper_reference',
    ],
    [
      order({ ...typed(VISA), store_payment_method: true, shopper_reference: 's' }),
      '010000',
      'payment.token_usage',
    ],
    [
      order({ ...typed(VISA), ...stored, store_payment_method: false }, recurring),
      '2014',
      'payment.store_payment_method',
    ],
    [
      order({ payment_method: 'GOOGLE_PAY', token_data: 'x', ...stored }, recurring),
      '2013',
      'payment.store_payment_method',
    ],
    [order({ payment_method: 'BANKCARD', token: 'TK1' }), '2008', 'payment.shopper_reference'],
    [
      order(typed(VISA), {
        goods: [{ name: 'a', price: 1, quantity: 1, delivery_date: '2030-01-01T00:00:00Z' }],
      }),
      '2009',
      'shipping',
    ],
  ];
  for (const [fields, code, names] of cases) {
    const { status, ret_code, ret_msg, data } = await call('', fields);
    const told = code.length === 4 ? [200, data?.error_code] : [status, ret_code];
    expect([fields, ...told]).toEqual([fields, code.length === 4 ? 200 : 400, code]);
    expect(ret_msg).toMatch(new RegExp(`^${names}\\b`));
    expect(ret_msg).not.toContain('42424242');
    expect(await call('/query', { trans_id: fields['trans_id'] })).toMatchObject({ ret_code: '206024' });
  }
  expect(gateway.output()).not.toMatch(/4242 ?4242/);
});

test('the merchant’s wishes about the bank’s check are followed', async () => {
  const wish = async (number: string, authentication: Record<string, unknown>, amount = 5000) =>
    (await call('', order(typed(number), { authentication, amount }))).data;
  expect((await wish(FRICTIONLESS, {})).status).toBe('SUCCESS');
  expect((await wish(FRICTIONLESS, { challenge_indicator: 'REQUESTED' })).status).toBe('PROCESSING');
  expect((await wish(VISA, { challenge_indicator: 'REQUESTED' })).status).toBe('SUCCESS');
  expect((await wish(VISA, { challenge_indicator: 'MANDATED' })).status).toBe('PROCESSING');
  expect((await wish(CHALLENGE, { exemption: 'LOW_VALUE' }, 3000)).status).toBe('SUCCESS');
  expect((await wish(CHALLENGE, { exemption: 'LOW_VALUE' }, 3001)).status).toBe('PROCESSING');
  expect((await wish(CHALLENGE, { exemption: 'TRA' }, 25_000)).status).toBe('SUCCESS');
  expect((await wish(CHALLENGE, { exemption: 'LOW_VALUE', challenge_indicator: 'MANDATED' }, 1)).status).toBe(
    'PROCESSING',
  );
  const checked = await wish(FRICTIONLESS, { authentication_only: true });
  expect(checked).toMatchObject({
    status: 'SUCCESS',
    authentication_result: { flow: 'FRICTIONLESS' },
    balances: { authed_amount: '0', captured_amount: '0', able_to_refund_amount: '0' },
  });
  expect(await ledgerOf(checked.order_id)).toEqual([]);
});

test('a pre-authorisation waits to be captured', async () => {
  const { data } = await call('', order(typed(VISA), { authorisation_type: 'PRE_AUTH' }));
  expect(data.status).toBe('AUTHORIZED');
  expect((await call('/capture', { order_id: data.order_id, amount: 1 })).data).toMatchObject({
    status: 'SUCCESS',
    balances: { captured_amount: '1', able_to_capture_amount: '4999' },
  });
});

test('an Apple Pay session is made for a page of the merchant, and for no other', async () => {
  const { data } = await call('/apple-pay/create-session', {
    display_name: 'Shop',
    domain_name: new URL(page.origin).hostname,
  });
  expect(JSON.parse(data['apple_pay_session'] as string)).toMatchObject({
    displayName: 'Shop',
    domainName: 'localhost',
    signature: expect.stringMatching(/^[0-9a-f]{512}$/),
  });
  const foreign = { display_name: 'Shop', domain_name: 'evil.example' };
  expect((await call('/apple-pay/create-session', foreign)).data).toMatchObject({ error_code: '1017' });
  const long = { display_name: 'x'.repeat(76), domain_name: 'localhost' };
  expect(await call('/apple-pay/create-session', long)).toMatchObject({ ret_code: '010000' });
});
