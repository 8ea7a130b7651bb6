// Webhooks with their bodies, each delivery with its answer, and the button that sends one again.
import { html } from 'hono/html';
import type { Html } from '../pages/plain-page.ts';
import type { Delivery } from '../store/deliveries.ts';
import type { Webhook } from '../store/schema.ts';
import { act, empty, pill, pretty, time } from './parts.ts';
import type { SentWebhook } from './story.ts';

export const notifyTypeOf = ({ body }: Pick<Webhook, 'body'>): string =>
  (JSON.parse(body) as { notify_type: string }).notify_type;

export const stateOf = ({
  delivered_at,
  next_try_at,
}: Pick<Webhook, 'delivered_at' | 'next_try_at'>): string =>
  delivered_at !== null ? 'DELIVERED' : next_try_at !== null ? 'WAITING' : 'GIVEN UP';

export const webhooksPart = (webhooks: readonly SentWebhook[]): Html =>
  html`<section aria-labelledby="webhooks">
    <h2 id="webhooks">Webhooks</h2>
    ${
      webhooks.length > 0
        ? webhooks.map(
            ({ webhook, deliveries }) =>
              html`<details>
                <summary>
                  <b>${notifyTypeOf(webhook)}</b> ${pill(stateOf(webhook))}
                  <small class="when">${time(webhook.created_at)}</small>
                </summary>
                ${webhookBody(webhook, deliveries)}
              </details>`,
          )
        : empty('No webhook was sent: nothing has ended yet, or nobody named an address.')
    }
  </section>`;

/** @param deliveries oldest first */
export const webhookBody = (webhook: Webhook, deliveries: readonly Delivery[]): Html =>
  html`<p>
      To <code>${webhook.url}</code>, event
      <a href="/console/webhooks/${webhook.event_id}">${webhook.event_id}</a>
    </p>
    ${pretty(webhook.body)}
    ${
      deliveries.length > 0
        ? html`<ol>
            ${deliveries.map(deliveryPart)}
          </ol>`
        : html`<p class="soft">Not sent yet.</p>`
    }
    ${
      webhook.next_try_at !== null && webhook.tries > 0
        ? html`<p class="soft">Next try ${time(webhook.next_try_at)}</p>`
        : ''
    }
    ${act(`/console/webhooks/${webhook.event_id}/resend`, 'Send again')}`;

const deliveryPart = (delivery: Delivery): Html =>
  html`<li>
    <details>
      <summary>
        Try ${delivery.no}
        <span class="pill ${delivery.received ? 'good' : 'bad'}"
          >${delivery.response_status ?? 'No answer'}${delivery.received ? '' : ', not received'}</span
        >
        <small class="when">${time(delivery.sent_at)}, ${delivery.took_ms} ms</small>
      </summary>
      ${delivery.answer ? pretty(delivery.answer) : html`<p class="soft">The answer was empty.</p>`}
      <div class="scroll" role="group" aria-label="Headers" tabindex="0">
        <table>
          <tbody>
            ${Object.entries(JSON.parse(delivery.headers) as Record<string, string>).map(
              ([name, value]) =>
                html`<tr>
                  <th scope="row">${name}</th>
                  <td><code>${shortened(value)}</code></td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </details>
  </li>`;

/** A signature is known by its beginning. */
const shortened = (value: string): string => (value.length > 64 ? `${value.slice(0, 24)}…` : value);
