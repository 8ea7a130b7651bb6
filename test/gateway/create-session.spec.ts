// Create Session, field by field: the table of docs/create-session.md against the schema, and each field at its limits.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { z } from 'zod';
import { createSessionFields } from '../../demo/gateway/server-api/create-session-fields.ts';
import type { SessionJson } from '../../src/protocol/gateway.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { BrowserPage, callServerApi } from '../support/gateway-client.ts';
import { fields } from './create-session-fields.ts';

test.describe.configure({ mode: 'default' });
let gateway: TestGateway;
test.beforeAll(async () => {
  gateway = await startGateway();
});
test.afterAll(() => gateway.stop());

interface Answer {
  status: number;
  ret_code: string;
  ret_msg: string;
  data: { session_id: string; error_code?: string; [name: string]: unknown };
}
async function create(fields: Record<string, unknown>): Promise<Answer> {
  const { status, json } = await callServerApi<Omit<Answer, 'status'>>(gateway, '/v3/payment/acq/session', {
    trans_id: randomUUID(),
    amount: 12_840,
    currency: 'USD',
    return_url: 'https://shop.example/return',
    ...fields,
  });
  return { status, ...json };
}

/** `{'bill.city': 'x'}` -> `{bill: {city: 'x'}}`; goods and shipping come with what they need. */
function at(path: string, value: unknown): Record<string, unknown> {
  const [head, ...rest] = path.split('.') as [string, ...string[]];
  if (rest.length === 0) return { [path]: value };
  if (head === 'goods[]') {
    const piece = { name: 'Pears', price: 1, quantity: 1, [rest[0]!]: value };
    return { goods: [piece], shipping: {} };
  }
  const needed = path.startsWith('payment.') ? { shopper_reference: 's', token_usage: 'CARD_ON_FILE' } : {};
  return { [head]: { ...needed, [rest[0]!]: value } };
}

test('the document has one row for each field that the gateway reads, and so has this test', () => {
  const documented = [
    ...readFileSync('docs/create-session.md', 'utf8').matchAll(/^\| \*{0,2}([a-z][\w.[\]]*)\*{0,2} +\|/gm),
  ].map(([, name]) => name!);
  const rows = documented.filter((name) => name !== 'field' && name !== 'code');
  expect(rows.sort()).toEqual(namesOf(createSessionFields).sort());
  expect(Object.keys(fields).sort()).toEqual(rows);
});

/** Every path of the schema: `goods`, `goods[].name`, `bill.city`. */
function namesOf(schema: z.ZodType, prefix = ''): string[] {
  const { type, innerType, element, shape } = schema.def as unknown as {
    type: string;
    innerType?: z.ZodType;
    element?: z.ZodType;
    shape?: Record<string, z.ZodType>;
  };
  if (innerType && type !== 'pipe') return namesOf(innerType, prefix);
  if (type === 'array')
    return [prefix, ...(isObject(element!) ? namesOf(element!, `${prefix}[]`).slice(1) : [])];
  if (!shape) return [prefix];
  const inside = Object.entries(shape).flatMap(([name, field]) =>
    namesOf(field, prefix === '' ? name : `${prefix}.${name}`),
  );
  return prefix === '' ? inside : [prefix, ...inside];
}
const isObject = (schema: z.ZodType) => (schema.def as { type: string }).type === 'object';

const valueOf = (value: unknown): unknown =>
  typeof value === 'function' ? (value as () => unknown)() : value;

for (const [path, { takes, refuses }] of Object.entries(fields)) {
  test(`${path} takes what is documented, and refuses what is beyond it by its name`, async () => {
    for (const value of takes.map(valueOf)) {
      const { status, ret_code, ret_msg } = await create(at(path, value));
      expect([value, status, ret_code, ret_msg]).toEqual([value, 200, '000000', 'Success']);
    }
    const name = path.replace('[]', '[0]').replaceAll(/[.[\]]/g, '\\$&');
    for (const value of refuses.map(valueOf)) {
      const { status, ret_code, ret_msg } = await create(at(path, value));
      expect([value, status, ret_code]).toEqual([value, 400, '010000']);
      expect([value, ret_msg]).toEqual([value, expect.stringMatching(new RegExp(`^${name}(\\[\\d+\\])? `))]);
    }
  });
}

test('what is required is missed by its name', async () => {
  for (const name of ['trans_id', 'currency', 'amount', 'return_url']) {
    const { status, ret_code, ret_msg } = await create({ [name]: undefined });
    expect([name, status, ret_code, ret_msg]).toEqual([name, 400, '010000', `${name} is required`]);
  }
});

test('fields that contradict each other have their code', async () => {
  const stores = { store_payment_method: true, token_usage: 'CARD_ON_FILE', shopper_reference: 's' };
  const agrees = { ...stores, token_usage: 'SUBSCRIPTION' };
  const recurring = { payment_type: 'RECURRING', mit: false };
  const physical = [{ name: 'x', price: 1, quantity: 1, delivery_date: '2030-01-01T00:00:00Z' }];
  const cases: [fields: Record<string, unknown>, code: string, names: string][] = [
    [{ theme_id: 'string' }, '1014', 'theme_id'],
    [{ payment: { ...stores, shopper_reference: undefined } }, '2008', 'payment.shopper_reference'],
    [{ goods: physical }, '2009', 'shipping'],
    [{ payment_type: 'RECURRING', payment: agrees }, '2010', 'mit'],
    [{ ...recurring, mit: true, payment: agrees }, '2012', 'mit'],
    [{ mit: true }, '2012', 'mit'],
    [{ payment: stores, allowed_payment_methods: ['ApplePay'] }, '2013', 'payment.store_payment_method'],
    [{ payment: stores, blocked_payment_methods: ['BankCard'] }, '2013', 'payment.store_payment_method'],
    [recurring, '2014', 'payment.store_payment_method'],
  ];
  for (const [change, code, name] of cases) {
    const { status, data, ret_msg } = await create(change);
    expect([change, status, data?.error_code]).toEqual([change, 200, code]);
    expect(ret_msg).toMatch(new RegExp(`^${name} `));
  }
  const named: [fields: Record<string, unknown>, names: string][] = [
    [{ payment: { ...stores, token_usage: undefined } }, 'payment.token_usage'],
    [{ ...recurring, payment: stores }, 'payment.token_usage'],
    [{ authorisation_type: 'PRE_AUTH', capture_method: 'AUTOMATIC' }, 'capture_method'],
  ];
  for (const [change, name] of named) {
    const { status, ret_code, ret_msg } = await create(change);
    expect([change, status, ret_code]).toEqual([change, 400, '010000']);
    expect(ret_msg).toMatch(new RegExp(`^${name} `));
  }
});

test('what is taken is what happens: browsers see the shown fields, and nothing of the shopper', async () => {
  const theme = { theme_id: 'night', theme: 'dark', tokens: { 'color-accent': '#0f6b4f' } };
  await gateway.control('POST', 'themes', theme);
  const { data } = await create({
    theme_id: 'night',
    display_merchant_name: 'Northwind',
    display_locale: 'fr-FR',
    goods: [{ id: '7', name: '苹果', description: 'd', category: 'c', price: '625', quantity: 2 }],
    allowed_payment_methods: ['GooglePay', 'BankCard', 'WechatPayGlobal'],
    blocked_payment_methods: ['GooglePay'],
    bill: { email: 'bill@secret.example', phone_number: '5550100', city: 'Vaduz' },
    shipping: { email: 'ship@secret.example', city: 'Vaduz' },
    customer: { id: 'customer-secret', email: 'customer@secret.example' },
    payment: { shopper_reference: 'shopper-secret' },
    authorisation_type: 'PRE_AUTH',
  });
  expect(data).toMatchObject({ authorisation_type: 'PRE_AUTH', capture_method: 'MANUAL' });
  const session: SessionJson = await new BrowserPage(gateway).session(data.session_id);
  expect(session).toMatchObject({
    theme: { theme: 'dark', tokens: { 'color-accent': '#0f6b4f' } },
    display_merchant_name: 'Northwind',
    display_locale: 'fr-FR',
    goods: [{ id: '7', name: '苹果', description: 'd', price: 625, quantity: 2 }],
    methods: [{ code: 'BANKCARD' }],
  });
  expect(JSON.stringify(session)).not.toMatch(/secret|5550100|Vaduz/);
});

test('nothing that was refused is repeated in the answer or the log', async () => {
  const evil = '<script>alert(1)</script>4242424242424242';
  for (const change of [
    { currency: evil },
    { trans_id: evil.repeat(3) },
    { [evil]: 1, amount: evil },
    { theme_id: evil },
  ]) {
    const answer = await create(change);
    expect(answer.ret_code).toBe('010000');
    expect(JSON.stringify(answer)).not.toMatch(/<script|42424242/);
  }
  expect(gateway.output()).not.toMatch(/<script|42424242/);
});
