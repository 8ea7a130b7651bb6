// Which headers what else the PSP answers carries (the card frame, the challenge, a session and a file: pages.spec.ts).
import { createHash } from 'node:crypto';
import { expect, test } from '@playwright/test';
import type { AttemptJson } from '../../src/protocol/gateway.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { BrowserPage, createSession } from '../support/gateway-client.ts';

test.describe.configure({ mode: 'default' });
let gateway: TestGateway;
let page: BrowserPage;
test.beforeAll(async () => {
  gateway = await startGateway();
  page = new BrowserPage(gateway);
});
test.afterAll(() => gateway.stop());

const CHALLENGE = { number: '4918190000000002' };

/** All that an answer says, but for what is about its bytes and its connection. */
const saidBy = ({ headers }: Response): Record<string, string> =>
  Object.fromEntries(
    [...headers].filter(
      ([name]) => !/^(content-(length|type)|transfer-encoding|date|connection|keep-alive)$/.test(name),
    ),
  );
const ask = (path: string, init: RequestInit = {}): Promise<Response> => fetch(gateway.url + path, init);
const hashesIn = (html: string, tag: string): string =>
  [...html.matchAll(new RegExp(`<${tag}[^>]*>(.*?)</${tag}>`, 'gs'))]
    .map(([, code]) => `'sha256-${createHash('sha256').update(code!).digest('base64')}'`)
    .join(' ');

/** @returns the address of a challenge that waits for its issuer */
async function challenge(): Promise<URL> {
  const answer = await page.pay(await createSession(gateway), CHALLENGE);
  return new URL(((await answer.json()) as AttemptJson).action!.url);
}

test('S52 the page to which the bank sends the browser back says "look again" to its own origin, and no more', async () => {
  const { pathname } = await challenge();
  const answer = await ask(pathname.replace('challenge', 'notification'), {
    method: 'POST',
    headers: { origin: 'http://127.0.0.1:4300', 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ cres: 'PHNjcmlwdD4', threeDSSessionData: '<script>' }),
  });
  const body = await answer.text();
  expect(answer.status).toBe(200);
  expect(saidBy(answer)).toEqual({
    'content-security-policy': [
      `default-src 'none'`,
      `script-src 'self' ${hashesIn(body, 'script')}`,
      `style-src 'self'`,
      `img-src 'self' data:`,
      `font-src 'self'`,
      `connect-src 'self'`,
      `form-action 'none'`,
      `base-uri 'none'`,
      `object-src 'none'`,
      `require-trusted-types-for 'script'`,
      `trusted-types lit-html paykka-dropin 'allow-duplicates'`,
      `frame-ancestors 'self' ${page.origin}`,
    ].join('; '),
    'cache-control': 'no-store',
    'cross-origin-resource-policy': 'cross-origin',
    'origin-agent-cluster': '?1',
    'referrer-policy': 'no-referrer',
    'strict-transport-security': 'max-age=31536000',
    'x-content-type-options': 'nosniff',
  });
  expect([...body.matchAll(/<script>(.*?)<\/script>/gs)].map(([, code]) => code)).toEqual([
    `if (parent !== window) parent.postMessage('paykka:look-again', location.origin);`,
  ]);
});

test('S52 the bank’s check in a full page leads to the bank alone, and is framed by nobody', async () => {
  const { pathname } = await challenge();
  const answer = await ask(pathname.replace('challenge', 'authenticate'));
  const body = await answer.text();
  expect(saidBy(answer)).toEqual({
    'content-security-policy': [
      `default-src 'none'`,
      `style-src ${hashesIn(body, 'style')}`,
      `img-src 'self'`,
      `base-uri 'none'`,
      `form-action http://127.0.0.1:4300`,
      `frame-ancestors 'none'`,
      `script-src ${hashesIn(body, 'script')}`,
    ].join('; '),
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  });
});

test('S52 the hosted page is framed by nobody, and wallets open their windows from it', async () => {
  const answer = await ask(`/hosted/${await createSession(gateway, { session_mode: 'HOSTED' })}`);
  const { 'content-security-policy': policy, ...others } = saidBy(answer);
  expect(policy).toContain(`frame-ancestors 'none'`);
  expect(others).toEqual({
    'cache-control': 'no-store',
    'cross-origin-opener-policy': 'same-origin-allow-popups',
    'referrer-policy': 'strict-origin',
    'strict-transport-security': 'max-age=31536000',
    'x-content-type-options': 'nosniff',
  });
});

test('S52 pages for people have no script, no form that leads away, and no frame around them', async () => {
  const outside = { headers: { 'sec-fetch-dest': 'document' } };
  for (const path of ['/', '/docs/errors', '/3ds/challenge/none', '/hosted/none', '/checkout/v1/frame']) {
    const answer = await ask(path, outside);
    const body = await answer.text();
    expect([path, saidBy(answer)]).toEqual([
      path,
      {
        'content-security-policy': `default-src 'none'; style-src ${hashesIn(body, 'style')}; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
      },
    ]);
  }
});

test('S52 every answer of the browser API, a refusal too, is for its caller alone and kept by nobody', async () => {
  const sessionId = await createSession(gateway);
  const key = `client_key=${page.clientKey}`;
  const preflight = { method: 'OPTIONS', headers: { 'access-control-request-method': 'POST' } };
  const answers: [status: number, answer: Response, more?: Record<string, string>][] = [
    [200, await page.fetch('keys')],
    [200, await page.pay(sessionId, CHALLENGE)],
    [200, await page.get(`sessions/${sessionId}/attempts/1`)],
    [409, await page.pay(sessionId, { number: '4242424242424242' })],
    [200, await page.post(`sessions/${sessionId}/attempts/1/cancel`, {})],
    [400, await page.post(`sessions/${sessionId}/payments`, {})],
    [404, await page.fetch(`sessions/CS1?${key}`)],
    [
      204,
      await page.fetch(`sessions/${sessionId}/payments`, preflight),
      {
        'access-control-allow-headers': 'content-type',
        'access-control-allow-methods': 'GET, POST',
        'access-control-max-age': '600',
      },
    ],
  ];
  const own = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', vary: 'Origin' };
  const caller = {
    'access-control-allow-origin': page.origin,
    'access-control-expose-headers': 'Retry-After, Date',
  };
  for (const [status, answer, more] of answers)
    expect([status, answer.status, saidBy(answer)]).toEqual([status, status, { ...own, ...caller, ...more }]);
  const foreign = await page.fetch(`sessions/${sessionId}?${key}`, { headers: { origin: 'null' } });
  expect([foreign.status, saidBy(foreign)]).toEqual([403, own]);
});

test('S52 a file that is not there is kept by nobody, and the simulated wallets are for every page', async () => {
  expect(saidBy(await ask('/cp/0.0.0/nothing.js'))).toEqual({
    'access-control-allow-origin': '*',
    'cache-control': 'no-store',
    'cross-origin-resource-policy': 'cross-origin',
    vary: 'Accept-Encoding',
    'x-content-type-options': 'nosniff',
  });
  expect(saidBy(await ask('/sim/apple-pay.js'))).toEqual({
    'access-control-allow-origin': '*',
    'cache-control': 'no-cache',
    'cross-origin-resource-policy': 'cross-origin',
    'x-content-type-options': 'nosniff',
  });
});

test('the bank is told the size that the page has room for; whoever names another has all of it (C)', async () => {
  const { pathname } = await challenge();
  const sizeFor = async (query: string): Promise<unknown> => {
    const body = await (
      await ask(pathname + query, { headers: { 'sec-fetch-dest': 'iframe', referer: `${page.origin}/` } })
    ).text();
    const [, creq] = /name="creq" value="(.*?)"/.exec(body)!;
    return (JSON.parse(Buffer.from(creq!, 'base64url').toString()) as Record<string, unknown>)[
      'challengeWindowSize'
    ];
  };
  for (const size of ['01', '02', '03', '04', '05']) expect(await sizeFor(`?window=${size}`)).toBe(size);
  for (const other of ['', '?window=', '?window=06', '?window=<b>']) expect(await sizeFor(other)).toBe('05');
});
