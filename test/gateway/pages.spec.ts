// What the PSP shows to browsers: to whom, and with exactly which headers.
import { readdirSync, readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import type { AttemptJson } from '../../src/protocol/gateway.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { BrowserPage, createSession } from '../support/gateway-client.ts';
import { printedHeaders, withoutHashes } from '../support/security-document.ts';

test.describe.configure({ mode: 'default' });
let gateway: TestGateway;
let page: BrowserPage;
test.beforeAll(async () => {
  gateway = await startGateway();
  page = new BrowserPage(gateway);
});
test.afterAll(() => gateway.stop());

interface Got {
  readonly status: number;
  readonly bytes: Buffer;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** fetch() does not let us say who embeds. */
const get = (path: string, headers: Readonly<Record<string, string>> = {}): Promise<Got> =>
  new Promise((resolve, reject) => {
    httpRequest(gateway.url + path, { headers: { ...headers } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const { date: _date, connection: _connection, 'keep-alive': _alive, ...kept } = response.headers;
        resolve({
          status: response.statusCode!,
          headers: kept as Record<string, string>,
          bytes: Buffer.concat(chunks),
          body: Buffer.concat(chunks).toString(),
        });
      });
    })
      .once('error', reject)
      .end();
  });

const frame = (sessionId: string, clientKey = page.clientKey): string =>
  `/checkout/v1/frame?session_id=${sessionId}&client_key=${clientKey}`;
const inFrame = (origin: string) => ({ 'sec-fetch-dest': 'iframe', referer: `${origin}/` });

const hashes = (html: string, tag: string): string =>
  [...html.matchAll(new RegExp(`<${tag}[^>]*>(.*?)</${tag}>`, 'gs'))]
    .map(([, code]) => `'sha256-${createHash('sha256').update(code!).digest('base64')}'`)
    .join(' ');

test('S52 the card frame has these headers and no others', async () => {
  const { status, headers, body } = await get(frame(await createSession(gateway)), inFrame(page.origin));
  expect(status).toBe(200);
  const { 'content-length': _length, 'transfer-encoding': _encoding, ...rest } = headers;
  expect(rest).toEqual({
    'content-security-policy': [
      `default-src 'none'`,
      `script-src 'self' ${hashes(body, 'script')}`,
      `style-src 'self' ${hashes(body, 'style')}`,
      `img-src 'self' data:`,
      `font-src 'self'`,
      `connect-src 'self'`,
      `form-action 'none'`,
      `base-uri 'none'`,
      `object-src 'none'`,
      `require-trusted-types-for 'script'`,
      `trusted-types lit-html paykka-dropin 'allow-duplicates'`,
      `frame-ancestors ${page.origin}`,
    ].join('; '),
    'cache-control': 'no-store',
    'content-type': 'text/html; charset=utf-8',
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-resource-policy': 'cross-origin',
    'origin-agent-cluster': '?1',
    'referrer-policy': 'no-referrer',
    'strict-transport-security': 'max-age=31536000',
    vary: 'Accept-Encoding',
    'x-content-type-options': 'nosniff',
  });
});

type Asking = readonly (readonly [accepts: string, encoding: keyof typeof readers])[];
const readers = { br: brotliDecompressSync, gzip: gunzipSync, '': (bytes: Buffer) => bytes };
/** The bytes of each encoding, when each is what was asked for and says the same as the plain answer. */
async function encodings(
  path: string,
  headers: Readonly<Record<string, string>>,
  asking: Asking,
): Promise<Record<keyof typeof readers, number>> {
  const plain = (await get(path, headers)).bytes;
  const sizes = { br: 0, gzip: 0, '': plain.length };
  for (const [accepts, encoding] of asking) {
    const answer = await get(path, { ...headers, 'accept-encoding': accepts });
    expect([accepts, answer.headers['content-encoding'] ?? '']).toEqual([accepts, encoding]);
    expect(answer.headers['vary']).toBe('Accept-Encoding');
    expect(readers[encoding](answer.bytes).equals(plain), `${path} as ${encoding}`).toBe(true);
    sizes[encoding] = answer.bytes.length;
  }
  return sizes;
}

test('the card frame comes as brotli or gzip, whichever the browser takes, and brotli fits one flight', async () => {
  const { br } = await encodings(frame(await createSession(gateway)), inFrame(page.origin), [
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, deflate', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['identity', ''],
  ]);
  expect(br).toBeLessThan(14_000);
});

test('files under /cp come as brotli or gzip, whichever the browser takes', async () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const code = readdirSync(`dist/cp/${version}`).find((name) => /^checkout-.*\.js$/.test(name))!;
  for (const path of ['/cp/card-checkout-ui.js', '/cp/style.css', `/cp/${version}/${code}`]) {
    const {
      br,
      gzip,
      '': plain,
    } = await encodings(path, {}, [
      ['gzip, deflate, br, zstd', 'br'],
      ['gzip, deflate', 'gzip'],
      ['identity', ''],
    ]);
    expect([path, br < gzip, gzip < plain / 2]).toEqual([path, true, true]);
  }
});

test('S52 SECURITY.md prints the headers that are sent', async () => {
  const sessionId = await createSession(gateway);
  const attempt = (await (await page.pay(sessionId, { number: '4918190000000002' })).json()) as AttemptJson;
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const asked: [request: string, path: string, headers?: Record<string, string>][] = [
    ['GET /checkout/v1/frame', frame(sessionId), inFrame(page.origin)],
    ['GET /3ds/challenge', new URL(attempt.action!.url).pathname, inFrame(page.origin)],
    [
      'GET /checkout/v1/sessions',
      `/checkout/v1/sessions/${sessionId}?client_key=${page.clientKey}`,
      { origin: page.origin },
    ],
    ['GET /cp/<version>/', `/cp/${version}/paykka-dropin.js`],
  ];
  for (const [request, path, headers] of asked) {
    const got = (await get(path, headers)).headers;
    const names = Object.keys(got).filter(
      (name) => !/^(content-(length|type)|transfer-encoding|last-modified|etag)$/.test(name),
    );
    const sent = names.map((name) => [
      name,
      withoutHashes(got[name]!)
        .replaceAll(page.origin, 'https://shop.example')
        .replaceAll(' http://127.0.0.1:4300', ''),
    ]);
    expect([request, Object.fromEntries(sent)]).toEqual([request, printedHeaders(request)]);
  }
});

test('S15 the card frame is refused to whoever must not embed it', async () => {
  const sessionId = await createSession(gateway);
  const other = await gateway.control<{ client_key: string }>('POST', 'merchants', {
    origins: ['https://other.example'],
  });
  const cases: [string, Got, number][] = [
    ['top level', await get(frame(sessionId), { 'sec-fetch-dest': 'document' }), 403],
    ['an object', await get(frame(sessionId), { 'sec-fetch-dest': 'object' }), 403],
    ['an embed', await get(frame(sessionId), { 'sec-fetch-dest': 'embed' }), 403],
    ['another origin', await get(frame(sessionId), inFrame('https://evil.example')), 403],
    ['a look-alike', await get(frame(sessionId), inFrame('http://localhost.evil.example:4100')), 403],
    [
      'nobody’s origin',
      await get(frame(sessionId), { 'sec-fetch-dest': 'iframe', referer: 'nonsense' }),
      403,
    ],
    ['another port', await get(frame(sessionId), inFrame('http://localhost:1')), 403],
    ['another key', await get(frame(sessionId, other.client_key), inFrame('https://other.example')), 404],
    ['no session', await get(frame('CS00000000000000000'), inFrame(page.origin)), 404],
    ['nothing', await get('/checkout/v1/frame', inFrame(page.origin)), 404],
  ];
  for (const [what, { status, headers, body }, expected] of cases) {
    expect([what, status]).toEqual([what, expected]);
    expect(headers['content-security-policy']).toContain(`frame-ancestors 'none'`);
    expect(body).not.toContain('<script');
    expect(body).not.toContain('cc-number');
  }
});

test('the card frame of a session that is over is no document at all', async () => {
  const sessionId = await createSession(gateway);
  await page.pay(sessionId, { number: '4242424242424242' });
  expect(await get(frame(sessionId), inFrame(page.origin))).toMatchObject({ status: 204, body: '' });
});

test('S52 the 3DS shell has the policy of the frame, nests the issuer alone, and carries no COEP unasked', async () => {
  const sessionId = await createSession(gateway);
  const attempt = (await (await page.pay(sessionId, { number: '4918190000000002' })).json()) as AttemptJson;
  const { pathname } = new URL(attempt.action!.url);
  const { status, headers, body } = await get(pathname, inFrame(page.origin));
  expect(status).toBe(200);
  expect(headers['content-security-policy']).toBe(
    [
      `default-src 'none'`,
      `script-src 'self' ${hashes(body, 'script')}`,
      `style-src 'self' ${hashes(body, 'style')}`,
      `img-src 'self' data:`,
      `font-src 'self'`,
      `connect-src 'self'`,
      `frame-src 'self' https: http://127.0.0.1:4300`,
      `form-action https: http://127.0.0.1:4300`,
      `base-uri 'none'`,
      `object-src 'none'`,
      `require-trusted-types-for 'script'`,
      `trusted-types lit-html paykka-dropin 'allow-duplicates'`,
      `frame-ancestors ${page.origin}`,
    ].join('; '),
  );
  expect(headers['cross-origin-embedder-policy']).toBe(undefined);
  expect(headers).toMatchObject({
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'cross-origin',
  });
  expect(body).not.toContain('credentialless');
  // A page under COEP asks for the variant that it can frame: the same, but for COEP, and the bank's page without cookies.
  const isolated = await get(`${pathname}?isolated=1`, inFrame(page.origin));
  expect(isolated.body).toMatch(/<iframe[^>]* credentialless/);
  const { 'content-length': _longer, ...same } = isolated.headers;
  const { 'content-length': _shorter, ...plain } = headers;
  expect(same).toEqual({ ...plain, 'cross-origin-embedder-policy': 'require-corp' });
  expect((await get('/3ds/challenge/unknown')).status).toBe(404);
});

test('files under /cp are for every page, kept for ever where they carry a version, and are what integrity.json says', async () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const base = {
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    // Of a plain answer too, which these are.
    vary: 'Accept-Encoding',
    'x-content-type-options': 'nosniff',
  };
  const latest = await get('/cp/paykka-dropin.js');
  expect(latest.headers).toMatchObject({
    ...base,
    'cache-control': 'public, max-age=300',
    'content-type': expect.stringContaining('javascript'),
  });
  const { body } = await get(`/cp/${version}/integrity.json`);
  const integrity = JSON.parse(body) as Record<string, string>;
  const files = readdirSync(`dist/cp/${version}`, { recursive: true, encoding: 'utf8' }).filter(
    (name) => !/^integrity\.json|^fonts$|\.(br|gz|txt)$/.test(name),
  );
  expect(Object.keys(integrity).sort()).toEqual(files.sort());
  const some = ['paykka-dropin.js', 'style.css', 'card-encryption.js', 'fonts/inter-latin.woff2'];
  expect(files).toEqual(expect.arrayContaining(some));
  for (const [name, value] of Object.entries(integrity)) {
    const file = await get(`/cp/${version}/${name}`);
    expect(file.headers).toMatchObject({ ...base, 'cache-control': 'public, max-age=31536000, immutable' });
    expect(value).toBe(`sha384-${createHash('sha384').update(file.bytes).digest('base64')}`);
    if (name.startsWith('fonts/')) expect(file.headers['content-type']).toBe('font/woff2');
  }
  expect((await get('/cp/nothing.js')).status).toBe(404);
  for (const path of ['/cp/../package.json', '/cp/%2e%2e/package.json', '/cp/..%2fframe/index.html'])
    expect((await get(path)).status, path).toBe(404);
});

test('S45 no answer sets a cookie', async () => {
  const sessionId = await createSession(gateway);
  for (const path of [
    '/',
    '/docs/errors',
    '/checkout/v1/keys',
    frame(sessionId),
    '/cp/paykka-dropin.js',
    '/sim/apple-pay.js',
    '/3ds/challenge/unknown',
    '/hosted/unknown',
    '/console',
    `/checkout/v1/sessions/${sessionId}?client_key=${page.clientKey}`,
    '/healthz',
  ])
    expect((await get(path, { origin: page.origin })).headers['set-cookie'], path).toBe(undefined);
});

test('each error has its words at its address', async () => {
  const { body } = await get('/docs/errors');
  for (const code of ['invalid_config', 'frame_blocked', 'payment_status_unknown'])
    expect(body).toContain(`id="${code}"`);
});

test('a browser finds the icon that it asks for by itself, and every page lets it in', async () => {
  const { status, headers, body } = await get('/favicon.ico');
  expect([status, headers['content-type']]).toEqual([200, 'image/svg+xml']);
  expect(body).toMatch(/^<svg /);
  for (const path of ['/', '/docs/errors', '/console', '/hosted/unknown'])
    expect((await get(path)).headers['content-security-policy'], path).toContain("img-src 'self'");
});
