// What a merchant sets on every element of a checkout, and what the merchant can hear there: names and types, no acts.
import { LitElement, type PropertyDeclarations } from 'lit';
import type * as events from './events.ts';
import type { Translations } from './language.ts';
import type { Appearance } from './scheme.ts';

type Callback<E> = ((event: E) => void) | null;

export abstract class CheckoutSettings extends LitElement {
  /** In a form for `disabled` alone: it has no value, and posts nothing. */
  static readonly formAssociated = true;
  static override properties: PropertyDeclarations = {
    isDisabled: { attribute: false },
    sessionId: { attribute: 'session-id' },
    clientKey: { attribute: 'client-key' },
    env: {},
    apiUrl: { attribute: 'api-url' },
    locale: {},
    translations: { attribute: false },
    hidePayButton: { type: Boolean, attribute: 'hide-pay-button' },
    paymentMethods: { attribute: false },
    appearance: { attribute: false },
  };

  /** From Create Session, `CS…`. Changing it starts over with the new session. */
  sessionId = '';
  /** Public key of the merchant, `ck_…`. */
  clientKey = '';
  /** `sandbox`, `eu` or `hk`; anything else is an error. */
  env: string | null = null;
  /** The PSP's origin; default: `env`, else the origin that the script came from. */
  apiUrl: string | null = null;
  /** BCP 47; default: the session's, else the nearest `lang`, else the browser's. */
  locale: string | null = null;
  /** Texts of your own, as text: `{en: {pay: 'Donate {amount}'}}`. */
  translations: Translations | null = null;
  /** The merchant calls `submit()`. */
  hidePayButton = false;
  /** Options by method: `{card: {showHolderName: false}}`. */
  paymentMethods: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {};
  appearance: Appearance = {};
  /** @protected */
  isDisabled = false;

  // Declared, not set: what was put on the tag before it was upgraded stays.
  declare onReady: Callback<events.PaykkaReadyEvent>;
  declare onChange: Callback<events.PaykkaChangeEvent>;
  declare onSubmit: Callback<events.PaykkaSubmitEvent>;
  declare onSuccess: Callback<events.PaykkaSuccessEvent>;
  declare onExpiring: Callback<events.PaykkaExpiringEvent>;
  declare onExpired: Callback<events.PaykkaExpiredEvent>;
  declare onTimeout: Callback<events.PaykkaTimeoutEvent>;
  declare onError: Callback<events.PaykkaErrorEvent>;

  /**
   * A fieldset around it, or its own `disabled`: the form cannot be used. A bank's dialog that is open still can.
   * @protected
   */
  formDisabledCallback(isDisabled: boolean): void {
    this.isDisabled = isDisabled;
  }
}
