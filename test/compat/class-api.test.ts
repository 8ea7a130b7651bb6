// The rules of the class API that can be seen without a gateway: what is asked, with what settings, and where it stands.
// Who hears what: callbacks.test.ts.
import { expect } from '@open-wc/testing';
import * as sdk from '../../src/compat/index.ts';
import {
  another,
  answer,
  called,
  calls,
  newSessionId,
  note,
  options,
  place,
  refuse,
  requests,
  setUp,
  tick,
} from './stage.ts';

describe('the class API: session and places', () => {
  setUp();

  it('1: the module exports what the globals have, by the same names', () => {
    expect(Object.keys(sdk).sort().join(' ')).to.equal(
      'ApplePay Card DropIn GooglePay PayKKaCheckout setApiUrl setCDNUrl setFraudDetectionEnv setRadarEnv',
    );
  });

  it('2: sandbox: true is env: "sandbox", and env wins where both are said', async () => {
    for (const [said, env] of [
      [{ sandbox: true }, 'sandbox'],
      [{ env: 'sandbox' }, 'sandbox'],
      [{ sandbox: true, env: 'hk' }, 'hk'],
      [{ sandbox: 'yes' }, null],
    ] as const) {
      const sessionId = newSessionId();
      const place = another();
      new sdk.PayKKaCheckout({ ...options, sessionId, ...(said as object) }).create(sdk.Card).mount(place);
      await tick();
      expect(place.querySelector('paykka-card')!.env).to.equal(env);
    }
  });

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
      const sessionId = newSessionId();
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
      calls.length = 0;
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
    const other = new sdk.PayKKaCheckout({ ...options, sessionId: newSessionId() });
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
});
