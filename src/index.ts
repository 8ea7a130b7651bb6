// Registers the tags. Loaded twice, or in two versions: the first one stays, and the console says so once.
import { PaykkaApplePay, PaykkaCard, PaykkaDropin, PaykkaGooglePay } from './pure.ts';

export * from './pure.ts';

const version = Symbol.for('paykka-dropin.version');

if (typeof customElements !== 'undefined') {
  const present = customElements.get('paykka-dropin') as { [version]?: string } | undefined;
  if (present) {
    // eslint-disable-next-line no-console -- a developer must learn that this copy does nothing
    console.warn(
      `[paykka-dropin] ${__PAYKKA_VERSION__} is ignored: ${present[version] ?? 'another version'} is on this page already.`,
    );
  } else {
    Object.defineProperty(PaykkaDropin, version, { value: __PAYKKA_VERSION__ });
    customElements.define('paykka-apple-pay', PaykkaApplePay);
    customElements.define('paykka-card', PaykkaCard);
    customElements.define('paykka-google-pay', PaykkaGooglePay);
    customElements.define('paykka-dropin', PaykkaDropin);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'paykka-apple-pay': PaykkaApplePay;
    'paykka-card': PaykkaCard;
    'paykka-google-pay': PaykkaGooglePay;
    'paykka-dropin': PaykkaDropin;
  }
}
