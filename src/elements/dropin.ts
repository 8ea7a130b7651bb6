// <paykka-dropin>: the whole checkout in one element, with every way of paying that the session offers.
import { html, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { methods } from '../methods/index.ts';
import type { Method } from '../methods/method.ts';
import { CheckoutElement } from './checkout-element.ts';
import { renderAccordion, type FormModel } from './form-view.ts';

export class PaykkaDropin extends CheckoutElement {
  @property() layout: 'accordion' | 'tabs' = 'accordion';

  /** Nothing while their code is on the way: no frame is moved from one layout to another. */
  @state() private tabs: FormModel['layout'] = () => html``;
  /** The key of a row. */
  @state() private selected: string | null = null;
  /** The session for which something was chosen, by the shopper or to begin with. */
  #chosenFor: string | null = null;

  override get shown(): readonly Method[] {
    return methods;
  }

  protected override get form(): Pick<FormModel, 'layout' | 'selected' | 'select'> {
    return {
      layout: this.layout === 'tabs' ? this.tabs : renderAccordion,
      selected: this.selected,
      select: (key) => {
        this.selected = key;
        this.#chosenFor = this.sessionId;
      },
    };
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!this.chosen || this.#isToBegin())
      this.selected = (this.rows.find(({ usable }) => usable) ?? this.rows[0])?.key ?? null;
    if (changed.has('layout') && this.layout === 'tabs') void this.#bringTabs();
    if (changed.has('selected')) this.tellChange();
  }

  /** Without their code the rows do as well. */
  async #bringTabs(): Promise<void> {
    try {
      const { renderTabs, tabStyles } = await import('./tabs-view.ts');
      (this.renderRoot as ShadowRoot).adoptedStyleSheets.push(tabStyles.styleSheet!);
      this.tabs = renderTabs;
    } catch {
      this.tabs = renderAccordion;
    }
  }

  /** Once for a session: a saved card is offered first, but nothing is taken from under somebody's hands. */
  #isToBegin(): boolean {
    if (!this.session || this.#chosenFor === this.sessionId) return false;
    this.#chosenFor = this.sessionId;
    return !this.matches(':focus-within');
  }
}
