// What an element offers: the living methods of its session, which of them are listed, and which one is chosen.
import type { PropertyDeclarations } from 'lit';
import type { Session, StateName } from '../checkout/ports.ts';
import type { State } from '../checkout/states.ts';
import type { Method } from '../methods/method.ts';
import { announce } from './announce.ts';
import { CheckoutSettings } from './checkout-settings.ts';
import { PaykkaChangeEvent } from './events.ts';
import type { FormModel } from './form-view.ts';
import { Look } from './look.ts';
import { isExpected, isShown, type MethodRows, type Row } from './method-rows.ts';

export interface ElementForm extends Pick<FormModel, 'layout' | 'selected' | 'select'> {
  /** Methods that may be buttons above the list are. */
  readonly hasExpress: boolean;
}

export abstract class OfferElement extends CheckoutSettings {
  static override properties: PropertyDeclarations = { view: { attribute: false } };

  /** @protected */
  view: State = { name: 'idle' };

  /** @protected */
  readonly look = new Look(this);

  /**
   * Null while there is no checkout.
   * @protected
   */
  methods: MethodRows | null = null;

  /**
   * What can be paid with here.
   * @protected
   */
  abstract get shown(): readonly Method[];

  /** How it is laid out, and what is chosen there. */
  protected abstract get form(): ElementForm;

  /** Where the flow is now; also `:state(…)` in CSS. */
  get state(): StateName {
    return this.view.name;
  }

  /** @protected */
  get session(): Session | null {
    return 'session' in this.view ? this.view.session : null;
  }

  /** The living methods, in the order of the list. */
  protected get rows(): readonly Row[] {
    return this.methods?.rows ?? [];
  }

  /** Of these, what is chosen from. */
  protected get listed(): readonly Row[] {
    return this.placed(false).filter(isShown);
  }

  /** What has a place above the list, or in it. */
  protected placed(isAbove: boolean): readonly Row[] {
    const { hasExpress } = this.form;
    const goesAbove = ({ method }: Row): boolean => hasExpress && method.express === true;
    return this.rows.filter((row) => (isShown(row) || isExpected(row)) && goesAbove(row) === isAbove);
  }

  /**
   * What would be paid with now.
   * @protected
   */
  get chosen(): Row | undefined {
    return this.methods?.find(this.form.selected);
  }

  /** @protected */
  get isStarting(): boolean {
    return this.rows.some(({ instance }) => instance?.isStarting);
  }

  /**
   * The session is known, and nothing of it can be paid with here.
   * @protected
   */
  get isUnusable(): boolean {
    return this.view.name === 'ready' && this.methods!.areUnusable;
  }

  /** Focuses the chosen method. */
  override focus(): void {
    this.chosen?.instance?.focus();
  }

  /** Something changed while nothing is told of it: it will be when the form is there. */
  protected isChangeUntold = false;

  /** @protected */
  tellChange(): void {
    const { method, instance } = this.chosen ?? {};
    if (!method || !instance) return;
    this.isChangeUntold = this.view.name !== 'ready';
    if (!this.isChangeUntold)
      announce(this, new PaykkaChangeEvent(method.code, instance.complete, instance.brand));
  }
}
