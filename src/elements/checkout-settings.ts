// What a merchant sets on every element of a checkout, and what the merchant can hear there: names and types, no acts.
import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type * as events from './events.ts';
import type { Appearance } from './scheme.ts';

type Callback<E> = ((event: E) => void) | null;

export abstract class CheckoutSettings extends LitElement {
  /** From Create Session, `CS…`. Changing it starts over with the new session. */
  @property({ attribute: 'session-id' }) sessionId = '';
  /** Public key of the merchant, `ck_…`. */
  @property({ attribute: 'client-key' }) clientKey = '';
  /** `sandbox`, `eu` or `hk`; anything else is an error. */
  @property() env: string | null = null;
  /** The PSP's origin; default: `env`, else the origin that the script came from. */
  @property({ attribute: 'api-url' }) apiUrl: string | null = null;
  /** BCP 47; default: the session's, else the nearest `lang`, else the browser's. */
  @property() locale: string | null = null;
  /** The merchant calls `submit()`. */
  @property({ type: Boolean, attribute: 'hide-pay-button' }) hidePayButton = false;
  /** Options by method: `{card: {showHolderName: false}}`. */
  @property({ attribute: false }) paymentMethods: Readonly<
    Record<string, Readonly<Record<string, unknown>>>
  > = {};
  @property({ attribute: false }) appearance: Appearance = {};

  // Declared, not set: what was put on the tag before it was upgraded stays.
  declare onReady: Callback<events.PaykkaReadyEvent>;
  declare onChange: Callback<events.PaykkaChangeEvent>;
  declare onSubmit: Callback<events.PaykkaSubmitEvent>;
  declare onSuccess: Callback<events.PaykkaSuccessEvent>;
  declare onExpiring: Callback<events.PaykkaExpiringEvent>;
  declare onExpired: Callback<events.PaykkaExpiredEvent>;
  declare onTimeout: Callback<events.PaykkaTimeoutEvent>;
  declare onError: Callback<events.PaykkaErrorEvent>;
}
