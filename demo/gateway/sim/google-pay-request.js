// What a request to Google Pay must have: first what Google's script refuses in the page, then what its servers refuse.
// One scope with google-pay.js (pages/simulators.ts puts them together).
// @ts-check
/* eslint-disable @typescript-eslint/no-unused-vars -- used by the file that it is joined to */

/** @param {google.payments.api.IsReadyToPayRequest | google.payments.api.PaymentDataRequest} request */
function wrongIn(request) {
  if (!request) return 'isReadyToPayRequest must be set!';
  const { apiVersion, apiVersionMinor, allowedPaymentMethods } = request;
  if (apiVersion !== 2) return 'apiVersion must be set to 2!';
  if (apiVersionMinor === undefined) return 'apiVersionMinor must be set!';
  if (!Array.isArray(allowedPaymentMethods) || allowedPaymentMethods.length === 0)
    return 'for v2 allowedPaymentMethods must be set to an array containing a list of accepted payment methods';
  for (const { type, parameters } of allowedPaymentMethods) {
    if (type !== 'CARD') continue;
    if (!parameters) return 'Field parameters must be setup in each allowedPaymentMethod';
    const { allowedCardNetworks, allowedAuthMethods } = parameters;
    if (!(allowedCardNetworks?.length > 0))
      return 'allowedCardNetworks must be setup in parameters for type CARD';
    const areKnown = allowedAuthMethods?.every((one) => ['PAN_ONLY', 'CRYPTOGRAM_3DS'].includes(one));
    if (!(allowedAuthMethods?.length > 0) || !areKnown)
      return "allowedAuthMethods must be setup in parameters for type 'CARD'  and must contain 'CRYPTOGRAM_3DS' and/or 'PAN_ONLY'";
  }
  return '';
}

/** @param {google.payments.api.PaymentDataRequest} request @param {string} environment */
function wrongInPayment({ allowedPaymentMethods, transactionInfo, merchantInfo }, environment) {
  if (!transactionInfo) return 'transactionInfo must be set!';
  const { totalPrice, totalPriceStatus, currencyCode } = transactionInfo;
  if (!currencyCode) return 'currencyCode in transactionInfo must be set!';
  if (!['NOT_CURRENTLY_KNOWN', 'ESTIMATED', 'FINAL'].includes(totalPriceStatus))
    return 'totalPriceStatus in transactionInfo must be set to one of NOT_CURRENTLY_KNOWN, ESTIMATED or FINAL!';
  if (totalPriceStatus !== 'NOT_CURRENTLY_KNOWN' && !totalPrice)
    return 'totalPrice in transactionInfo must be set when totalPriceStatus is ESTIMATED or FINAL!';
  // From here on it is Google's servers that refuse.
  if (!/^[A-Z]{3}$/.test(currencyCode)) return 'currencyCode must be an ISO 4217 code.';
  if (!/^[0-9]+(\.[0-9][0-9])?$/.test(totalPrice ?? '')) return 'totalPrice must be a decimal number.';
  const { type, parameters } = allowedPaymentMethods[0]?.tokenizationSpecification ?? {};
  if (type !== 'PAYMENT_GATEWAY') return 'tokenizationSpecification.type must be PAYMENT_GATEWAY.';
  const { gateway, gatewayMerchantId } = /** @type {Record<string, string>} */ (parameters ?? {});
  if (gateway !== 'paykka' || !gatewayMerchantId) return 'gateway and gatewayMerchantId must be set.';
  return environment === 'PRODUCTION' && !merchantInfo?.merchantId
    ? 'merchantInfo.merchantId must be set.'
    : '';
}
