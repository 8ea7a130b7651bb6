// Apple Pay, with a session of the test in place of the browser’s.
import { expect } from '@open-wc/testing';
import { applePay } from '../../src/methods/wallets.ts';
import { type View, leaveNoWallets, settled, made } from './support/wallet.ts';

leaveNoWallets();

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
