// `npm run sheet`: draws every state at several widths and in several languages, light and dark, into sheet/index.html,
// for people to look at. Starts the three servers itself.
// `npm run sheet -- form,declined 320 de,ar` draws a few; with SHEET_TARGET=<folder> its pictures stand beside them.
import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright';
import { browserArgs, findBrowser } from './browser.js';
import { states } from './sheet-states.ts';
import { ports, shop } from './sheet-steps.ts';

const data = mkdtempSync(join(tmpdir(), 'paykka-sheet-'));

async function draw(
  browser: Browser,
  state: string,
  width: number,
  locale: string,
  scheme: 'light' | 'dark',
): Promise<string> {
  const context = await browser.newContext({
    // Taller than any cell: a picture of more than is seen shows a gap below the card frame that is not there.
    viewport: { width, height: 1100 },
    colorScheme: scheme,
    deviceScaleFactor: 1.5,
    locale: 'en-US',
  });
  const page = await context.newPage();
  const open = async (query = '') =>
    void (await page.goto(`${shop}/checkout?amount=12840&currency=USD&locale=${locale}${query}`));
  const file = `${state}-${width}-${locale}-${scheme}.png`;
  try {
    await states[state]!(page, open, locale);
    const dialog = state.startsWith('challenge');
    // A page of its own, or more than the drop-in.
    const target = dialog || state.startsWith('page-') ? page : page.locator('paykka-dropin');
    await target.screenshot({ path: join('sheet', file), animations: dialog ? 'allow' : 'disabled' });
  } catch (error) {
    // The picture shows how far it came; the run has failed.
    process.exitCode = 1;
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
