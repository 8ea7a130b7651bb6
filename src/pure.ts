// Names without side effects: nothing is registered.
export { PaykkaDropin } from './elements/dropin.ts';
export { PaykkaApplePay, PaykkaCard, PaykkaGooglePay } from './elements/components.ts';
export * from './elements/events.ts';
export { CheckoutError, type DeclineCode, type ErrorCode, type ErrorOrigin } from './core/errors.ts';
export type { Appearance } from './elements/scheme.ts';
export type { TextKey } from './locales/en.ts';
export type { Translations } from './elements/language.ts';
export type { StateName } from './checkout/ports.ts';
