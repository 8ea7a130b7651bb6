// The class API of PayKKa's published SDK: the same names, as exports. Importing it registers the tags.
import '../index.ts';
import { PaykkaSession } from './session-element.ts';

export { PayKKaCheckout } from './checkout.ts';
export type { Instance } from './instance.ts';
export type { Callbacks, CheckoutOptions, ComponentProps, FormErrors } from './options.ts';
export type { Failure, Success } from './shapes.ts';
export { ApplePay, Card, DropIn, GooglePay, type Component } from './tables.ts';
export { setApiUrl, setCDNUrl, setFraudDetectionEnv, setRadarEnv } from './environment.ts';

if (typeof customElements !== 'undefined' && !customElements.get('paykka-session'))
  customElements.define('paykka-session', PaykkaSession);

declare global {
  interface HTMLElementTagNameMap {
    'paykka-session': PaykkaSession;
  }
}
