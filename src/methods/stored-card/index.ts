// Paying with a card that the shopper has saved: the entry of the list, a row for each card. Its code comes when a
// session brings one.
import { html } from 'lit';
import type { LazyMethod } from '../method.ts';

export const storedCard: LazyMethod = {
  code: 'BANKCARD',
  optionsKey: 'card',
  label: 'stored.label',
  icon: () => html`<span class="plate large"></span>`,
  entries: ({ storedMethods }) =>
    storedMethods.map(({ id, isExpired, cvcRequired }) => ({
      key: id,
      isSpent: isExpired,
      // "Remove card", and the field of the code above it.
      height: cvcRequired ? 90 : 32,
    })),
  eager: false,
  load: () => import('./stored-card-method.ts'),
};
