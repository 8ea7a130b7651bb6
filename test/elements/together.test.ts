// Elements of one session while the shopper pays at one of them.
import { expect } from '@open-wc/testing';
import type { PaykkaApplePay, PaykkaGooglePay } from '../../src/index.ts';
import '../../src/index.ts';
// Here before it is asked for: wallets are given up when their code takes 3 s.
import '../../src/methods/wallets.ts';
import { attemptJson, sessionJson } from '../support/session-json.ts';

let lastSession = 1234569000;

describe('of two elements, while one is paid at', () => {
  const { fetch: realFetch, onerror } = globalThis;
  let google: PaykkaGooglePay;
  let apple: PaykkaApplePay;
  /** Says whether Google Pay can be used. */
  let sayUsable: (result: boolean) => void;
  /** Ends the payment. */
  let answer: (status: 'SUCCESS' | 'FAILURE') => void;

  beforeEach(async () => {
    const session = sessionJson({
      session_id: `CS${(lastSession += 1)}`,
      methods: [{ code: 'APPLE_PAY' }, { code: 'GOOGLE_PAY' }],
    });
    globalThis.fetch = (_url, { body } = {}) =>
      body === undefined
        ? Promise.resolve(Response.json(session))
        : new Promise((resolve) => {
            answer = (status) => resolve(Response.json(attemptJson(status, session)));
          });
    const usable = new Promise<{ result: boolean }>(
      (resolve) => (sayUsable = (result) => resolve({ result })),
    );
    class PaymentsClient {
      isReadyToPay = () => usable;
      createButton = () => document.createElement('button');
    }
    class ApplePaySession {
      static supportsVersion = () => true;
      static canMakePayments = () => true;
      onpaymentauthorized = (_event: object): void => undefined;
      begin = () => queueMicrotask(() => this.onpaymentauthorized({ payment: { token: {} } }));
      abort = () => undefined;
      completePayment = () => undefined;
    }
    Object.assign(globalThis, { google: { payments: { api: { PaymentsClient } } }, ApplePaySession });

    google = document.createElement('paykka-google-pay');
    apple = document.createElement('paykka-apple-pay');
    const usableApple = new Promise<void>((resolve) => {
      apple.onChange = ({ complete }) => void (complete && resolve());
    });
    for (const element of [google, apple]) {
      const clientKey = `ck_${'0'.repeat(32)}`;
      Object.assign(element, { sessionId: session.session_id, clientKey, apiUrl: 'http://127.0.0.1:9' });
      document.body.append(element);
    }
    await usableApple;
  });
  afterEach(() => {
    google.remove();
    apple.remove();
    Object.assign(globalThis, { fetch: realFetch, onerror });
    Reflect.deleteProperty(globalThis, 'google');
    Reflect.deleteProperty(globalThis, 'ApplePaySession');
  });

  const pay = async (): Promise<() => Promise<void>> => {
    const told = new Promise((resolve) => (apple.onSubmit = resolve));
    const paid = apple.submit();
    await told;
    while (apple.state !== 'paying') await Promise.resolve();
    return () => paid;
  };

  /** What the page hears of as broken; the test runner would take it for an error of its own. */
  const overhear = (): unknown[] => {
    const heard: unknown[] = [];
    globalThis.onerror = (_message, _source, _line, _column, error) => heard.push(error);
    return heard;
  };

  /** Google Pay leaves, and joins again as a newcomer. Answers the states in which it says that it is ready. */
  const rejoin = async (): Promise<string[]> => {
    google.remove();
    await Promise.resolve();
    const readyIn: string[] = [];
    google.onReady = () => readyIn.push(google.state);
    document.body.append(google);
    await google.updateComplete;
    return readyIn;
  };

  it('one whose view breaks hides nothing from the other, and the page hears once what broke', async () => {
    const broke = new Error('of the view');
    google.stateChanged = ({ name }) => {
      if (name === 'succeeded') throw broke;
    };
    const heard = overhear();
    const successes: string[] = [];
    for (const element of [google, apple]) element.onSuccess = () => successes.push(element.localName);
    const paid = await pay();
    answer('SUCCESS');
    await paid();
    expect(apple.state).to.equal('succeeded');
    expect(successes).to.deep.equal(['paykka-google-pay', 'paykka-apple-pay']);
    expect(heard).to.deep.equal([broke]);
  });

  it('one whose view breaks as it joins is told all the same, and the page hears once what broke', async () => {
    const broke = new Error('of the view');
    google.stateChanged = () => {
      throw broke;
    };
    const heard = overhear();
    expect(await rejoin()).to.have.length(1);
    expect(heard).to.deep.equal([broke]);
  });

  it('one that joins then is ready when it can be paid with, told once, and at once where nothing is paid', async () => {
    expect(await rejoin()).to.deep.equal(['ready']);
    const paid = await pay();
    const readyIn = await rejoin();
    expect(google.state).to.equal('paying');
    expect(readyIn).to.deep.equal([]);
    answer('FAILURE');
    await paid();
    await google.refresh();
    expect(readyIn).to.deep.equal(['ready']);
  });

  it('one that joins then hears of a success, and never that it is ready', async () => {
    const paid = await pay();
    const readyIn = await rejoin();
    const successes: string[] = [];
    google.onSuccess = ({ type }) => successes.push(type);
    answer('SUCCESS');
    await paid();
    expect([readyIn, successes]).to.deep.equal([[], ['paykka-success']]);
  });

  it('the other one gets ready: told when the payment is over, and it can be paid with', async () => {
    const changes: object[] = [];
    google.onChange = (event) => changes.push(event);
    const paid = await pay();
    sayUsable(true);
    while (!google.renderRoot.querySelector('.wallet button')) await google.updateComplete;
    expect(google.state).to.equal('paying');
    expect(changes).to.deep.equal([]);
    answer('FAILURE');
    await paid();
    await google.updateComplete;
    expect(changes).to.have.length(1);
    expect(changes[0]).to.include({ method: 'GOOGLE_PAY', complete: true });
  });
});
