// The frame of every page of the console: where one is, the gateway's clock, and the headers. There is no script at all.
import { html } from 'hono/html';
import { formHeaders } from '../pages/form-headers.ts';
import type { Html } from '../pages/plain-page.ts';
import { consoleStyle } from './style.ts';

export const consoleHeaders = {
  ...formHeaders(consoleStyle.hash, `'self'`),
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const;

const rooms = [
  ['/console', 'Sessions'],
  ['/console/transactions', 'Transactions'],
  ['/console/webhooks', 'Webhooks'],
  ['/console/merchants', 'Merchants'],
  ['/console/sandbox', 'Sandbox'],
] as const;

/** What has just been done, by the word in the address that the form led back to. */
const doneWords: Readonly<Record<string, string>> = {
  captured: 'Captured.',
  voided: 'Voided.',
  refunded: 'Refunded.',
  refused: 'The acquirer refused the refund. The money is where it was.',
  expired: 'The session is over.',
  sent: 'On its way again. Reload to see the answer.',
  saved: 'Saved.',
  made: 'The merchant is made.',
  moved: 'The clock was moved.',
  armed: 'The fault is armed.',
  cleared: 'No fault is armed.',
  reset: 'Sessions and what came of them are forgotten.',
};

export interface ConsolePage {
  readonly title: string;
  /** The address of the room that it belongs to. */
  readonly room?: (typeof rooms)[number][0];
  /** One of the words of `doneWords`; anything else says nothing. */
  readonly done?: string | undefined;
  readonly content: Html;
}

export const consolePage = ({ title, room, done = '', content }: ConsolePage): Html =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title} · PayKKa sandbox</title>
        ${consoleStyle.tag}
      </head>
      <body>
        <a class="skip" href="#content">To the content</a>
        <div class="top">
          <header>
            <a class="brand" href="/console">PayKKa sandbox</a>
            <nav aria-label="Console">
              <ul>
                ${rooms.map(
                  ([href, name]) =>
                    html`<li>
                      <a href="${href}" ${href === room ? html`aria-current="page"` : ''}>${name}</a>
                    </li>`,
                )}
              </ul>
            </nav>
          </header>
        </div>
        <main id="content" tabindex="-1">
          ${Object.hasOwn(doneWords, done) ? html`<p class="done" role="status">${doneWords[done]}</p>` : ''}
          ${content}
        </main>
      </body>
    </html>`;
