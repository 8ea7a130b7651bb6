// The shop's addresses: the shop, the checkout, the return page, the webhooks. Sessions are made here, signed.
import { readFileSync } from 'node:fs';
import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { changed } from './changed.ts';
import { goodsOf, products, readCart, totalOf, type CartLine } from './catalogue.ts';
import { readCheckoutQuery } from './checkout-query.ts';
import { inSeconds } from './gateway-time.ts';
import { newTransId, Orders } from './orders.ts';
import { ownPagesOnly } from './own-pages-only.ts';
import { checkoutPage, homePage, inConsole, messagePage, type Html } from './pages.ts';
import { PayKKa, type Credentials, type SessionData, type WebhookData } from './paykka.ts';
import { playground } from './playground/routes.ts';
import { newNonce, securityHeaders } from './policy.ts';
import { subscriptionLink, subscriptions } from './subscription.ts';
import { fieldsOf } from './ways.ts';

interface Settings {
  readonly credentials: Credentials;
  readonly shopOrigin: string;
}

const anySession = { amount: '12840', currency: 'USD' };

const types: Readonly<Record<string, string>> = { css: 'text/css', js: 'text/javascript' };

export function createShop({ credentials, shopOrigin }: Settings): Hono {
  const app = new Hono();
  const psp = credentials.gateway_url;
  const paykka = new PayKKa(credentials);
  const orders = new Orders();
  const addresses = {
    return_url: `${shopOrigin}/return`,
    cancel_url: `${shopOrigin}/`,
    notify_url: `${shopOrigin}/webhooks`,
  };
  /** Of every session that the shop itself asks for; a developer at the playground says it all. */
  const ours = {
    payment_type: 'PURCHASE',
    session_mode: 'DROP_IN',
    display_merchant_name: 'Northwind Supply',
    ...addresses,
  };
  app.use(ownPagesOnly(shopOrigin));

  async function createSession(
    fields: Record<string, unknown>,
    cart: readonly CartLine[],
  ): Promise<SessionData> {
    const session = await paykka.createSession({ trans_id: newTransId(), ...fields });
    const { session_id, session_url, amount, currency } = session;
    orders.add({
      transId: session.trans_id,
      amount,
      currency,
      cart,
      sessionId: session_id,
      sessionUrl: session_url,
      fulfilled: false,
      shopper: (fields['payment'] as { shopper_reference?: string } | undefined)?.shopper_reference,
    });
    return session;
  }

  const show = (
    c: Context,
    page: (nonce: string) => Html,
    status: 200 | 400 | 404 | 502 = 200,
    hasVendors = false,
  ): Response | Promise<Response> => {
    const nonce = newNonce();
    return c.html(page(nonce), status, securityHeaders(psp, nonce, hasVendors));
  };

  app.get('/', (c) => show(c, (nonce) => homePage(products, nonce)));

  app.get('/checkout', async (c) => {
    const query = c.req.query();
    let settings;
    try {
      settings = readCheckoutQuery(query);
    } catch (error) {
      return show(c, () => messagePage('That address is not right', (error as Error).message), 400);
    }
    const known = query['session_id'] ? orders.bySession(query['session_id']) : undefined;
    if (known) {
      return show(c, (nonce) =>
        checkoutPage({ order: known, psp, clientKey: credentials.client_key, nonce, ...settings }),
      );
    }
    const cart = settings.amount === null ? readCart(query) : [];
    const { currency, locale, expireSeconds, methods, mode } = settings;
    try {
      const { session_id, session_url } = await createSession(
        {
          ...ours,
          amount: settings.amount ?? String(totalOf(cart) || products[0]!.price),
          currency,
          session_mode: mode,
          goods: goodsOf(cart),
          ...(locale ? { display_locale: locale } : {}),
          ...(methods ? { allowed_payment_methods: methods } : {}),
          ...(expireSeconds === null ? {} : { expire_time: await inSeconds(psp, expireSeconds) }),
          ...fieldsOf(settings),
        },
        cart,
      );
      if (session_url) return c.redirect(session_url, 303);
      // The session stands in the address, so that a reload shows the same one and not a new.
      const rest = new URLSearchParams({ ...query, session_id });
      return c.redirect(`/checkout?${rest}`, 303);
    } catch (error) {
      return show(c, () => messagePage('The checkout could not be opened', (error as Error).message), 502);
    }
  });

  app.post('/api/sessions', async (c) => {
    try {
      const fields = await c.req.json<Record<string, unknown>>();
      const { session_id } = await createSession({ ...ours, ...anySession, ...fields }, []);
      return c.json({ session_id, client_key: credentials.client_key });
    } catch (error) {
      return c.json({ error: (error as Error).message }, 400);
    }
  });

  // What the address says is never believed: the gateway is asked.
  app.get('/return', async (c) => {
    const order = orders.bySession(c.req.query('session_id') ?? '');
    if (!order)
      return show(c, () => messagePage('We do not know this order', 'Please go back to the shop.'), 404);
    const transaction = await paykka.queryTransaction(order.sessionId);
    if (transaction && orders.settle(transaction, credentials.merchant_id)) {
      return show(c, () =>
        messagePage(
          'Paid',
          `Thank you. Your order ${transaction.order_id} is on its way.`,
          html`${transaction.recurring_agreement_id ? subscriptionLink(order.sessionId) : ''}${inConsole(psp, order)}`,
        ),
      );
    }
    const after = changed[transaction?.status ?? ''];
    if (after) return show(c, () => messagePage(after.title, after.sentence, inConsole(psp, order)));
    const { status } = await paykka.querySession(order.sessionId);
    const sentence =
      status === 'EXPIRED' ? 'The checkout has expired.' : 'Nothing has come for this order yet.';
    return show(c, () => messagePage('Payment not received', sentence, inConsole(psp, order)));
  });

  app.post('/webhooks', async (c) => {
    const body = await c.req.text();
    if (!paykka.isFromPlatform('POST', '/webhooks', c.req.raw.headers, body))
      return c.json({ ret_code: '206003', ret_msg: 'signature' }, 401);
    orders.hear(JSON.parse(body) as WebhookData, credentials.merchant_id);
    return c.json({ ret_code: '000000', ret_msg: 'Success' });
  });

  app.get('/assets/:name{(playground/)?[a-z-]+\\.(css|js)}', (c) => {
    const name = c.req.param('name');
    const extension = name.slice(name.lastIndexOf('.') + 1);
    try {
      const file = readFileSync(new URL(`./public/${name}`, import.meta.url));
      return c.body(file, 200, {
        'content-type': `${types[extension]};charset=utf-8`,
        'x-content-type-options': 'nosniff',
      });
    } catch {
      return c.notFound();
    }
  });

  app.route(
    '/playground',
    playground({ psp, clientKey: credentials.client_key, addresses, orders, paykka, createSession, show }),
  );
  app.route('/', subscriptions({ paykka, orders, show }));
  app.get('/favicon.ico', (c) => c.body(null, 204));
  app.get('/healthz', (c) => c.text('ok'));
  return app;
}
