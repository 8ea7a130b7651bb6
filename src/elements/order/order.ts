// The order of one checkout, open or closed: above the form, or beside it where there is room. Its place is kept by the
// form's own styles; it draws itself there, and the form knows nothing of it. Loaded when the page asks for it.
import { render } from 'lit';
import type { Session } from '../../checkout/ports.ts';
import { enOrder } from '../../locales/en-order.ts';
import { learn } from '../../locales/en.ts';
import { adopt } from '../adopt.ts';
import type { Language } from '../language.ts';
import { renderOrder } from './render-order.ts';
import { orderStyles } from './styles.ts';

learn(enOrder);

export class Order {
  readonly #place = document.createElement('div');
  #isOpen = false;

  /** @param root of the element */
  constructor(root: DocumentFragment | HTMLElement) {
    adopt(root, orderStyles);
    this.#place.className = 'aside';
    root.querySelector('.root')!.prepend(this.#place);
  }

  /** @param session null while it is not known */
  show(session: Session | null, language: Language): void {
    const toggle = (): void => {
      this.#isOpen = !this.#isOpen;
      this.show(session, language);
    };
    render(renderOrder({ session, language, isOpen: this.#isOpen, toggle }), this.#place);
  }
}
