// Where the issuer sends the browser after a challenge, inside the shell's frame. It reads nothing of what the issuer's
// page posted: the result came server to server. It only makes the shell say "look again".
import { html } from 'hono/html';
import { LOOK_AGAIN } from './challenge-shell.ts';
import { inlineScript } from './inline.ts';
import type { Html } from './plain-page.ts';
import { embeddableHeaders, embeddablePolicy } from './psp-headers.ts';

const script = inlineScript(`if (parent !== window) parent.postMessage('${LOOK_AGAIN}', location.origin);`);

export const notificationPage = (): Html =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>Card verification</title>
      </head>
      <body>
        ${script.tag}
      </body>
    </html>`;

export const notificationHeaders = (origins: readonly string[]) => ({
  'Content-Security-Policy': embeddablePolicy({
    scripts: [script.hash],
    styles: [],
    ancestors: [...new Set(["'self'", ...origins])],
  }),
  ...embeddableHeaders,
});
