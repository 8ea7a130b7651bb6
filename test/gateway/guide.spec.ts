// PayKKa's guide to the embedded checkout: each request that it prints, sent as printed but for its dates and ids, gets
// the answer that it prints, and a session's and an order's status is what it says.
import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { BrowserPage, callServerApi, createSession } from '../support/gateway-client.ts';
import { callV1 } from '../support/v1-client.ts';

const VISA = '4242424242424242';

test.describe.configure({ mode: 'default' });
let gateway: TestGateway;
let page: BrowserPage;
test.beforeAll(async () => {
  gateway = await startGateway();
  page = new BrowserPage(gateway);
});
test.afterAll(() => gateway.stop());

interface Answer {
  ret_code: string;
  ret_msg: string;
  data: Record<string, unknown> & { session_id: string; order_id: string };
}
const call = async (path: string, fields: Record<string, unknown>) => {
  const { status, json } = await callServerApi<Answer>(gateway, `/v3/payment/acq${path}`, fields);
  return { status, ...json };
};
const shopper_reference = '854f5baaf0a735139c583c4cea14d14c';

/** @param more in place of what the guide prints */
const printed = (more: Record<string, unknown> = {}) => ({
  payment_type: 'PURCHASE',
  authorisation_type: 'FINAL_AUTH',
  capture_method: 'AUTOMATIC',
  trans_id: randomUUID(),
  expire_time: new Date(Date.now() + 9 * 3_600_000).toISOString().replace(/\.\d+Z$/, '+08:00'),
  session_mode: 'DROP_IN',
  display_locale: 'fr-FR',
  currency: 'HKD',
  amount: '800',
  return_url: 'https://url',
  payment: { store_payment_method: true, token_usage: 'CARD_ON_FILE', shopper_reference },
  goods: [],
  bill: {},
  shipping: {},
  customer: {},
  ...more,
});

test('Create Session, Query Session and Query Transaction answer what the guide prints', async () => {
  const request = printed();
  const created = await call('/session', request);
  const { session_id } = created.data;
  const { merchant_id } = gateway.merchant;
  const { trans_id, session_mode, currency, amount, expire_time, authorisation_type, capture_method } =
    request;
  const session = { session_mode, currency, amount, expire_time, authorisation_type, capture_method };
  const ids = { merchant_id, trans_id, session_id };
  const success = { status: 200, ret_code: '000000', ret_msg: 'Success' };
  const open = { ...success, data: { ...ids, ...session, status: 'PROCESSING' } };
  expect(created).toEqual(open);
  expect(await call('/session/query', { merchant_id, trans_id, session_id })).toEqual(open);

  await page.pay(session_id, { number: VISA });
  const paid = { ...success, data: { ...ids, ...session, status: 'SUCCESS' } };
  expect(await call('/session/query', { session_id })).toEqual(paid);
  const order = await call('/query', ids);
  expect(order).toMatchObject({
    ...success,
    data: {
      ...ids,
      order_id: expect.stringMatching(/^GW\d+$/),
      status: 'SUCCESS',
      error_code: '0000',
      error_description: 'request success',
      amount,
      currency,
      pay_finish_time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00$/),
    },
  });
  expect(await call('/query', { ...ids, order_id: order.data.order_id })).toEqual(order);
});

test('the first recurring payment, and a later one that names no token_usage', async () => {
  const payment = { store_payment_method: true, token_usage: 'SUBSCRIPTION', shopper_reference };
  const first = printed({ payment_type: 'RECURRING', session_mode: 'COMPONENT', mit: false, payment });
  const { session_id } = (await call('/session', first)).data;
  await page.pay(session_id, { number: VISA });
  const { token, recurring_agreement_id } = (await call('/query', { session_id })).data;
  const later = {
    payment_type: 'RECURRING',
    authorisation_type: 'FINAL_AUTH',
    capture_method: 'AUTOMATIC',
    trans_id: randomUUID(),
    currency: 'HKD',
    amount: '800',
    mit: true,
    recurring_agreement_id,
    payment: { payment_method: 'BANKCARD', shopper_reference, token },
  };
  expect(await call('', later)).toMatchObject({
    status: 200,
    data: { status: 'SUCCESS', token, recurring_agreement_id, amount: '800' },
  });
  // What the token is for is known of a later payment, and of nothing else.
  const purchase = { ...later, payment_type: 'PURCHASE', mit: false, recurring_agreement_id: undefined };
  const refused = await call('', { ...purchase, trans_id: randomUUID(), return_url: 'https://url' });
  expect([refused.status, refused.ret_msg]).toEqual([
    400,
    expect.stringMatching(/^payment\.token_usage is required/),
  ]);
});

test('a session’s status is told alike in both dialects: also of one that was tried in vain, and of one that expired', async () => {
  const statusOf = async (session_id: string) => [
    (await call('/session/query', { session_id })).data['status'],
    (await callV1(gateway, '/payments/session/query', { session_id })).json['status'],
  ];
  const [tried, never] = [await createSession(gateway), await createSession(gateway)];
  await page.pay(tried, { number: '4000000000000002' });
  expect(await statusOf(tried)).toEqual(['PROCESSING', 'PROCESSING']);
  await gateway.control('POST', 'clock', { advance_ms: 24 * 3_600_000 });
  for (const id of [tried, never]) expect(await statusOf(id)).toEqual(['EXPIRED', 'EXPIRED']);

  expect((await call('/query', { session_id: tried })).data).toMatchObject({ status: 'FAILURE' });
  const none = { status: 404, ret_code: '206024', ret_msg: "the order doesn't exist" };
  expect(await call('/query', { session_id: never })).toEqual(none);
  const flat = await callV1(gateway, '/payments/query', { session_id: never });
  expect([flat.status, flat.json.error_code, flat.json.error_description]).toEqual(Object.values(none));
  expect(await gateway.control('GET', `webhooks?session_id=${never}`)).toEqual([]);
});
