// Initiate Transaction with what stands for a card: the four texts of an encrypted one, a token, an agreement.
import { randomBytes, randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { CompactEncrypt, importJWK, type JWK } from 'jose';
import { encryptedParts, type EncryptedPart } from '../../src/protocol/encrypted-card.ts';
import type { MerchantJson } from '../../demo/gateway/sandbox/make-merchant.ts';
import type { TestGateway } from '../support/gateway.ts';
import { BrowserPage, createSession } from '../support/gateway-client.ts';
import { callOrders, order, startGatewayWithBank, typed, type GatewayWithBank } from '../support/orders.ts';

const VISA = '4242424242424242';
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

async function encrypted(
  number: string,
  change: { merchantId?: string; part?: EncryptedPart; header?: Record<string, unknown>; iat?: number } = {},
): Promise<Record<EncryptedPart, string>> {
  const { keys, server_time } = await page.keys();
  const values = { number, year: '2035', month: '07', cvc: '123' };
  const grp = randomBytes(16).toString('hex');
  const texts = encryptedParts.map(async (prt) => {
    const header = {
      alg: 'RSA-OAEP-256',
      enc: 'A256GCM',
      kid: keys[0]!.kid,
      mid: change.merchantId ?? gateway.merchant.merchant_id,
      grp,
      prt,
      iat: change.iat ?? server_time,
      origin: page.origin,
      ...(prt === (change.part ?? 'cvc') && change.header),
    };
    const text = await new CompactEncrypt(new TextEncoder().encode(values[prt]))
      .setProtectedHeader(header)
      .encrypt(await importJWK(keys[0] as JWK, 'RSA-OAEP-256'));
    return [prt, text] as const;
  });
  return Object.fromEntries(await Promise.all(texts)) as Record<EncryptedPart, string>;
}

const withEncrypted = ({ number, year, month, cvc }: Record<EncryptedPart, string>) => ({
  payment_method: 'BANKCARD',
  encrypted_card_no: number,
  encrypted_exp_year: year,
  encrypted_exp_month: month,
  encrypted_cvv: cvc,
});

test('pays by the four texts of an encrypted card, once', async () => {
  const parts = await encrypted(VISA);
  const { data } = await call('', order(withEncrypted(parts)));
  expect(data).toMatchObject({ status: 'SUCCESS', card_info: { last4: '4242' } });
  expect(await call('', order(withEncrypted(parts)))).toMatchObject({
    status: 200,
    ret_code: '206020',
    data: { error_code: '2004' },
  });
});

test('S63 an encrypted card that is mixed, foreign, altered or garbled gets the same answer; an old one its own', async () => {
  const [one, other] = [await encrypted(VISA), await encrypted(VISA)];
  const broken: [what: string, parts: Record<EncryptedPart, string>][] = [
    ['two groups', { ...one, cvc: other.cvc }],
    ['exchanged', { ...one, year: one.month, month: one.year }],
    ['another merchant’s', await encrypted(VISA, { merchantId: '18000000000000' })],
    ['another page’s', await encrypted(VISA, { header: { origin: 'https://evil.example' } })],
    ['no text', { ...one, number: VISA }],
    ['cut', { ...one, number: one.number.slice(0, -4) }],
    ['an unknown key', await encrypted(VISA, { header: { kid: 'x' } })],
  ];
  const answers = new Set<string>();
  for (const [what, parts] of broken) {
    const { status, ret_code, ret_msg, data } = await call('', order(withEncrypted(parts)));
    expect([what, status, ret_code]).toEqual([what, 200, '206020']);
    answers.add(JSON.stringify([ret_msg, data]));
  }
  expect(answers.size).toBe(1);
  const { server_time } = await page.keys();
  const old = await encrypted(VISA, { iat: server_time - 16 * 60_000 });
  expect(await call('', order(withEncrypted(old)))).toMatchObject({
    ret_code: '206021',
    data: { error_code: '2005' },
  });
  // None of it used the group up.
  expect((await call('', order(withEncrypted(one)))).data).toMatchObject({ status: 'SUCCESS' });
});

test('stores a card, pays by its token, tells of it, removes it', async () => {
  const shopper_reference = randomUUID();
  const stores = { store_payment_method: true, token_usage: 'CARD_ON_FILE', shopper_reference };
  const { token } = (await call('', order({ ...typed(VISA), ...stores }))).data;
  expect(token).toMatch(/^TK\d{22}$/);
  expect((await call('/token/query', { shopper_reference })).data).toMatchObject({
    tokens: [{ token, token_usage: 'CARD_ON_FILE', card_info: { last4: '4242', card_brand: 'VISA' } }],
  });
  const pays = { payment_method: 'BANKCARD', token, token_usage: 'CARD_ON_FILE', shopper_reference };
  expect((await call('', order(pays))).data).toMatchObject({ status: 'SUCCESS', token });
  const stranger = await call('', order({ ...pays, shopper_reference: 'somebody else' }));
  expect([stranger.ret_code, stranger.ret_msg]).toEqual([
    '010000',
    expect.stringMatching(/^payment\.token /),
  ]);
  const merchant = await gateway.control<MerchantJson>('POST', 'merchants', {});
  expect(await call('', order(pays), { url: gateway.url, merchant })).toMatchObject({ ret_code: '010000' });
  expect(
    await call('/token/remove', { token, shopper_reference }, { url: gateway.url, merchant }),
  ).toMatchObject({ ret_code: '010000' });
  expect((await call('/token/remove', { token, shopper_reference })).data).toMatchObject({
    status: 'REMOVED',
  });
  expect(await call('/token/remove', { token, shopper_reference })).toMatchObject({ ret_code: '010000' });
  expect(await call('', order(pays))).toMatchObject({ ret_code: '010000' });
  expect((await call('/token/query', { shopper_reference })).data).toMatchObject({ tokens: [] });
});

test('a recurring payment: agreed in a session, charged later without the shopper, then cancelled', async () => {
  const shopper_reference = randomUUID();
  const sessionId = await createSession(gateway, {
    payment_type: 'RECURRING',
    mit: false,
    payment: { store_payment_method: true, token_usage: 'SUBSCRIPTION', shopper_reference },
  });
  await page.pay(sessionId, { number: VISA });
  const { token, recurring_agreement_id } = (await call('/query', { session_id: sessionId })).data;
  const later = (more: Record<string, unknown> = {}) => ({
    trans_id: randomUUID(),
    payment_type: 'RECURRING',
    mit: true,
    recurring_agreement_id,
    amount: 999,
    currency: 'USD',
    payment: { payment_method: 'BANKCARD', token, token_usage: 'SUBSCRIPTION', shopper_reference },
    ...more,
  });
  expect((await call('', later())).data).toMatchObject({ status: 'SUCCESS', token, recurring_agreement_id });
  expect((await call('', later({ recurring_agreement_id: 'RA1' }))).data).toMatchObject({
    error_code: '2015',
  });
  const another = { payment_method: 'BANKCARD', token, shopper_reference: 'somebody else' };
  expect((await call('', later({ payment: another }))).data).toMatchObject({ error_code: '2015' });
  expect((await call('', later({ recurring_agreement_id: undefined }))).data).toMatchObject({
    error_code: '2017',
  });
  expect((await call('', later({ mit: false }))).data).toMatchObject({ error_code: '2011' });
  expect((await call('', later({ mit: undefined }))).data).toMatchObject({ error_code: '2010' });
  const cancel = { recurring_agreement_id, shopper_reference };
  expect((await call('/recurring/cancel', cancel)).data).toMatchObject({ status: 'CANCELED' });
  expect((await call('/recurring/cancel', cancel)).data).toMatchObject({ error_code: '2016' });
  expect((await call('', later())).data).toMatchObject({ error_code: '2016' });
  expect((await call('/recurring/cancel', { recurring_agreement_id: 'RA1' })).data).toMatchObject({
    error_code: '2015',
  });
});

test('under an agreement the bank does not ask, and a removed token ends the agreement', async () => {
  const shopper_reference = randomUUID();
  const usage = { token_usage: 'SUBSCRIPTION', shopper_reference };
  const first = order(
    { ...typed(FRICTIONLESS), ...usage, store_payment_method: true },
    { payment_type: 'RECURRING', mit: false },
  );
  const { token, recurring_agreement_id } = (await call('', first)).data;
  expect(recurring_agreement_id).toMatch(/^RA/);
  const pays = { payment_method: 'BANKCARD', token, ...usage };
  const more = { payment_type: 'RECURRING', mit: true, recurring_agreement_id, return_url: undefined };
  const { data } = await call('', order(pays, more));
  expect(data.status).toBe('SUCCESS');
  expect(data).not.toHaveProperty('authentication_result');
  await call('/token/remove', { token, shopper_reference });
  expect((await call('', order(pays, more))).data).toMatchObject({ error_code: '2016' });
});
