// <paykka-dropin>: the whole checkout in one element, with every way of paying that the session offers.
import type { PropertyDeclarations, PropertyValues } from 'lit';
import { methods } from '../methods/index.ts';
import type { Method } from '../methods/method.ts';
import { adopt } from './adopt.ts';
import { CheckoutElement } from './checkout-element.ts';
import { hasFocus } from './has-focus.ts';
import type { ElementForm } from './offer-element.ts';
import type { Order } from './order/order.ts';
import { renderAccordion, renderChoice, renderStacked, tabsToCome, type Layout } from './form-view.ts';

/** The whole checkout: every way of paying that the session offers. */
export class PaykkaDropin extends CheckoutElement {
  static override properties: PropertyDeclarations = {
    layout: {},
    express: {},
    orderSummary: { type: Boolean, attribute: 'order-summary' },
    selected: { attribute: false },
    tabs: { attribute: false },
  };

  layout: 'accordion' | 'tabs' = 'accordion';

  /** Wallets: buttons above the list, or entries of it. */
  express: 'above' | 'list' = 'above';

  /** Shows the session's goods and what they cost, above the form or beside it. */
  orderSummary = false;

  /** The key of a row. */
  private selected: string | null = null;
  /** The session for which something was chosen, by the shopper or to begin with. */
  #chosenFor: string | null = null;
  /** What chooses, where tabs are wanted. */
  private tabs: Layout = tabsToCome;
  #order: Order | null = null;

  /** @protected */
  override get shown(): readonly Method[] {
    return methods;
  }

  protected override get form(): ElementForm {
    return {
      // Whatever a page writes there: what is not known is the default.
      layout: this.layout === 'tabs' ? (model) => renderStacked(this.tabs, model) : renderAccordion,
      hasExpress: this.express !== 'list',
      selected: this.selected,
      select: (key) => {
        this.selected = key;
        this.#chosenFor = this.sessionId;
      },
    };
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { listed } = this;
    if (this.#isToBegin() || !listed.some(({ key }) => key === this.selected))
      this.selected = (listed.find(({ isSpent }) => !isSpent) ?? listed[0])?.key ?? null;
    if (changed.has('selected') && this.session) this.tellChange();
    if (changed.has('layout') && this.layout === 'tabs') void this.#bringTabs();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (changed.has('orderSummary')) {
      // Its place is kept by the attribute.
      this.toggleAttribute('order-summary', this.orderSummary);
      if (this.orderSummary) void this.#bringOrder();
    }
    this.#order?.show(this.session, this.look.language);
  }

  async #bringOrder(): Promise<void> {
    try {
      const { Order } = await import('./order/order.ts');
      this.#order ??= new Order(this.renderRoot);
      this.requestUpdate();
    } catch {
      // One can pay without it.
      this.orderSummary = false;
    }
  }

  async #bringTabs(): Promise<void> {
    try {
      const { renderTabs, tabStyles } = await import('./tabs-view.ts');
      adopt(this.renderRoot, tabStyles);
      this.tabs = renderTabs;
    } catch {
      this.tabs = renderChoice;
    }
  }

  /** Once for a session: what it offers first is chosen, but nothing is taken from under somebody's hands. */
  #isToBegin(): boolean {
    if (!this.session || this.#chosenFor === this.sessionId) return false;
    this.#chosenFor = this.sessionId;
    return !hasFocus(this);
  }
}
