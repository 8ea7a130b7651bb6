// The code of the wallets, as one part: pages that offer one mostly offer the other.
export { applePayMaker } from './apple-pay/apple-pay.ts';
export { googlePayMaker } from './google-pay/google-pay.ts';
