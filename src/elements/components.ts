// <paykka-card>: one way of paying by itself, for pages that place their ways apart. Elements with one session share one
// checkout.
import type { MethodCode } from '../checkout/ports.ts';
import { methods } from '../methods/index.ts';
import type { Method } from '../methods/method.ts';
import { CheckoutElement } from './checkout-element.ts';
import { renderAlone, type FormModel } from './form-view.ts';

abstract class SingleMethod extends CheckoutElement {
  protected abstract readonly code: MethodCode;

  /** @protected */
  override get shown(): readonly Method[] {
    return methods.filter(({ code }) => code === this.code);
  }

  protected override get form(): Pick<FormModel, 'layout' | 'selected' | 'select'> {
    return { layout: renderAlone, selected: this.code, select: () => undefined };
  }
}

export class PaykkaCard extends SingleMethod {
  protected override readonly code = 'BANKCARD';
}
