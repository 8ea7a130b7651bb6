// S54: what a browser or a stranger says about a challenge changes nothing; only the issuer's own signed word does, once.
import { expect, test } from '@playwright/test';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { BrowserPage, createSession } from '../support/gateway-client.ts';
import { resultOf, signatureOf, tellResult } from '../support/issuer.ts';

let gateway: TestGateway;
test.beforeAll(async () => void (gateway = await startGateway()));
test.afterAll(() => gateway.stop());

/** A session whose attempt 1 waits for the issuer. */
async function challenged(): Promise<{ page: BrowserPage; sessionId: string; transId: string }> {
  const page = new BrowserPage(gateway);
  const sessionId = await createSession(gateway);
  const answer = await (await page.pay(sessionId, { number: '4918190000000002' })).json();
  return { page, sessionId, transId: new URL(answer.action.url).pathname.split('/').at(-1)! };
}
const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  fetch(gateway.url + path, { method: 'POST', body, headers, redirect: 'manual' });
const rreq = resultOf;
const signature = (body: string) => signatureOf(gateway, body);
const tell = (body: string) => tellResult(gateway, body);
const ledger = (sessionId: string) => gateway.control<unknown[]>('GET', `ledger?session_id=${sessionId}`);

test('S54 a CRes that the browser carries is read by nobody: forged, twice, malformed, of another', async () => {
  const { page, sessionId, transId } = await challenged();
  const other = await challenged();
  const cres = (id: string) =>
    new URLSearchParams({ cres: Buffer.from(rreq(id)).toString('base64url') }).toString();
  for (const body of [cres(transId), cres(transId), cres(other.transId), 'cres=%%%', '', 'x'.repeat(9999)])
    await post(`/3ds/notification/${transId}`, body, { 'content-type': 'application/x-www-form-urlencoded' });
  expect(await page.attempt(sessionId)).toMatchObject({ status: 'ACTION_REQUIRED' });
  expect(await ledger(sessionId)).toEqual([]);
});

test('S54 a result is believed with the issuer’s signature alone', async () => {
  const { page, sessionId, transId } = await challenged();
  const body = rreq(transId);
  const good = signature(body);
  const bad = ['', 'zz', good.slice(2), `${good}00`, signature(rreq(transId, 'N')), good.replace(/./, 'f')];
  for (const value of bad.filter((one) => one !== good)) {
    const { status } = await post('/3ds/results', body, { 'x-acs-signature': value });
    expect([value, status]).toEqual([value, 401]);
  }
  expect(await page.attempt(sessionId)).toMatchObject({ status: 'ACTION_REQUIRED' });
  await tell(body);
  expect(await page.attempt(sessionId)).toMatchObject({ status: 'SUCCESS' });
});

test('S54 the first result counts: replayed or contradicted it changes nothing', async () => {
  const { page, sessionId, transId } = await challenged();
  await tell(rreq(transId, 'N'));
  for (const word of ['Y', 'Y', 'N']) {
    expect(await (await tell(rreq(transId, word))).json()).toMatchObject({ resultsStatus: '02' });
  }
  expect(await page.attempt(sessionId)).toMatchObject({ status: 'FAILURE' });
  expect(await ledger(sessionId)).toEqual([]);
});

test('S54 a result of one challenge is not one of another', async () => {
  const [one, other] = [await challenged(), await challenged()];
  await tell(rreq(one.transId));
  expect(await other.page.attempt(other.sessionId)).toMatchObject({ status: 'ACTION_REQUIRED' });
  expect(await ledger(other.sessionId)).toEqual([]);
  expect(await ledger(one.sessionId)).toHaveLength(1);
  expect(await (await tell(rreq('00000000-0000-4000-8000-000000000000'))).json()).toMatchObject({
    resultsStatus: '02',
  });
});
