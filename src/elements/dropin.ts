// <paykka-dropin>: the whole checkout in one element, with every way of paying that the session offers.
import type { PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { methods } from '../methods/index.ts';
import type { Method } from '../methods/method.ts';
import { CheckoutElement, type ElementForm } from './checkout-element.ts';

export class PaykkaDropin extends CheckoutElement {
  @property() layout: 'accordion' | 'tabs' = 'accordion';

  /** Wallets: buttons above the list, or entries of it. */
  @property() express: 'above' | 'list' = 'above';

  @state() private selected: string | null = null;

  /** @protected */
  override get shown(): readonly Method[] {
    return methods;
  }

  protected override get form(): ElementForm {
    return {
      layout: this.layout,
      hasExpress: this.express !== 'list',
      selected: this.selected,
      select: (code) => (this.selected = code),
    };
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!this.listed.some(({ method }) => method.code === this.selected))
      this.selected = this.listed[0]?.method.code ?? null;
    if (changed.has('selected')) this.tellChange();
  }
}
