// <paykka-dropin>: the whole checkout in one element, with every way of paying that the session offers.
import type { PropertyDeclarations, PropertyValues } from 'lit';
import { methods } from '../methods/index.ts';
import { adopt } from '../methods/adopt.ts';
import type { Method } from '../methods/method.ts';
import { CheckoutElement, type ElementForm } from './checkout-element.ts';
import type * as TabList from './tab-list.ts';

export class PaykkaDropin extends CheckoutElement {
  static override properties: PropertyDeclarations = {
    layout: {},
    express: {},
    selected: { state: true },
    tabs: { state: true },
  };

  declare layout: 'accordion' | 'tabs';

  /** Wallets: buttons above the list, or entries of it. */
  declare express: 'above' | 'list';
  declare private selected: string | null;
  /** Null: it could not be had, and a list is shown instead. */
  declare private tabs: typeof TabList | null | undefined;

  constructor() {
    super();
    this.layout = 'accordion';
    this.express = 'above';
    this.selected = null;
  }

  /** @protected */
  override get shown(): readonly Method[] {
    return methods;
  }

  protected override get form(): ElementForm {
    return {
      layout: this.tabs === null ? 'accordion' : this.layout,
      tabList: this.tabs?.renderTabList,
      hasExpress: this.express !== 'list',
      selected: this.selected,
      select: (code) => (this.selected = code),
    };
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.layout === 'tabs' && this.tabs === undefined) void this.#bringTabs();
    if (!this.listed.some(({ method }) => method.code === this.selected))
      this.selected = this.listed[0]?.method.code ?? null;
    if (changed.has('selected')) this.tellChange();
  }

  async #bringTabs(): Promise<void> {
    const tabs = await import('./tab-list.ts').catch(() => null);
    if (tabs) adopt(this.renderRoot, tabs.tabStyles);
    this.tabs = tabs;
  }
}
