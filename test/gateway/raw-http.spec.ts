// HTTP as no client writes it: what two readers may read differently (request smuggling), what is no HTTP at all, and what
// never ends. Each is refused, the gateway serves on, and of a card that stood in it nothing is written down.
import { connect, type Socket } from 'node:net';
import { expect, test } from '@playwright/test';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { BrowserPage, createSession } from '../support/gateway-client.ts';

test.describe.configure({ mode: 'default' });
let gateway: TestGateway;
test.beforeAll(async () => void (gateway = await startGateway()));
test.afterAll(() => gateway.stop());

const PAN = '4242424242424242';

const open = (): Socket => connect(Number(new URL(gateway.url).port), '127.0.0.1');

/** Writes the bytes as they are. @returns everything that comes back until the gateway hangs up */
const say = (text: string): Promise<string> =>
  new Promise((resolve) => {
    let answer = '';
    const socket = open();
    socket.on('data', (chunk) => (answer += chunk.toString('latin1')));
    // Reset, when bytes came after the last word.
    socket.on('error', () => undefined);
    socket.once('close', () => resolve(answer));
    socket.end(text, 'latin1');
  });

const statuses = (answer: string): number[] =>
  [...answer.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, code]) => Number(code));

const serves = async (): Promise<boolean> => (await fetch(`${gateway.url}/healthz`)).ok;

/** A head with its lines and a body. `HOST` is where the gateway is, `PAGE` a registered page. */
const request = (first: string, lines: readonly string[] = ['Host: HOST'], body = ''): string =>
  [first, ...lines, '', body]
    .join('\r\n')
    .replaceAll('HOST', new URL(gateway.url).host)
    .replaceAll('PAGE', gateway.merchant.origins[0]!);
const post = (lines: readonly string[], body: string): string =>
  request('POST /checkout/v1/sessions/CS1/payments HTTP/1.1', ['Host: HOST', 'Origin: PAGE', ...lines], body);
const get = (...lines: readonly string[]): string =>
  request(`GET /healthz?${PAN} HTTP/1.1`, ['Host: HOST', ...lines]);
const chunked = 'Transfer-Encoding: chunked';
/** A request inside a request: answered by whoever takes the first one to be over. */
const SMUGGLED = `GET /smuggled HTTP/1.1\r\nHost: HOST\r\n\r\n`;

const twoReadings: Record<string, () => string> = {
  'a length and chunks': () => post(['Content-Length: 4', chunked], `0\r\n\r\n${SMUGGLED}`),
  'chunks and a length': () => post([chunked, 'Content-Length: 4'], `0\r\n\r\n${SMUGGLED}`),
  'two lengths': () => post(['Content-Length: 0', `Content-Length: ${SMUGGLED.length}`], SMUGGLED),
  'one length twice': () => post(['Content-Length: 4', 'Content-Length: 4'], 'abcd'),
  'a list of lengths': () => post(['Content-Length: 4, 4'], 'abcd'),
  'a length with a sign': () => post(['Content-Length: +4'], 'abcd'),
  'a length below nothing': () => post(['Content-Length: -4'], 'abcd'),
  'a length beyond all numbers': () => post([`Content-Length: ${'9'.repeat(20)}`], 'abcd'),
  'an encoding that nobody knows': () => post(['Transfer-Encoding: xchunked'], `0\r\n\r\n${SMUGGLED}`),
  'chunks, and not last': () => post(['Transfer-Encoding: chunked, identity'], `0\r\n\r\n${SMUGGLED}`),
  'an encoding on the next line': () => post(['Transfer-Encoding:', ' chunked'], `0\r\n\r\n${SMUGGLED}`),
  'a space before the colon': () => post(['Transfer-Encoding : chunked'], `0\r\n\r\n${SMUGGLED}`),
  'a chunk of no size': () => post([chunked], `zz\r\n${PAN}\r\n0\r\n\r\n`),
  'a chunk longer than its size': () => post([chunked], `3\r\n${PAN}\r\n0\r\n\r\n`),
  'a chunk that ends in a bare line feed': () => post([chunked], `3\nabc\n0\n\n`),
  'a folded line': () => get('X-Note: a', ` ${PAN}`),
  'a folded first line': () => get(` X-Note: ${PAN}`),
  'bare line feeds': () => get().replaceAll('\r\n', '\n'),
  'a bare line feed': () => get(`X-Note: a\nX-Card: ${PAN}`),
  'a bare carriage return': () => get(`X-Note: a\rX-Card: ${PAN}`),
  'a NUL': () => get(`X-Note: a\0${PAN}`),
  'a line that is none': () => get(PAN),
  'an address with a space': () => request(`GET /healthz ${PAN} HTTP/1.1`),
  'two hosts': () => get('Host: evil.example'),
  'the same host twice': () => get('Host: HOST'),
  'an address of another host': () => request('GET http://evil.example/__sandbox/ledger HTTP/1.1'),
  'another host than the address': () =>
    request('GET http://HOST/__sandbox/ledger HTTP/1.1', ['Host: evil.example']),
  'a host with a user': () => request('GET /__sandbox/ledger HTTP/1.1', ['Host: evil.example@HOST']),
  'a host with a path': () => request('GET /__sandbox/ledger HTTP/1.1', ['Host: HOST/evil.example']),
  'no host': () => request('GET /healthz HTTP/1.1', []),
  'no host, as long ago': () => request('GET /healthz HTTP/1.0', []),
  'no version': () => request('GET /healthz', []),
  'a file': () => request('GET file:///etc/passwd HTTP/1.1'),
  'no HTTP but TLS': () => '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
};

for (const [what, text] of Object.entries(twoReadings)) {
  test(`S45 ${what}: refused, once`, async () => {
    expect(statuses(await say(text()))).toEqual([400]);
    expect(await serves()).toBe(true);
  });
}

test('S45 nothing that was refused was read, and no card number of it is written down', () => {
  const written = gateway.output();
  expect(written).toContain('/healthz');
  expect(written).not.toContain('/smuggled');
  expect(written).not.toMatch(/42424242|evil|passwd/);
});

test('what is too long is refused: a line, an address, a body with its length or in chunks', async () => {
  const page = new BrowserPage(gateway);
  const session = `/checkout/v1/sessions/${await createSession(gateway)}/payments`;
  const body = JSON.stringify({ client_key: page.clientKey, note: PAN.repeat(2_500) });
  const pay = (line: string, content: string) =>
    say(
      request(
        `POST ${session} HTTP/1.1`,
        ['Host: HOST', `Origin: ${page.origin}`, 'Connection: close', line],
        content,
      ),
    );
  const chunk = `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;
  expect(statuses(await say(get(`X-Note: ${PAN.repeat(1_100)}`)))).toEqual([431]);
  expect(statuses(await say(request(`GET /${PAN.repeat(1_100)} HTTP/1.1`)))).toEqual([431]);
  for (const answer of [await pay(`Content-Length: ${body.length}`, body), await pay(chunked, chunk)]) {
    expect(statuses(answer)).toEqual([400]);
    expect(answer).toContain('The body is too long.');
    expect(answer).not.toContain('42424242');
  }
  expect(await serves()).toBe(true);
  expect(gateway.output()).not.toContain('42424242');
});

test('the gateway is no proxy and speaks nothing but HTTP', async () => {
  expect(await say(request('CONNECT evil.example:443 HTTP/1.1', ['Host: evil.example:443']))).toBe('');
  const upgrade = [
    'Host: HOST',
    'Connection: upgrade, close',
    'Upgrade: websocket',
    'Sec-WebSocket-Key: AAAA',
  ];
  expect(statuses(await say(request('GET /healthz HTTP/1.1', upgrade)))).toEqual([200]);
  expect(await serves()).toBe(true);
});

test('whoever never ends what they say keeps nobody else waiting', async () => {
  const sockets = Array.from({ length: 200 }, open);
  await Promise.all(
    sockets.map((socket, n) => new Promise<void>((told) => socket.write(slow(n), () => told()))),
  );
  expect(await serves()).toBe(true);
  const page = new BrowserPage(gateway);
  const paid = await page.pay(await createSession(gateway), { number: PAN });
  expect(await paid.json()).toMatchObject({ status: 'SUCCESS' });
  for (const socket of sockets) socket.destroy();
  // Those who left in the middle of a body broke nothing of ours.
  const left = (): number => gateway.output().match(/CS1\/payments → 400/g)?.length ?? 0;
  await expect.poll(left).toBeGreaterThanOrEqual(100);
  expect(gateway.output()).not.toMatch(/42424242|error:/);
});

/** The half of a head, or of a body. */
const slow = (n: number): string =>
  n % 2
    ? `GET /healthz?${PAN} HTTP/1.1\r\nX-Note: ${PAN}`
    : post(['Content-Length: 1000'], `{"note":"${PAN}`);

// The gateway waits for 80 s, and looks every 30 s.
if (process.env['TEST_ALL'])
  test('whoever never ends a head is left', async () => {
    test.setTimeout(150_000);
    const begin = performance.now();
    const answer = await new Promise<string>((resolve) => {
      let heard = '';
      const socket = open();
      socket.on('data', (chunk) => (heard += chunk.toString()));
      socket.once('close', () => resolve(heard));
      socket.write(slow(1));
    });
    expect(statuses(answer)).toEqual([408]);
    expect(performance.now() - begin).toBeLessThan(120_000);
  });
