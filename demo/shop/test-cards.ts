// The sandbox's cards, to copy.
import { html } from 'hono/html';
import { testCards } from './public/test-cards.js';

export const testCardList = () =>
  html`<details open>
    <summary>Test cards</summary>
    <ul class="cards">
      ${testCards.map(
        ({ number, outcome }) =>
          html`<li>
            <button type="button" data-copy="${number}" title="Copy">${number}</button><span>${outcome}</span>
          </li>`,
      )}
    </ul>
    <p class="note">Any future date, any code. The bank’s one-time code is 123456.</p>
  </details>`;
