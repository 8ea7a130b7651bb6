// <paykka-session>: an element of a checkout that shows nothing. It reads the session before anything is mounted, and
// leaves when others have taken over.
import type { Fact, StateName } from '../checkout/ports.ts';
import type { State } from '../checkout/states.ts';
import type { CheckoutError } from '../core/errors.ts';
import { CheckoutElement } from '../elements/checkout-element.ts';
import type { ElementForm } from '../elements/offer-element.ts';
import { renderBare } from '../elements/form-view.ts';
import type { Method } from '../methods/method.ts';

export interface SessionListener {
  /** The session is known, whatever it says; `methods`: codes of the ways to pay, when it can be paid. */
  known(methods: readonly string[] | null): void;
  failed(error: CheckoutError): void;
}

const waiting: readonly StateName[] = ['idle', 'loading'];

export class PaykkaSession extends CheckoutElement {
  listener: SessionListener | null = null;

  override get shown(): readonly Method[] {
    return [];
  }

  protected override get form(): ElementForm {
    return { layout: renderBare, selected: null, select: () => undefined, hasExpress: false };
  }

  override stateChanged(next: State, previous: State): void {
    super.stateChanged(next, previous);
    // The bank's dialog, which a page that was reloaded may find open, is all that is ever seen of it.
    this.hidden = next.name !== 'acting';
    if (next.name === 'failed') this.listener?.failed(next.error);
    else if (next.name === 'ready') this.listener?.known(next.session.methods.map(({ code }) => code));
    else if (!waiting.includes(next.name)) this.listener?.known(null);
  }

  // Settings that cannot be right never become a state of the checkout.
  override told(fact: Fact, leads: boolean): void {
    super.told(fact, leads);
    if (fact.type === 'error' && this.state === 'failed') this.listener?.failed(fact.error);
  }
}
