// What a way of paying is. Shared code reads these properties and never asks which method it has.
import type { TemplateResult } from 'lit';
import type { Collector, MethodCode, MethodOffer } from '../checkout/ports.ts';
import type { CheckoutError } from '../core/errors.ts';
import type { TextKey } from '../locales/en.ts';

/** What can change while a method lives. */
export interface HostView {
  /** What the session says of this method; null until the session is known. */
  readonly offer: MethodOffer | null;
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
  readonly scheme: 'light' | 'dark';
  /** Checked token values that differ from the defaults. */
  readonly tokens: Readonly<Record<string, string>>;
  /** The merchant's `paymentMethods` entry of this method. */
  readonly options: Readonly<Record<string, unknown>>;
  /** While a payment is under way. */
  readonly locked: boolean;
}

/** What a method gets from the checkout that shows it. */
export interface MethodHost {
  readonly sessionId: string;
  readonly clientKey: string;
  /** The PSP's origin, e.g. `http://127.0.0.1:4200`. */
  readonly apiOrigin: string;
  view(): HostView;
  /** The frame of this address that waits as a child of the element, if one does; shown by its slot, never moved. */
  earlyFrame(address: string): HTMLIFrameElement | null;
  text(key: TextKey, values?: Readonly<Record<string, string | number>>): string;
  /** Something to show changed. Resolves when it is shown. */
  requestUpdate(): Promise<unknown>;
  /** Enter in a field: the same as the pay button. */
  submit(): void;
  /** Completeness or brand changed. */
  changed(): void;
  /** The method cannot work (blocked frame): shown, told once; session errors beat it. */
  broken(error: CheckoutError): void;
}

/** One living method on one element. */
export interface MethodInstance extends Collector {
  /** As far as can be told without asking: details could be collected now. */
  readonly complete: boolean;
  /** Of the card that is typed or saved (credit-card-type's names); null when there is none. */
  readonly brand: string | null;
  /** The end slot of its row: brand marks. */
  renderAside?(): TemplateResult;
  /** The panel below its row. Keeps its DOM: an iframe must never be re-parented. */
  renderPanel(): TemplateResult;
  /** Called when something of the host changed. */
  hostChanged(): void;
  focus(): void;
  /** The issuer said no: what must not be kept is forgotten and asked for again, with the focus. */
  declined(): void;
  /** Forgets everything. */
  destroy(): void;
}

/** What the list knows of a way of paying before any of its code is here. */
interface Described {
  readonly code: MethodCode;
  /** The name in `paymentMethods`. */
  readonly optionsKey: 'card' | 'applePay' | 'googlePay' | 'alipayPlus';
  readonly label: TextKey;
  /** The plate before the label. */
  icon(): TemplateResult;
}

export interface MethodMaker {
  create(host: MethodHost): MethodInstance;
}

/** Its code is in the entry; it starts together with the session request, before the session is known. */
export interface EagerMethod extends Described, MethodMaker {
  readonly eager: true;
}

/** Its code comes by import() when a session offers it: the row is there at once, the panel when the code is. */
export interface LazyMethod extends Described {
  readonly eager: false;
  load(): Promise<MethodMaker>;
  /** When its code cannot be had: its row goes (a wallet is one way of many), or offers to try again. */
  readonly withoutCode: 'hide' | 'retry';
}

export type Method = EagerMethod | LazyMethod;
