// Google Pay, with a client of the test in place of the vendor’s.
import { expect } from '@open-wc/testing';
import { usePageNonce } from '../../src/core/nonce.ts';
import { googlePay } from '../../src/methods/wallets.ts';
import { goOn, leaveNoWallets, settled, of, made } from './support/wallet.ts';

leaveNoWallets();

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
