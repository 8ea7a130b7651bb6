// The sandbox's cards. The same list stands in README.

/** @type {readonly {name: string, number: string, outcome: string}[]} */
export const testCards = [
  { name: 'visa', number: '4242 4242 4242 4242', outcome: 'Visa, paid' },
  { name: 'mastercard', number: '5555 5555 5555 4444', outcome: 'Mastercard, paid' },
  { name: 'amex', number: '3782 822463 10005', outcome: 'Amex, paid (4-digit code)' },
  { name: 'jcb', number: '3530 1113 3330 0000', outcome: 'JCB, paid' },
  { name: 'discover', number: '6011 1111 1111 1117', outcome: 'Discover, paid' },
  { name: 'diners', number: '3056 930902 5904', outcome: 'Diners Club, paid' },
  { name: 'challenge', number: '4918 1900 0000 0002', outcome: '3-D Secure challenge' },
  { name: 'challenge-mastercard', number: '5433 3000 0000 0133', outcome: '3-D Secure, Mastercard' },
  { name: 'frictionless', number: '4901 1700 0000 0003', outcome: '3-D Secure, frictionless' },
  { name: 'declined', number: '4000 0000 0000 0002', outcome: 'Declined' },
  { name: 'no-funds', number: '4000 0000 0000 9995', outcome: 'Insufficient funds' },
  { name: 'expired-card', number: '4000 0000 0000 0069', outcome: 'Expired card' },
  { name: 'wrong-code', number: '4000 0000 0000 0127', outcome: 'Wrong security code' },
  { name: 'try-again', number: '4000 0000 0000 0119', outcome: 'Processing error, can be retried' },
  { name: 'slow', number: '4000 0000 0000 0341', outcome: 'Paid after 5 s' },
  { name: 'never', number: '4000 0000 0000 0259', outcome: 'Never settles' },
];
