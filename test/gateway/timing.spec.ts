// S44: who guesses learns nothing, neither by the answer nor by the time that it takes.
import { createHmac, randomInt, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { MerchantJson } from '../../demo/gateway/sandbox/make-merchant.ts';
import { signedHeaders } from '../../demo/gateway/server-api/signature.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { BrowserPage, createSession } from '../support/gateway-client.ts';
import { smallestT, welchT } from '../support/timing.ts';

const GUESSES = process.env['TEST_ALL'] ? 10_000 : 300;
const TIMES = process.env['TEST_ALL'] ? 1000 : 150;
/** p = 0.01. */
const SAME_TIME = 2.576;

test.describe.configure({ mode: 'default' });
let gateway: TestGateway;
let page: BrowserPage;
test.beforeAll(async () => {
  gateway = await startGateway();
  page = new BrowserPage(gateway);
  await gateway.control('POST', 'limits', { lookups_per_min: 1_000_000 });
});
test.afterAll(() => gateway.stop());

const answerOf = async (response: Response): Promise<string> => `${response.status} ${await response.text()}`;
const guess = (): string => `CS${Array.from({ length: 22 }, () => randomInt(10)).join('')}`;

test('S44 a session of another merchant is as unknown as one that never was', async () => {
  test.setTimeout(120_000);
  const merchant = await gateway.control<MerchantJson>('POST', 'merchants', {});
  const foreign = await createSession({ url: gateway.url, merchant });
  const ask = async (id: string) => answerOf(await page.get(`sessions/${id}`));
  const answers = new Set([await ask(foreign)]);
  for (let count = 0; count < GUESSES; count += 1) answers.add(await ask(guess()));
  expect(answers.size).toBe(1);
  const t = await smallestT(
    TIMES,
    () => ask(foreign),
    () => ask(guess()),
  );
  expect(t).toBeLessThan(SAME_TIME);
});

test('S44 a ciphertext whose key, whose seal or whose contents are wrong takes the same time and answer', async () => {
  test.setTimeout(120_000);
  const sessionId = await createSession(gateway);
  const good = await page.encrypt(sessionId, { number: '4242424242424242' });
  const broken = (at: number): string => {
    const parts = good.split('.');
    const bytes = Buffer.from(parts[at]!, 'base64url');
    bytes[bytes.length - 1]! ^= 1;
    parts[at] = bytes.toString('base64url');
    return parts.join('.');
  };
  const noCard = await page.encrypt(sessionId, { number: '4242424242424241' });
  const classes = { key: broken(1), seal: broken(4), contents: noCard };
  const pay = async (jwe: string) => answerOf(await page.pay(sessionId, { jwe }));
  const answers = await Promise.all(Object.values(classes).map(pay));
  expect(new Set(answers).size).toBe(1);
  for (const other of ['seal', 'contents'] as const) {
    const t = await smallestT(
      TIMES,
      () => pay(classes.key),
      () => pay(classes[other]),
    );
    expect(t, other).toBeLessThan(SAME_TIME);
  }
});

test('S44 a signature that is wrong from its first byte on takes as long as one that is wrong at its last', async () => {
  test.setTimeout(120_000);
  const path = '/v3/payment/acq/query';
  const body = JSON.stringify({ trans_id: randomUUID() });
  /** One byte less by one: it stays below the modulus, where all signatures are. */
  const altered = (bytes: Buffer, at: number): Buffer => {
    const copy = Buffer.from(bytes);
    copy[at]! += copy[at] === 0 ? 1 : -1;
    return copy;
  };
  const call = async (at: number) => {
    const headers = signedHeaders({ method: 'POST', path, body }, gateway.merchant.private_key_pem);
    const signature = Buffer.from(decodeURIComponent(headers['x-paykka-sign']), 'base64');
    const wrong = encodeURIComponent(altered(signature, at).toString('base64'));
    const response = await fetch(gateway.url + path, {
      method: 'POST',
      headers: { ...headers, 'x-paykka-appid': gateway.merchant.appid, 'x-paykka-sign': wrong },
      body,
    });
    return answerOf(response);
  };
  expect(await call(31)).toBe(await call(0));
  expect(
    await smallestT(
      TIMES,
      () => call(0),
      () => call(31),
    ),
  ).toBeLessThan(SAME_TIME);

  const result = JSON.stringify({
    messageType: 'RReq',
    threeDSServerTransID: randomUUID(),
    transStatus: 'Y',
  });
  const secret = readFileSync(join(gateway.dataDir, 'acs-secret'), 'utf8').trim();
  const mac = createHmac('sha256', secret).update(result).digest();
  const tell = async (at: number) =>
    answerOf(
      await fetch(`${gateway.url}/3ds/results`, {
        method: 'POST',
        headers: { 'x-acs-signature': altered(mac, at).toString('hex') },
        body: result,
      }),
    );
  expect(await tell(31)).toBe(await tell(0));
  expect(
    await smallestT(
      TIMES,
      () => tell(0),
      () => tell(31),
    ),
  ).toBeLessThan(SAME_TIME);
});

test('the measure sees a difference of a twentieth, and none where there is none', () => {
  const noisy = (mean: number) => Array.from({ length: 400 }, (_, turn) => mean + ((turn * 37) % 41) / 100);
  expect(Math.abs(welchT(noisy(1), noisy(1.05)))).toBeGreaterThan(SAME_TIME);
  expect(Math.abs(welchT(noisy(1), noisy(1)))).toBeLessThan(SAME_TIME);
});
