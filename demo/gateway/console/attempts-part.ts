// A session's attempts: what was tried, what the bank asked, how it ended.
import { html } from 'hono/html';
import type { Html } from '../pages/plain-page.ts';
import type { AcquirerState } from '../store/schema.ts';
import { typedAddress } from './order-part.ts';
import { empty, facts, paidBy, pill, time } from './parts.ts';
import type { Try } from './story.ts';

export const attemptsPart = (tries: readonly Try[]): Html =>
  html`<section aria-labelledby="attempts">
    <h2 id="attempts">Attempts</h2>
    ${tries.length > 0 ? tries.map(attemptPart) : empty('Nobody has tried to pay yet.')}
  </section>`;

const attemptPart = ({ attempt, order, operation }: Try): Html => {
  const billed = typedAddress(order);
  return html`<div class="attempt">
    <div class="head">
      <h3>${attempt.no}. ${paidBy(order)}</h3>
      ${pill(attempt.status)}
    </div>
    ${facts([
      ['Order', html`<a href="/console/transactions/${order.order_id}">${order.order_id}</a>`],
      order.error_code === '0000' ? null : ['Reason', `${order.error_code}, ${order.error_description}`],
      [
        'Card',
        order.card_bin === null ? 'none' : html`<code>${order.card_bin} •••• ${order.card_last4}</code>`,
      ],
      [attempt.method === 'ALIPAY_PLUS' ? 'Own page' : '3-D Secure', checked(operation)],
      operation?.auth_id ? ['Authorised as', html`<code>${operation.auth_id}</code>`] : null,
      billed && (['Billed to', billed] as const),
      order.token === null ? null : ['Token', html`<code>${order.token}</code>`],
      order.recurring_agreement_id === null
        ? null
        : ['Agreement', html`<code>${order.recurring_agreement_id}</code>`],
      ['Began', time(attempt.created_at)],
      attempt.finished_at === null
        ? null
        : ['Ended', html`${time(attempt.finished_at)}, ${after(attempt.finished_at - attempt.created_at)}`],
    ])}
  </div>`;
};

/** What came of the check, from the acquirer's book. */
function checked(operation: Try['operation']): string {
  if (operation === null) return 'the acquirer has not answered';
  if (operation.state === 'CHALLENGE') return 'the shopper is being asked';
  if (operation.authentication === 'FRICTIONLESS') return 'checked without asking the shopper';
  if (operation.authentication !== 'CHALLENGE') return 'not asked for';
  return answers[operation.state] ?? 'asked, passed';
}

const answers: Partial<Record<AcquirerState, string>> = {
  VOIDED: 'asked, given up',
  TIMED_OUT: 'asked, not answered in time',
  DECLINED: 'asked, failed',
};

const after = (ms: number): string => (ms < 1000 ? `after ${ms} ms` : `after ${(ms / 1000).toFixed(1)} s`);
