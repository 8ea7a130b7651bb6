// <paykka-card>, <paykka-apple-pay>, <paykka-google-pay>: one way of paying each, for pages that place their ways apart.
// Elements with one session share one checkout. A wallet that cannot be used shows nothing.
import type { MethodCode } from '../checkout/ports.ts';
import { methods } from '../methods/index.ts';
import type { Method } from '../methods/method.ts';
import { CheckoutElement } from './checkout-element.ts';
import type { ElementForm } from './offer-element.ts';
import { renderAlone, renderBare } from './form-view.ts';

abstract class SingleMethod extends CheckoutElement {
  protected abstract readonly code: MethodCode;
  protected readonly layout: ElementForm['layout'] = renderBare;

  /** @protected */
  override get shown(): readonly Method[] {
    return methods.filter(({ code, entries }) => code === this.code && !entries);
  }

  protected override get form(): ElementForm {
    return { layout: this.layout, selected: this.code, select: () => undefined, hasExpress: false };
  }
}

/** The card form and its pay button alone. */
export class PaykkaCard extends SingleMethod {
  protected override readonly code = 'BANKCARD';
  protected override readonly layout = renderAlone;
}

/** The Apple Pay button alone; empty where it cannot be used. */
export class PaykkaApplePay extends SingleMethod {
  protected override readonly code = 'APPLE_PAY';
}

/** The Google Pay button alone; empty where it cannot be used. */
export class PaykkaGooglePay extends SingleMethod {
  protected override readonly code = 'GOOGLE_PAY';
}
