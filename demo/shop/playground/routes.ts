// The playground's addresses: the page, a session for other options, and the code that is shown, run as it is.
import { raw } from 'hono/html';
import { Hono, type Context } from 'hono';
import type { CartLine } from '../catalogue.ts';
import type { Orders } from '../orders.ts';
import { messagePage, type Html } from '../pages.ts';
import type { SessionData } from '../paykka.ts';
import { kinds } from '../public/playground/code.js';
import { readOptions, writeOptions } from '../public/playground/options.js';
import { arm } from './arm.ts';
import { playgroundPage, runPage } from './page.ts';
import { cartOf, expiryOf, fieldsFor, type Addresses } from './session-fields.ts';

interface Needs {
  readonly psp: string;
  readonly clientKey: string;
  readonly addresses: Addresses;
  readonly orders: Orders;
  createSession(fields: Record<string, unknown>, cart: readonly CartLine[]): Promise<SessionData>;
  show(
    c: Context,
    page: (nonce: string) => Html,
    status?: 200 | 502,
    hasVendors?: boolean,
  ): Response | Promise<Response>;
}

const hasVendors = (options: ReturnType<typeof readOptions>): boolean => options['wallets'] === 'real';

export function playground({ psp, clientKey, addresses, orders, createSession, show }: Needs): Hono {
  const app = new Hono();
  const open = async (options: ReturnType<typeof readOptions>): Promise<string> => {
    const fields = { ...fieldsFor(options, addresses), ...expiryOf(options) };
    const { session_id } = await createSession(fields, cartOf(options));
    await arm(psp, options['scenario'], session_id);
    return session_id;
  };

  /** The options, and the session of the address when it is one of this shop's. */
  const read = (c: Context) => {
    const query = new URL(c.req.url).searchParams;
    const sessionId = query.get('session_id') ?? '';
    return { query, options: readOptions(query), sessionId: orders.bySession(sessionId) ? sessionId : null };
  };

  app.get('/', async (c) => {
    const { options, sessionId } = read(c);
    try {
      // It stands in the address, so that a reload shows the same one and not a new.
      if (!sessionId) {
        const query = writeOptions(options);
        query.set('session_id', await open(options));
        return c.redirect(`/playground?${query}`, 303);
      }
    } catch (error) {
      return show(c, () => messagePage('The session could not be opened', (error as Error).message), 502);
    }
    const place = { psp, clientKey, sessionId, fields: fieldsFor(options, addresses) };
    return show(c, (nonce) => playgroundPage({ options, place, nonce }), 200, hasVendors(options));
  });

  app.post('/session', async (c) => {
    const options = readOptions(new URLSearchParams(await c.req.text()));
    try {
      return c.json({ session_id: await open(options), fields: fieldsFor(options, addresses) });
    } catch (error) {
      return c.json({ error: (error as Error).message }, 400);
    }
  });

  app.get('/run', (c) => {
    const { query, options, sessionId } = read(c);
    const kind = Object.hasOwn(kinds, query.get('kind') ?? '') ? kinds[query.get('kind')!] : undefined;
    if (!kind || kind === kinds['server'] || !sessionId) return c.redirect('/playground', 303);
    const place = { psp, clientKey, sessionId, fields: {} };
    const code = kind.write(options, place);
    const page = kind === kinds['module'] ? `<script type="module">\n${code}</script>` : code;
    // A policy by nonces wants one on each script: all that is added to what is shown.
    const run = (nonce: string): Html =>
      runPage({ options, psp, nonce, code: raw(page.replaceAll('<script', `<script nonce="${nonce}"`)) });
    return show(c, run, 200, hasVendors(options));
  });
  return app;
}
