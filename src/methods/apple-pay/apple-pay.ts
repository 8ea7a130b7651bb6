// Apple Pay by Apple's own script: in Safari it is there already; elsewhere it is fetched, and then offers a code to scan.
import { decimalString, minorUnitDigits } from '../../core/money.ts';
import type { MethodHost, MethodMaker } from '../method.ts';
import { WalletMethod, type OpenSheet, type Wallet } from '../wallet-method.ts';
import { isInAppBrowser, loadScript } from '../wallet-script.ts';
import { merchantSession } from './merchant-session.ts';

const SCRIPT = 'https://applepay.cdn-apple.com/jsapi/1.latest/apple-pay-sdk.js';
/** The first that knows all of our networks, and a total of nothing. */
const OLDEST_VERSION = 4;
/** Codes to scan in other browsers. */
const SCAN_VERSION = 14;

const networks: Readonly<Record<string, string>> = {
  visa: 'visa',
  mastercard: 'masterCard',
  'american-express': 'amex',
  jcb: 'jcb',
  discover: 'discover',
  unionpay: 'chinaUnionPay',
  maestro: 'maestro',
};

/** Those of the session that Apple has: none, when it takes only cards of others. */
function networksOf(host: MethodHost): string[] {
  const { offer } = host.view();
  const brands = offer?.brands.length ? offer.brands : Object.keys(networks);
  return brands.flatMap((brand) => networks[brand] ?? []);
}

const apple: Wallet = {
  name: 'Apple Pay',
  method: 'APPLE_PAY',

  async isUsable(host) {
    if (isInAppBrowser() || networksOf(host).length === 0) return false;
    if (!('ApplePaySession' in globalThis)) await loadScript(SCRIPT);
    return ApplePaySession.supportsVersion(OLDEST_VERSION) && ApplePaySession.canMakePayments();
  },

  makeButton(host, click) {
    const { locale, scheme } = host.view();
    const style = scheme === 'dark' ? 'white' : 'black';
    // Safari draws the button by itself; Apple's script brings an element for the other browsers.
    const hasElement = customElements.get('apple-pay-button') !== undefined;
    const button = document.createElement(hasElement ? 'apple-pay-button' : 'button');
    const attributes = hasElement
      ? { buttonstyle: style, type: 'plain', locale }
      : { type: 'button', class: `apple-pay ${style}`, lang: locale, 'aria-label': 'Apple Pay' };
    for (const [name, value] of Object.entries(attributes)) button.setAttribute(name, value);
    button.addEventListener('click', click);
    return button;
  },

  open: (host) => openApplePay(host),
};

function openApplePay(host: MethodHost): OpenSheet {
  const version = ApplePaySession.supportsVersion(SCAN_VERSION) ? SCAN_VERSION : OLDEST_VERSION;
  const request = requestOf(host);
  const session = new ApplePaySession(version, request);
  let phase: 'choosing' | 'authorised' | 'over' = 'choosing';
  let resolve: (token: unknown) => void = () => undefined;
  let reject: (reason: unknown) => void = () => undefined;
  const token = new Promise<unknown>((...settle) => ([resolve, reject] = settle));
  const end: OpenSheet['end'] = (how) => {
    if (phase === 'over') return;
    const wasAuthorised = phase === 'authorised';
    phase = 'over';
    resolve(null);
    try {
      if (!wasAuthorised || how === 'aborted') session.abort();
      else {
        const { STATUS_SUCCESS, STATUS_FAILURE } = ApplePaySession;
        session.completePayment({ status: how === 'paid' ? STATUS_SUCCESS : STATUS_FAILURE });
      }
    } catch {
      // The sheet is gone already.
    }
  };
  session.onvalidatemerchant = () => {
    void merchantSession(host).then(
      (merchant) => {
        if (phase === 'choosing') session.completeMerchantValidation(merchant);
      },
      (reason: unknown) => {
        reject(reason);
        end('aborted');
      },
    );
  };
  // No card costs more than another.
  session.onpaymentmethodselected = () => session.completePaymentMethodSelection({ newTotal: request.total });
  session.onpaymentauthorized = ({ payment }) => {
    if (phase !== 'choosing') return;
    phase = 'authorised';
    resolve(payment.token);
  };
  let isClosed = false;
  session.oncancel = () => {
    isClosed = true;
    phase = 'over';
    resolve(null);
  };
  session.begin();
  return {
    token,
    end,
    get isClosed() {
      return isClosed;
    },
  };
}

function requestOf(host: MethodHost): ApplePayJS.ApplePayPaymentRequest {
  const { session, options } = host.view();
  const { amount, merchantName } = session!;
  return {
    // Of the merchant's account at the PSP.
    countryCode: typeof options['countryCode'] === 'string' ? options['countryCode'] : 'HK',
    currencyCode: amount.currency,
    supportedNetworks: networksOf(host),
    merchantCapabilities: ['supports3DS'],
    total: {
      label: merchantName,
      amount: decimalString(amount.value, minorUnitDigits(amount.currency)),
      type: 'final',
    },
  };
}

export const applePayMaker = (since: number): MethodMaker => ({
  create: (host) => new WalletMethod(host, apple, since),
});
