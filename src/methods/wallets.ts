// The code of the wallets, as one part: pages that offer one mostly offer the other.
export { applePayMaker as applePay } from './apple-pay/apple-pay.ts';
export { googlePayMaker as googlePay } from './google-pay/google-pay.ts';
