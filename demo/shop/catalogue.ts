// What the shop sells, and what a cart costs. Prices in minor units of USD; the server's word, never the page's.

export interface Product {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly price: number;
}

export const products: readonly Product[] = [
  { id: 'weekender', name: 'Canvas weekender', note: 'Sand, one size', price: 9600 },
  { id: 'napkins', name: 'Linen napkin set', note: 'Sage, set of 4', price: 2400 },
  { id: 'mug', name: 'Stoneware mug', note: 'Salt glaze, 350 ml', price: 1800 },
  { id: 'lamp', name: 'Reading lamp', note: 'Brass, dimmable', price: 7450 },
];

export interface CartLine {
  readonly product: Product;
  readonly quantity: number;
}

/** From a query such as `?q_mug=2`. What is not sold here or is no small number is left out. */
export function readCart(query: Readonly<Record<string, string>>): CartLine[] {
  return products.flatMap((product) => {
    const quantity = Number(query[`q_${product.id}`] ?? 0);
    return Number.isInteger(quantity) && quantity > 0 && quantity <= 9 ? [{ product, quantity }] : [];
  });
}

export const totalOf = (cart: readonly CartLine[]): number =>
  cart.reduce((sum, { product, quantity }) => sum + product.price * quantity, 0);

/** As Create Session's `goods`: what the order summary of the checkout shows. */
export const goodsOf = (cart: readonly CartLine[]) =>
  cart.map(({ product: { id, name, note, price }, quantity }) => ({
    id,
    name,
    description: note,
    price,
    quantity,
  }));
