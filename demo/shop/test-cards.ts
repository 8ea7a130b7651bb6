// The sandbox's cards, to copy. The same list stands in README.
import { html } from 'hono/html';

const testCards: readonly (readonly [number: string, outcome: string])[] = [
  ['4242 4242 4242 4242', 'Visa, paid'],
  ['5555 5555 5555 4444', 'Mastercard, paid'],
  ['3782 822463 10005', 'Amex, paid (4-digit code)'],
  ['3530 1113 3330 0000', 'JCB, paid'],
  ['6011 1111 1111 1117', 'Discover, paid'],
  ['3056 930902 5904', 'Diners Club, paid'],
  ['4918 1900 0000 0002', '3-D Secure challenge'],
  ['5433 3000 0000 0133', '3-D Secure, Mastercard'],
  ['4901 1700 0000 0003', '3-D Secure, frictionless'],
  ['4000 0000 0000 0002', 'Declined'],
  ['4000 0000 0000 9995', 'Insufficient funds'],
  ['4000 0000 0000 0069', 'Expired card'],
  ['4000 0000 0000 0127', 'Wrong security code'],
  ['4000 0000 0000 0119', 'Processing error, can be retried'],
  ['4000 0000 0000 0341', 'Paid after 5 s'],
  ['4000 0000 0000 0259', 'Never settles'],
];

export const testCardList = () =>
  html`<details open>
    <summary>Test cards</summary>
    <ul class="cards">
      ${testCards.map(
        ([number, outcome]) =>
          html`<li>
            <button type="button" data-copy="${number}" title="Copy">${number}</button><span>${outcome}</span>
          </li>`,
      )}
    </ul>
    <p class="note">Any future date, any code. The bank’s one-time code is 123456.</p>
  </details>`;
