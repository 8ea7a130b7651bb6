// English: the bank's check.

export const enChallenge = {
  'action.title': 'Card verification',
  'action.cancel': 'Cancel',
  'action.page': 'Open in a full page',
  'action.connecting.title': 'Connecting to your bank',
  'action.connecting.body': 'Your bank may ask you to confirm it’s you.',
  'action.slow.body': 'This is taking longer than usual. You can wait, or cancel and try again.',
} as const;
