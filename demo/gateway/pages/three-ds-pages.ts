// `/3ds/…`: the shell of a challenge, the place where the issuer sends the browser back, and the issuer's own word.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import { minorUnitDigits } from '../../../src/core/money.ts';
import type { Gateway } from '../context.ts';
import { completeThreeDs, threeDsState, type ThreeDsState } from '../payments/three-ds.ts';
import { authenticationHeaders, authenticationPage, returningPage } from './authentication-page.ts';
import { challengeShell, challengeShellHeaders } from './challenge-shell.ts';
import { notificationHeaders, notificationPage } from './notification-page.ts';
import { plainHeaders, plainPage } from './plain-page.ts';
import { ancestorsOf } from './psp-headers.ts';
import { sendBack } from './send-back.ts';
import { html } from 'hono/html';

const result = z.object({
  threeDSServerTransID: z.string().max(64),
  transStatus: z.enum(['Y', 'N']),
  challengeCancel: z.string().optional(),
});

/** Of whose cards the sandbox's issuer wants to know the device first: as in the world, some and not others. */
const withMethod: ReadonlySet<string | null> = new Set(['mastercard']);
const windowSizes = ['01', '02', '03', '04', '05'];

export function threeDsPages(gateway: Gateway): Hono {
  const app = new Hono();
  const { acsOrigin, gatewayUrl } = gateway.config;

  app.get('/3ds/challenge/:transId', async (c) => {
    // Whoever sees no bank's page in the dialog: the whole window is the bank's, and the way back is the merchant's address.
    if (c.req.query('full') === '1') return c.redirect(`/3ds/authenticate/${c.req.param('transId')}`, 303);
    const state = await threeDsState(gateway, c.req.param('transId'));
    if (!state) {
      const page = plainPage('Card verification', html`<h1>There is nothing to verify here</h1>`);
      return c.html(page, 404, plainHeaders);
    }
    const size = c.req.query('window') ?? '05';
    const creq = requestTo(state, gatewayUrl, windowSizes.includes(size) ? size : '05');
    const challenge = state.open
      ? {
          acsUrl: `${acsOrigin}/challenge`,
          creq,
          method: withMethod.has(state.cardBrand)
            ? { url: `${acsOrigin}/method`, data: methodRequestTo(state, gatewayUrl) }
            : null,
        }
      : null;
    const isolated = c.req.query('isolated') === '1';
    return c.html(
      challengeShell(state.origins, challenge, isolated),
      200,
      challengeShellHeaders(ancestorsOf(state.origins, gatewayUrl), acsOrigin, isolated),
    );
  });

  // The whole page, there and back: of an order that a merchant's server pays directly, or of a session's.
  app.get('/3ds/authenticate/:transId', async (c) => {
    const state = await threeDsState(gateway, c.req.param('transId'));
    if (!state || state.returnAddress === null) {
      const page = plainPage('Card verification', html`<h1>There is nothing to verify here</h1>`);
      return c.html(page, 404, plainHeaders);
    }
    if (!state.open) return sendBack(c, state.returnAddress);
    const challenge = {
      acsUrl: `${acsOrigin}/challenge`,
      creq: requestTo(state, gatewayUrl, '05', WHOLE_PAGE),
    };
    return c.html(authenticationPage(challenge), 200, authenticationHeaders(acsOrigin));
  });

  // What the browser carries is not read: it proves nothing.
  app.post('/3ds/notification/:transId', async (c) => {
    const state = await threeDsState(gateway, c.req.param('transId'));
    if (state && state.returnAddress !== null && c.req.query('page') === 'whole') {
      return c.html(returningPage(state.returnAddress), 200, plainHeaders);
    }
    return c.html(
      notificationPage(),
      state ? 200 : 404,
      notificationHeaders(ancestorsOf(state?.origins ?? [], gatewayUrl)),
    );
  });

  app.post('/3ds/results', bodyLimit({ maxSize: 4096 }), async (c) => {
    const body = await c.req.text();
    if (!isSigned(body, c.req.header('x-acs-signature') ?? '', gateway.platform.acsSecret)) {
      return c.json({ error: 'signature' }, 401);
    }
    const { success, data } = result.safeParse(JSON.parse(body));
    if (!success) return c.json({ error: 'invalid' }, 400);
    const outcome = data.challengeCancel ? 'cancelled' : data.transStatus === 'Y' ? 'passed' : 'failed';
    const taken = await completeThreeDs(gateway, { transId: data.threeDSServerTransID, outcome });
    return c.json({ messageType: 'RRes', resultsStatus: taken ? '01' : '02' });
  });
  return app;
}

/** At the end of the address to which the issuer sends the browser back. */
const WHOLE_PAGE = '?page=whole';

function requestTo(state: ThreeDsState, gatewayUrl: string, challengeWindowSize: string, query = ''): string {
  const request = {
    messageType: 'CReq',
    messageVersion: '2.2.0',
    threeDSServerTransID: state.transId,
    challengeWindowSize,
    notificationURL: `${gatewayUrl}/3ds/notification/${state.transId}${query}`,
    merchantName: state.merchantName.slice(0, 128),
    purchaseAmount: state.amount,
    purchaseExponent: minorUnitDigits(state.currency),
    purchaseCurrency: state.currency,
    cardBrand: state.cardBrand,
  };
  return base64url(request);
}

/** For the hidden page with which the issuer looks at the device before it decides (EMV 3DS: 3DS Method Data). */
const methodRequestTo = ({ transId }: ThreeDsState, gatewayUrl: string): string =>
  base64url({
    threeDSServerTransID: transId,
    threeDSMethodNotificationURL: `${gatewayUrl}/3ds/notification/${transId}`,
  });

const base64url = (message: object): string => Buffer.from(JSON.stringify(message)).toString('base64url');

function isSigned(body: string, signature: string, secret: string): boolean {
  const expected = createHmac('sha256', secret).update(body).digest();
  const given = Buffer.from(signature, 'hex');
  return given.length === expected.length && timingSafeEqual(given, expected);
}
