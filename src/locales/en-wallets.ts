// English: Apple Pay and Google Pay.

export const enWallets = {
  'applePay.label': 'Apple Pay',
  'googlePay.label': 'Google Pay',
} as const;
