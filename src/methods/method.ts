// What a way of paying is. Shared code reads these properties and never asks which method it has.
import type { CSSResult, TemplateResult } from 'lit';
import type {
  Collector,
  CollectResult,
  MethodCode,
  MethodOffer,
  Session,
  StateName,
} from '../checkout/ports.ts';
import type { CheckoutError } from '../core/errors.ts';
import type { TextKey } from '../locales/en.ts';

/** What can change while a method lives. */
interface HostView {
  /** What the session says of this method; null until the session is known. */
  readonly offer: MethodOffer | null;
  /** What is to be paid; null until it is known. */
  readonly session: Session | null;
  /** What the shopper may type in is there: what takes bandwidth or the processor may begin. */
  readonly isQuiet: boolean;
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
  readonly scheme: 'light' | 'dark';
  /** Checked token values that differ from the defaults. */
  readonly tokens: Readonly<Record<string, string>>;
  /** The merchant's `paymentMethods` entry of this method. */
  readonly options: Readonly<Record<string, unknown>>;
  /** While a payment is under way. */
  readonly locked: boolean;
  /** Its row is the chosen one. */
  readonly isChosen: boolean;
}

/** What a method gets from the checkout that shows it. */
export interface MethodHost {
  readonly sessionId: string;
  readonly clientKey: string;
  /** The PSP's origin, e.g. `http://127.0.0.1:4200`. */
  readonly apiOrigin: string;
  view(): HostView;
  /** The card frame that waits as a child of the element, if one does; shown by its slot, never moved. */
  earlyFrame(): HTMLIFrameElement | null;
  /** Where the element's own styles are: for a vendor's button. */
  root(): DocumentFragment | HTMLElement;
  /** Styles of a part that came later. */
  adopt(styles: CSSResult): void;
  text(key: TextKey, values?: Readonly<Record<string, string | number>>): string;
  /** Words that come with a later part: `text` knows them then. @param group a file of src/locales/address/ */
  bringWords(group: string): Promise<void>;
  /** Something to show changed. Resolves when it is shown. */
  requestUpdate(): Promise<unknown>;
  /** Pays by this method: Enter in a field, or a button of its own. */
  submit(): void;
  /** Completeness or brand changed. */
  changed(): void;
  /** Reads the session again. @throws CheckoutError while a payment is under way, or when there is no usable answer. */
  refresh(): Promise<void>;
  /**
   * Asks the gateway about this session, beside the payment.
   * @param path after the session's own: `/stored-methods/…/remove`
   * @throws when there is no clear answer within 10 s: it may have been done or not
   */
  ask(path: string, fields?: Readonly<Record<string, unknown>>): Promise<unknown>;
  /** The method cannot work (blocked frame): shown, told once; session errors beat it. */
  broken(error: CheckoutError): void;
}

/** What the merchant says of a payment that is about to be made. */
export interface MerchantWord {
  readonly isStopped: boolean;
  /** What the merchant asked to wait for; at once when there is nothing. Null: go on. */
  settled(): Promise<CollectResult | null> | CollectResult | null;
}

/** One living method on one element. */
export interface MethodInstance extends Collector {
  /** Absent: it can always be paid with. `pending`: not known yet; where it is expected its place is kept. */
  readonly availability?: 'pending' | 'usable' | 'unusable';
  /** Its fields are not there yet. */
  readonly isStarting?: boolean;
  /**
   * Of a method with a button and a sheet of its own, for one submission: it asks the merchant in the click, opens its sheet
   * before anything is awaited, and waits for the merchant when the shopper has authorised.
   */
  collector?(ask: () => MerchantWord): Collector;
  /** The sheet waits for the shopper; the rest of the form stays usable. */
  readonly isAsking?: boolean;
  /** Closes the sheet. */
  dismiss?(): void;
  /** Where the payment that was made by this method is now. */
  moved?(state: StateName): void;
  /** As far as can be told without asking: details could be collected now. */
  readonly complete: boolean;
  /** Of the card that is typed or saved (credit-card-type's names); null when there is none. */
  readonly brand: string | null;
  /** In place of the list's icon and label. */
  renderIcon?(): TemplateResult;
  renderLabel?(): TemplateResult;
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
  /** The plate before the label; absent where nothing is shown before the code is here. */
  icon?(): TemplateResult;
  /** May stand above the list, as a button. */
  readonly express?: true;
  /** Of what is not known to be usable before it was asked: this browser has it most likely, so its place is kept. */
  isExpected?(): boolean;
  /** Its rows for this session, where they are not one that is named by its code. */
  entries?(session: Session): readonly Entry[];
}

/** One row of the list. */
export interface Entry {
  readonly key: string;
  /** Of its panel, px: kept while its code is on the way. */
  readonly height?: number;
  /** Not to begin with: it cannot be paid with as it is. */
  readonly isSpent?: boolean;
}

export interface MethodMaker {
  /** @param key of the row */
  create(host: MethodHost, key: string): MethodInstance;
}

/** Its code is in the entry; it starts together with the session request, before the session is known. */
export interface EagerMethod extends Described, MethodMaker {
  readonly eager: true;
}

/**
 * Its code comes by import() when a session offers it, and once the fields that stand there can be typed in, or as soon as
 * it is chosen: the row is there at once, the panel when the code is. Without its code the row goes.
 */
export interface LazyMethod extends Described {
  readonly eager: false;
  load(): Promise<MethodMaker>;
}

export type Method = EagerMethod | LazyMethod;
