// Every operation of the server API but Create Session (which has its own table): each field with what it must not be.
// The answer is 400 with 010000 and the field's name; nothing is changed, and nothing of it is repeated.
import { expect, test } from '@playwright/test';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { BrowserPage, callServerApi, createSession } from '../support/gateway-client.ts';

test.describe.configure({ mode: 'default' });
let gateway: TestGateway;
test.beforeAll(async () => void (gateway = await startGateway()));
test.afterAll(() => gateway.stop());

const EVIL = '<script>alert(1)</script>';
const text = (max: number): unknown[] => ['', EVIL + 'x'.repeat(max), `${EVIL}\0`, 7, {}, [EVIL], null];
const optional = (max: number): unknown[] => text(max).slice(1);
const amount: unknown[] = [-1, 1.5, '01', '', EVIL, 1e12, null, true, {}];
const code: unknown[] = ['', 'usd', 'ZZZ', EVIL, 1, null];
const word: unknown[] = ['', EVIL, 'other', 1, null];
const flag: unknown[] = ['true', 1, EVIL, null];
const group: unknown[] = [EVIL, 7, [], null];
const url: unknown[] = ['', EVIL, 'http://shop.example/', 'javascript:alert(1)', 1, null];

const merchant_id = text(32);
const owner = { merchant_id, shopper_reference: text(64) };
const card = {
  payment_method: 'BANKCARD',
  card_no: '4242424242424242',
  exp_year: '2035',
  exp_month: '07',
  cvv: '123',
};
const encrypted = Object.fromEntries(
  ['card_no', 'exp_year', 'exp_month', 'cvv'].map((name) => [`payment.encrypted_${name}`, text(4096)]),
);

/** By address: what is right, and what is wrong by field. */
const operations: Record<
  string,
  readonly [right: Record<string, unknown>, wrong: Record<string, unknown[]>]
> = {
  '/session/query': [{ session_id: 'CS1' }, { merchant_id, session_id: text(64), trans_id: text(64) }],
  '/query': [
    { order_id: 'GW1' },
    { merchant_id, order_id: text(64), trans_id: text(64), session_id: text(64) },
  ],
  '': [
    { trans_id: 'bad-input', amount: 1, currency: 'USD', return_url: 'https://shop.example/', payment: card },
    {
      merchant_id,
      trans_id: text(64),
      amount,
      currency: code,
      payment_type: word,
      authorisation_type: word,
      capture_method: word,
      mit: flag,
      return_url: url,
      notify_url: url,
      recurring_agreement_id: text(64),
      payment: group,
      'payment.payment_method': text(32),
      'payment.card_no': ['', '42', '4'.repeat(20), '4242 4242 4242 4242', 4242424242424242, null],
      'payment.exp_year': ['35', '1999', 2035, EVIL],
      'payment.exp_month': ['7', '13', '00', 7, EVIL],
      'payment.cvv': ['12', '12345', 123, EVIL],
      'payment.holder_name': optional(256),
      'payment.token': text(64),
      'payment.token_data': text(16_384),
      'payment.token_usage': word,
      'payment.store_payment_method': flag,
      'payment.shopper_reference': text(64),
      ...encrypted,
      bill: group,
      shipping: group,
      customer: group,
      authentication: group,
      'authentication.challenge_indicator': word,
      goods: [EVIL, {}, null],
      browser: group,
      'browser.user_agent': optional(2048),
      'browser.language': optional(64),
      'browser.accept_header': optional(2048),
      'browser.java_enabled': flag,
    },
  ],
  '/capture': [{ order_id: 'GW1' }, { merchant_id, order_id: text(64), amount, currency: code }],
  '/void': [{ order_id: 'GW1' }, { merchant_id, order_id: text(64), reason: word }],
  '/refund': [
    { refund_trans_id: 'R', ori_order_id: 'GW1', refund_amount: 1, currency: 'USD' },
    {
      merchant_id,
      refund_trans_id: text(64),
      ori_order_id: text(64),
      refund_amount: amount,
      currency: code,
      reason: word,
      notify_url: url,
    },
  ],
  '/refund/query': [
    { refund_trans_id: 'R' },
    { merchant_id, refund_trans_id: text(64), refund_order_id: text(64) },
  ],
  '/token/query': [{ shopper_reference: 's' }, { ...owner, token: text(64) }],
  '/token/remove': [
    { shopper_reference: 's', token: 'TK1' },
    { ...owner, token: text(64) },
  ],
  '/recurring/cancel': [{ recurring_agreement_id: 'RA1' }, { ...owner, recurring_agreement_id: text(64) }],
  '/apple-pay/create-session': [
    { display_name: 'Shop', domain_name: 'localhost' },
    { merchant_id, display_name: text(75), domain_name: ['', 'Shop.example', 'a b', '-x', EVIL, 1, null] },
  ],
};

function withField(right: Record<string, unknown>, path: string, value: unknown): Record<string, unknown> {
  const [head, name] = path.split('.') as [string, string?];
  if (name === undefined) return { ...right, [head]: value };
  return { ...right, [head]: { ...(right[head] as object | undefined), [name]: value } };
}

for (const [path, [right, wrong]] of Object.entries(operations)) {
  test(`${path || 'Initiate Transaction'} names each field that is wrong, and repeats nothing of it`, async () => {
    for (const [field, values] of Object.entries(wrong)) {
      for (const value of values) {
        const { status, json } = await callServerApi(
          gateway,
          `/v3/payment/acq${path}`,
          withField(right, field, value),
        );
        expect([field, value, status, json.ret_code]).toEqual([field, value, 400, '010000']);
        expect(json.ret_msg.split(' ')[0]).toMatch(new RegExp(`^${field.replaceAll('.', '\\.')}(\\[0\\])?$`));
        expect(JSON.stringify(json)).not.toContain(EVIL);
      }
    }
    expect(gateway.output()).not.toContain(EVIL);
  });
}

test('none of it made an order', async () => {
  const { json } = await callServerApi(gateway, '/v3/payment/acq/query', { trans_id: 'bad-input' });
  expect(json.ret_code).toBe('206024');
  expect(await gateway.control('GET', 'ledger')).toEqual([]);
});

test('ids that do not belong together are refused by the name of the one that is another’s', async () => {
  const pay = async (trans_id: string) => {
    const session_id = await createSession(gateway, { trans_id });
    await new BrowserPage(gateway).pay(session_id, { number: '4242424242424242' });
    const { json } = await query({ session_id });
    return { trans_id, session_id, order_id: json.data!.order_id };
  };
  const query = (ids: Record<string, unknown>) =>
    callServerApi<{ ret_code: string; ret_msg: string; data?: { order_id: string } }>(
      gateway,
      '/v3/payment/acq/query',
      ids,
    );
  const [mine, other] = [await pay('mine'), await pay('other')];
  for (const [ids, name] of [
    [{ ...mine, session_id: other.session_id }, 'session_id'],
    [{ ...mine, trans_id: other.trans_id }, 'trans_id'],
    [{ order_id: mine.order_id, trans_id: 'never' }, 'trans_id'],
    [{ session_id: mine.session_id, order_id: 'GW0000000000000000000000' }, 'order_id'],
  ] as const) {
    const { status, json } = await query(ids);
    expect([ids, status, json.ret_code]).toEqual([ids, 400, '010000']);
    expect(json.ret_msg).toBe(`${name} is not that of the order`);
  }
  expect(await query({ order_id: 'GW0', trans_id: 'never' })).toMatchObject({
    status: 404,
    json: { ret_code: '206024' },
  });
});
