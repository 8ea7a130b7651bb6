// The simulated Google Pay: google.payments.api.PaymentsClient as Google's script defines it. Requests that the real one
// refuses are refused here with the same words: a status code and a sentence for developers.
// @ts-check
/* global Sheet, encryptForGateway, cardOf, hex */

/** @param {string} statusCode @param {string} statusMessage */
const paymentsError = (statusCode, statusMessage) => ({ statusCode, statusMessage });
const developerError = (/** @type {string} */ message) => paymentsError('DEVELOPER_ERROR', message);

let isGooglePayOpen = false;

class SimulatedPaymentsClient {
  #options;

  /** @param {google.payments.api.PaymentOptions} options */
  constructor(options = {}) {
    if (options.environment && !['TEST', 'PRODUCTION'].includes(options.environment))
      throw new Error('Parameter environment in PaymentOptions can only be either PRODUCTION or TEST.');
    this.#options = options;
  }

  /** @param {google.payments.api.IsReadyToPayRequest} request */
  async isReadyToPay(request) {
    if (!isSecureContext) throw developerError('Google Pay APIs should be called in secure context.');
    const wrong = wrongIn(request);
    if (wrong) throw developerError(wrong);
    return { result: true, ...(request.existingPaymentMethodRequired ? { paymentMethodPresent: true } : {}) };
  }

  prefetchPaymentData(/** @type {google.payments.api.PaymentDataRequest} */ _request) {}

  /** @param {google.payments.api.ButtonOptions} options */
  createButton(options) {
    if (typeof options?.onClick !== 'function')
      throw new Error('Required field onClick was not set in ButtonOptions.');
    const style = new CSSStyleSheet();
    style.replaceSync(`
      .gpay-card-info-container { display: inline-block; min-inline-size: 90px; block-size: 40px; }
      .gpay-card-info-container-fill { display: block; inline-size: 100%; block-size: 100%; }
      .gpay-button { all: unset; box-sizing: border-box; inline-size: 100%; block-size: 100%; cursor: pointer;
        text-align: center; background: #000; color: #fff; font: 500 18px/1 system-ui, sans-serif; }
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
    made.textContent = 'G Pay';
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
    const wrong = wrongIn(request) || wrongInPayment(request, this.#options.environment ?? 'TEST');
    if (wrong) throw developerError(wrong);
    // Google's window opens in a gesture only.
    if (!navigator.userActivation.isActive)
      throw developerError('The window was blocked: there was no user gesture.');
    if (isGooglePayOpen) throw developerError('This method can only be called once at a time.');
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
        reject(paymentsError('CANCELED', 'User closed the Payment Request UI.'));
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

/** @param {google.payments.api.IsReadyToPayRequest | google.payments.api.PaymentDataRequest} request */
function wrongIn({ apiVersion, apiVersionMinor, allowedPaymentMethods }) {
  if (apiVersion !== 2 || apiVersionMinor !== 0)
    return 'apiVersion and apiVersionMinor must be set to 2 and 0.';
  const { type, parameters } = allowedPaymentMethods?.[0] ?? {};
  if (type !== 'CARD') return 'allowedPaymentMethods must have a CARD.';
  if (!parameters?.allowedAuthMethods?.length) return 'allowedAuthMethods must be set in parameters.';
  return parameters.allowedCardNetworks?.length ? '' : 'allowedCardNetworks must be set in parameters.';
}

/** @param {google.payments.api.PaymentDataRequest} request @param {string} environment */
function wrongInPayment({ allowedPaymentMethods, transactionInfo, merchantInfo }, environment) {
  const { type, parameters } = allowedPaymentMethods[0]?.tokenizationSpecification ?? {};
  if (type !== 'PAYMENT_GATEWAY') return 'tokenizationSpecification.type must be PAYMENT_GATEWAY.';
  const { gateway, gatewayMerchantId } = /** @type {Record<string, string>} */ (parameters ?? {});
  if (gateway !== 'paykka' || !gatewayMerchantId) return 'gateway and gatewayMerchantId must be set.';
  const { totalPrice = '', totalPriceStatus, currencyCode = '' } = transactionInfo ?? {};
  if (!/^\d+(\.\d{1,3})?$/.test(totalPrice) || totalPriceStatus !== 'FINAL')
    return 'totalPrice must be set and FINAL.';
  if (!/^[A-Z]{3}$/.test(currencyCode)) return 'currencyCode must be ISO 4217.';
  return environment === 'PRODUCTION' && !merchantInfo?.merchantId
    ? 'merchantInfo.merchantId must be set.'
    : '';
}

Object.assign(window, { google: { payments: { api: { PaymentsClient: SimulatedPaymentsClient } } } });
