// What a merchant sets on every element of a checkout, and what the merchant can hear there: names and types, no acts.
import { LitElement, type PropertyDeclarations } from 'lit';
import type * as events from './events.ts';
import type { Appearance } from './scheme.ts';

type Callback<E> = ((event: E) => void) | null;

export abstract class CheckoutSettings extends LitElement {
  // Not by decorators: their helpers would weigh as much as a way of paying.
  static override properties: PropertyDeclarations = {
    sessionId: { attribute: 'session-id' },
    clientKey: { attribute: 'client-key' },
    env: {},
    apiUrl: { attribute: 'api-url' },
    locale: {},
    hidePayButton: { type: Boolean, attribute: 'hide-pay-button' },
    paymentMethods: { attribute: false },
    appearance: { attribute: false },
  };

  /** From Create Session, `CS…`. Changing it starts over with the new session. */
  declare sessionId: string;
  /** Public key of the merchant, `ck_…`. */
  declare clientKey: string;
  /** `sandbox`, `eu` or `hk`; anything else is an error. */
  declare env: string | null;
  /** The PSP's origin; default: `env`, else the origin that the script came from. */
  declare apiUrl: string | null;
  /** BCP 47; default: the session's, else the nearest `lang`, else the browser's. */
  declare locale: string | null;
  /** The merchant calls `submit()`. */
  declare hidePayButton: boolean;
  /** Options by method: `{card: {showHolderName: false}}`. */
  declare paymentMethods: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  declare appearance: Appearance;

  // Declared, not set: what was put on the tag before it was upgraded stays.
  declare onReady: Callback<events.PaykkaReadyEvent>;
  declare onChange: Callback<events.PaykkaChangeEvent>;
  declare onSubmit: Callback<events.PaykkaSubmitEvent>;
  declare onSuccess: Callback<events.PaykkaSuccessEvent>;
  declare onExpiring: Callback<events.PaykkaExpiringEvent>;
  declare onExpired: Callback<events.PaykkaExpiredEvent>;
  declare onTimeout: Callback<events.PaykkaTimeoutEvent>;
  declare onError: Callback<events.PaykkaErrorEvent>;

  constructor() {
    super();
    this.sessionId = '';
    this.clientKey = '';
    this.env = null;
    this.apiUrl = null;
    this.locale = null;
    this.hidePayButton = false;
    this.paymentMethods = {};
    this.appearance = {};
  }
}
