// An order's money: a bar of where it is, the figures, and what a person can do with it.
import { html } from 'hono/html';
import { randomUUID } from 'node:crypto';
import { decimalString, minorUnitDigits } from '../../../src/core/money.ts';
import type { Html } from '../pages/plain-page.ts';
import { openAmount, refundableAmount } from '../payments/balances.ts';
import type { Refund } from '../store/schema-money.ts';
import type { Transaction } from '../store/schema.ts';
import { act, facts, money, pill, time } from './parts.ts';

export function moneyPart(order: Transaction, refunds: readonly Refund[]): Html {
  const { currency, authed_amount, captured_amount, voided_amount, refunded_amount } = order;
  const shown = (amount: number) => money(amount, currency);
  return html`<section class="money" aria-labelledby="money">
    <h2 id="money">Money</h2>
    ${bar(order)}
    ${facts([
      ['Authorised', shown(authed_amount)],
      ['Captured', shown(captured_amount)],
      ['Voided', shown(voided_amount)],
      ['Refunded', shown(refunded_amount)],
    ])}
    ${authed_amount > 0 ? actions(order) : html`<p class="soft">Nothing was charged.</p>`}
    ${
      refunds.length > 0 &&
      html`<h3>Refunds</h3>
        <div class="scroll" role="group" aria-label="Refunds" tabindex="0">
          <table>
            <thead>
              <tr>
                <th scope="col">Amount</th>
                <th scope="col">Status</th>
                <th scope="col">refund_trans_id</th>
                <th scope="col">Time</th>
              </tr>
            </thead>
            <tbody>
              ${refunds.map(
                (refund) =>
                  html`<tr>
                    <td class="num">${shown(refund.amount)}</td>
                    <td>${pill(refund.status)}</td>
                    <td><code>${refund.refund_trans_id}</code></td>
                    <td class="num">${time(refund.created_at)}</td>
                  </tr>`,
              )}
            </tbody>
          </table>
        </div>`
    }
  </section>`;
}

/** Parts of what was authorised: kept, given back, voided, open. */
function bar(order: Transaction): Html {
  const whole = order.authed_amount || 1;
  let x = 0;
  const part = (kind: string, amount: number) => {
    const width = (100 * amount) / whole;
    x += width;
    return html`<rect class="${kind}" x="${x - width}" width="${width}" height="8" />`;
  };
  return html`<svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
    ${part('kept', refundableAmount(order))} ${part('given', order.refunded_amount)}
    ${part('voided', order.voided_amount)} ${part('open', openAmount(order))}
  </svg>`;
}

function actions(order: Transaction): Html {
  const at = `/console/transactions/${order.order_id}`;
  const [open, refundable] = [openAmount(order), refundableAmount(order)];
  const amount = (value: number) =>
    html`<label
      >Amount in ${order.currency}<input
        name="amount"
        inputmode="decimal"
        autocomplete="off"
        required
        value="${decimalString(value, minorUnitDigits(order.currency))}"
    /></label>`;
  return html`${
    open > 0 &&
    html`<form class="row" method="post" action="${at}/capture">
        ${amount(open)}<button class="main">Capture</button>
      </form>
      ${act(`${at}/void`, 'Void what is open', 'risky')}`
  }
  ${
    // The id is made with the form: pressed twice, it is one refund.
    refundable > 0 &&
    html`<form class="row" method="post" action="${at}/refund">
      <input type="hidden" name="refund_trans_id" value="console-${randomUUID()}" />
      ${amount(refundable)}<button>Refund</button>
    </form>`
  }`;
}
