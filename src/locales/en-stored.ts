// English: saved cards.

export const enStored = {
  'stored.label': 'Saved card',
  'stored.frame.title': 'Security code for {card}',
  'stored.expires': 'Expires {expiry}',
  'stored.expired': 'Expired {expiry}',
  'stored.expired.body':
    'This card has expired. Choose “Card” and enter its new details, or pay another way.',
  'stored.remove': 'Remove card',
  'stored.remove.of': 'Remove card {card}',
  'stored.remove.ask': 'Remove {card}? You’d have to enter it again next time.',
  'stored.remove.yes': 'Remove',
  'stored.remove.no': 'Keep it',
  'stored.remove.unknown': 'We don’t know whether the card was removed. Please try again.',
} as const;
