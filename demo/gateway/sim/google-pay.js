// The simulated Google Pay: google.payments.api.PaymentsClient as Google's script defines it. What it refuses, and
// how, is as in https://developers.google.com/pay/api/web/reference/client and in the script itself.
// @ts-check
/* global Sheet, encryptForGateway, cardOf, hex, inGesture, drawMark, wrongIn, wrongInPayment */

/** @param {string} statusCode @param {string} statusMessage */
const paymentsError = (statusCode, statusMessage) => ({ statusCode, statusMessage });
/** @param {string} where @param {string} message */
function developerError(where, message) {
  console.error(`DEVELOPER_ERROR in ${where} : ${message}`);
  return paymentsError('DEVELOPER_ERROR', message);
}
const insecure = () => (isSecureContext ? '' : 'Google Pay APIs should be called in secure context!');

let isGooglePayOpen = false;

class SimulatedPaymentsClient {
  #options;

  /** @param {google.payments.api.PaymentOptions} options */
  constructor(options = {}) {
    if (options.environment && !['TEST', 'PRODUCTION'].includes(options.environment))
      throw new Error(
        'Parameter environment in PaymentOptions can optionally be set to PRODUCTION, otherwise it defaults to TEST.',
      );
    this.#options = options;
  }

  /** @param {google.payments.api.IsReadyToPayRequest} request */
  async isReadyToPay(request) {
    const wrong = insecure() || wrongIn(request);
    if (wrong) throw developerError('isReadyToPay', wrong);
    return { result: true, ...(request.existingPaymentMethodRequired ? { paymentMethodPresent: true } : {}) };
  }

  prefetchPaymentData(/** @type {google.payments.api.PaymentDataRequest} */ _request) {}

  /** @param {google.payments.api.ButtonOptions} options */
  createButton(options) {
    if (typeof options?.onClick !== 'function') throw new Error("Parameter 'onClick' must be set.");
    const style = new CSSStyleSheet();
    style.replaceSync(`
      .gpay-card-info-container { display: inline-block; min-inline-size: 90px; block-size: 40px; }
      .gpay-card-info-container-fill { display: block; inline-size: 100%; block-size: 100%; }
      .gpay-button { all: unset; box-sizing: border-box; inline-size: 100%; block-size: 100%; cursor: pointer;
        display: grid; place-items: center; border: 1px solid transparent; background: #000; color: #fff; }
      .gpay-button.white { background: #fff; color: #3c4043; }
      .gpay-button:focus-visible { outline: 2px solid #2450e0; outline-offset: 2px; }
    `);
    const root = options.buttonRootNode ?? document;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, style];
    const container = document.createElement('div');
    container.className =
      options.buttonSizeMode === 'fill' ? 'gpay-card-info-container-fill' : 'gpay-card-info-container';
    const made = document.createElement('button');
    made.type = 'button';
    made.className = `gpay-button ${options.buttonColor ?? 'black'} ${options.buttonType ?? 'buy'} ${options.buttonLocale ?? 'en'}`;
    made.lang = options.buttonLocale ?? 'en';
    made.setAttribute('aria-label', 'Google Pay');
    made.append(drawMark());
    made.style.borderRadius = `${options.buttonRadius ?? 4}px`;
    made.addEventListener('click', options.onClick);
    container.append(made);
    return container;
  }

  /**
   * @param {google.payments.api.PaymentDataRequest} request
   * @returns {Promise<google.payments.api.PaymentData>}
   */
  async loadPaymentData(request) {
    if (isGooglePayOpen) throw new Error('This method can only be called one at a time.');
    const wrong =
      insecure() || wrongIn(request) || wrongInPayment(request, this.#options.environment ?? 'TEST');
    if (wrong) throw developerError('loadPaymentData', wrong);
    // A browser opens the window in a gesture only; without one it was never there.
    if (!inGesture())
      throw paymentsError('CANCELED', 'Must be handling a user gesture to show a payment request.');
    isGooglePayOpen = true;
    try {
      return await ask(request);
    } finally {
      isGooglePayOpen = false;
    }
  }
}

/**
 * @param {google.payments.api.PaymentDataRequest} request
 * @returns {Promise<google.payments.api.PaymentData>}
 */
async function ask({ transactionInfo, merchantInfo, allowedPaymentMethods }) {
  const { totalPrice, currencyCode } = /** @type {google.payments.api.TransactionInfo} */ (transactionInfo);
  /** @type {Sheet | undefined} */
  let sheet;
  /** @type {Choice} */
  const choice = await new Promise((resolve, reject) => {
    const detail = `${merchantInfo.merchantName ?? ''}: ${totalPrice} ${currencyCode}`;
    sheet = new Sheet('Google Pay (simulated)', detail, {
      choose: resolve,
      cancel: () => {
        sheet?.close();
        reject(paymentsError('CANCELED', ''));
      },
    });
  });
  sheet?.enable(false, false);
  const { parameters } = /** @type {google.payments.api.PaymentGatewayTokenizationSpecification} */ (
    allowedPaymentMethods[0]?.tokenizationSpecification
  );
  const encryptedMessage = await encryptForGateway({
    wallet: 'GOOGLE_PAY',
    merchant: parameters['gatewayMerchantId'],
    amount: totalPrice,
    currency: currencyCode,
    ...cardOf(choice),
  }).finally(() => sheet?.close());
  const token = JSON.stringify({
    protocolVersion: 'ECv2',
    signature: hex(64),
    signedMessage: JSON.stringify({ encryptedMessage, ephemeralPublicKey: hex(65), tag: hex(32) }),
  });
  return {
    apiVersion: 2,
    apiVersionMinor: 0,
    paymentMethodData: {
      type: 'CARD',
      description: 'Visa •••• 4242',
      info: { cardNetwork: 'VISA', cardDetails: '4242' },
      tokenizationData: { type: 'PAYMENT_GATEWAY', token },
    },
  };
}

Object.assign(window, { google: { payments: { api: { PaymentsClient: SimulatedPaymentsClient } } } });
