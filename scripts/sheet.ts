// `npm run sheet`: draws every state at several widths and in several languages, light and dark, into sheet/index.html,
// for people to look at. Starts the three servers itself; every state is reached as a shopper would reach it.
// `npm run sheet -- form,declined 320 de,ar` draws a few; with SHEET_TARGET=<folder> its pictures stand beside them.
import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright';
import { browserArgs, findBrowser } from './browser.js';

const ports = { SHOP_PORT: '4110', GATEWAY_PORT: '4210', ACS_PORT: '4310' };
const shop = `http://localhost:${ports.SHOP_PORT}`;
const gateway = `http://127.0.0.1:${ports.GATEWAY_PORT}`;
const data = mkdtempSync(join(tmpdir(), 'paykka-sheet-'));

// By structure, not by words: the page speaks several languages.
const frame = (page: Page) => page.frameLocator('iframe[slot=card], .card-frame iframe');
const field = (page: Page, name: string) => frame(page).locator(`[autocomplete="${name}"]`);
const pay = (page: Page) => page.locator('[part~=pay-button]').click();

async function type(page: Page, number: string, expiry = '12 / 34', cvc = '123'): Promise<void> {
  await field(page, 'cc-number').pressSequentially(number);
  await field(page, 'cc-exp').pressSequentially(expiry);
  await field(page, 'cc-csc').pressSequentially(cvc);
  const name = field(page, 'cc-name');
  if (await name.isVisible()) await name.fill('Maya Okafor');
}

const reached = (page: Page, state: string) =>
  page.waitForFunction(
    (wanted) =>
      document.querySelector<HTMLElementTagNameMap['paykka-dropin']>('paykka-dropin')?.state === wanted,
    state,
  );

/** What is behind: the session's answer is held back, or the frame's. */
const hold = (page: Page, path: string) => page.route(`${gateway}${path}`, () => undefined);

/** A session with more than the shop's form asks for. */
async function newSession(page: Page, fields: object): Promise<string> {
  const data = { amount: '12840', currency: 'USD', allowed_payment_methods: ['BankCard'], ...fields };
  const answer = await page.request.post(`${shop}/api/sessions`, { data });
  return ((await answer.json()) as { session_id: string }).session_id;
}

const goods = [
  { name: 'Canvas weekender', description: 'Sand, one size', price: 9_600, quantity: 1 },
  { name: 'Linen napkins', description: 'Set of four', price: 1_200, quantity: 2 },
];

const states: Record<string, (page: Page, open: (query?: string) => Promise<void>) => Promise<void>> = {
  skeleton: async (page, open) => {
    await hold(page, '/checkout/v1/sessions/**');
    await open();
    await page.locator('paykka-dropin').waitFor();
    await page.waitForFunction(() => performance.now() > 1500);
  },
  form: async (page, open) => {
    await open();
    await reached(page, 'ready');
  },
  typing: async (page, open) => {
    await open();
    await field(page, 'cc-number').pressSequentially('4242 4242 42');
  },
  'two-errors': async (page, open) => {
    await open();
    await type(page, '5555 5555 5555 4', '03 / 24');
    await pay(page);
  },
  'all-errors': async (page, open) => {
    await open();
    await reached(page, 'ready');
    await pay(page);
  },
  billing: async (page, open) => {
    const bill = { billing_address_collection: 'REQUIRED', country: 'US' };
    await open(`&session_id=${await newSession(page, { bill })}`);
    await reached(page, 'ready');
    await page.locator('select[name=state]').waitFor();
  },
  'billing-errors': async (page, open) => {
    const bill = { billing_address_collection: 'REQUIRED', country: 'US', postal_code: '9410' };
    await open(`&session_id=${await newSession(page, { bill })}`);
    await page.locator('select[name=state]').waitFor();
    await type(page, '4242 4242 4242 4242');
    await pay(page);
    await page.locator('.summary').waitFor();
  },
  summary: async (page, open) => {
    await open(`&session_id=${await newSession(page, { goods })}`);
    await reached(page, 'ready');
    await page.locator('paykka-dropin').evaluate((element) => element.setAttribute('order-summary', ''));
    const [bar, list] = [page.locator('[part~=order-bar]'), page.locator('[part~=order-summary]')];
    await bar.or(list).first().waitFor();
    if (await bar.isVisible()) await bar.click();
    await list.waitFor();
  },
  paying: async (page, open) => {
    await hold(page, '/checkout/v1/sessions/*/payments');
    await open();
    await type(page, '4242 4242 4242 4242');
    await pay(page);
    await reached(page, 'paying');
  },
  declined: async (page, open) => {
    await open();
    await type(page, '4000 0000 0000 0002');
    await pay(page);
    await page.locator('[part~=notice]').waitFor();
  },
  challenge: async (page, open) => {
    await open();
    await type(page, '4918 1900 0000 0002');
    await pay(page);
    const bank = page.frameLocator('dialog[part~=challenge] iframe').frameLocator('iframe');
    await bank.locator('input[name=code]').waitFor();
    await page
      .locator('dialog[part~=challenge]')
      .evaluate((dialog) => Promise.all(dialog.getAnimations().map(({ finished }) => finished)));
  },
  confirming: async (page, open) => {
    await open();
    await type(page, '4000 0000 0000 0259');
    await pay(page);
    await reached(page, 'confirming');
  },
  success: async (page, open) => {
    await open();
    await type(page, '4242 4242 4242 4242');
    await pay(page);
    await reached(page, 'succeeded');
  },
  expired: async (page, open) => {
    await open('&expire_s=3');
    await reached(page, 'expired');
  },
  failed: async (page, open) => {
    await page.route(`${gateway}/checkout/v1/**`, (route) => route.abort());
    await open();
    await reached(page, 'failed');
  },
};

async function draw(
  browser: Browser,
  state: string,
  width: number,
  locale: string,
  scheme: 'light' | 'dark',
): Promise<string> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: scheme,
    deviceScaleFactor: 1.5,
    locale: 'en-US',
  });
  const page = await context.newPage();
  const open = async (query = '') =>
    void (await page.goto(`${shop}/checkout?amount=12840&currency=USD&locale=${locale}${query}`));
  const file = `${state}-${width}-${locale}-${scheme}.png`;
  try {
    await states[state]!(page, open);
    const dialog = state === 'challenge';
    const target = dialog ? page : page.locator('paykka-dropin');
    await target.screenshot({ path: join('sheet', file), animations: dialog ? 'allow' : 'disabled' });
  } catch (error) {
    console.log(`${file}: ${String(error).split('\n')[0]}`);
    await page.screenshot({ path: join('sheet', file) });
  }
  await context.close();
  return file;
}

const figure = (name: string): string =>
  `<figure><img src="${name}"><figcaption>${name}</figcaption></figure>`;

const [only, widths = '320,768,1280', locales = 'en,de,ar,zh-CN'] = process.argv.slice(2);
const servers = spawn(process.execPath, ['--import', 'tsx', 'demo/start.ts'], {
  env: { ...process.env, ...ports, DATA_DIR: data },
  stdio: ['ignore', 'pipe', 'inherit'],
});
await new Promise<void>((resolve) =>
  servers.stdout.on('data', (text) => String(text).includes('ready') && resolve()),
);
const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArgs });
mkdirSync('sheet', { recursive: true });
const rows: string[] = [];
for (const state of only && only !== 'all' ? only.split(',') : Object.keys(states)) {
  const files: string[] = [];
  for (const width of widths.split(',')) {
    for (const locale of locales.split(','))
      for (const scheme of ['light', 'dark'] as const)
        files.push(await draw(browser, state, Number(width), locale, scheme));
  }
  rows.push(`<h2>${state}</h2><div>${files.map(figure).join('')}</div>`);
}
/** Pictures of how it should look, copied in. */
const folder = process.env['SHEET_TARGET'];
const targets = folder ? readdirSync(folder).filter((name) => name.endsWith('.png')) : [];
for (const name of targets) copyFileSync(join(folder!, name), join('sheet', name));
const style = readFileSync('scripts/sheet.css', 'utf8');
writeFileSync(
  'sheet/index.html',
  `<!doctype html><title>Sheet</title><style>${style}</style>
<main>${rows.join('')}</main>${targets.length > 0 ? `<aside>${targets.map(figure).join('')}</aside>` : ''}`,
);
await browser.close();
servers.kill('SIGTERM');
console.log('sheet/index.html');
