// English: paying at Alipay.

export const enAlipay = {
  'alipay.next': 'You’ll go to Alipay to pay, and come back here afterwards.',
} as const;
