// The page of a method that is paid elsewhere: what it decides, where it leads, and who may decide.
import { expect, test } from '@playwright/test';
import { BrowserPage, callServerApi, createSession } from '../support/gateway-client.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import type { AttemptJson } from '../../src/protocol/gateway.ts';

let gateway: TestGateway;
let page: BrowserPage;

test.beforeAll(async () => {
  gateway = await startGateway();
  page = new BrowserPage(gateway);
});
test.afterAll(() => gateway.stop());

const RETURN = 'https://shop.example/return?order=7';
let submissions = 0;

/** A session with an open visit. */
async function leave(return_url = RETURN): Promise<{ sessionId: string; url: string }> {
  const sessionId = await createSession(gateway, {
    return_url,
    display_merchant_name: 'Maya & <Sons>',
  });
  const response = await page.post(`sessions/${sessionId}/payments`, {
    attempt_no: 1,
    version: 1,
    method: 'ALIPAY_PLUS',
    details: { submission_id: `submission-${(submissions += 1)}-of-a-test` },
  });
  const { status, action } = (await response.json()) as AttemptJson;
  expect(status).toBe('ACTION_REQUIRED');
  expect(action?.type).toBe('redirect');
  return { sessionId, url: action!.url };
}

const decide = (url: string, outcome: string, origin: string | null = gateway.url): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...(origin === null ? {} : { origin }) },
    body: `outcome=${outcome}`,
  });

const ledger = (sessionId: string) => gateway.control<object[]>('GET', `ledger?session_id=${sessionId}`);

const outcomes = [
  ['passed', 'SUCCESS', 1],
  ['failed', 'FAILURE', 0],
  ['cancelled', 'CANCELED', 0],
  ['later', 'ACTION_REQUIRED', 0],
  ['constructor', 'ACTION_REQUIRED', 0],
] as const;
for (const [outcome, status, authorisations] of outcomes) {
  test(`"${outcome}" leads back to the shop, and the attempt is ${status}`, async () => {
    const { sessionId, url } = await leave();
    const answer = await decide(url, outcome);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(`${RETURN}&session_id=${sessionId}`);
    expect((await page.attempt(sessionId)).status).toBe(status);
    expect(await ledger(sessionId)).toHaveLength(authorisations);
  });
}

for (const [given, expected] of [
  ["https://a.example/r?sig=a%20b~c'd&flag", "https://a.example/r?sig=a%20b~c'd&flag&session_id="],
  ['https://a.example?x=1%2B1#/done', 'https://a.example?x=1%2B1&session_id=…#/done'],
  // What a header cannot carry is escaped, and what is escaped already is left.
  ['https://a.example/größe/店?x=a%20b', 'https://a.example/gr%C3%B6%C3%9Fe/%E5%BA%97?x=a%20b&session_id='],
] as const) {
  test(`S28 leads back to ${given} and changes nothing of it`, async () => {
    const { sessionId, url } = await leave(given);
    const back = (await decide(url, 'passed')).headers.get('location');
    expect(back).toBe(expected.replace(/session_id=…?/, `session_id=${sessionId}`));
  });
}

test('what was decided stays decided, and the page says so', async () => {
  const { sessionId, url } = await leave();
  expect(await (await fetch(url)).text()).toContain('Maya &amp; &lt;Sons&gt;');
  await decide(url, 'passed');
  await decide(url, 'passed');
  await decide(url, 'cancelled');
  expect((await page.attempt(sessionId)).status).toBe('SUCCESS');
  expect(await ledger(sessionId)).toMatchObject([{ method: 'ALIPAY_PLUS', amount: 12_840 }]);
  const text = await (await fetch(url)).text();
  expect(text).toContain('This payment is paid.');
  expect(text).not.toContain('<form');
  const { json } = await callServerApi<{ data: object }>(gateway, '/v3/payment/acq/query', {
    session_id: sessionId,
  });
  expect(json.data).toMatchObject({ status: 'SUCCESS', payment: { payment_method: 'ALIPAY_PLUS' } });
});

test('a submission is called by any short name, which is its session’s own', async () => {
  const [one, other] = [await createSession(gateway), await createSession(gateway)];
  const pay = async (sessionId: string, submission_id: unknown) => {
    const request = { attempt_no: 1, version: 1, method: 'ALIPAY_PLUS', details: { submission_id } };
    const response = await page.post(`sessions/${sessionId}/payments`, request);
    const { status, replayed, error } = (await response.json()) as AttemptJson;
    return [response.status, status ?? error?.code, replayed];
  };
  for (const wrong of ['', 'x'.repeat(65), 's\0', 7, undefined])
    expect(await pay(one, wrong)).toEqual([400, 'invalid_request', undefined]);
  expect(await pay(one, 's1')).toEqual([200, 'ACTION_REQUIRED', undefined]);
  expect(await pay(other, 's1')).toEqual([200, 'ACTION_REQUIRED', undefined]);
  expect(await pay(one, 's1')).toEqual([200, 'ACTION_REQUIRED', true]);
  expect(await pay(one, 'x'.repeat(64))).toEqual([409, 'attempt_open', undefined]);
});

test('nobody else’s page decides', async () => {
  const { sessionId, url } = await leave();
  for (const origin of [null, 'null', page.origin, 'https://evil.example'])
    expect((await decide(url, 'passed', origin)).status).toBe(403);
  expect((await page.attempt(sessionId)).status).toBe('ACTION_REQUIRED');
});

test('a visit that was given up authorises nothing any more', async () => {
  const { sessionId, url } = await leave();
  await page.post(`sessions/${sessionId}/attempts/1/cancel`, {});
  await decide(url, 'passed');
  expect((await page.attempt(sessionId)).status).toBe('CANCELED');
  expect(await ledger(sessionId)).toEqual([]);
});

test('a visit closes itself after ten minutes, and another way can be chosen', async () => {
  const { sessionId, url } = await leave();
  await gateway.control('POST', 'clock', { advance_ms: 600_000 });
  const closed = { status: 'CANCELED', next_attempt_no: 2, error: { code: 'action_timeout' } };
  expect(await page.attempt(sessionId)).toMatchObject(closed);
  await decide(url, 'passed');
  expect(await ledger(sessionId)).toEqual([]);
  const { json } = await callServerApi<{ data: object }>(gateway, '/v3/payment/acq/query', {
    session_id: sessionId,
  });
  expect(json.data).toMatchObject({ status: 'CANCELED', error_code: '3006' });
  const paid = await page.pay(sessionId, { number: '4242424242424242' }, { attemptNo: 2 });
  expect(await paid.json()).toMatchObject({ status: 'SUCCESS' });
});

test('the page has no script, is framed by nobody and sends its form only here and to the shop', async () => {
  const { url } = await leave();
  const { headers } = await fetch(url);
  expect(headers.get('content-security-policy')).toMatch(
    /^default-src 'none'; style-src 'sha256-[^']+'; img-src 'self'; form-action 'self' https:\/\/shop\.example; base-uri 'none'; frame-ancestors 'none'$/,
  );
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('referrer-policy')).toBe('same-origin');
  for (const stranger of [`${gateway.url}/redirect/nothing`, url.replace('/redirect/', '/3ds/challenge/')])
    expect((await fetch(stranger)).status).toBe(404);
});
