// English: saved cards.

export const enStored = {
  'stored.frame.title': 'Security code for {card}',
  'stored.expires': 'Expires {expiry}',
  'stored.expired': 'Expired {expiry}. Update this card to use it.',
  'stored.expired.body':
    'This card has expired. Choose “Card” and enter its new details, or pay another way.',
  'stored.remove': 'Remove card',
  'stored.remove.of': 'Remove card {card}',
  'stored.remove.ask': 'Remove {card}? You’d have to enter it again next time.',
  'stored.remove.yes': 'Remove',
  'stored.remove.no': 'Keep it',
  'stored.remove.failed': 'The card couldn’t be removed. Please try again.',
} as const;
