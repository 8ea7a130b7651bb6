// What submit() does while the code of the way of paying is on its way, or a wallet has not said whether it can pay.
import { expect } from '@open-wc/testing';
import type { CheckoutError, PaykkaDropin, PaykkaGooglePay } from '../../src/index.ts';
import '../../src/index.ts';
// Here before it is asked for: wallets are given up when their code takes 3 s.
import '../../src/methods/wallets.ts';

const settings = { clientKey: `ck_${'0'.repeat(32)}`, apiUrl: 'http://127.0.0.1:9' };
const session = {
  session_mode: 'DROP_IN',
  status: 'PROCESSING',
  amount: 12840,
  currency: 'USD',
  server_time: Date.UTC(2026, 10, 29),
  expires_in_ms: 600_000,
  version: 1,
  display_merchant_name: 'Northwind Supply',
  display_locale: null,
  theme: null,
  goods: [],
  return_url: 'https://shop.example/return',
  methods: [] as { code: string; brands: string[] }[],
  stored_methods: [],
  attempt: { no: 1, status: 'NEW' },
};
let lastSession = 1234568900;

describe('submit()', () => {
  const { fetch: realFetch } = globalThis;
  const { error: realError } = console;
  let paidBy: Promise<string>;
  let answer: (isReady: boolean) => void;
  beforeEach(() => {
    console.error = () => undefined;
    session.methods = ['BANKCARD', 'GOOGLE_PAY', 'ALIPAY_PLUS'].map((code) => ({ code, brands: ['visa'] }));
    paidBy = new Promise((resolve) => {
      globalThis.fetch = (url, { body } = {}) => {
        if (typeof body === 'string') {
          resolve((JSON.parse(body) as { method: string }).method);
          return new Promise(() => undefined);
        }
        const [sessionId] = /CS\d+/.exec(String(url))!;
        return Promise.resolve(Response.json({ ...session, session_id: sessionId }));
      };
    });
    const ready = new Promise<{ result: boolean }>((resolve) => (answer = (result) => resolve({ result })));
    class PaymentsClient {
      isReadyToPay = () => ready;
      createButton = () => document.createElement('button');
      loadPaymentData = () => new Promise(() => undefined);
    }
    Object.assign(globalThis, { google: { payments: { api: { PaymentsClient } } } });
  });
  afterEach(() => {
    for (const element of document.querySelectorAll('paykka-dropin, paykka-google-pay')) element.remove();
    globalThis.fetch = realFetch;
    console.error = realError;
    Reflect.deleteProperty(globalThis, 'google');
  });

  async function ready<Tag extends 'paykka-dropin' | 'paykka-google-pay'>(
    tag: Tag,
  ): Promise<HTMLElementTagNameMap[Tag]> {
    const element = document.createElement(tag);
    Object.assign(element, settings, { sessionId: `CS${(lastSession += 1)}`, hidePayButton: true });
    const isReady = new Promise((resolve) =>
      element.addEventListener('paykka-ready', resolve, { once: true }),
    );
    document.body.append(element);
    await isReady;
    return element;
  }

  it('waits for the code of what is chosen', async () => {
    const dropin: PaykkaDropin = await ready('paykka-dropin');
    await dropin.updateComplete;
    const change = new Promise<object>((resolve) => (dropin.onChange = resolve));
    dropin.renderRoot.querySelectorAll<HTMLInputElement>('[type=radio]')[1]!.click();
    await dropin.updateComplete;
    expect(dropin.renderRoot.querySelector('.open .spinner'), 'its code is not here').not.to.equal(null);
    void dropin.submit();
    expect(await change, 'it is told once the code is here').to.include({
      method: 'ALIPAY_PLUS',
      complete: true,
    });
    expect(await paidBy).to.equal('ALIPAY_PLUS');
  });

  it('called when the session has just come, waits for what it offers', async () => {
    session.methods.splice(0, 2);
    document.addEventListener('paykka-ready', ({ target }) => void (target as PaykkaDropin).submit(), {
      once: true,
    });
    await ready('paykka-dropin');
    expect(await paidBy).to.equal('ALIPAY_PLUS');
  });

  it('pays by nothing that is no longer chosen when its code comes', async () => {
    const dropin: PaykkaDropin = await ready('paykka-dropin');
    await dropin.updateComplete;
    const [card, alipay] = dropin.renderRoot.querySelectorAll<HTMLInputElement>('[type=radio]');
    alipay!.click();
    const submitted = dropin.submit();
    card!.click();
    await submitted;
    expect(dropin.state).to.equal('ready');
  });

  it('of a wallet that is not ready says who must act; paykka-change says when it is', async () => {
    const wallet: PaykkaGooglePay = await ready('paykka-google-pay');
    const heard: unknown[] = [];
    const errors: CheckoutError[] = [];
    wallet.onError = ({ error }) => errors.push(error);
    wallet.onSubmit = () => heard.push('submit');
    await wallet.submit();
    const [error] = errors;
    expect(error).to.include({ code: 'invalid_config', origin: 'merchant', retryable: false });
    expect(error!.message).to.contain('Google Pay is not ready yet');
    await wallet.updateComplete;
    expect(wallet.renderRoot.querySelector('.banner'), 'no shopper can mend it').to.equal(null);
    expect(wallet.state).to.equal('ready');
    const change = new Promise<object>((resolve) => (wallet.onChange = resolve));
    answer(true);
    expect(await change).to.include({ method: 'GOOGLE_PAY', complete: true });
    void wallet.submit();
    expect(heard, 'the merchant is asked once there is something to ask').to.deep.equal(['submit']);
  });

  it('of a wallet that cannot be used here says so', async () => {
    const wallet: PaykkaGooglePay = await ready('paykka-google-pay');
    const errors: CheckoutError[] = [];
    wallet.onError = ({ error }) => errors.push(error);
    const { debug } = console;
    const reason = new Promise<unknown>((resolve) => (console.debug = resolve));
    answer(false);
    expect(await reason).to.contain('Google Pay is not shown');
    console.debug = debug;
    await wallet.submit();
    expect(errors[0]).to.include({ code: 'invalid_config', retryable: false });
    expect(errors[0]!.message).to.contain('cannot be used here');
  });
});
