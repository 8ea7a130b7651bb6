// What the shop says of an order that was paid and is so no longer, or not in full: by the status of its transaction.

export const changed: Readonly<Record<string, { readonly title: string; readonly sentence: string }>> = {
  REFUNDED: { title: 'Refunded', sentence: 'You paid for this order, and all of it was paid back to you.' },
  PARTIALLY_REFUNDED: {
    title: 'Paid, partly refunded',
    sentence: 'You paid for this order, and a part of it was paid back to you.',
  },
  PARTIALLY_REVERSED: {
    title: 'Paid in part',
    sentence: 'A part of this order was charged. The rest of what your bank had held was released.',
  },
};
