// The playground's addresses: the page, a session for other options, how one ended, and the code that is shown, run as it is.
import { raw } from 'hono/html';
import { Hono, type Context } from 'hono';
import type { CartLine } from '../catalogue.ts';
import type { Order, Orders } from '../orders.ts';
import { messagePage, type Html } from '../pages.ts';
import type { PayKKa, SessionData } from '../paykka.ts';
import { kindsOf } from '../public/playground/code.js';
import { readOptions, writeOptions } from '../public/playground/options.js';
import { arm } from './arm.ts';
import { playgroundPage, runPage } from './page.ts';
import { cartOf, expiryOf, fieldsFor, type Addresses } from './session-fields.ts';

interface Needs {
  readonly psp: string;
  readonly clientKey: string;
  readonly addresses: Addresses;
  readonly orders: Orders;
  readonly paykka: PayKKa;
  createSession(fields: Record<string, unknown>, cart: readonly CartLine[]): Promise<SessionData>;
  show(
    c: Context,
    page: (nonce: string) => Html,
    status?: 200 | 502,
    hasVendors?: boolean,
  ): Response | Promise<Response>;
}

type Options = ReturnType<typeof readOptions>;

/** A HOSTED page brings its wallets itself. */
const hasVendors = ({ wallets, mode }: Options): boolean => wallets === 'real' && mode !== 'HOSTED';

export function playground({ psp, clientKey, addresses, orders, paykka, createSession, show }: Needs): Hono {
  const app = new Hono();
  const open = async (options: Options): Promise<Order> => {
    const fields = { ...fieldsFor(options, addresses), ...(await expiryOf(psp, options)) };
    const { session_id } = await createSession(fields, cartOf(options));
    await arm(psp, options['scenario'], session_id);
    return orders.bySession(session_id)!;
  };

  /** The options, and the order of the address's session when it is one of this shop's. */
  const read = (c: Context) => {
    const query = new URL(c.req.url).searchParams;
    return { query, options: readOptions(query), order: orders.bySession(query.get('session_id') ?? '') };
  };

  /** What the page and its code say of a session. */
  const placeOf = (options: Options, { sessionId, sessionUrl }: Order) => ({
    psp,
    clientKey,
    sessionId,
    sessionUrl,
    fields: fieldsFor(options, addresses),
  });

  app.get('/', async (c) => {
    const { options, order } = read(c);
    try {
      // It stands in the address, so that a reload shows the same one and not a new.
      if (!order) {
        const query = writeOptions(options);
        query.set('session_id', (await open(options)).sessionId);
        return c.redirect(`/playground?${query}`, 303);
      }
    } catch (error) {
      return show(c, () => messagePage('The session could not be opened', (error as Error).message), 502);
    }
    const place = placeOf(options, order);
    return show(c, (nonce) => playgroundPage({ options, place, nonce }), 200, hasVendors(options));
  });

  app.post('/session', async (c) => {
    const options = readOptions(new URLSearchParams(await c.req.text()));
    try {
      return c.json(placeOf(options, await open(options)));
    } catch (error) {
      return c.json({ error: (error as Error).message }, 400);
    }
  });

  // Of a page that tells this one nothing: the gateway is asked.
  app.get('/outcome', async (c) => {
    const { order } = read(c);
    if (!order) return c.json({ error: 'that is no session of this shop.' }, 404);
    try {
      const transaction = await paykka.queryTransaction(order.sessionId);
      return c.json({ status: transaction?.status ?? null, orderId: transaction?.order_id ?? null });
    } catch (error) {
      return c.json({ error: (error as Error).message }, 502);
    }
  });

  app.get('/run', (c) => {
    const { query, options, order } = read(c);
    const kinds = kindsOf(options);
    const name = query.get('kind') ?? '';
    if (!order || name === 'server' || !Object.hasOwn(kinds, name)) return c.redirect('/playground', 303);
    const code = kinds[name]!.write(options, placeOf(options, order));
    const page = name === 'module' ? `<script type="module">\n${code}</script>` : code;
    // A policy by nonces wants one on each script: all that is added to what is shown.
    const run = (nonce: string): Html =>
      runPage({ options, psp, nonce, code: raw(page.replaceAll('<script', `<script nonce="${nonce}"`)) });
    return show(c, run, 200, hasVendors(options));
  });
  return app;
}
