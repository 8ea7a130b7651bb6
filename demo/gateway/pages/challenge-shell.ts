// The PSP's shell of a 3-D Secure challenge: lets the issuer collect what it wants to know of the device (the 3DS method),
// nests the issuer's page, and tells the merchant's page to look again.
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

/** What the issuer has not collected by then it does without (EMV 3DS: 10 s). */
const METHOD_BOUND = 10_000;

/** Notification page -> shell, both of this origin. */
export const LOOK_AGAIN = 'paykka:look-again';

// The embedder is told only when it is one of the listed origins. Where a browser does not name it, each listed origin
// is addressed: the browser delivers to the one that is really there. The empty page that an iframe starts with is
// not the issuer's. The same notification page ends both, the method and the check; there is one frame at a time. There is
// no directory server here, so the issuer's page is told with the CReq what an AReq would say: whether the method has
// ended.
const script = inlineScript(`(() => {
  const messages = ${JSON.stringify(messages)};
  const listed = JSON.parse(document.querySelector('meta[name="paykka-origins"]').content);
  const embedder = location.ancestorOrigins && location.ancestorOrigins[0];
  const targets = embedder === undefined ? listed : listed.filter((origin) => origin === embedder);
  const tell = (event) => {
    if (parent !== window) for (const origin of targets) parent.postMessage(messages[event], origin);
  };
  tell('open');
  const template = document.querySelector('template');
  if (!template) return tell('done');
  const { method: request, check } = document.forms;
  const method = document.querySelector('iframe');
  let issuer;
  const isEmpty = () => {
    try { return issuer.contentWindow.location.href === 'about:blank'; } catch { return false; }
  };
  const onLoad = () => {
    if (isEmpty()) return;
    issuer.removeEventListener('load', onLoad);
    tell('loaded');
  };
  const challenge = (indicator) => {
    if (issuer) return;
    if (method) method.remove();
    document.body.append(template.content);
    issuer = document.querySelector('iframe');
    issuer.addEventListener('load', onLoad);
    check.elements.threeDSCompInd.value = indicator;
    check.submit();
  };
  addEventListener('message', ({ origin, source, data }) => {
    const isMine = origin === location.origin && source === (issuer ?? method).contentWindow;
    if (!isMine || data !== '${LOOK_AGAIN}') return;
    if (issuer) tell('done');
    else challenge('Y');
  });
  if (!method) return challenge('U');
  setTimeout(() => challenge('N'), ${METHOD_BOUND});
  request.submit();
})();`);

const style = inlineStyle(`
:root { color-scheme: light; background: #fff; }
html, body, iframe { display: block; width: 100%; height: 100%; margin: 0; border: 0; overflow: hidden; }
[hidden] { display: none; }
`);

export interface Challenge {
  /** Where the issuer takes the CReq. */
  readonly acsUrl: string;
  /** base64url JSON. */
  readonly creq: string;
}

export interface ShellChallenge extends Challenge {
  /** The 3DS method's address and its request, base64url JSON; null where the issuer has none for this card. */
  readonly method: { readonly url: string; readonly data: string } | null;
}

/**
 * @param challenge null when nothing is left to do: the shell only says "look again".
 * @param isolated for a page under COEP: the issuer's page sends none itself, and is framed without its cookies.
 */
export const challengeShell = (
  origins: readonly string[],
  challenge: ShellChallenge | null,
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
          html`${
              challenge.method &&
              html`<iframe
                  name="method"
                  hidden
                  ${isolated ? 'credentialless' : ''}
                  title="Your bank’s data collection"
                  sandbox="allow-forms allow-scripts allow-same-origin"
                ></iframe>
                <form name="method" method="post" action="${challenge.method.url}" target="method" hidden>
                  <input type="hidden" name="threeDSMethodData" value="${challenge.method.data}" />
                </form>`
            }
            <template>
              <iframe
                name="issuer"
                ${isolated ? 'credentialless' : ''}
                title="Your bank"
                allow="publickey-credentials-get *"
                sandbox="allow-scripts allow-forms allow-same-origin allow-popups"
              ></iframe>
            </template>
            <form name="check" method="post" action="${challenge.acsUrl}" target="issuer" hidden>
              <input type="hidden" name="creq" value="${challenge.creq}" />
              <input type="hidden" name="threeDSCompInd" />
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
