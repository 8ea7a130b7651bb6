// `GET /hosted/{session_id}`: the page of a HOSTED session, for merchants who have none of their own.
import { Hono } from 'hono';
import { html } from 'hono/html';
import type { GoodsJson } from '../../../src/protocol/gateway.ts';
import type { Gateway } from '../context.ts';
import { waitAfterFailure } from '../may-fail.ts';
import { factsOf } from '../payments/facts.ts';
import { cancelAddress, returnAddress } from '../payments/hosted-session.ts';
import { isOpen, isPaid } from '../store/attempts.ts';
import { merchantBy } from '../store/merchants.ts';
import type { Session } from '../store/schema.ts';
import { publicStatus, sessionById } from '../store/sessions.ts';
import { themeById } from '../store/themes.ts';
import { hostedDocument, hostedHeaders, type HostedModel } from './hosted-document.ts';
import { hostedFont } from './hosted-font.ts';
import { plainHeaders, plainPage } from './plain-page.ts';

const nothingHere = plainPage(
  'Checkout',
  html`<h1>There is no checkout at this address</h1>
    <p class="lead">Please go back to the shop and start again. You haven’t been charged.</p>`,
);

export function hostedPage(gateway: Gateway): Hono {
  const app = new Hono();
  app.get('/hosted/:sessionId', async (c) => {
    const known = await sessionById(gateway.db, c.req.param('sessionId'));
    if (known?.session_mode !== 'HOSTED') {
      const wait = await waitAfterFailure(gateway, c, null);
      if (wait !== null) c.header('Retry-After', String(wait));
      return c.html(nothingHere, wait === null ? 404 : 429, plainHeaders);
    }
    const { session, last } = await factsOf(gateway, known.id);
    // What was paid, or is being paid: the session may have been changed since.
    const { amount, currency } = last !== null && (isOpen(last) || isPaid(last)) ? last : session;
    const merchant = (await merchantBy(gateway.db, 'merchant_id', session.merchant_id))!;
    const request = JSON.parse(session.request) as Request;
    const { theme_id } = request;
    const theme = theme_id ? await themeById(gateway.db, session.merchant_id, theme_id) : null;
    const model: HostedModel = {
      sessionId: session.id,
      clientKey: merchant.client_key,
      status: publicStatus(session),
      merchantName: request.display_merchant_name || merchant.name,
      locale: request.display_locale ?? 'en',
      returnUrl: returnAddress(session),
      cancelUrl: cancelAddress(session),
      wallets: simulatedWallets(session),
      order: request.goods?.length ? { goods: request.goods, amount, currency } : null,
      font: hostedFont(gateway.config.distDir, theme?.tokens['font']),
    };
    return c.html(hostedDocument(model), 200, hostedHeaders(model));
  });
  return app;
}

const simulators = { APPLE_PAY: 'apple-pay', GOOGLE_PAY: 'google-pay' } as const;

const simulatedWallets = ({ methods }: Session): string[] => {
  const codes = (JSON.parse(methods) as { code: string }[]).map(({ code }) => code);
  return Object.entries(simulators)
    .filter(([code]) => codes.includes(code))
    .map(([, name]) => name);
};

interface Request {
  readonly display_merchant_name?: string;
  readonly display_locale?: string;
  readonly theme_id?: string;
  readonly goods?: readonly GoodsJson[];
}
