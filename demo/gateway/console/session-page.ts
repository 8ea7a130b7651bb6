// One session: what was asked for, each attempt, its money, its webhooks, the requests about it.
import { html } from 'hono/html';
import type { Html } from '../pages/plain-page.ts';
import { hostedUrl } from '../payments/hosted-session.ts';
import type { LoggedRequest } from '../request-log.ts';
import { attemptsPart } from './attempts-part.ts';
import { consolePage } from './layout.ts';
import { moneyPart } from './money-part.ts';
import { orderPart } from './order-part.ts';
import { act, empty, facts, methodName, money, pill, pretty, time } from './parts.ts';
import { sessionState } from './session-state.ts';
import type { Story } from './story.ts';
import { webhooksPart } from './webhooks-part.ts';

export interface Shown {
  readonly story: Story;
  readonly gatewayUrl: string;
  /** The gateway's clock. */
  readonly now: number;
  readonly done?: string | undefined;
}

export function sessionPage({ story, gatewayUrl, now, done }: Shown): Html {
  const { session, merchant, tries, webhooks, requests } = story;
  const last = tries.at(-1);
  const state = sessionState({ ...session, attempt_status: last?.attempt.status ?? null }, now);
  const methods = (JSON.parse(session.methods) as { code: string }[]).map(({ code }) => methodName(code));
  const isOpen = session.status === 'OPEN';
  const page = html`<a class="button" href="${hostedUrl(gatewayUrl, session.id)}">Open its page</a>`;
  const actions = [
    ...(isOpen ? [act(`/console/sessions/${session.id}/expire`, 'Expire now', 'risky')] : []),
    ...(session.session_mode === 'HOSTED' ? [page] : []),
  ];
  const content = html`<div class="head">
      <h1>${money(session.amount, session.currency)}</h1>
      ${pill(state)}
    </div>
    <div class="two">
      <div>
        <section aria-labelledby="session">
          <h2 id="session">Session</h2>
          ${facts([
            ['Id', html`<code>${session.id}</code>`],
            ['trans_id', html`<code>${session.trans_id}</code>`],
            ['Merchant', html`<a href="/console/merchants/${merchant.merchant_id}">${merchant.name}</a>`],
            ['Mode', session.session_mode],
            ['Capture', session.capture_method],
            ['Methods', methods.join(', ') || 'none'],
            ['Version', session.version],
            ['Made', time(session.created_at)],
            [isOpen ? 'Expires' : 'Good until', time(session.expires_at)],
            ['return_url', session.return_url ?? 'none'],
            ['notify_url', session.notify_url ?? `the merchant’s: ${merchant.notify_url ?? 'none'}`],
          ])}
          <details>
            <summary>As the merchant’s server asked for it</summary>
            ${pretty(session.request)}
          </details>
          ${actions.length > 0 ? html`<div class="bar">${actions}</div>` : ''}
        </section>
        ${last && last.order.authed_amount > 0 ? moneyPart(last.order, last.refunds) : ''}
        ${orderPart(session)}
      </div>
      ${attemptsPart(tries)}
    </div>
    ${webhooksPart(webhooks)} ${requestsPart(requests)}`;
  return consolePage({ title: `Session ${session.trans_id}`, room: '/console', done, content });
}

export const requestsPart = (requests: readonly LoggedRequest[]): Html =>
  html`<section aria-labelledby="requests">
    <h2 id="requests">Requests</h2>
    ${
      requests.length > 0
        ? html`<div class="scroll" role="group" aria-label="Requests" tabindex="0">
            <table>
              <thead>
                <tr>
                  <th scope="col">Time</th>
                  <th scope="col">Request</th>
                  <th scope="col">Status</th>
                  <th scope="col">ms</th>
                </tr>
              </thead>
              <tbody>
                ${requests.map(
                  ({ at, method, path, status, ms }) =>
                    html`<tr>
                      <td class="num">${time(at)}</td>
                      <td><code>${method} ${path}</code></td>
                      <td class="num">${status}</td>
                      <td class="num">${ms}</td>
                    </tr>`,
                )}
              </tbody>
            </table>
          </div>`
        : empty('None since the gateway was started.')
    }
  </section>`;
