// What the wallets' own scripts are told and asked, and what is made of their answers.
import { expect } from '@open-wc/testing';
import { render } from 'lit';
import type { Session } from '../../src/checkout/ports.ts';
import { usePageNonce } from '../../src/core/nonce.ts';
import type { MerchantWord, MethodHost } from '../../src/methods/method.ts';
import type { WalletMethod } from '../../src/methods/wallet-method.ts';
import { applePay, googlePay } from '../../src/methods/wallets.ts';

type HostView = ReturnType<MethodHost['view']>;
type View = { -readonly [name in keyof HostView]: HostView[name] };
const goOn: MerchantWord = { isStopped: false, settled: () => null };
const { signal } = new AbortController();
const settled = () => new Promise((resolve) => setTimeout(resolve));
const of = (value: number, currency: string) =>
  ({ amount: { value, currency }, merchantName: 'Northwind' }) as Session;

function hostOf(change: Partial<View>): { host: MethodHost; view: View; submits: () => number } {
  let submits = 0;
  const view: View = {
    session: of(12840, 'USD'),
    offer: { code: 'x', brands: ['visa', 'mastercard', 'maestro', 'unionpay'], merchantId: 'M1' },
    isQuiet: true,
    locale: 'en-GB',
    dir: 'ltr',
    scheme: 'light',
    tokens: {},
    options: {},
    locked: false,
    isChosen: false,
    ...change,
  };
  const host = {
    view: () => view,
    adopt: () => undefined,
    requestUpdate: () => Promise.resolve(),
    root: () => document.body,
    submit: () => void (submits += 1),
    ask: () => Promise.resolve({ merchantSessionIdentifier: 'S' }),
  } as unknown as MethodHost;
  return { host, view, submits: () => submits };
}

async function made(maker: typeof applePay, change: Partial<View> = {}) {
  const { host, ...rest } = hostOf(change);
  const method = maker(performance.now()).create(host, 'x') as WalletMethod;
  method.hostChanged();
  await settled();
  const button = (): HTMLElement => {
    const place = document.createElement('div');
    render(method.renderPanel(), place);
    return place.querySelector<HTMLElement>('.wallet')!.firstElementChild as HTMLElement;
  };
  const pay = (word = goOn, authorised = (): unknown => null) =>
    method.collector(() => word).collect({ attemptNo: 1, version: 1, authorised }, signal);
  return { ...rest, method, button, pay };
}

const { debug } = console;
beforeEach(() => (console.debug = () => undefined));
afterEach(() => {
  console.debug = debug;
  Reflect.deleteProperty(globalThis, 'ApplePaySession');
  Reflect.deleteProperty(globalThis, 'google');
  Reflect.deleteProperty(navigator, 'userAgent');
});

describe('Google Pay', () => {
  type Options = google.payments.api.ButtonOptions;
  let client: google.payments.api.PaymentOptions;
  let buttons: Options[];
  let ready: google.payments.api.IsReadyToPayRequest;
  let asked: google.payments.api.PaymentDataRequest[];
  let answers: { resolve(token: string): void; reject(error: unknown): void }[];
  beforeEach(() => {
    [buttons, asked, answers] = [[], [], []];
    class PaymentsClient {
      constructor(options: typeof client) {
        client = options;
      }
      isReadyToPay(request: typeof ready) {
        ready = request;
        return Promise.resolve({ result: true });
      }
      createButton(options: Options) {
        buttons.push(options);
        const button = document.createElement('button');
        button.addEventListener('click', options.onClick);
        return button;
      }
      loadPaymentData(request: (typeof asked)[number]) {
        asked.push(request);
        return new Promise((resolve, reject) =>
          answers.push({
            resolve: (token) => resolve({ paymentMethodData: { tokenizationData: { token } } }),
            reject,
          }),
        );
      }
    }
    Object.assign(globalThis, { google: { payments: { api: { PaymentsClient } } } });
  });

  it('asks for the cards of the session, for the merchant at this PSP', async () => {
    const { pay } = await made(googlePay);
    const parameters = {
      allowedAuthMethods: ['PAN_ONLY', 'CRYPTOGRAM_3DS'],
      allowedCardNetworks: ['VISA', 'MASTERCARD'],
    };
    expect(ready).to.deep.include({ apiVersion: 2, apiVersionMinor: 0 });
    expect(ready.allowedPaymentMethods[0]).to.deep.include({ type: 'CARD', parameters });
    void pay();
    expect(asked[0]!.allowedPaymentMethods[0]!.tokenizationSpecification).to.deep.equal({
      type: 'PAYMENT_GATEWAY',
      parameters: { gateway: 'paykka', gatewayMerchantId: 'M1' },
    });
  });

  for (const [value, currency, total] of [
    [12840, 'USD', '128.40'],
    [800, 'JPY', '800'],
    [0, 'EUR', '0.00'],
  ] as const) {
    it(`is told the session's total as a decimal: ${total} ${currency}`, async () => {
      const { pay, view } = await made(googlePay);
      view.session = of(value, currency);
      void pay();
      expect(asked[0]!.transactionInfo).to.deep.equal({
        totalPriceStatus: 'FINAL',
        totalPrice: total,
        currencyCode: currency,
      });
    });
  }

  it('is not there for a total of more decimals than Google takes', async () => {
    for (const currency of ['KWD', 'CLF']) {
      const { method } = await made(googlePay, { session: of(12345, currency) });
      expect(method.availability, currency).to.equal('unusable');
    }
  });

  it('has the corners of the form, in px, whatever unit they were given in', async () => {
    for (const radius of ['3px', '0.5rem', '0']) await made(googlePay, { tokens: { 'radius-m': radius } });
    await made(googlePay);
    expect(buttons.map(({ buttonRadius }) => buttonRadius)).to.deep.equal([3, 8, 0, 8]);
    expect(document.querySelector('body > i')).to.equal(null);
  });

  it('passes the page’s nonce on', async () => {
    usePageNonce('n0nce');
    await made(googlePay);
    expect(client.nonce).to.equal('n0nce');
  });

  it('makes its button in the element, and anew when language or colour change', async () => {
    const { method, view, button } = await made(googlePay);
    expect(buttons[0]).to.deep.include({
      buttonRootNode: document.body,
      buttonLocale: 'en',
      buttonColor: 'black',
    });
    const before = button();
    method.hostChanged();
    expect(button()).to.equal(before);
    view.locale = 'ar-EG';
    method.hostChanged();
    view.scheme = 'dark';
    method.hostChanged();
    expect(
      buttons.slice(1).map(({ buttonLocale, buttonColor }) => [buttonLocale, buttonColor]),
    ).to.deep.equal([
      ['ar', 'black'],
      ['ar', 'white'],
    ]);
    expect(button()).not.to.equal(before);
  });

  it('pays with the token that it gives, and lets the shopper take time in its sheet', async () => {
    const { pay, method } = await made(googlePay);
    expect(method.collector(() => goOn).hasSheet).to.equal(true);
    const result = pay();
    answers[0]!.resolve('T');
    expect(await result).to.have.nested.property('collected.details.token', 'T');
  });

  it('closed by the shopper is no error; any other refusal is one', async () => {
    const { pay } = await made(googlePay);
    const first = pay();
    answers[0]!.reject({ statusCode: 'CANCELED' });
    expect(await first).to.deep.equal({ kind: 'cancelled' });
    const second = pay();
    answers[1]!.reject({ statusCode: 'DEVELOPER_ERROR', statusMessage: 'no' });
    expect(await second).to.have.nested.property('error.message', 'Google Pay could not be opened: no');
  });

  it('is not asked for a second window while one is open: the same question is heard again, another waits', async () => {
    const { pay, method, view } = await made(googlePay);
    const first = pay();
    method.dismiss();
    expect(await first).to.deep.equal({ kind: 'cancelled' });
    const again = pay();
    expect(asked).to.have.length(1);
    answers[0]!.resolve('T');
    expect(await again).to.have.nested.property('collected.details.token', 'T');
    const old = pay();
    view.session = of(1, 'USD');
    expect(await pay()).to.deep.equal({ kind: 'cancelled' });
    expect(await old).to.deep.equal({ kind: 'cancelled' });
    answers[1]!.reject({ statusCode: 'CANCELED' });
    await settled();
    void pay();
    expect(asked.map(({ transactionInfo }) => transactionInfo!.totalPrice)).to.deep.equal([
      '128.40',
      '128.40',
      '0.01',
    ]);
  });

  it('asks its vendor for nothing until what the shopper types in is there', async () => {
    const { method, view } = await made(googlePay, { isQuiet: false });
    expect(method.availability).to.equal('pending');
    view.isQuiet = true;
    method.hostChanged();
    await settled();
    expect(method.availability).to.equal('usable');
  });

  it('is not there in a page inside an app', async () => {
    const userAgent = 'Mozilla/5.0 (Linux; Android 14; wv) Instagram 300';
    Object.defineProperty(navigator, 'userAgent', { value: userAgent, configurable: true });
    const { method } = await made(googlePay);
    expect(method.availability).to.equal('unusable');
  });

  it('that cannot make its button is not there', async () => {
    google.payments.api.PaymentsClient.prototype.createButton = () => {
      throw new Error('no');
    };
    const { method } = await made(googlePay);
    expect(method.availability).to.equal('unusable');
  });
});

describe('Apple Pay', () => {
  let version: number;
  let request: ApplePayJS.ApplePayPaymentRequest;
  let newest: number;
  let calls: unknown[];
  let session: ApplePaySession;
  beforeEach(() => {
    newest = 14;
    calls = [];
    class FakeSession {
      static STATUS_SUCCESS = 0;
      static STATUS_FAILURE = 1;
      static supportsVersion = (asked: number) => asked <= newest;
      static canMakePayments = () => true;
      constructor(...given: [number, typeof request]) {
        [version, request] = given;
        session = this as unknown as ApplePaySession;
        calls.push('made');
      }
      begin = () => calls.push('begun');
      abort = () => calls.push('aborted');
      completeMerchantValidation = (merchant: unknown) => calls.push(merchant);
      completePayment = (result: unknown) => calls.push(result);
      completePaymentMethodSelection = (update: unknown) => calls.push(update);
    }
    Object.assign(globalThis, { ApplePaySession: FakeSession });
  });
  const authorise = (token: object): void =>
    session.onpaymentauthorized({
      payment: { token },
    } as unknown as ApplePayJS.ApplePayPaymentAuthorizedEvent);
  const cancel = (): void => session.oncancel({} as ApplePayJS.Event);
  const total = { label: 'Northwind', amount: '128.40', type: 'final' };

  it('has its session in the click, before anything is awaited', async () => {
    const { pay } = await made(applePay);
    void pay();
    expect(calls).to.deep.equal(['made', 'begun']);
    expect(request).to.deep.equal({
      countryCode: 'HK',
      currencyCode: 'USD',
      supportedNetworks: ['visa', 'masterCard', 'maestro', 'chinaUnionPay'],
      merchantCapabilities: ['supports3DS'],
      total,
    });
  });

  it('is used in the newest version that we know, and not at all before networks and totals of ours', async () => {
    void (await made(applePay)).pay();
    expect(version).to.equal(14);
    newest = 13;
    void (await made(applePay)).pay();
    expect(version).to.equal(4);
    newest = 3;
    expect((await made(applePay)).method.availability).to.equal('unusable');
  });

  it('is not there when the session takes no card of Apple’s networks', async () => {
    const offer = { code: 'x', brands: ['elo', 'diners-club'], merchantId: 'M1' } as View['offer'];
    expect((await made(applePay, { offer })).method.availability).to.equal('unusable');
  });

  it('has the merchant validated by the gateway; the card that is chosen changes no total', async () => {
    void (await made(applePay)).pay();
    session.onvalidatemerchant({} as ApplePayJS.ApplePayValidateMerchantEvent);
    await settled();
    session.onpaymentmethodselected({} as ApplePayJS.ApplePayPaymentMethodSelectedEvent);
    expect(calls.slice(2)).to.deep.equal([{ merchantSessionIdentifier: 'S' }, { newTotal: total }]);
  });

  for (const [state, said] of [
    ['succeeded', { status: 0 }],
    ['ready', { status: 1 }],
    ['acting', 'aborted'],
    ['confirming', 'aborted'],
  ] as const) {
    it(`hears what came of the payment, once: ${state}`, async () => {
      const { pay, method } = await made(applePay);
      const result = pay();
      authorise({ t: 1 });
      expect(await result).to.have.deep.nested.property('collected.details.token', { t: 1 });
      method.moved('paying');
      expect(calls).to.deep.equal(['made', 'begun']);
      method.moved(state);
      method.moved('succeeded');
      method.destroy();
      expect(calls.slice(2)).to.deep.equal([said]);
    });
  }

  it('has the token once, however often it is given', async () => {
    const { pay } = await made(applePay);
    const result = pay();
    authorise({ t: 1 });
    authorise({ t: 2 });
    expect(await result).to.have.deep.nested.property('collected.details.token', { t: 1 });
  });

  it('says when the shopper has authorised, and that is before the merchant is waited for', async () => {
    const { pay } = await made(applePay);
    const order: string[] = [];
    const settled = (): null => {
      order.push('waits');
      return null;
    };
    const result = pay({ isStopped: false, settled }, () => order.push('authorised'));
    expect(order).to.deep.equal([]);
    authorise({ t: 1 });
    await result;
    expect(order).to.deep.equal(['authorised', 'waits']);
  });

  it('that has given up while the merchant was asked pays nothing: its sheet said so', async () => {
    const { pay } = await made(applePay);
    let say: (word: null) => void = () => undefined;
    const result = pay({ isStopped: false, settled: () => new Promise((resolve) => (say = resolve)) });
    authorise({ t: 1 });
    await settled();
    cancel();
    say(null);
    expect(await result).to.deep.equal({ kind: 'cancelled' });
  });

  it('closed by the shopper is no error; a constructor that throws is one', async () => {
    const { pay } = await made(applePay);
    const result = pay();
    cancel();
    expect(await result).to.deep.equal({ kind: 'cancelled' });
    Object.assign(globalThis, {
      ApplePaySession: class {
        constructor() {
          throw new Error('no');
        }
        static supportsVersion(): boolean {
          return true;
        }
      },
    });
    expect(await pay()).to.have.nested.property('error.message', 'Apple Pay could not be opened: no');
  });

  it('opens one sheet for two clicks', async () => {
    const { pay, button, submits } = await made(applePay);
    const wallet = button();
    wallet.click();
    expect(submits()).to.equal(1);
    void pay();
    wallet.click();
    expect(submits()).to.equal(1);
  });

  it('has the button of the browser, or of Apple’s script where that brings one, in language and colour', async () => {
    const { view, method, button } = await made(applePay);
    expect([button().localName, button().className, button().lang]).to.deep.equal([
      'button',
      'apple-pay black',
      'en-GB',
    ]);
    customElements.define('apple-pay-button', class extends HTMLElement {});
    view.locale = 'fr';
    view.scheme = 'dark';
    method.hostChanged();
    expect(button().localName).to.equal('apple-pay-button');
    expect(['buttonstyle', 'type', 'locale'].map((name) => button().getAttribute(name))).to.deep.equal([
      'white',
      'plain',
      'fr',
    ]);
  });
});
