// The order of one checkout, open or closed: what the element shows beside its form. Loaded when a session has goods.
import { adoptStyles, type TemplateResult } from 'lit';
import type { Session } from '../../checkout/ports.ts';
import type { Language } from '../language.ts';
import { orderStyles } from './order-styles.ts';
import { renderOrder } from './render-order.ts';

export class Order {
  readonly #changed: () => void;
  #isOpen = false;

  /** @param root where it is shown. @param changed to be shown anew */
  constructor(root: ShadowRoot, changed: () => void) {
    adoptStyles(root, [...root.adoptedStyleSheets, orderStyles]);
    this.#changed = changed;
  }

  render(session: Session, language: Language): TemplateResult {
    return renderOrder({ session, language, isOpen: this.#isOpen, toggle: () => this.#toggle() });
  }

  #toggle(): void {
    this.#isOpen = !this.#isOpen;
    this.#changed();
  }
}
