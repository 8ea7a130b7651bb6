// English: what the shopper is asked, or agrees to, when a card is saved.

export const enConsent = {
  'card.consent': 'Save this card for next time.',
  'card.consent.note': 'Stored securely. Remove it at any time.',
  'card.agreement':
    'By paying, you agree that {merchant} saves this card and may charge it for later payments, until you cancel with {merchant}.',
} as const;
