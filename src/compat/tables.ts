// The whole of the translation: old option -> property of an element, old callback <- event of an element.
import type { PaykkaErrorEvent, PaykkaSubmitEvent, PaykkaSuccessEvent } from '../elements/events.ts';
import { failure, success } from './shapes.ts';

/** What `create()` takes: a tag, and its name among the options by method; `null`: it has them all. */
export interface Component {
  readonly tag: 'paykka-dropin' | 'paykka-card' | 'paykka-apple-pay' | 'paykka-google-pay';
  readonly method: string | null;
}
export const DropIn: Component = { tag: 'paykka-dropin', method: null };
export const Card: Component = { tag: 'paykka-card', method: 'card' };
export const ApplePay: Component = { tag: 'paykka-apple-pay', method: 'applePay' };
export const GooglePay: Component = { tag: 'paykka-google-pay', method: 'googlePay' };

/** Where they cannot be used, nothing is in their place. */
export const wallets: readonly Component[] = [ApplePay, GooglePay];

const isText = (value: unknown): boolean => typeof value === 'string';
const isBoolean = (value: unknown): boolean => typeof value === 'boolean';
const isLayout = (value: unknown): boolean => value === 'accordion' || value === 'tabs';

/** Who says it, old name, property, and which values are taken; a later line wins. Whatever else is said is ignored. */
export const properties: readonly [
  by: 'options' | 'props',
  old: string,
  property: string,
  takes: (value: unknown) => boolean,
][] = [
  ['options', 'sessionId', 'sessionId', isText],
  ['options', 'clientKey', 'clientKey', isText],
  ['options', 'locale', 'locale', isText],
  ['options', 'hidePaymentButton', 'hidePayButton', isBoolean],
  ['props', 'hidePaymentButton', 'hidePayButton', isBoolean],
  ['props', 'layout', 'layout', isLayout],
];

/** The options of one method, as the elements know them. */
export const methodOptions = [
  'showCardBrands',
  'showHolderName',
  'countryCode',
  'merchantId',
  'environment',
] as const;

/** Event, old callback, and the one value it is given. */
export const callbacks: readonly [event: string, callback: string, value: (event: Event) => unknown][] = [
  ['paykka-submit', 'onSubmit', (event) => (event as PaykkaSubmitEvent).errors],
  ['paykka-success', 'onSuccess', (event) => success(event as PaykkaSuccessEvent)],
  ['paykka-timeout', 'onTimeout', () => undefined],
  ['paykka-expired', 'onExpired', () => undefined],
  ['paykka-error', 'onError', (event) => failure((event as PaykkaErrorEvent).error)],
];

/** Own members alone; a page may hand over anything. */
export const own = (given: unknown, name: string): unknown =>
  typeof given === 'object' && given !== null && Object.hasOwn(given, name)
    ? (given as Readonly<Record<string, unknown>>)[name]
    : undefined;
