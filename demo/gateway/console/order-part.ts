// What is bought, who pays and where it goes, as the merchant's server and the shopper said it. No card data are in it.
import { html } from 'hono/html';
import type { BillJson, GoodsJson } from '../../../src/protocol/gateway.ts';
import type { Html } from '../pages/plain-page.ts';
import type { Session, Transaction } from '../store/schema.ts';
import { facts, money } from './parts.ts';

interface Person extends BillJson {
  readonly first_name?: string;
  readonly middle_name?: string;
  readonly last_name?: string;
  readonly email?: string;
  readonly area_code?: string;
  readonly phone_number?: string;
}
interface Request {
  readonly goods?: readonly GoodsJson[];
  readonly bill?: Person & { readonly billing_address_collection?: string };
  readonly shipping?: Person;
}

/** As many goods are shown without being asked for. */
const FEW = 5;

/** Nothing when the merchant named neither goods nor addresses. */
export function orderPart({ request, currency }: Pick<Session, 'request' | 'currency'>): Html | '' {
  const { goods = [], bill, shipping } = JSON.parse(request) as Request;
  const [billed, shipped] = [addressOf(bill), addressOf(shipping)];
  if (goods.length === 0 && !bill && !shipped) return '';
  return html`<section aria-labelledby="goods">
    <h2 id="goods">Order</h2>
    ${goods.length > 0 ? goodsList(goods, currency) : ''}
    ${facts([
      billed ? ['Bill to', billed] : null,
      bill?.billing_address_collection
        ? ['Address form', bill.billing_address_collection.toLowerCase()]
        : null,
      shipped ? ['Ship to', shipped] : null,
    ])}
  </section>`;
}

/** The billing address that came with a payment; null when none did. */
export const typedAddress = ({ details }: Pick<Transaction, 'details'>): Html | null =>
  addressOf((JSON.parse(details) as { billing?: BillJson }).billing);

const goodsList = (goods: readonly GoodsJson[], currency: string): Html =>
  html`<details ${goods.length <= FEW ? 'open' : ''}>
    <summary>${goods.length === 1 ? '1 line' : `${goods.length} lines`}</summary>
    <div class="scroll" role="group" aria-label="Goods" tabindex="0">
      <table>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Pieces</th>
            <th scope="col">Each</th>
          </tr>
        </thead>
        <tbody>
          ${goods.map(
            ({ name, price, quantity }) =>
              html`<tr>
                <td>${name}</td>
                <td class="num">${quantity}</td>
                <td class="num">${money(Number(price), currency)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;

const countries = new Intl.DisplayNames('en', { type: 'region' });

/** A line for each thing that is known of it; null when nothing is. */
function addressOf(person: Person = {}): Html | null {
  const { first_name, middle_name, last_name, address_line1, address_line2 } = person;
  const { city, state, postal_code, country, email, area_code, phone_number } = person;
  const lines = [
    [first_name, middle_name, last_name],
    [address_line1],
    [address_line2],
    [city, state, postal_code],
    [country && countries.of(country)],
    [email],
    [area_code, phone_number],
  ].flatMap((words) => words.filter(Boolean).join(' ') || []);
  return lines.length > 0
    ? html`${lines.map((line, at) => html`${at > 0 ? html`<br />` : ''}<bdi>${line}</bdi>`)}`
    : null;
}
