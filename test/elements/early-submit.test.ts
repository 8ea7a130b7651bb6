// What submit() does while the code of the way of paying is on its way, or a wallet has not said whether it can pay.
import { expect } from '@open-wc/testing';
import type { CheckoutError, PaykkaDropin, PaykkaGooglePay } from '../../src/index.ts';
import '../../src/index.ts';
// Here before it is asked for: wallets are given up when their code takes 3 s.
import '../../src/methods/wallets.ts';
import { sessionJson } from '../support/session-json.ts';

const settings = { clientKey: `ck_${'0'.repeat(32)}`, apiUrl: 'http://127.0.0.1:9' };
let lastSession = 1234568900;

describe('submit()', () => {
  const { fetch: realFetch } = globalThis;
  const { error: realError } = console;
  let paidBy: Promise<string>;
  let answer: (isReady: boolean) => void;
  /** What the session lists. */
  let codes: string[];
  beforeEach(() => {
    console.error = () => undefined;
    codes = ['BANKCARD', 'GOOGLE_PAY', 'ALIPAY_PLUS'];
    paidBy = new Promise((resolve) => {
      globalThis.fetch = (url, { body } = {}) => {
        if (typeof body === 'string') {
          resolve((JSON.parse(body) as { method: string }).method);
          return new Promise(() => undefined);
        }
        const [session_id] = /CS\d+/.exec(String(url))!;
        const methods = codes.map((code) => ({ code }));
        return Promise.resolve(Response.json(sessionJson({ session_id, methods })));
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
    codes = ['ALIPAY_PLUS'];
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

  it('of an element whose way of paying the session does not list says so, in its callback and in the console', async () => {
    codes = ['BANKCARD'];
    const wallet: PaykkaGooglePay = await ready('paykka-google-pay');
    const errors: CheckoutError[] = [];
    wallet.onError = ({ error }) => errors.push(error);
    const said: unknown[] = [];
    console.error = (words: unknown) => said.push(words);
    await wallet.submit();
    expect(errors).to.have.length(1);
    expect(errors[0]).to.include({ code: 'invalid_config', origin: 'merchant', retryable: false });
    expect(errors[0]!.message).to.contain('no method of this session can be used here (chosen: GOOGLE_PAY)');
    expect(said).to.deep.equal([`[paykka-dropin] invalid_config: ${errors[0]!.message}`]);
    expect(wallet.state).to.equal('ready');
    await wallet.updateComplete;
    expect(wallet.renderRoot.querySelector('.banner'), 'no shopper can mend it').to.equal(null);
  });
});
