// English of the order summary. Comes with that part, not with the entry.

export const enSummary = {
  'order.title': 'Order summary',
  'order.total': 'Total',
  'order.quantity': 'Quantity {count}',
} as const;
