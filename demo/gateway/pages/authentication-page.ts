// 3-D Secure without a page of ours around it: sends the whole browser to the issuer, and from there to the merchant.
import { html } from 'hono/html';
import type { Challenge } from './challenge-shell.ts';
import { inlineScript } from './inline.ts';
import { plainHeaders, plainPage, type Html } from './plain-page.ts';

const script = inlineScript(`document.forms[0].submit();`);

export const authenticationPage = ({ acsUrl, creq }: Challenge): Html =>
  plainPage(
    'Card verification',
    html`<h1>Your bank checks that it is you</h1>
      <form method="post" action="${acsUrl}">
        <input type="hidden" name="creq" value="${creq}" />
        <input type="hidden" name="threeDSCompInd" value="U" />
        <button>Continue to your bank</button>
      </form>
      ${script.tag}`,
  );

export const authenticationHeaders = (acsOrigin: string) => ({
  ...plainHeaders,
  'Content-Security-Policy': plainHeaders['Content-Security-Policy']
    .replace("form-action 'none'", `form-action ${acsOrigin}`)
    .concat(`; script-src ${script.hash}`),
});

/** A page, not a redirect: the issuer's own policy may not let its form be led on to a third origin. */
export const returningPage = (address: string): Html =>
  plainPage(
    'Card verification',
    html`<meta http-equiv="refresh" content="0;url=${address}" />
      <h1>Back to the shop</h1>
      <p><a href="${address}">Continue</a></p>`,
  );
