// Google Pay by Google's own client. Its window closes by itself when the shopper has authorised: what the bank asks for
// afterwards is shown on the page.
import { decimalString, minorUnitDigits } from '../../core/money.ts';
import { pageNonce } from '../../core/nonce.ts';
import type { MethodHost, MethodMaker } from '../method.ts';
import { WalletMethod, type OpenSheet, type Wallet } from '../wallet-method.ts';
import { isInAppBrowser, loadScript } from '../wallet-script.ts';

const SCRIPT = 'https://pay.google.com/gp/p/js/pay.js';
type Api = typeof google.payments.api;
type Network = google.payments.api.CardNetwork;

const networks: Readonly<Record<string, Network>> = {
  visa: 'VISA',
  mastercard: 'MASTERCARD',
  'american-express': 'AMEX',
  jcb: 'JCB',
  discover: 'DISCOVER',
};

const present = (): Api | undefined =>
  (globalThis as { google?: { payments?: { api?: Api } } }).google?.payments?.api;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

class GooglePay implements Wallet {
  readonly name = 'Google Pay';
  readonly method = 'GOOGLE_PAY';
  #client: google.payments.api.PaymentsClient | null = null;
  /** The window that asks the shopper, and for what. */
  #open: { readonly text: string; readonly answer: Promise<google.payments.api.PaymentData> } | null = null;

  async isUsable(host: MethodHost): Promise<boolean> {
    const { currency } = host.view().session!.amount;
    // Of Google's totals: `[0-9]+(\.[0-9][0-9])?`. A dinar has three decimals.
    if (isInAppBrowser() || minorUnitDigits(currency) > 2) return false;
    if (!present()) await loadScript(SCRIPT);
    const { PaymentsClient } = present()!;
    const nonce = pageNonce();
    this.#client = new PaymentsClient({
      environment:
        host.view().options['environment'] === 'PRODUCTION' || !__PAYKKA_SANDBOX__ ? 'PRODUCTION' : 'TEST',
      merchantInfo: merchantOf(host),
      ...(nonce ? { nonce } : {}),
    });
    const { apiVersion, apiVersionMinor, allowedPaymentMethods } = base(host);
    const { result } = await this.#client.isReadyToPay({
      apiVersion,
      apiVersionMinor,
      allowedPaymentMethods,
    });
    return result;
  }

  makeButton(host: MethodHost, click: () => void): HTMLElement {
    const { locale, scheme } = host.view();
    return this.#client!.createButton({
      onClick: click,
      buttonType: 'plain',
      buttonColor: scheme === 'dark' ? 'white' : 'black',
      buttonSizeMode: 'fill',
      buttonRadius: radiusOf(host),
      buttonLocale: locale.split('-')[0]!,
      buttonRootNode: host.root() as ShadowRoot,
    });
  }

  open(host: MethodHost): OpenSheet {
    const request = requestOf(host);
    const asked = this.#ask(request);
    if (!asked) return { token: Promise.resolve(null), end: () => undefined };
    let dismiss: (nothing: null) => void = () => undefined;
    const dismissed = new Promise<null>((resolve) => (dismiss = resolve));
    const token = asked.then(
      ({ paymentMethodData }) => paymentMethodData.tokenizationData.token,
      (error: google.payments.api.PaymentsError) => {
        if (error.statusCode === 'CANCELED') return null;
        throw new Error(error.statusMessage ?? String(error));
      },
    );
    // Its window cannot be closed from here; what it says afterwards is not listened to.
    return { token: Promise.race([token, dismissed]), end: () => dismiss(null) };
  }

  /**
   * Google takes one question at a time: a window that still asks for just this is listened to again.
   * @returns null while it asks for something else, a total that is no longer true: the shopper closes it first.
   */
  #ask(request: google.payments.api.PaymentDataRequest): Promise<google.payments.api.PaymentData> | null {
    const text = JSON.stringify(request);
    if (this.#open) return this.#open.text === text ? this.#open.answer : null;
    const answer = this.#client!.loadPaymentData(request);
    const open = { text, answer };
    const close = (): void => {
      if (this.#open === open) this.#open = null;
    };
    this.#open = open;
    answer.then(close, close);
    return answer;
  }
}

/** In px, as Google takes it; the token may be in rem or em. */
function radiusOf(host: MethodHost): number {
  const probe = document.createElement('i');
  probe.style.borderRadius = host.view().tokens['radius-m'] ?? '8px';
  host.root().append(probe);
  const { borderTopLeftRadius } = getComputedStyle(probe);
  probe.remove();
  return Number.parseFloat(borderTopLeftRadius || '8');
}

function requestOf(host: MethodHost): google.payments.api.PaymentDataRequest {
  const { session, options } = host.view();
  const { amount } = session!;
  const countryCode = text(options['countryCode']);
  return {
    ...base(host),
    transactionInfo: {
      totalPriceStatus: 'FINAL',
      totalPrice: decimalString(amount.value, minorUnitDigits(amount.currency)),
      currencyCode: amount.currency,
      ...(countryCode ? { countryCode } : {}),
    },
  };
}

const merchantOf = (host: MethodHost): google.payments.api.MerchantInfo => ({
  merchantId: text(host.view().options['merchantId']),
  merchantName: host.view().session!.merchantName,
});

function base(host: MethodHost) {
  const { offer } = host.view();
  const brands = offer?.brands.length ? offer.brands : Object.keys(networks);
  return {
    apiVersion: 2,
    apiVersionMinor: 0,
    merchantInfo: merchantOf(host),
    allowedPaymentMethods: [
      {
        type: 'CARD' as const,
        parameters: {
          allowedAuthMethods: ['PAN_ONLY', 'CRYPTOGRAM_3DS'] as google.payments.api.CardAuthMethod[],
          allowedCardNetworks: brands.flatMap((brand) => networks[brand] ?? []),
        },
        tokenizationSpecification: {
          type: 'PAYMENT_GATEWAY' as const,
          parameters: { gateway: 'paykka', gatewayMerchantId: offer?.merchantId ?? '' },
        },
      },
    ],
  };
}

export const googlePayMaker = (since: number): MethodMaker => ({
  create: (host) => new WalletMethod(host, new GooglePay(), since),
});
