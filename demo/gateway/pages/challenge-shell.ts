// The PSP's shell of a 3-D Secure challenge: nests the issuer's page, and tells the merchant's page to look again.
import { html } from 'hono/html';
import { PROTOCOL_VERSION, type ActionDoneMessage } from '../../../src/protocol/card-frame.ts';
import { inlineScript, inlineStyle } from './inline.ts';
import type { Html } from './plain-page.ts';
import { embeddableHeaders, embeddablePolicy } from './psp-headers.ts';

const messages = {
  open: { type: 'paykka:action', v: PROTOCOL_VERSION, event: 'open' },
  loaded: { type: 'paykka:action', v: PROTOCOL_VERSION, event: 'loaded' },
  done: { type: 'paykka:action', v: PROTOCOL_VERSION, event: 'done' },
} satisfies Record<string, ActionDoneMessage>;

/** Notification page -> shell, both of this origin. */
export const LOOK_AGAIN = 'paykka:look-again';

// The embedder is told only when it is one of the listed origins. Where a browser does not name it, each listed origin
// is addressed: the browser delivers to the one that is really there. The empty page that an iframe starts with is
// not the issuer's.
const script = inlineScript(`(() => {
  const messages = ${JSON.stringify(messages)};
  const listed = JSON.parse(document.querySelector('meta[name="paykka-origins"]').content);
  const embedder = location.ancestorOrigins && location.ancestorOrigins[0];
  const targets = embedder === undefined ? listed : listed.filter((origin) => origin === embedder);
  const tell = (event) => {
    if (parent !== window) for (const origin of targets) parent.postMessage(messages[event], origin);
  };
  tell('open');
  const issuer = document.querySelector('iframe');
  if (!issuer) return tell('done');
  const isEmpty = () => {
    try { return issuer.contentWindow.location.href === 'about:blank'; } catch { return false; }
  };
  const onLoad = () => {
    if (isEmpty()) return;
    issuer.removeEventListener('load', onLoad);
    tell('loaded');
  };
  issuer.addEventListener('load', onLoad);
  addEventListener('message', (event) => {
    const mine = event.origin === location.origin && event.source === issuer.contentWindow;
    if (mine && event.data === '${LOOK_AGAIN}') tell('done');
  });
  document.forms[0].submit();
})();`);

const style = inlineStyle(`
:root { color-scheme: light; background: #fff; }
html, body, iframe { display: block; width: 100%; height: 100%; margin: 0; border: 0; overflow: hidden; }
`);

export interface Challenge {
  /** Where the issuer takes the CReq. */
  readonly acsUrl: string;
  /** base64url JSON. */
  readonly creq: string;
}

/**
 * @param challenge null when nothing is left to do: the shell only says "look again".
 * @param isolated for a page under COEP: the issuer's page sends none itself, and is framed without its cookies.
 */
export const challengeShell = (
  origins: readonly string[],
  challenge: Challenge | null,
  isolated = false,
): Html =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="paykka-origins" content="${JSON.stringify(origins)}" />
        <title>Card verification</title>
        ${style.tag}
      </head>
      <body>
        ${
          challenge &&
          html`<iframe
              name="issuer"
              ${isolated ? 'credentialless' : ''}
              title="Your bank"
              sandbox="allow-scripts allow-forms allow-same-origin allow-popups"
            ></iframe>
            <form method="post" action="${challenge.acsUrl}" target="issuer" hidden>
              <input type="hidden" name="creq" value="${challenge.creq}" />
            </form>`
        }
        ${script.tag}
      </body>
    </html>`;

/** No COEP but where the page around it needs one: with it the bank's page loses its cookies. `'self'`: the notification page comes up inside. */
export const challengeShellHeaders = (origins: readonly string[], acsOrigin: string, isolated: boolean) => ({
  'Content-Security-Policy': embeddablePolicy({
    scripts: [script.hash],
    styles: [style.hash],
    ancestors: origins,
    frameSrc: `'self' https: ${acsOrigin}`,
    formAction: `https: ${acsOrigin}`,
  }),
  ...embeddableHeaders,
  ...(isolated && { 'Cross-Origin-Embedder-Policy': 'require-corp' }),
});
