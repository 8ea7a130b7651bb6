// English: the type of every language and the fallback for each missing word. Plain, calm, short (docs: voice).
// `{name}` is replaced as text, `{count|one:# day|other:# days}` by the form that the language has for the number
// (plural.ts). A key that ends in a field or code is looked up by shared code.
import type { enAddress } from './en-address.ts';
import type { enAlipay } from './en-alipay.ts';
import type { enChallenge } from './en-challenge.ts';
import type { enConsent } from './en-consent.ts';
import type { enOrder } from './en-order.ts';
import type { enStored } from './en-stored.ts';
import type { enTabs } from './en-tabs.ts';
import type { enVisit } from './en-visit.ts';
import type { enWallets } from './en-wallets.ts';

export const en = {
  'frame.title': 'Secure card form',
  'card.label': 'Card',
  'card.number': 'Card number',
  'card.expiry': 'Expiry',
  'card.cvc': 'Security code',
  'card.holderName': 'Name on card',
  'card.number.hint': '1234 1234 1234 1234',
  'card.expiry.hint': 'MM / YY',
  'card.cvc.hint': '{digits} digits',
  'card.holderName.hint': 'As printed on the card',
  'card.number.required': 'Enter your card number.',
  'card.number.incomplete': 'Card number is incomplete.',
  'card.number.invalid': 'Card number isn’t valid.',
  'card.number.unsupported': 'We can’t take this card. Try another.',
  'card.expiry.required': 'Enter the expiry date.',
  'card.expiry.incomplete': 'Expiry date is incomplete.',
  'card.expiry.invalid': 'Expiry date isn’t valid.',
  'card.expiry.past': 'Expiry date is in the past.',
  'card.cvc.required': 'Enter the {digits}-digit security code.',
  'card.cvc.incomplete': 'Enter the {digits}-digit security code.',
  'card.holderName.required': 'Enter the name on the card.',

  'card.reenter': 'The card form was reloaded. Please enter your card details again.',

  'alipay.label': 'Alipay',

  'methods.other': 'Or pay another way',
  'methods.label': 'Payment method',
  'summary.title': 'Check {count} details to continue',
  pay: 'Pay {amount}',
  'pay.busy': 'Processing…',
  loading: 'Loading the payment form',
  footer: 'Powered by {name}',
  notCharged: '{sentence} You haven’t been charged.',
  'expiring.minutes': 'Two minutes left to complete this payment.',
  'expiring.seconds': '30 seconds left to complete this payment.',

  'confirming.title': 'Confirming your payment',
  'confirming.body': 'This usually takes a few seconds. Please keep this page open.',
  'confirming.long.body': 'This is taking longer than usual. Please don’t pay again.',
  'unknown.title': 'We’re still checking this payment',
  'unknown.body': 'Please don’t pay again. We’ll update this page.',
  'unknown.check': 'Check again',
  'success.title': 'Payment successful',
  'success.body': 'You paid {amount} to {merchant}.',
  'success.paidWith': 'Paid with',
  'success.date': 'Date',
  'success.reference': 'Reference',
  'expired.title': 'This checkout has expired',
  'expired.body':
    'Checkouts close after a while to keep your details safe. You haven’t been charged. Please go back to the shop to start again.',
  'failed.title': 'We couldn’t load the payment form',
  'failed.retry': 'Try again',
  'failed.reference': 'Error reference {reference}',

  'declined.title': 'Your bank declined this payment',
  'declined.generic': 'You haven’t been charged. Try another card or another way to pay.',
  'declined.insufficient_funds':
    'There isn’t enough money on this card. You haven’t been charged. Try another card.',
  'declined.expired_card': 'This card has expired. You haven’t been charged. Try another card.',
  'declined.incorrect_cvc': 'The security code is wrong. You haven’t been charged. Check it and try again.',
  'declined.processing_error':
    'Your bank couldn’t process this payment. You haven’t been charged. Try again.',

  'notice.title': 'We couldn’t complete this payment',
  'notice.offline.title': 'You’re offline',
  'notice.action_cancelled.title': 'Payment not confirmed',
  'notice.session_changed.title': 'Your order has changed',

  'error.invalid_config': 'This payment form isn’t set up correctly. Please contact the shop.',
  'error.insecure_context': 'This page isn’t secure, so you can’t pay here. Please contact the shop.',
  'error.script_blocked':
    'Part of the payment form was blocked. Check your connection or content blocker and try again.',
  'error.frame_blocked': 'The card form was blocked. Check your connection or content blocker and try again.',
  'error.origin_not_allowed': 'This shop can’t take payments from this page. Please contact the shop.',
  'error.session_not_found': 'We couldn’t find this checkout. Please go back to the shop and start again.',
  'error.session_expired': 'This checkout has expired. Please go back to the shop to start again.',
  'error.already_paid': 'This order has already been paid.',
  'error.already_mounted': 'This checkout is already open on this page.',
  'error.no_payment_methods': 'There’s no way to pay for this order here. Please contact the shop.',
  'error.offline': 'Check your connection and try again.',
  'error.declined': 'Your bank declined this payment. You haven’t been charged.',
  'error.action_cancelled': 'You closed your bank’s check. Try again when you’re ready.',
  'error.action_timeout': 'Your bank’s check took too long.',
  'error.session_changed': 'The amount is now {amount}. Check it and pay again.',
  'error.too_many_attempts':
    'There were too many tries. You haven’t been charged. Please go back to the shop and start again.',
  'error.payment_status_unknown': 'We’re still checking this payment. Please don’t pay again.',
  'error.internal': 'Something went wrong on our side. Please try again.',
} as const;

/** Words that come with the part of the code that says them. */
type LaterKey =
  | keyof typeof enAddress
  | keyof typeof enAlipay
  | keyof typeof enChallenge
  | keyof typeof enConsent
  | keyof typeof enOrder
  | keyof typeof enStored
  | keyof typeof enTabs
  | keyof typeof enVisit
  | keyof typeof enWallets;
export type TextKey = keyof typeof en | LaterKey;
export type Messages = Record<TextKey, string>;
/** Of these the address's stand apart, some languages a file: they come with its form. */
export type AddressWords = Record<keyof typeof enAddress, string>;
export type Words = Omit<Messages, keyof typeof enAddress>;

const known: Partial<Messages> = { ...en };

/** A part of the code is here, with its words. */
export const learn = (words: Partial<Messages>): void => void Object.assign(known, words);

export const english = (key: TextKey): string => known[key] ?? '';

/** Replaces `{name}` by the value, as text. An unknown name is left out, so no raw placeholder is ever shown. */
export function fill(text: string, values: Readonly<Record<string, string | number>> = {}): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : '',
  );
}
