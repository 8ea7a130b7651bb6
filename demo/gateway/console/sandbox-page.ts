// The sandbox's own knobs for people: clock, faults, refunds that are refused, keys of the card frame, a fresh start.
import { html } from 'hono/html';
import type { Html } from '../pages/plain-page.ts';
import { faultModeNames, type Fault } from '../sandbox/faults.ts';
import { consolePage } from './layout.ts';
import { act, empty, facts, time } from './parts.ts';

export interface SandboxModel {
  readonly now: number;
  /** Ahead of real time. */
  readonly offsetMs: number;
  readonly faults: readonly Fault[];
  readonly refundsToRefuse: number;
  /** Current, then next. */
  readonly kids: readonly string[];
  readonly done?: string | undefined;
}

const steps = [
  [60_000, '1 minute'],
  [600_000, '10 minutes'],
  [3_600_000, '1 hour'],
  [86_400_000, '1 day'],
] as const;

/** What meets with faults, most often. */
const targets = [
  'POST /checkout/v1/sessions/*/payments',
  'GET /checkout/v1/sessions/*',
  'GET /checkout/v1/sessions/*/attempts/*',
  'GET /checkout/v1/frame',
  'GET /checkout/v1/keys',
  'POST /v3/payment/acq/session',
];

export const sandboxPage = (model: SandboxModel): Html =>
  consolePage({
    title: 'Sandbox',
    room: '/console/sandbox',
    done: model.done,
    content: html`<h1>Sandbox</h1>
      <div class="two">
        <div>${clockPart(model)} ${refundsPart(model)} ${keysPart(model)}</div>
        <div>${faultsPart(model)} ${resetPart()}</div>
      </div>`,
  });

const clockPart = ({ now, offsetMs }: SandboxModel): Html =>
  html`<section aria-labelledby="clock">
    <h2 id="clock">Clock</h2>
    ${facts([
      ['Now', time(now)],
      ['Ahead by', offsetMs === 0 ? 'nothing' : `${Math.round(offsetMs / 60_000)} minutes`],
    ])}
    <p class="soft">
      Sessions, attempts, encrypted cards and pauses between tries follow it. Signatures do not.
    </p>
    <form class="bar" method="post" action="/console/sandbox/clock">
      ${steps.map(([ms, name]) => html`<button name="advance_ms" value="${ms}">${name} on</button>`)}
    </form>
  </section>`;

const refundsPart = ({ refundsToRefuse }: SandboxModel): Html =>
  html`<section aria-labelledby="refunds">
    <h2 id="refunds">Refunds that the acquirer refuses</h2>
    <form class="row" method="post" action="/console/sandbox/refunds">
      <label
        >Of the next ones, how many<input
          name="refuse_next"
          type="number"
          min="0"
          max="1000"
          required
          value="${refundsToRefuse}"
      /></label>
      <button>Save</button>
    </form>
  </section>`;

const keysPart = ({ kids: [current, next] }: SandboxModel): Html =>
  html`<section aria-labelledby="keys">
    <h2 id="keys">Keys of the card form</h2>
    ${facts([
      ['Current', html`<code>${current ?? 'none'}</code>`],
      ['Next', html`<code>${next ?? 'none'}</code>`],
    ])}
    <div class="bar">
      ${act('/console/sandbox/keys/rotate', 'Rotate')}
      ${act('/console/sandbox/keys/revoke-old', 'Revoke the old ones', 'risky')}
    </div>
  </section>`;

const faultsPart = ({ faults }: SandboxModel): Html =>
  html`<section aria-labelledby="faults">
    <h2 id="faults">Faults</h2>
    ${
      faults.length > 0
        ? html`<ul>
              ${faults.map(
                ({ match, mode, times }) =>
                  html`<li><code>${match}</code> ${mode}, ${times === 1 ? 'once' : `${times} times`}</li>`,
              )}
            </ul>
            ${act('/console/sandbox/faults/clear', 'Clear')}`
        : empty('None is armed. Requests are answered as they should be.')
    }
    <form method="post" action="/console/sandbox/faults">
      <div class="row">
        <label
          >Which requests<input
            name="match"
            list="targets"
            required
            value="${targets[0]!}"
            autocomplete="off"
            spellcheck="false"
        /></label>
        <datalist id="targets">
          ${targets.map((target) => html`<option value="${target}"></option>`)}
        </datalist>
        <label
          >What happens<select name="mode">
            ${faultModeNames.map((mode) => html`<option>${mode}</option>`)}
          </select></label
        >
        <label>How often<input name="times" type="number" min="1" max="1000" required value="1" /></label>
        <label>Milliseconds, to delay or hang<input name="ms" type="number" min="0" max="600000" /></label>
        <label>HTTP status<input name="status" type="number" min="200" max="599" /></label>
      </div>
      <p><button class="main">Arm</button></p>
    </form>
  </section>`;

const resetPart = (): Html =>
  html`<section aria-labelledby="reset">
    <h2 id="reset">A fresh start</h2>
    <details>
      <summary>Forget sessions and what came of them</summary>
      <p class="soft">Merchants, their keys and origins stay. It cannot be undone.</p>
      ${act('/console/sandbox/reset', 'Forget them', 'risky')}
    </details>
  </section>`;
