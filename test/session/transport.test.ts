import { expect } from '@open-wc/testing';
import { request, Unclear } from '../../src/session/transport.ts';

const { signal } = new AbortController();

describe('a request to the gateway', () => {
  const { fetch: realFetch } = globalThis;
  let sent: [string, RequestInit][] = [];
  const answer = (body: BodyInit | null, init: ResponseInit = {}): void => {
    globalThis.fetch = (url, options) => {
      sent.push([String(url), options!]);
      const headers = { 'content-type': 'application/json', ...(init.headers as Record<string, string>) };
      return Promise.resolve(new Response(body, { ...init, headers }));
    };
  };
  const unclear = async (): Promise<Unclear> => {
    try {
      await request('https://psp.example/x', null, signal);
    } catch (error) {
      expect(error).to.be.instanceOf(Unclear);
      return error as Unclear;
    }
    throw new Error('was clear');
  };
  beforeEach(() => (sent = []));
  afterEach(() => (globalThis.fetch = realFetch));

  it('S36 says what it says, and nothing of a polluted prototype', async () => {
    answer('{"list":[{"a":null}],"__proto__":{"action":1}}');
    Object.assign(Object.prototype, { action: { type: 'redirect', url: 'https://evil.example/' } });
    const { json } = await request('https://psp.example/x', null, signal);
    const { list, action } = json as { list: Record<string, unknown>[]; action?: unknown };
    const said = [action, list[0]!['action'], list[0]!['a']];
    Reflect.deleteProperty(Object.prototype, 'action');
    expect(said).to.deep.equal([undefined, undefined, null]);
    expect(list).to.be.an('array');
  });

  it('is simple: no preflight, no cookie, no path in the referrer, no cache, no redirect', async () => {
    answer('{}');
    await request('https://psp.example/x', { a: 1 }, signal);
    expect(sent[0]![1]).to.deep.include({
      method: 'POST',
      body: '{"a":1}',
      headers: { 'content-type': 'text/plain;charset=UTF-8' },
      credentials: 'omit',
      referrerPolicy: 'origin',
      cache: 'no-store',
      redirect: 'error',
    });
  });

  it('answers what came, with 200 and with a definite no', async () => {
    answer('{"a":1}');
    expect(await request('https://psp.example/x', null, signal)).to.deep.equal({
      ok: true,
      json: { a: 1 },
    });
    answer('{"error":1}', { status: 409 });
    expect(await request('https://psp.example/x', null, signal)).to.deep.include({
      ok: false,
    });
  });

  const cases: readonly [string, BodyInit | null, ResponseInit, Unclear['unclear']][] = [
    ['500', '{}', { status: 500 }, 'status'],
    ['502', '{}', { status: 502 }, 'status'],
    ['504', '{}', { status: 504 }, 'status'],
    ['503 with HTML', '<html>', { status: 503, headers: { 'content-type': 'text/html' } }, 'shape'],
    ['200 with HTML', '<html>', { headers: { 'content-type': 'text/html' } }, 'shape'],
    ['200 without a type', '{}', { headers: { 'content-type': '' } }, 'shape'],
    ['half a JSON', '{"a":', {}, 'shape'],
    ['nothing', '', {}, 'shape'],
    ['a little more than 256 kB', `"${'x'.repeat(256 * 1024)}"`, {}, 'shape'],
    ['429 that says when', '{}', { status: 429, headers: { 'retry-after': '2' } }, 'rate_limited'],
  ];
  for (const [what, body, init, why] of cases) {
    it(`has no clear answer: ${what}`, async () => {
      answer(body, init);
      expect((await unclear()).unclear).to.equal(why);
    });
  }

  it('leaves an answer of 50 MB once it is longer than 256 kB', async () => {
    const part = new TextEncoder().encode(' '.repeat(64 * 1024));
    let parts = 0;
    let isLeft = false;
    const endless = new ReadableStream<Uint8Array>({
      pull(stream) {
        parts += 1;
        stream.enqueue(part);
        if (parts === 800) stream.close();
      },
      cancel: () => void (isLeft = true),
    });
    answer(endless);
    expect((await unclear()).unclear).to.equal('shape');
    // Five parts are more than it takes, and the stream may have one or two ready.
    expect(parts).to.be.within(5, 7);
    expect(isLeft).to.equal(true);
  });

  it('F7 has no clear answer when the body drips beyond its bound', async () => {
    const leaving = new AbortController();
    const drip = new ReadableStream({
      start: (stream) => {
        stream.enqueue(new TextEncoder().encode('{'));
        leaving.signal.addEventListener('abort', () => stream.error(leaving.signal.reason));
      },
    });
    answer(drip);
    const asked = request('https://psp.example/x', null, leaving.signal).catch((error: unknown) => error);
    leaving.abort();
    expect(await asked).to.have.property('unclear', 'timeout');
  });

  it('has no clear answer when the network fails', async () => {
    globalThis.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    expect((await unclear()).unclear).to.equal('network');
  });

  it('F5 F22 waits for the seconds, or until the date by the gateway’s own clock, at most 30 s', async () => {
    const now = Date.parse('2001-01-01T00:00:00Z');
    const wait = async (value: string): Promise<number | undefined> => {
      const headers = { 'retry-after': value, date: new Date(now).toUTCString() };
      answer('{}', { status: 503, headers });
      return (await unclear()).retryAfterMs;
    };
    const at = (ms: number): Promise<number | undefined> => wait(new Date(now + ms).toUTCString());
    expect(await wait('2')).to.equal(2_000);
    expect(await wait('3600')).to.equal(30_000);
    expect([await at(10_000), await at(3_600_000), await at(-1_000)]).to.deep.equal([
      10_000,
      30_000,
      undefined,
    ]);
    expect(await wait('soon')).to.equal(undefined);
    answer('{}', { status: 503, headers: { 'retry-after': new Date(Date.now() + 10_000).toUTCString() } });
    expect((await unclear()).retryAfterMs, 'the device’s clock is not asked').to.equal(undefined);
  });
});
