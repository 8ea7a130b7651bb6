// The order of one checkout, open or closed: above the form, or beside it where there is room. Its place is kept by the
// form's own styles; it draws itself there, and the form knows nothing of it. Loaded when the page asks for it.
import { render } from 'lit';
import type { Session } from '../../checkout/ports.ts';
import { enOrder } from '../../locales/en-order.ts';
import { learn } from '../../locales/en.ts';
import { adopt } from '../adopt.ts';
import type { Language } from '../language.ts';
import { readGoods, type Good } from './goods.ts';
import { renderOrder } from './render-order.ts';
import { orderStyles } from './styles.ts';

learn(enOrder);

export class Order {
  readonly #place = document.createElement('div');
  #isOpen = false;
  /** What the goods were read from: the element draws itself often, and the session changes seldom. */
  #session: Session | null = null;
  #goods: readonly Good[] = [];

  /** @param root of the element */
  constructor(root: DocumentFragment | HTMLElement) {
    adopt(root, orderStyles);
    this.#place.className = 'aside';
    root.querySelector('.root')!.prepend(this.#place);
  }

  /** @param session null while it is not known */
  show(session: Session | null, language: Language): void {
    if (session && session !== this.#session) this.#goods = readGoods(session.given['goods']);
    this.#session = session;
    const toggle = (): void => {
      this.#isOpen = !this.#isOpen;
      this.show(session, language);
    };
    const model = { session, goods: this.#goods, language, isOpen: this.#isOpen, toggle };
    render(renderOrder(model), this.#place);
  }
}
