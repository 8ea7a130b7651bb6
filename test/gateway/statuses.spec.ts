// Each status of an order and of a refund, reached by the operations of the server API: told alike by the operation's own
// answer, by Query Transaction in both dialects, and by the webhook; and what ends something ends it once.
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

type Balances = Record<string, string>;
interface Data extends Record<string, unknown> {
  order_id: string;
  status: string;
  balances: Balances;
}
interface Answer {
  ret_code: string;
  data: Data;
}
const call = async (path: string, fields: Record<string, unknown>): Promise<Answer> =>
  (await callServerApi<Answer>(gateway, `/v3/payment/acq${path}`, fields)).json;

/** The newest webhook about an order. */
async function told(sessionId: string): Promise<Data & { notify_type: string }> {
  const sent = await gateway.control<{ body: string }[]>('GET', `webhooks?session_id=${sessionId}`);
  return JSON.parse(sent.at(-1)!.body) as Data & { notify_type: string };
}

/** Status and balances, which all three must tell alike. */
async function standing(session_id: string) {
  const { status, balances } = (await call('/query', { session_id })).data;
  const flat = (await callV1(gateway, '/payments/query', { session_id })).json;
  const asIntegers = Object.fromEntries(Object.entries(balances).map(([name, text]) => [name, Number(text)]));
  expect([flat['status'], flat['balances']]).toEqual([status, asIntegers]);
  return { status, balances };
}

async function paid(number: string, fields: Record<string, unknown> = {}) {
  const session_id = await createSession(gateway, { amount: 1000, ...fields });
  await page.pay(session_id, { number });
  const { order_id } = (await call('/query', { session_id })).data;
  return { session_id, order_id };
}

type Step = readonly [
  path: string,
  fields: (orderId: string) => Record<string, unknown>,
  status: string,
  notified: string,
  /** authed, captured, able to capture, voided, able to void, refunded, able to refund */
  money: readonly number[],
];
const capture = (amount: number) => (order_id: string) => ({ order_id, amount });
const refund = (refund_amount: number) => (ori_order_id: string) => ({
  ori_order_id,
  refund_amount,
  refund_trans_id: randomUUID(),
  currency: 'USD',
});
const whole = (order_id: string) => ({ order_id });

const ways: readonly (readonly [title: string, steps: readonly Step[]])[] = [
  [
    'captured in parts, reversed in part, refunded in parts',
    [
      ['/capture', capture(300), 'SUCCESS', 'PAYMENT.SUCCESS', [1000, 300, 700, 0, 700, 0, 300]],
      ['/capture', capture(300), 'SUCCESS', 'PAYMENT.SUCCESS', [1000, 600, 400, 0, 400, 0, 600]],
      ['/void', whole, 'PARTIALLY_REVERSED', 'PAYMENT.CANCELED', [1000, 600, 0, 400, 0, 0, 600]],
      ['/refund', refund(200), 'PARTIALLY_REFUNDED', 'REFUND.SUCCESS', [1000, 600, 0, 400, 0, 200, 400]],
      ['/refund', refund(400), 'REFUNDED', 'REFUND.SUCCESS', [1000, 600, 0, 400, 0, 600, 0]],
    ],
  ],
  [
    'refunded while a part is open, which is then reversed',
    [
      ['/capture', capture(300), 'SUCCESS', 'PAYMENT.SUCCESS', [1000, 300, 700, 0, 700, 0, 300]],
      ['/refund', refund(300), 'PARTIALLY_REFUNDED', 'REFUND.SUCCESS', [1000, 300, 700, 0, 700, 300, 0]],
      ['/void', whole, 'REFUNDED', 'PAYMENT.CANCELED', [1000, 300, 0, 700, 0, 300, 0]],
    ],
  ],
  ['voided whole', [['/void', whole, 'CANCELED', 'PAYMENT.CANCELED', [1000, 0, 0, 1000, 0, 0, 0]]]],
];
for (const [title, steps] of ways) {
  test(`an order that is ${title}: answer, queries and webhook agree at each step`, async () => {
    const { session_id, order_id } = await paid(VISA, { capture_method: 'MANUAL' });
    expect((await standing(session_id)).status).toBe('AUTHORIZED');
    expect(await told(session_id)).toMatchObject({
      notify_type: 'PAYMENT.AUTHORIZATION',
      status: 'AUTHORIZED',
    });
    for (const [path, fields, status, notified, money] of steps) {
      const { data } = await call(path, fields(order_id));
      const now = await standing(session_id);
      expect([status, Object.values(now.balances).map(Number)]).toEqual([now.status, money]);
      const webhook = await told(session_id);
      expect(webhook.notify_type).toBe(notified);
      for (const one of [data, webhook]) {
        expect(one).toMatchObject({
          status: path === '/refund' ? 'SUCCESS' : status,
          balances: now.balances,
        });
      }
    }
  });
}

test('a refund that the acquirer refuses tells the money as it was', async () => {
  const { session_id, order_id } = await paid(VISA);
  await gateway.control('POST', 'refunds', { refuse_next: 1 });
  const notify_url = 'http://127.0.0.1:9/refunds';
  const { data } = await call('/refund', { ...refund(400)(order_id), notify_url });
  const { status, balances } = await standing(session_id);
  expect([status, balances['refunded_amount']]).toEqual(['SUCCESS', '0']);
  const sent = await gateway.control<{ url: string }[]>('GET', `webhooks?session_id=${session_id}`);
  expect(sent.map(({ url }) => url === notify_url)).toEqual([false, true]);
  for (const one of [data, await told(session_id)]) {
    expect(one).toMatchObject({ status: 'FAILURE', error_code: '3007', balances });
  }
});

test('declines have a code each, what waits is PROCESSING, and what the shopper gave up is CANCELED', async () => {
  const outcomes: [number: string, status: string, code: string][] = [
    ['4000000000000002', 'FAILURE', '3001'],
    ['4000000000009995', 'FAILURE', '3002'],
    ['4000000000000069', 'FAILURE', '3003'],
    ['4000000000000127', 'FAILURE', '3004'],
    ['4000000000000119', 'FAILURE', '3005'],
    ['4000000000000259', 'PROCESSING', '0000'],
  ];
  for (const [number, status, error_code] of outcomes) {
    const { session_id } = await paid(number);
    const { data } = await call('/query', { session_id });
    expect([number, data.status, data['error_code']]).toEqual([number, status, error_code]);
    expect((await standing(session_id)).balances['authed_amount']).toBe('0');
  }
  const { session_id } = await paid('4918190000000002');
  await page.post(`sessions/${session_id}/attempts/1/cancel`, {});
  expect((await call('/query', { session_id })).data).toMatchObject({
    status: 'CANCELED',
    error_code: '3006',
  });
  expect(await told(session_id)).toMatchObject({ notify_type: 'PAYMENT.CANCELED', status: 'CANCELED' });
});

test('a session’s wishes about the bank’s check are followed as a call’s are; a check alone charges nothing', async () => {
  const asked = await paid(VISA, { authentication: { challenge_indicator: 'MANDATED' } });
  expect((await standing(asked.session_id)).status).toBe('PROCESSING');
  const spared = await paid('4918190000000002', { authentication: { exemption: 'LOW_VALUE' } });
  expect((await standing(spared.session_id)).status).toBe('SUCCESS');
  const { session_id, order_id } = await paid(VISA, { authentication: { authentication_only: true } });
  const { status, balances } = await standing(session_id);
  expect([status, ...new Set(Object.values(balances))]).toEqual(['SUCCESS', '0']);
  expect(await gateway.control('GET', `ledger?session_id=${session_id}`)).toEqual([]);
  for (const [path, fields] of [
    ['/capture', whole(order_id)],
    ['/void', whole(order_id)],
    ['/refund', refund(1)(order_id)],
  ] as const)
    expect([path, (await call(path, fields)).ret_code]).toEqual([path, '010000']);
});

test('of ten at once, one voids, one removes the token, one cancels the agreement; a first payment makes one of each', async () => {
  const ten = async (path: string, fields: Record<string, unknown>) =>
    (await Promise.all(Array.from({ length: 10 }, () => call(path, fields)))).filter(
      ({ ret_code }) => ret_code === '000000',
    );
  const { session_id, order_id } = await paid(VISA, { capture_method: 'MANUAL' });
  expect(await ten('/void', { order_id })).toHaveLength(1);
  const sent = await gateway.control<{ body: string }[]>('GET', `webhooks?session_id=${session_id}`);
  expect(sent).toHaveLength(2);

  const shopper_reference = randomUUID();
  const card = { payment_method: 'BANKCARD', card_no: VISA, exp_year: '2035', exp_month: '07', cvv: '123' };
  const first = {
    trans_id: randomUUID(),
    amount: 1000,
    currency: 'USD',
    return_url: 'https://shop.example/',
    payment_type: 'RECURRING',
    mit: false,
    payment: { ...card, store_payment_method: true, token_usage: 'SUBSCRIPTION', shopper_reference },
  };
  const made = await ten('', first);
  const orders = new Set(made.map(({ data }) => data.order_id));
  expect([made.length, orders.size]).toEqual([10, 1]);
  const { data } = await call('/query', { trans_id: first.trans_id });
  const { token, recurring_agreement_id } = data as Data & Record<string, string>;
  expect((await call('/token/query', { shopper_reference })).data['tokens']).toMatchObject([{ token }]);
  expect(await ten('/recurring/cancel', { recurring_agreement_id })).toHaveLength(1);
  expect(await ten('/token/remove', { token, shopper_reference })).toHaveLength(1);
});
