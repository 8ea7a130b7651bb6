// <paykka-dropin>: the whole checkout in one element, with every way of paying that the session offers.
import type { PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { methods } from '../methods/index.ts';
import type { Method } from '../methods/method.ts';
import { CheckoutElement } from './checkout-element.ts';
import type { FormModel } from './form-view.ts';

export class PaykkaDropin extends CheckoutElement {
  @property() layout: 'accordion' | 'tabs' = 'accordion';

  @state() private selected: string | null = null;

  /** @protected */
  override get shown(): readonly Method[] {
    return methods;
  }

  protected override get form(): Pick<FormModel, 'layout' | 'selected' | 'select'> {
    return {
      // Whatever a page writes there: what is not known is the default.
      layout: this.layout === 'tabs' ? 'tabs' : 'accordion',
      selected: this.selected,
      select: (code) => (this.selected = code),
    };
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!this.chosen) this.selected = this.rows[0]?.method.code ?? null;
    if (changed.has('selected')) this.tellChange();
  }
}
