// The playground's page: options, the checkout, its code, what happened. It works at 320 px, and reads in this order.
import { html } from 'hono/html';
import { inConsole, layout, simulators, type Html } from '../pages.ts';
import { kindsOf, type Place } from '../public/playground/code.js';
import { groups } from '../public/playground/option-list.js';
import type { readOptions } from '../public/playground/options.js';
import { tagsOf } from '../public/playground/settings.js';
import { testCardList } from '../test-cards.ts';
import { control } from './controls.ts';
import { languageList } from './language-list.ts';
import { lookHelp } from './look-help.ts';
import { element, wayToHosted } from './stage.ts';

interface Model {
  readonly options: ReturnType<typeof readOptions>;
  readonly place: Place;
  readonly nonce: string;
}

export function playgroundPage({ options, place, nonce }: Model): Html {
  const tags = tagsOf(options);
  const isHosted = tags.length === 0;
  return layout(
    'Playground',
    html`<div class="playground">
      <h1>Playground</h1>
      <form id="options" class="options" aria-label="Options" data-place="${JSON.stringify(place)}">
        ${groups.map(
          (group) =>
            html`<details class="group" id="${group.id}" ${group.isOfElement && isHosted ? 'hidden' : ''}>
              <summary>${group.title}</summary>
              ${group.id === 'look' ? lookHelp() : ''}
              ${group.options.map((option) => control(option, options[option.name]))}
              ${group.about ? html`<p class="note">${group.about}</p>` : ''}
            </details>`,
        )}
        ${languageList()}
        <button class="primary">New session</button>
        <p class="note" id="said" role="status"></p>
      </form>
      <section class="stage" aria-label="Checkout">
        <p class="acts" id="pay-with" hidden>
          <span></span> <button type="button" data-copy="number" title="Copy"></button>
        </p>
        ${isHosted ? wayToHosted(place) : tags.map((tag) => element(tag, place, nonce))}
        <button type="button" class="primary" id="own" hidden>Pay</button>
      </section>
      <div class="below">
        <section aria-labelledby="code-title">
          <h2 id="code-title">Code</h2>
          <form id="kinds" class="kinds">
            ${Object.entries(kindsOf(options)).map(
              ([name, { label }], at) =>
                html`<label
                  ><input type="radio" name="kind" value="${name}" ${at === 0 ? 'checked' : ''} />
                  ${label}</label
                >`,
            )}
          </form>
          <pre id="code" tabindex="0" role="group" aria-label="The code"></pre>
          <p class="acts">
            <button type="button" data-copy="code">Copy code</button>
            <a id="run" href="/playground/run" target="_blank" rel="noopener">Open it as a page</a>
          </p>
        </section>
        <section aria-labelledby="timeline-title">
          <h2 id="timeline-title">What happened</h2>
          <ol id="timeline" class="timeline" tabindex="0" aria-labelledby="timeline-title"></ol>
          <details id="diagnostics">
            <summary>Diagnostics</summary>
            <pre tabindex="0" role="group" aria-label="The diagnostics"></pre>
          </details>
          <p class="acts"><button type="button" data-copy="diagnostics">Copy diagnostics</button></p>
          ${inConsole(place.psp, place)}
        </section>
        ${testCardList()}
      </div>
    </div>`,
    html`<link rel="stylesheet" href="/assets/playground/playground.css" />
      <link rel="stylesheet" href="/assets/playground/options.css" />
      <link rel="preconnect" href="${place.psp}" crossorigin />
      ${isHosted ? '' : simulators(options['wallets'], place.psp, nonce)}
      <script type="module" nonce="${nonce}" src="/assets/playground/main.js"></script>
      ${isHosted ? '' : html`<script type="module" nonce="${nonce}" src="${place.psp}/cp/paykka-dropin.js"></script>`}`,
  );
}

interface Run {
  readonly options: Model['options'];
  readonly psp: string;
  readonly nonce: string;
  readonly code: unknown;
}

/** A page with nothing on it but the code, and the simulators where they are asked for. */
export const runPage = ({ options, psp, nonce, code }: Run): Html =>
  layout(
    'Code',
    html`${code}`,
    html`<script type="importmap" nonce="${nonce}">
        { "imports": { "paykka-dropin": "${psp}/cp/paykka-dropin.js" } }
      </script>
      ${simulators(options['wallets'], psp, nonce)}`,
  );
