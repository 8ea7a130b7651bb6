// The rules of the class API that can be seen without a gateway: what is asked, with what settings, and who hears it.
import { expect } from '@open-wc/testing';
import * as sdk from '../../src/compat/index.ts';

const KEY = `ck_${'0'.repeat(32)}`;
const DEAD = 'http://127.0.0.1:9';
let lastSession = 1_234_567_800;

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
const names = 'onPaymentMethodsReady onInitError onSubmit onSuccess onTimeout onExpired onError'.split(' ');
const tick = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve));

describe('the class API', () => {
  const { fetch: realFetch } = globalThis;
  const { error: realError } = console;
  let requests: string[];
  let calls: [name: string, value?: unknown][];
  let options: sdk.CheckoutOptions;
  let place: HTMLElement;
  let answer: (fields?: Readonly<Record<string, unknown>>, status?: number) => Promise<unknown>;
  const note =
    (name: string) =>
    (value?: unknown): void =>
      void calls.push([name, value]);
  const called = (): string[] => calls.map(([name]) => name);
  /** One more place on the page. */
  const another = (): HTMLElement => document.body.appendChild(document.createElement('div'));

  beforeEach(() => {
    requests = [];
    calls = [];
    const sessionId = `CS${(lastSession += 1)}`;
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
          resolve(new Response(JSON.stringify(json), { status, headers }));
          await tick();
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
  const refuse = (): Promise<unknown> =>
    answer({ error: { code: 'session_not_found', message: 'none' } }, 404);

  it('2: setters are heard after construction and after mount; _envConfig wins over them, they over env', async () => {
    new sdk.PayKKaCheckout({ ...options, env: 'sandbox' }).create(sdk.Card).mount(place);
    sdk.setApiUrl('http://127.0.0.1:8');
    await tick();
    expect(requests[0]).to.match(/^http:\/\/127\.0\.0\.1:8\/checkout/);
    const { src } = place.querySelector('paykka-card')!.renderRoot.querySelector('iframe')!;
    expect(src).to.match(/^http:\/\/127\.0\.0\.1:8\/checkout/);
    for (const [config, asked] of [
      [{ api: 'http://127.0.0.1:7', cdn: 'http://127.0.0.1:7' }, 'http://127.0.0.1:7/'],
      [undefined, 'http://127.0.0.1:8/'],
    ] as const) {
      const sessionId = `CS${(lastSession += 1)}`;
      void new sdk.PayKKaCheckout({ ...options, sessionId, sandbox: true, _envConfig: config }).init();
      await tick();
      expect(requests.at(-1)).to.contain(asked);
    }
  });

  const wrong: readonly [what: string, say: () => unknown][] = [
    ['an unknown env', () => (options['env'] = 'moon' as never)],
    ['a strange API', () => (options['_envConfig'] = { api: 'https://evil.example' })],
    ['a strange CDN', () => sdk.setCDNUrl('https://evil.example')],
    ['credentials in the address', () => sdk.setApiUrl('https://a:b@evil.example')],
  ];
  for (const [what, say] of wrong) {
    it(`2: ${what} is refused before any request`, async () => {
      say();
      const checkout = new sdk.PayKKaCheckout(options);
      checkout.create(sdk.Card).mount(place);
      const end = await checkout.init().catch((error: sdk.Failure) => error.code);
      expect(end).to.equal('invalid_config');
      expect(called()).to.deep.equal(['onInitError']);
      expect(requests).to.deep.equal([]);
      expect(place.querySelector('paykka-card')!.renderRoot.querySelector('iframe')).to.equal(null);
    });
  }

  it('3: init() is one real promise; before, during and after it there is one session request', async () => {
    const checkout = new sdk.PayKKaCheckout(options);
    const first = checkout.init();
    expect(first).to.be.instanceOf(Promise).and.to.equal(checkout.init());
    const card = checkout.create(sdk.Card);
    card.mount(place);
    await tick();
    checkout.create(sdk.ApplePay).mount(another());
    await answer();
    checkout.create(sdk.GooglePay).mount(another());
    await tick();
    expect(requests).to.have.length(1);
    expect(place.querySelector('paykka-card')!.state).to.equal('ready');
    expect(document.querySelector('paykka-session'), 'it leaves when others have taken over').to.equal(null);
  });

  it('4: onPaymentMethodsReady comes before init() resolves, with codes; a component hears it too', async () => {
    const checkout = new sdk.PayKKaCheckout(options);
    void checkout.init().then(note('resolved'));
    checkout.create(sdk.DropIn, { onPaymentMethodsReady: note('own') }).mount(place);
    await tick();
    await answer();
    expect(called()).to.deep.equal(['onPaymentMethodsReady', 'own', 'resolved']);
    expect(calls[0]![1]).to.deep.equal(['BANKCARD', 'GOOGLE_PAY']);
  });

  it('5: onInitError and a rejection, and onError is silent; without onInitError it speaks', async () => {
    for (const expected of [['rejected', 'onInitError'], ['onError']]) {
      const checkout = new sdk.PayKKaCheckout(options);
      checkout.create(sdk.Card).mount(place);
      if (expected.includes('rejected')) checkout.init().catch(note('rejected'));
      await tick();
      await refuse();
      expect(called().sort()).to.deep.equal(expected.sort());
      expect(calls[0]![1]).to.include({ code: 'session_not_found', type: 'merchant', retryable: false });
      expect((calls[0]![1] as sdk.Failure).msg).to.match(/checkout/);
      calls = [];
      checkout.destroy();
      delete options.onInitError;
      await tick();
    }
  });

  it('5: destroy() inside onInitError is fine; nothing fires or settles after it', async () => {
    const checkout = new sdk.PayKKaCheckout({
      ...options,
      onInitError: () => {
        note('onInitError')();
        checkout.destroy();
      },
    });
    const card = checkout.create(sdk.Card);
    card.mount(place);
    await tick();
    await refuse();
    void card.ref.payment().then(note('paid'));
    card.mount(place);
    await tick();
    expect(called()).to.deep.equal(['onInitError']);
    expect(place.children).to.have.length(0);
    const other = new sdk.PayKKaCheckout({ ...options, sessionId: `CS${(lastSession += 1)}` });
    void other.init().then(note('resolved'), note('rejected'));
    await tick();
    other.destroy();
    await answer();
    expect(called()).to.deep.equal(['onInitError']);
  });

  it('6: mount() of what is not there, or no selector, throws nothing', () => {
    const card = new sdk.PayKKaCheckout(options).create(sdk.Card);
    for (const nowhere of ['#nowhere', '###', null, {}]) card.mount(nowhere as string);
    expect(requests).to.deep.equal([]);
  });

  it('6: a wallet that the session does not list leaves its place empty', async () => {
    const checkout = new sdk.PayKKaCheckout(options);
    const wallet = checkout.create(sdk.ApplePay, { hidePaymentButton: false });
    wallet.mount(place);
    await tick();
    await answer();
    await tick();
    expect(place.matches(':empty')).to.equal(true);
    await wallet.ref.payment();
    expect(calls.at(-1)![1]).to.include({ code: 'invalid_config' });
  });

  it('7: unmount and destroy do not need an intact place, and mount again after it', async () => {
    const checkout = new sdk.PayKKaCheckout(options);
    const card = checkout.create(sdk.Card);
    card.unmount();
    card.mount(place);
    card.mount(place);
    place.replaceChildren();
    place.remove();
    card.unmount();
    document.body.append(place);
    card.mount(place);
    await tick();
    expect(place.children).to.have.length(1);
    checkout.destroy();
    checkout.destroy();
    card.mount(place);
    expect(place.children).to.have.length(0);
  });

  it('8: props are shared, frozen, strange or missing; what is known is set and nothing else', async () => {
    const props = Object.freeze({
      showHolderName: false,
      cardInfoLayout: 'combine',
      sessionId: 'CS1',
      layout: 'tabs',
      style: { color: 'red' },
      className: 'x',
      onclick: 'alert(1)',
    });
    options['hidePaymentButton'] = true;
    const checkout = new sdk.PayKKaCheckout(Object.freeze(options));
    checkout.create(sdk.Card, props).mount(place);
    const second = another();
    checkout.create(sdk.GooglePay, { ...props, hidePaymentButton: false }).mount(second);
    checkout.create(sdk.ApplePay, null as never).mount(another());
    await tick();
    const [card, google] = [place.querySelector('paykka-card')!, second.querySelector('paykka-google-pay')!];
    expect([card.sessionId, card.className, card.onclick]).to.deep.equal([options.sessionId, '', null]);
    expect(card.paymentMethods['card']).to.include({ showHolderName: false });
    expect([card.hidePayButton, google.hidePayButton]).to.deep.equal([true, false]);
  });

  it('9: a session that was paid already is told once, by the component that is there', async () => {
    const checkout = new sdk.PayKKaCheckout(options);
    void checkout.init();
    await tick();
    checkout.create(sdk.Card, { onSuccess: note('own') }).mount(place);
    await tick();
    await answer({ status: 'SUCCESS', attempt: { no: 1, status: 'SUCCESS' }, order_id: 'GW1' });
    expect(called()).to.deep.equal(['own']);
  });

  it('9: a component that is made when the session was paid already hears its own callback', async () => {
    delete options.onSuccess;
    const checkout = new sdk.PayKKaCheckout(options);
    void checkout.init();
    await tick();
    await answer({ status: 'SUCCESS', attempt: { no: 1, status: 'SUCCESS' }, order_id: 'GW1' });
    const props = { onSuccess: note('own') };
    checkout.create(sdk.Card, props).mount(place);
    checkout.create(sdk.ApplePay, props).mount(another());
    await tick();
    expect(called()).to.deep.equal(['own']);
    expect(String(calls[0]![1])).to.equal('https://shop.example/return');
  });

  it('11: ref.payment() is one promise at a time, and says so when nothing can be paid with', async () => {
    const checkout = new sdk.PayKKaCheckout(options);
    const card = checkout.create(sdk.Card);
    const tries = [card.ref.payment(), card.ref.payment()];
    expect(tries[0]).to.equal(tries[1]);
    await tick();
    await answer();
    await tries[0];
    expect(called()).to.deep.equal(['onPaymentMethodsReady', 'onError']);
    expect(calls[1]![1]).to.include({ code: 'invalid_config' });
  });

  it('a callback that throws or rejects is said in the console, and harms nobody', async () => {
    const said: unknown[] = [];
    console.error = (...words: unknown[]) => void said.push(words[0]);
    const checkout = new sdk.PayKKaCheckout({
      ...options,
      onPaymentMethodsReady: () => {
        throw new Error('theirs');
      },
    });
    void checkout.init().then(note('resolved'));
    await tick();
    await answer();
    expect(called()).to.deep.equal(['resolved']);
    expect(said).to.deep.equal(['[paykka-dropin] a callback threw:']);
  });
});
