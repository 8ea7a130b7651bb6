// The simulated Apple Pay: ApplePaySession and <apple-pay-button> as Apple's script defines them. What the real one
// refuses (out of order, outside a user's gesture, an incomplete request) is refused here too.
// @ts-check
/* global Sheet, encryptForGateway, cardOf, hex */

const NEWEST = 14;
/** Apple waits this long for the merchant's server, and for the outcome. */
const APPLE_WAITS = 30_000;

const refuse = (/** @type {string} */ message) => new DOMException(message, 'InvalidAccessError');

let isApplePayOpen = false;

class SimulatedApplePaySession extends EventTarget {
  static STATUS_SUCCESS = 0;
  static STATUS_FAILURE = 1;
  static STATUS_INVALID_BILLING_POSTAL_ADDRESS = 2;
  static STATUS_INVALID_SHIPPING_POSTAL_ADDRESS = 3;
  static STATUS_INVALID_SHIPPING_CONTACT = 4;
  static STATUS_PIN_REQUIRED = 5;
  static STATUS_PIN_INCORRECT = 6;
  static STATUS_PIN_LOCKOUT = 7;

  static supportsVersion(/** @type {number} */ version) {
    return Number.isInteger(version) && version >= 1 && version <= NEWEST;
  }
  static canMakePayments() {
    if (!isSecureContext) throw refuse('Trying to start an Apple Pay session from an insecure document.');
    return true;
  }
  static async canMakePaymentsWithActiveCard(/** @type {string} */ _merchantIdentifier) {
    return true;
  }
  static async applePayCapabilities(/** @type {string} */ _merchantIdentifier) {
    return { paymentCredentialStatus: 'paymentCredentialsAvailable' };
  }
  static async openPaymentSetup(/** @type {string} */ _merchantIdentifier) {
    return true;
  }

  /** @type {'made' | 'validating' | 'choosing' | 'authorised' | 'over'} */
  #state = 'made';
  /** @type {Sheet | null} */
  #sheet = null;
  #timer = 0;
  #merchant = '';
  #request;
  #version;

  /** @param {number} version @param {ApplePayJS.ApplePayPaymentRequest} request */
  constructor(version, request) {
    super();
    if (!SimulatedApplePaySession.supportsVersion(version)) throw refuse('The version is not supported.');
    if (!navigator.userActivation.isActive)
      throw refuse('Must create a new ApplePaySession from a user gesture handler.');
    check(request);
    this.#version = version;
    this.#request = request;
    for (const type of ['validatemerchant', 'paymentauthorized', 'cancel']) {
      this.addEventListener(type, (event) => {
        const handler = /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (this))[`on${type}`];
        if (typeof handler === 'function') handler.call(this, event);
      });
    }
  }

  begin() {
    if (this.#state !== 'made') throw refuse('Payment session has already begun.');
    if (isApplePayOpen) throw refuse('Page already has an active payment session.');
    isApplePayOpen = true;
    const { label, amount } = this.#request.total;
    this.#sheet = new Sheet('Apple Pay (simulated)', `${label}: ${amount} ${this.#request.currencyCode}`, {
      choose: (choice) => void this.#authorise(choice),
      cancel: () => this.#end(true),
    });
    this.#sheet.enable(false, true);
    this.#state = 'validating';
    this.#wait();
    this.#tell('validatemerchant', {
      validationURL: 'https://apple-pay-gateway.apple.com/paymentservices/startSession',
    });
  }

  completeMerchantValidation(/** @type {any} */ merchantSession) {
    this.#must('validating');
    clearTimeout(this.#timer);
    const { merchantSessionIdentifier, merchantIdentifier, domainName, signature } = merchantSession ?? {};
    const isRight = merchantSessionIdentifier && merchantIdentifier && signature;
    // As on a device: the sheet closes without another word.
    if (!isRight || domainName !== location.hostname) return this.#end(true);
    this.#merchant = merchantIdentifier;
    this.#state = 'choosing';
    this.#sheet?.enable(true, true);
  }

  completePayment(/** @type {number | ApplePayJS.ApplePayPaymentAuthorizationResult} */ result) {
    this.#must('authorised');
    if (this.#version >= 3 && typeof result !== 'object') throw new TypeError('Type error');
    this.#end(false);
  }

  completePaymentMethodSelection() {
    throw refuse('Not waiting for a payment method selection.');
  }
  completeShippingContactSelection() {
    throw refuse('Not waiting for a shipping contact selection.');
  }
  completeShippingMethodSelection() {
    throw refuse('Not waiting for a shipping method selection.');
  }
  completeCouponCodeChange() {
    throw refuse('Not waiting for a coupon code.');
  }

  abort() {
    if (this.#state === 'made' || this.#state === 'over')
      throw refuse('There is no payment session to abort.');
    this.#end(false);
  }

  /** @param {Choice} choice */
  async #authorise(choice) {
    this.#sheet?.enable(false, false);
    const { total, currencyCode } = this.#request;
    const data = await encryptForGateway({
      wallet: 'APPLE_PAY',
      merchant: this.#merchant,
      amount: total.amount,
      currency: currencyCode,
      ...cardOf(choice),
    });
    if (this.#state !== 'choosing') return;
    this.#state = 'authorised';
    this.#wait();
    const paymentData = { version: 'EC_v1', data, signature: hex(64), header: { transactionId: hex(32) } };
    const paymentMethod = { displayName: 'Visa 4242', network: 'Visa', type: 'credit' };
    const token = { paymentData, paymentMethod, transactionIdentifier: hex(32) };
    this.#tell('paymentauthorized', { payment: { token } });
  }

  /** @param {'validating' | 'authorised'} state */
  #must(state) {
    if (this.#state !== state)
      throw refuse(`Not ${state === 'validating' ? 'validating the merchant' : 'authorized'}.`);
  }

  #wait() {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#end(true), APPLE_WAITS);
  }

  /** @param {boolean} isCancelled */
  #end(isCancelled) {
    if (this.#state === 'over') return;
    this.#state = 'over';
    clearTimeout(this.#timer);
    this.#sheet?.close();
    isApplePayOpen = false;
    if (isCancelled) this.#tell('cancel', { sessionError: { code: 'unknown', info: {} } });
  }

  /** @param {string} type @param {object} members */
  #tell(type, members) {
    // Never in the caller's own task, as the real one.
    setTimeout(() => this.dispatchEvent(Object.assign(new Event(type), members)));
  }
}

/** @param {ApplePayJS.ApplePayPaymentRequest} request */
function check({ countryCode, currencyCode, supportedNetworks, merchantCapabilities, total }) {
  const wrong =
    (!/^[A-Z]{2}$/.test(countryCode) && 'countryCode') ||
    (!/^[A-Z]{3}$/.test(currencyCode) && 'currencyCode') ||
    (!(supportedNetworks?.length > 0) && 'supportedNetworks') ||
    (!merchantCapabilities?.includes('supports3DS') && 'merchantCapabilities') ||
    (!(total?.label && /^\d+(\.\d+)?$/.test(total.amount)) && 'total');
  if (wrong) throw new TypeError(`Member ApplePayPaymentRequest.${wrong} is missing or not right.`);
}

class SimulatedApplePayButton extends HTMLElement {
  static observedAttributes = ['buttonstyle', 'type', 'locale'];
  #button = document.createElement('button');

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open', delegatesFocus: true });
    const style = new CSSStyleSheet();
    style.replaceSync(`
      :host { display: inline-block; inline-size: var(--apple-pay-button-width, 140px);
        block-size: var(--apple-pay-button-height, 30px); }
      button { all: unset; box-sizing: border-box; inline-size: 100%; block-size: 100%; cursor: pointer;
        border-radius: var(--apple-pay-button-border-radius, 4px); background: #000; color: #fff; text-align: center;
        font: 500 18px/1 system-ui, sans-serif; }
      :host([buttonstyle^='white']) button { background: #fff; color: #000; }
      button:focus-visible { outline: 2px solid #2450e0; outline-offset: 2px; }
    `);
    root.adoptedStyleSheets = [style];
    this.#button.type = 'button';
    this.#button.textContent = 'Apple Pay';
    root.append(this.#button);
  }

  attributeChangedCallback() {
    this.#button.lang = this.getAttribute('locale') ?? '';
    this.#button.setAttribute('aria-label', 'Apple Pay');
  }
}

Object.assign(window, { ApplePaySession: SimulatedApplePaySession });
if (!customElements.get('apple-pay-button'))
  customElements.define('apple-pay-button', SimulatedApplePayButton);
