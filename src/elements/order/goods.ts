// The goods of a session, read for the summary: what is not right is left out, and is no reason not to be paid.
import { plainText } from '../../core/plain-text.ts';
import { isRecord, whole } from '../../core/shape.ts';

/** One line of the order, as the merchant described it: text and nothing else. */
export interface Good {
  readonly name: string;
  readonly description: string;
  /** Minor units, of all pieces together. */
  readonly price: number;
  readonly quantity: number;
}

/** As many as Create Session takes. */
const MOST = 200;

const words = (value: unknown): string => (typeof value === 'string' ? plainText(value.slice(0, 256)) : '');

export const readGoods = (goods: unknown): Good[] =>
  [goods]
    .flat()
    .slice(0, MOST)
    .filter(isRecord)
    .flatMap(({ name, description, price, quantity }) => {
      const total = Number(price) * Number(quantity);
      if (!words(name) || !whole(price) || !whole(quantity) || !whole(total)) return [];
      return [
        { name: words(name), description: words(description), price: total, quantity: quantity as number },
      ];
    });
