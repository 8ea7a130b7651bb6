// English: what is bought.

export const enOrder = {
  'order.title': 'Order summary',
  'order.total': 'Total',
} as const;
