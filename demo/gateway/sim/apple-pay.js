// The simulated Apple Pay: ApplePaySession as Safari and Apple's script define it. What is refused, when, and with which
// exception is WebKit's: Source/WebCore/Modules/applepay/ApplePaySession.cpp.
// @ts-check
/* global Sheet, encryptForGateway, cardOf, hex, inGesture, checkRequest, checkTotal */

const NEWEST = 14;
/** Apple waits this long for the merchant's server, and for the outcome. */
const APPLE_WAITS = 30_000;
const KINDS = ['validatemerchant', 'paymentmethodselected', 'paymentauthorized', 'cancel'];
const STATUSES = [
  'SUCCESS',
  'FAILURE',
  'INVALID_BILLING_POSTAL_ADDRESS',
  'INVALID_SHIPPING_POSTAL_ADDRESS',
  'INVALID_SHIPPING_CONTACT',
  'PIN_REQUIRED',
  'PIN_INCORRECT',
  'PIN_LOCKOUT',
];

const refuse = (message = 'The object does not support the operation or argument.') =>
  new DOMException(message, 'InvalidAccessError');
const mustBeSecure = () => {
  if (!isSecureContext) throw refuse('Trying to start an Apple Pay session from an insecure document.');
};

/** @typedef {'made' | 'begun' | 'validating' | 'choosing' | 'selected' | 'authorised' | 'over'} State */

let isApplePayOpen = false;

class SimulatedApplePaySession extends EventTarget {
  static supportsVersion(/** @type {number} */ version) {
    mustBeSecure();
    if (!version) throw refuse();
    return Number.isInteger(version) && version >= 1 && version <= NEWEST;
  }
  static canMakePayments() {
    mustBeSecure();
    return true;
  }
  static async canMakePaymentsWithActiveCard(/** @type {string} */ _merchantIdentifier) {
    mustBeSecure();
    return true;
  }
  static async applePayCapabilities(/** @type {string} */ _merchantIdentifier) {
    mustBeSecure();
    return { paymentCredentialStatus: 'paymentCredentialsAvailable' };
  }
  static async openPaymentSetup(/** @type {string} */ _merchantIdentifier) {
    if (!inGesture()) throw refuse('Must call ApplePaySession.openPaymentSetup from a user gesture handler.');
    return true;
  }

  /** @type {State} */
  #state = 'made';
  /** @type {Sheet | null} */
  #sheet = null;
  #timer = 0;
  #merchant = '';
  /** Nobody is asked about the card that is chosen if nobody listens. */
  #asksForCard = false;
  #request;

  /** @param {number} version @param {ApplePayJS.ApplePayPaymentRequest} request */
  constructor(version, request) {
    super();
    mustBeSecure();
    if (!inGesture()) throw refuse('Must create a new ApplePaySession from a user gesture handler.');
    if (!version || !SimulatedApplePaySession.supportsVersion(version))
      throw refuse(`"${version}" is not a supported version.`);
    checkRequest(request);
    this.#request = request;
    for (const type of KINDS) {
      super.addEventListener(type, (event) => this.#handler(type)?.call(this, event));
    }
  }

  /** @override @type {EventTarget['addEventListener']} */
  addEventListener(type, ...rest) {
    this.#asksForCard ||= type === 'paymentmethodselected';
    super.addEventListener(type, ...rest);
  }

  begin() {
    if (this.#state !== 'made') throw refuse('Payment session is already active.');
    if (isApplePayOpen) throw refuse('Page already has an active payment session.');
    isApplePayOpen = true;
    const { label, amount } = this.#request.total;
    this.#sheet = new Sheet('Apple Pay (simulated)', `${label}: ${amount} ${this.#request.currencyCode}`, {
      choose: (choice) => void this.#authorise(choice),
      cancel: () => this.#end(true),
    });
    this.#sheet.enable(false, true);
    this.#state = 'begun';
    this.#wait();
    this.#tell('validatemerchant', 'validating', {
      validationURL: 'https://apple-pay-gateway.apple.com/paymentservices/startSession',
    });
  }

  completeMerchantValidation(/** @type {any} */ merchantSession) {
    this.#must('validating');
    if (typeof merchantSession !== 'object' || !merchantSession) throw new TypeError('Type error');
    const { merchantSessionIdentifier, merchantIdentifier, domainName, signature } = merchantSession;
    if (!merchantSessionIdentifier || !merchantIdentifier || !signature) throw refuse();
    // As on a device: the sheet closes without another word.
    if (domainName !== location.hostname) return this.#end(true);
    this.#merchant = merchantIdentifier;
    clearTimeout(this.#timer);
    if (!this.#asksForCard && !this.#handler('paymentmethodselected')) return this.#choose();
    this.#state = 'begun';
    this.#wait();
    this.#tell('paymentmethodselected', 'selected', { paymentMethod: { type: 'credit' } });
  }

  completePaymentMethodSelection(/** @type {any} */ update) {
    this.#must('selected');
    const total = update?.newTotal ?? update;
    if (typeof total !== 'object' || !total) throw new TypeError('Type error');
    checkTotal(total);
    this.#request = { ...this.#request, total };
    this.#choose();
  }

  completePayment(/** @type {number | ApplePayJS.ApplePayPaymentAuthorizationResult} */ result) {
    this.#must('authorised');
    const { status, errors = [] } = typeof result === 'object' ? result : { status: result };
    if (!Number.isInteger(status) || !(status in STATUSES)) throw refuse();
    // What the shopper can put right keeps the sheet open.
    if (status > 1 || errors.length > 0) return this.#choose();
    this.#end(false);
  }

  completeShippingContactSelection() {
    throw refuse();
  }
  completeShippingMethodSelection() {
    throw refuse();
  }
  completeCouponCodeChange() {
    throw refuse();
  }

  abort() {
    if (this.#state === 'made' || this.#state === 'over') throw refuse();
    this.#end(false);
  }

  #choose() {
    clearTimeout(this.#timer);
    this.#state = 'choosing';
    this.#sheet?.enable(true, true);
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
    this.#wait();
    const paymentData = { version: 'EC_v1', data, signature: hex(64), header: { transactionId: hex(32) } };
    const paymentMethod = { displayName: 'Visa 4242', network: 'Visa', type: 'credit' };
    const token = { paymentData, paymentMethod, transactionIdentifier: hex(32) };
    this.#tell('paymentauthorized', 'authorised', { payment: { token } });
  }

  /** @param {'validating' | 'selected' | 'authorised'} state */
  #must(state) {
    if (this.#state !== state) throw refuse();
  }

  /** @param {string} type @returns {Function | null} */
  #handler(type) {
    const handler = /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (this))[`on${type}`];
    return typeof handler === 'function' ? handler : null;
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
    if (isCancelled) this.#tell('cancel', 'over', { sessionError: { code: 'unknown', info: {} } });
  }

  /** @param {string} type @param {State} state @param {object} members */
  #tell(type, state, members) {
    // Never in the caller's own task, as the real one; and nothing of a session that has been aborted.
    setTimeout(() => {
      if (type !== 'cancel' && this.#state === 'over') return;
      this.#state = state;
      this.dispatchEvent(Object.assign(new Event(type), members));
    });
  }
}

STATUSES.forEach((name, value) => {
  for (const place of [SimulatedApplePaySession, SimulatedApplePaySession.prototype])
    Object.defineProperty(place, `STATUS_${name}`, { value, enumerable: true });
});

Object.assign(window, { ApplePaySession: SimulatedApplePaySession });
