// English: a payment that goes on at a page of the method's own.

export const enVisit = {
  'visit.title': 'Continue on the payment page',
  'visit.body': 'You pay there and come back here afterwards. You can also choose another way to pay.',
  'visit.go': 'Continue',
  'visit.other': 'Pay another way',
} as const;
