// The goods of a session, read for the summary: what is not right is left out, and is no reason not to be paid.
import { isRecord, whole } from '../../core/shape.ts';

/** One line of the order, as the merchant described it: text and nothing else. */
export interface Good {
  readonly name: string;
  readonly description: string;
  /** Minor units, each. */
  readonly price: number;
  readonly quantity: number;
}

const words = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 256) : '');

export const readGoods = (goods: readonly object[]): Good[] =>
  goods.filter(isRecord).flatMap(({ name, description, price, quantity }) => {
    if (!words(name) || !whole(price) || !whole(quantity)) return [];
    return [
      {
        name: words(name),
        description: words(description),
        price: price as number,
        quantity: quantity as number,
      },
    ];
  });
