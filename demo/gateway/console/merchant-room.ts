// Merchants' pages, and what their forms do.
import { Hono, type Context } from 'hono';
import type { Gateway } from '../context.ts';
import { makeMerchant, merchantJson } from '../sandbox/make-merchant.ts';
import { isOrigin, themeRequest } from '../sandbox/requests.ts';
import { url } from '../server-api/field-kinds.ts';
import { addOrigin, merchantBy, originsOf, removeOrigin } from '../store/merchants.ts';
import type { Merchant } from '../store/schema.ts';
import { putTheme, removeTheme, themesOf } from '../store/themes.ts';
import { merchantPage, merchantsPage } from './merchant-pages.ts';
import { nothingHere, notDone } from './message-page.ts';
import { readTokenLines } from './themes-part.ts';

export function merchantRoom(gateway: Gateway): Hono {
  const { db } = gateway;
  const app = new Hono();
  const all = () =>
    db.selectFrom('merchants').selectAll().orderBy('created_at').orderBy('merchant_id').execute();
  const set = (
    merchant: Merchant,
    change: Partial<Pick<Merchant, 'notify_url' | 'disabled' | 'stored_card_cvc'>>,
  ) => db.updateTable('merchants').set(change).where('merchant_id', '=', merchant.merchant_id).execute();
  const pageOf = ({ merchant_id }: Merchant): string => `/console/merchants/${merchant_id}`;

  app.get('/console/merchants', async (c) => c.html(merchantsPage(await all(), c.req.query('done'))));
  app.post('/console/merchants', async (c) => {
    const origin = await field(c, 'origin');
    if (origin !== '' && !isOrigin(origin)) return c.html(notDone(notAnOrigin, '/console/merchants'), 400);
    const { merchant_id } = await makeMerchant(gateway, origin === '' ? [] : [origin]);
    return c.redirect(`/console/merchants/${merchant_id}?done=made`, 303);
  });

  app.get('/console/merchants/:id', async (c) => {
    const merchant = await merchantBy(db, 'merchant_id', c.req.param('id'));
    if (!merchant) return c.html(nothingHere(), 404);
    const origins = await originsOf(db, merchant.client_key);
    const themes = await themesOf(db, merchant.merchant_id);
    return c.html(merchantPage({ merchant, origins, themes, done: c.req.query('done') }));
  });

  /** Changes the merchant and leads back to its page; a sentence instead: that could not be done. */
  const change = (run: (merchant: Merchant, c: Context) => Promise<string | void>) => async (c: Context) => {
    const merchant = await merchantBy(db, 'merchant_id', c.req.param('id') ?? '');
    if (!merchant) return c.html(nothingHere(), 404);
    const problem = await run(merchant, c);
    if (typeof problem === 'string') return c.html(notDone(problem, pageOf(merchant)), 400);
    return c.redirect(`${pageOf(merchant)}?done=saved`, 303);
  };
  const post = (path: string, run: Parameters<typeof change>[0]) =>
    app.post(`/console/merchants/:id/${path}`, change(run));

  post('origins', async (merchant, c) => {
    const origin = await field(c, 'origin');
    if (!isOrigin(origin)) return notAnOrigin;
    await addOrigin(db, merchant.client_key, origin);
  });
  post('origins/remove', async (merchant, c) =>
    removeOrigin(db, merchant.client_key, await field(c, 'origin')),
  );
  post('notify', async (merchant, c) => {
    const notify_url = await field(c, 'notify_url');
    if (notify_url !== '' && !url.safeParse(notify_url).success)
      return 'The address must be https, or http on this machine.';
    await set(merchant, { notify_url: notify_url || null });
  });
  post('disabled', async (merchant) => void (await set(merchant, { disabled: merchant.disabled ? 0 : 1 })));
  post('stored-cards', async (merchant) => {
    await set(merchant, { stored_card_cvc: merchant.stored_card_cvc ? 0 : 1 });
  });
  post('themes', async (merchant, c) => {
    const { theme_id, theme } = { theme_id: await field(c, 'theme_id'), theme: await field(c, 'theme') };
    const tokens = readTokenLines(await field(c, 'tokens'));
    if (typeof tokens === 'string') return tokens;
    const read = themeRequest.safeParse({ theme_id, theme, tokens });
    if (!read.success) return `The theme’s ${read.error.issues[0]!.path[0] as string} is not right.`;
    await putTheme(db, merchant.merchant_id, theme_id, { theme: read.data.theme, tokens });
  });
  post('themes/remove', async (merchant, c) => {
    await removeTheme(db, merchant.merchant_id, await field(c, 'theme_id'));
  });

  // A form, not a link: nothing but the console's own page makes the private key leave.
  app.post('/console/merchants/:id/merchant.json', async (c) => {
    const merchant = await merchantBy(db, 'merchant_id', c.req.param('id'));
    if (!merchant) return c.html(nothingHere(), 404);
    c.header('Content-Disposition', 'attachment; filename="merchant.json"');
    return c.json(await merchantJson(gateway, merchant));
  });
  return app;
}

const notAnOrigin = 'An origin is scheme, host and port and nothing more, such as http://localhost:3000.';

async function field(c: Context, name: string): Promise<string> {
  const value = (await c.req.parseBody())[name];
  // PostgreSQL breaks on a NUL.
  return typeof value === 'string' ? value.replaceAll('\0', '').trim() : '';
}
