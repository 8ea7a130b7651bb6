// Wallets' tokens, from a page and from a merchant's server: each pays once, and only what it was made for.
import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import type { MerchantJson } from '../../demo/gateway/sandbox/make-merchant.ts';
import type { WalletName } from '../../demo/gateway/payments/wallet-token.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { BrowserPage, callServerApi, createSession } from '../support/gateway-client.ts';
import { walletCiphertext, walletToken } from '../support/wallet-token.ts';

test.describe.configure({ mode: 'default' });
let gateway: TestGateway;
let page: BrowserPage;
test.beforeAll(async () => {
  gateway = await startGateway();
  page = new BrowserPage(gateway);
});
test.afterAll(() => gateway.stop());

async function ciphertext(wallet: WalletName, plaintext: Readonly<Record<string, unknown>> = {}) {
  const { keys } = await page.keys();
  return walletCiphertext(wallet, { key: keys[0]!, merchantId: gateway.merchant.merchant_id, plaintext });
}
const newSession = (fields: Readonly<Record<string, unknown>> = {}) =>
  createSession(gateway, { amount: 5000, allowed_payment_methods: ['ApplePay', 'GooglePay'], ...fields });

/** As the drop-in does it. */
async function payOnPage(sessionId: string, wallet: WalletName, jwe: string, submission_id = randomUUID()) {
  const token = walletToken(wallet, jwe);
  const response = await page.post(`sessions/${sessionId}/payments`, {
    attempt_no: 1,
    version: 1,
    method: wallet,
    details: { submission_id, token: wallet === 'APPLE_PAY' ? JSON.parse(token) : token },
  });
  const { status, replayed, error } = (await response.json()) as {
    status?: string;
    replayed?: boolean;
    error?: { code: string };
  };
  return { http: response.status, status, replayed, code: error?.code };
}

interface Answer {
  ret_code: string;
  ret_msg: string;
  data?: { order_id: string; status: string; error_code: string; card_info?: object; payment?: object };
}
async function payFromServer(fields: Readonly<Record<string, unknown>>, place = gateway as Place) {
  const { json } = await callServerApi<Answer>(place, '/v3/payment/acq', {
    trans_id: randomUUID(),
    amount: 5000,
    currency: 'USD',
    return_url: 'https://shop.example/return',
    ...fields,
  });
  return json;
}
type Place = Pick<TestGateway, 'url' | 'merchant'>;
const by = (payment_method: WalletName, jwe: string) => ({
  payment: { payment_method, token_data: walletToken(payment_method, jwe) },
});
const notOpened = { ret_code: '206020', data: { error_code: '2004' } };
const refused = { http: 422, code: 'card_data_invalid' };

test('a token pays one session: no other, no order, and not in another spelling', async () => {
  const [first, second] = [await newSession(), await newSession()];
  const jwe = await ciphertext('GOOGLE_PAY');
  const submission = randomUUID();
  expect(await payOnPage(first, 'GOOGLE_PAY', jwe, submission)).toMatchObject({ status: 'SUCCESS' });
  expect(await payOnPage(first, 'GOOGLE_PAY', jwe, submission)).toMatchObject({ replayed: true });
  expect(await payOnPage(second, 'GOOGLE_PAY', jwe, submission)).toMatchObject(refused);
  expect(await payFromServer(by('GOOGLE_PAY', jwe))).toMatchObject(notOpened);
  // The tag's 16 bytes leave four bits of the last letter unused: A, B, C … all say the same bytes.
  const spelt = jwe.slice(0, -1) + String.fromCharCode(jwe.at(-1)!.charCodeAt(0) + 1);
  expect(Buffer.from(spelt.split('.')[4]!, 'base64url')).toEqual(
    Buffer.from(jwe.split('.')[4]!, 'base64url'),
  );
  expect(await payOnPage(second, 'GOOGLE_PAY', spelt)).toMatchObject(refused);
  // The other session took no harm.
  expect(await payOnPage(second, 'APPLE_PAY', await ciphertext('APPLE_PAY'))).toMatchObject({
    status: 'SUCCESS',
  });
});

test('of ten sessions that one token comes to at once, one is paid', async () => {
  const sessions = await Promise.all(Array.from({ length: 10 }, () => newSession()));
  const jwe = await ciphertext('APPLE_PAY');
  const answers = await Promise.all(sessions.map((id) => payOnPage(id, 'APPLE_PAY', jwe)));
  expect(answers.filter(({ status }) => status === 'SUCCESS')).toHaveLength(1);
  expect(answers.filter(({ code }) => code === 'card_data_invalid')).toHaveLength(9);
  const ledgers = await Promise.all(
    sessions.map((id) => gateway.control<unknown[]>('GET', `ledger?session_id=${id}`)),
  );
  expect(ledgers.flat()).toHaveLength(1);
});

test('a token made for another amount, currency, merchant or wallet pays nothing, and is not used up', async () => {
  const sessionId = await newSession();
  const other = await gateway.control<MerchantJson>('POST', 'merchants', {});
  for (const change of [
    { amount: '49.99' },
    { amount: '5000' },
    { currency: 'EUR' },
    { merchant: other.merchant_id },
    { wallet: 'APPLE_PAY' },
    { card_no: '42' },
  ]) {
    const jwe = await ciphertext('GOOGLE_PAY', change);
    expect([change, await payOnPage(sessionId, 'GOOGLE_PAY', jwe)]).toMatchObject([change, refused]);
    expect([change, await payFromServer(by('GOOGLE_PAY', jwe))]).toMatchObject([change, notOpened]);
  }
  const jwe = await ciphertext('GOOGLE_PAY');
  const theirs = { url: gateway.url, merchant: other };
  expect(await payFromServer(by('GOOGLE_PAY', jwe), theirs)).toMatchObject(notOpened);
  expect(await payFromServer({ ...by('GOOGLE_PAY', jwe), amount: 4999 })).toMatchObject(notOpened);
  expect(await payOnPage(sessionId, 'GOOGLE_PAY', jwe)).toMatchObject({ status: 'SUCCESS' });
});

for (const wallet of ['APPLE_PAY', 'GOOGLE_PAY'] as const) {
  test(`a merchant's server pays by ${wallet}; the same call again is the same order`, async () => {
    const fields = { trans_id: randomUUID(), ...by(wallet, await ciphertext(wallet)) };
    const { data } = await payFromServer(fields);
    expect(data).toMatchObject({
      status: 'SUCCESS',
      order_id: expect.stringMatching(/^GW/),
      payment: { payment_method: wallet },
      card_info: { bin: '424242', last4: '4242' },
    });
    expect((await payFromServer(fields)).data?.order_id).toBe(data!.order_id);
    expect(await payFromServer({ ...fields, trans_id: randomUUID() })).toMatchObject(notOpened);
    expect(await gateway.control('GET', `ledger?session_id=${data!.order_id}`)).toMatchObject([
      { method: wallet, amount: 5000 },
    ]);
  });
}

test('what is no token is told; a bare number may be asked about by the bank, one with a cryptogram not', async () => {
  for (const token_data of ['x', '{}', '"{}"', '{"protocolVersion":"ECv2","signedMessage":"x"}']) {
    const answer = await payFromServer({ payment: { payment_method: 'GOOGLE_PAY', token_data } });
    expect([token_data, answer]).toMatchObject([token_data, notOpened]);
  }
  expect(await payFromServer({ payment: { payment_method: 'GOOGLE_PAY' } })).toMatchObject({
    ret_code: '010000',
    ret_msg: 'payment.token_data is required',
  });
  const asked = { auth_method: 'PAN_ONLY', card_no: '4918190000000002' };
  const { data } = await payFromServer(by('GOOGLE_PAY', await ciphertext('GOOGLE_PAY', asked)));
  expect(data).toMatchObject({
    status: 'PROCESSING',
    authentication_result: { authentication_url: expect.stringContaining('/3ds/authenticate/') },
  });
  // With a cryptogram the wallet has asked already.
  const checked = { ...asked, auth_method: 'CRYPTOGRAM_3DS' };
  expect(
    await payOnPage(await newSession(), 'GOOGLE_PAY', await ciphertext('GOOGLE_PAY', checked)),
  ).toMatchObject({
    status: 'SUCCESS',
  });
});
