// <paykka-dropin>: the whole checkout in one element, with every way of paying that the session offers.
import type { PropertyDeclarations, PropertyValues } from 'lit';
import { methods } from '../methods/index.ts';
import type { Method } from '../methods/method.ts';
import { CheckoutElement, type ElementForm } from './checkout-element.ts';
import { renderAccordion, renderChoice, renderStacked, tabsToCome, type Layout } from './form-view.ts';

export class PaykkaDropin extends CheckoutElement {
  static override properties: PropertyDeclarations = {
    layout: {},
    express: {},
    selected: { attribute: false },
    tabs: { attribute: false },
  };

  layout: 'accordion' | 'tabs' = 'accordion';

  /** Wallets: buttons above the list, or entries of it. */
  express: 'above' | 'list' = 'above';

  private selected: string | null = null;
  /** What chooses, where tabs are wanted. */
  private tabs: Layout = tabsToCome;

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
      select: (code) => (this.selected = code),
    };
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!this.listed.some(({ method }) => method.code === this.selected))
      this.selected = this.listed[0]?.method.code ?? null;
    if (changed.has('selected')) this.tellChange();
    if (changed.has('layout') && this.layout === 'tabs') void this.#bringTabs();
  }

  async #bringTabs(): Promise<void> {
    try {
      const { renderTabs, tabStyles } = await import('./tabs-view.ts');
      (this.renderRoot as ShadowRoot).adoptedStyleSheets.push(tabStyles.styleSheet!);
      this.tabs = renderTabs;
    } catch {
      this.tabs = renderChoice;
    }
  }
}
