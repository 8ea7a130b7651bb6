// What a payment request of Apple Pay must have, with WebKit's exceptions: PaymentRequestValidator.mm.
// One scope with apple-pay.js (pages/simulators.ts puts them together).
// @ts-check
/* eslint-disable @typescript-eslint/no-unused-vars -- used by the file that it is joined to */

/** @param {ApplePayJS.ApplePayPaymentRequest} request */
function checkRequest({ countryCode, currencyCode, supportedNetworks, merchantCapabilities, total }) {
  if (!/^[A-Z]{2}$/.test(countryCode)) throw new TypeError(`"${countryCode}" is not a valid country code.`);
  if (!/^[A-Z]{3}$/.test(currencyCode))
    throw new TypeError(`"${currencyCode}" is not a valid currency code.`);
  if (!(supportedNetworks?.length > 0))
    throw new TypeError('At least one supported network must be provided.');
  if (!(merchantCapabilities?.length > 0)) throw new TypeError('Missing merchant capabilities.');
  checkTotal(total);
}

/** @param {ApplePayJS.ApplePayLineItem} total */
function checkTotal(total) {
  if (!total?.label) throw new TypeError('Missing total label.');
  if (!total.amount) throw new TypeError('Missing total amount.');
  if (!/^-?\d+(\.\d+)?$/.test(total.amount)) throw new TypeError(`"${total.amount}" is not a valid amount.`);
  if (Number(total.amount) < 0) throw new TypeError('Total amount must not be negative.');
  if (Number(total.amount) > 100_000_000) throw new TypeError('Total amount is too big.');
}
