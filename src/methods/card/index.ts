// Paying with a card: the entry of the list.
import { html } from 'lit';
import type { EagerMethod } from '../method.ts';
import { CardMethod } from './card-method.ts';

export const card: EagerMethod = {
  code: 'BANKCARD',
  optionsKey: 'card',
  label: 'card.label',
  icon: () =>
    html`<span class="plate wide"
      ><svg
        width="20"
        height="20"
        viewBox="0 0 20 20"
        fill="none"
        stroke="currentColor"
        stroke-width="1.5"
        aria-hidden="true"
      >
        <rect x="2.5" y="4.5" width="15" height="11" rx="2" />
        <path d="M2.5 8.5h15" /></svg
    ></span>`,
  eager: true,
  create: (host) => new CardMethod(host),
};
