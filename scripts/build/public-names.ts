// What `import {…} from '…/cp/paykka-dropin.js'` finds: the values of src/pure.ts (test/flows/parts.spec.ts compares).
export const publicNames = [
  'CheckoutError',
  'PaykkaApplePay',
  'PaykkaCard',
  'PaykkaChangeEvent',
  'PaykkaDropin',
  'PaykkaErrorEvent',
  'PaykkaExpiredEvent',
  'PaykkaExpiringEvent',
  'PaykkaGooglePay',
  'PaykkaReadyEvent',
  'PaykkaSubmitEvent',
  'PaykkaSuccessEvent',
  'PaykkaTimeoutEvent',
];
