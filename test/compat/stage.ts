// A gateway of a test's own that answers when it is told to, a place on the page, and options that note each call.
import * as sdk from '../../src/compat/index.ts';

const KEY = `ck_${'0'.repeat(32)}`;
const DEAD = 'http://127.0.0.1:9';
let lastSession = 1_234_567_800;
export const newSessionId = (): string => `CS${(lastSession += 1)}`;

const session = {
  session_mode: 'COMPONENT',
  status: 'PROCESSING',
  amount: 12_840,
  currency: 'USD',
  server_time: 1_764_000_000_000,
  expires_in_ms: 3_600_000,
  version: 1,
  display_merchant_name: 'Paper & Ink',
  display_locale: null,
  theme: null,
  goods: [],
  return_url: 'https://shop.example/return',
  methods: [{ code: 'BANKCARD' }, { code: 'GOOGLE_PAY' }],
  stored_methods: [],
  attempt: { no: 1, status: 'NEW' },
};
/** Of all callbacks. */
export const names = 'onPaymentMethodsReady onInitError onSubmit onSuccess onTimeout onExpired onError'.split(
  ' ',
);
export const tick = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve));

/** Addresses that were asked for. */
export const requests: string[] = [];
export const calls: [name: string, value?: unknown][] = [];
/** With every callback, each noted in `calls`. */
export let options: sdk.CheckoutOptions;
export let place: HTMLElement;
/** Answers the latest request. */
export let answer: (fields?: Readonly<Record<string, unknown>>, status?: number) => Promise<unknown>;

export const note =
  (name: string) =>
  (value?: unknown): void =>
    void calls.push([name, value]);
export const called = (): string[] => calls.map(([name]) => name);
/** One more place on the page. */
export const another = (): HTMLElement => document.body.appendChild(document.createElement('div'));
export const refuse = (): Promise<unknown> =>
  answer({ error: { code: 'session_not_found', message: 'none' } }, 404);

/** When the whole body has been read, however many tasks that takes a browser. */
function wasRead({ body }: Response): Promise<unknown> {
  const { getReader } = body!;
  return new Promise((done) => {
    body!.getReader = ((...given: []) => {
      const reader = getReader.apply(body, given) as ReadableStreamDefaultReader<Uint8Array>;
      void reader.closed.then(done, done);
      return reader;
    }) as typeof getReader;
  });
}

/** To be called in each `describe`. */
export function setUp(): void {
  const { fetch: realFetch } = globalThis;
  const { error: realError } = console;
  beforeEach(() => {
    requests.length = 0;
    calls.length = 0;
    const sessionId = newSessionId();
    options = { sessionId, clientKey: KEY };
    for (const name of names) options[name] = note(name);
    place = another();
    place.textContent = ' ';
    sdk.setApiUrl(DEAD);
    sdk.setCDNUrl('');
    console.error = () => undefined;
    globalThis.fetch = (url) => {
      requests.push(String(url));
      return new Promise((resolve) => {
        answer = async (fields = {}, status = 200) => {
          const json = status === 200 ? { ...session, session_id: sessionId, ...fields } : fields;
          const headers = { 'content-type': 'application/json' };
          const response = new Response(JSON.stringify(json), { status, headers });
          const read = wasRead(response);
          resolve(response);
          await read;
          return tick();
        };
      });
    };
  });
  afterEach(() => {
    for (const element of document.querySelectorAll('body > div, paykka-session')) element.remove();
    globalThis.fetch = realFetch;
    console.error = realError;
  });
}
