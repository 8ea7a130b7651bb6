// <paykka-dropin>: the whole checkout in one element, with every way of paying that the session offers.
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { methods } from '../methods/index.ts';
import type { Method } from '../methods/method.ts';
import { CheckoutElement } from './checkout-element.ts';
import type { FormModel } from './form-view.ts';
import type { Order } from './order/order.ts';

export class PaykkaDropin extends CheckoutElement {
  @property() layout: 'accordion' | 'tabs' = 'accordion';
  /** Shows the session's goods: a bar that opens, or an aside where there is room. */
  @property({ type: Boolean, attribute: 'order-summary' }) orderSummary = false;

  @state() private selected: string | null = null;
  @state() private order: Order | null = null;
  #asked = false;

  /** @protected */
  override get shown(): readonly Method[] {
    return methods;
  }

  protected override get aside(): TemplateResult | null {
    return this.orderSummary && this.session && this.order
      ? this.order.render(this.session, this.look.language)
      : null;
  }

  protected override get form(): Pick<FormModel, 'layout' | 'selected' | 'select'> {
    return {
      layout: this.layout,
      selected: this.selected,
      select: (code) => (this.selected = code),
    };
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!this.chosen) this.selected = this.rows[0]?.method.code ?? null;
    if (changed.has('selected')) this.tellChange();
    if (this.orderSummary && this.session?.goods?.length && !this.#asked) void this.#bringOrder();
  }

  /** Without it one can pay all the same. */
  async #bringOrder(): Promise<void> {
    this.#asked = true;
    const part = await import('./order/order.ts').catch(() => null);
    if (part) this.order = new part.Order(this.renderRoot as ShadowRoot, () => this.requestUpdate());
  }
}
