// Who guesses sessions or tries cards out is slowed down, and nobody else is.
import { expect, test } from '@playwright/test';
import type { MerchantJson } from '../../demo/gateway/sandbox/make-merchant.ts';
import type { AttemptJson } from '../../src/protocol/gateway.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { BrowserPage, callServerApi, createSession } from '../support/gateway-client.ts';
import { resultOf, tellResult } from '../support/issuer.ts';

const VISA = { number: '4242424242424242' };
const DECLINED = { number: '4000000000000002' };

// One gateway for all: each test has sessions of its own.
test.describe.configure({ mode: 'default' });

let gateway: TestGateway;
let page: BrowserPage;
let stranger: MerchantJson;

test.beforeAll(async () => {
  gateway = await startGateway();
  page = new BrowserPage(gateway);
  stranger = await gateway.control('POST', 'merchants', { origins: ['https://other.example'] });
});

test.afterAll(() => gateway.stop());

const errorOf = async (response: Response) => {
  const { error } = (await response.json()) as { error: { code: string } };
  return [response.status, error.code];
};

test('unknown, foreign and wrongly keyed sessions are the same bytes', async () => {
  const mine = await createSession(gateway);
  const foreign = await createSession({ url: gateway.url, merchant: stranger });
  const wrongKey = `?client_key=ck_${'0'.repeat(32)}`;
  const answers = await Promise.all(
    [
      page.get('sessions/CS0000000000000000000000'),
      page.get('sessions/nonsense'),
      page.get(`sessions/${foreign}`),
      page.fetch(`sessions/${mine}${wrongKey}`),
      page.fetch(`sessions/${mine}`),
      page.get(`sessions/${foreign}/attempts/1`),
      page.post(`sessions/${foreign}/attempts/1/cancel`, {}),
      page.post(`sessions/${mine}/attempts/1/cancel`, { client_key: `ck_${'0'.repeat(32)}` }),
      page.pay(foreign, VISA),
      // A key that cannot be one is no other case.
      page.fetch(`sessions/${mine}?client_key=ck_wrong`),
      ...['ck_wrong', 'ck_\0', ''].flatMap((client_key) => [
        page.post(`sessions/${mine}/payments`, { client_key }),
        page.post(`sessions/${mine}/attempts/1/cancel`, { client_key }),
        page.post(`sessions/${mine}/stored-methods/SM1/remove`, { client_key }),
        page.post(`sessions/${mine}/apple-pay/session`, { client_key, domain_name: 'shop.example' }),
      ]),
    ].map(async (asked) => {
      const response = await asked;
      const headers = Object.fromEntries(response.headers);
      delete headers['date'];
      return { status: response.status, body: await response.text(), headers };
    }),
  );
  expect(answers[0]!.status).toBe(404);
  expect(answers[0]!.body).toContain('session_not_found');
  for (const answer of answers) expect(answer).toEqual(answers[0]);
});

/** The minute of the gateway's clock must not end under a test. */
async function beginMinute(): Promise<void> {
  const { now } = await gateway.control<{ now: number }>('POST', 'clock', { advance_ms: 0 });
  await gateway.control('POST', 'clock', { advance_ms: 60_000 - (now % 60_000) + 1 });
}

test('S43 guessing is limited for each address, and finding never is', async () => {
  await gateway.control('POST', 'limits', { lookups_per_min: 5 });
  await beginMinute();
  const sessionId = await createSession(gateway);
  const guess = () => page.get('sessions/CS0000000000000000000000');
  const guessKey = () => page.post(`sessions/${sessionId}/attempts/1/cancel`, { client_key: 'ck_wrong' });
  for (const ask of [guess, guessKey, guess, guessKey, guess]) expect((await ask()).status).toBe(404);
  expect(await errorOf(await guessKey())).toEqual([429, 'rate_limited']);
  const limited = await guess();
  expect(await errorOf(limited.clone())).toEqual([429, 'rate_limited']);
  expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(limited.headers.get('access-control-expose-headers')).toBe('Retry-After, Date');
  // Wherever a wrong id is told from a right one.
  const frame = (id: string) => `/checkout/v1/frame?client_key=${page.clientKey}&session_id=${id}`;
  for (const path of [frame('CS0000000000000000000000'), '/hosted/CS0000000000000000000000']) {
    const refused = await fetch(gateway.url + path);
    expect([refused.status, Number(refused.headers.get('retry-after')) > 0], path).toEqual([429, true]);
  }
  for (let reads = 0; reads < 10; reads += 1)
    expect((await page.get(`sessions/${sessionId}`)).status).toBe(200);
  expect((await fetch(gateway.url + frame(sessionId))).status).toBe(200);
  await gateway.control('POST', 'clock', { advance_ms: 60_000 });
  expect((await guess()).status).toBe(404);
  await gateway.control('POST', 'limits', { lookups_per_min: 200 });
});

test('S43 guessing is limited for each client key, from however many addresses', async () => {
  await gateway.control('POST', 'limits', { key_lookups_per_min: 3 });
  await beginMinute();
  const guess = (clientKey: string) =>
    page.fetch(`sessions/CS0000000000000000000000?client_key=${clientKey}`);
  for (let guesses = 0; guesses < 3; guesses += 1) expect((await guess(page.clientKey)).status).toBe(404);
  const limited = await guess(page.clientKey);
  expect(await errorOf(limited.clone())).toEqual([429, 'rate_limited']);
  expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(0);
  // Neither keys that nobody has, nor who finds.
  expect((await guess(`ck_${'0'.repeat(32)}`)).status).toBe(404);
  expect((await page.get(`sessions/${await createSession(gateway)}`)).status).toBe(200);
  await gateway.control('POST', 'limits', { key_lookups_per_min: 100_000 });
});

test('S43 cards are not tried out by way of many sessions: where many are declined, the bank asks first, and good ones are paid', async () => {
  await gateway.control('POST', 'limits', { key_declines_per_min: 3 });
  await beginMinute();
  const sessions = await Promise.all(Array.from({ length: 4 }, () => createSession(gateway)));
  // Neither what succeeds is counted, nor what a merchant's server pays by itself.
  expect((await page.pay(await createSession(gateway), VISA)).status).toBe(200);
  const typed = { card_no: DECLINED.number, exp_year: '2035', exp_month: '07', cvv: '123' };
  const payment = { payment_method: 'BANKCARD', ...typed };
  const order = {
    trans_id: 'S43',
    amount: 100,
    currency: 'USD',
    payment,
    return_url: 'https://shop.example/',
  };
  const { json } = await callServerApi<{ data: unknown }>(gateway, '/v3/payment/acq', order);
  expect(json.data).toMatchObject({ status: 'FAILURE' });
  for (const _ of [1, 2, 3])
    expect(await (await page.pay(sessions.shift()!, DECLINED)).json()).toMatchObject({ status: 'FAILURE' });

  // From here on nothing is said of a card before its bank has asked the shopper: good ones are paid all the same.
  const [good, bad, tested] = await Promise.all([1, 2, 3].map(() => createSession(gateway)));
  const asked = async (sessionId: string, card: { readonly number: string }) => {
    const { status, error, action } = (await (await page.pay(sessionId, card)).json()) as AttemptJson;
    expect([status, error]).toEqual(['ACTION_REQUIRED', undefined]);
    return action!.url.split('/').at(-1)!;
  };
  await tellResult(gateway, resultOf(await asked(good!, VISA)));
  await tellResult(gateway, resultOf(await asked(bad!, { number: '4000000000009995' })));
  await tellResult(gateway, resultOf(await asked(tested!, VISA), 'N'));
  expect(await page.attempt(good!)).toMatchObject({ status: 'SUCCESS' });
  expect(await page.attempt(bad!)).toMatchObject({ error: { code: 'insufficient_funds' } });
  expect(await page.attempt(tested!)).toMatchObject({ status: 'FAILURE' });
  const charged = async (id: string) =>
    (await gateway.control<unknown[]>('GET', `ledger?session_id=${id}`)).length;
  expect(await Promise.all([good!, bad!, tested!].map(charged))).toEqual([1, 0, 0]);
  // Another merchant's key has nothing to do with it.
  const other = { url: gateway.url, merchant: stranger };
  const theirSession = await createSession(other);
  const theirs = await new BrowserPage(other).pay(theirSession, VISA);
  expect(await theirs.json()).toMatchObject({ status: 'SUCCESS' });

  await gateway.control('POST', 'clock', { advance_ms: 60_000 });
  const later = await page.pay(sessions[0]!, VISA);
  expect(await later.json()).toMatchObject({ status: 'SUCCESS' });
  await gateway.control('POST', 'limits', { key_declines_per_min: 6000 });
});

test('S43 what was received before is answered, however much is declined', async () => {
  await gateway.control('POST', 'limits', { key_declines_per_min: 1 });
  await beginMinute();
  const sessionId = await createSession(gateway);
  const jwe = await page.encrypt(sessionId, DECLINED);
  const first = (await (await page.pay(sessionId, { jwe })).json()) as object;
  expect(await (await page.pay(sessionId, { jwe })).json()).toEqual({ ...first, replayed: true });
  await gateway.control('POST', 'limits', { key_declines_per_min: 6000 });
});
