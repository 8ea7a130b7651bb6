// Each form of use in README and in the documents, run as it is printed: a reader puts in address, session and key.
import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { clickPay, fillCard } from '../../src/testing.ts';
import { callServerApi, createSession } from '../support/gateway-client.ts';
import { expect, MerchantPage, test as base } from '../support/merchant-page.ts';
import { frameworks } from './support/frameworks.ts';
import { consumer, program } from './support/packed.ts';
import { filled, printed } from './support/printed.ts';

// Installing takes as long as the registry does.
base.describe.configure({ timeout: 120_000 });

class Reader extends MerchantPage {
  sessionId = '';

  /** A new session in the place of the marks. */
  async fill(lines: string, more: Readonly<Record<string, string>> = {}): Promise<string> {
    const { url, merchant } = this.world.gateway;
    this.sessionId = await createSession(this.world.gateway, {
      return_url: `${this.site.origin}/return`,
      allowed_payment_methods: ['BankCard'],
    });
    const marks = { 'https://psp.example': url, 'CS…': this.sessionId, 'ck_…': merchant.client_key };
    return filled(lines, { ...marks, ...more });
  }

  async paysOnce(): Promise<void> {
    await fillCard(this.page);
    await clickPay(this.page);
    await expect.poll(() => this.ledger(this.sessionId)).toHaveLength(1);
  }
}

const test = base.extend<{ reader: Reader }>({
  reader: async ({ page, world, complaints, site }, use) => use(new Reader(page, world, complaints, site)),
});

test('README: a tag on a page', async ({ reader, page }) => {
  reader.site.serve(await reader.fill(printed('README.md', 'html', '**1. A tag')));
  await page.goto(reader.site.origin);
  await reader.paysOnce();
});

test('README: a pinned file with its integrity, of this version', async ({ reader, page }) => {
  const lines = printed('README.md', 'html', '**3. A pinned file');
  expect(lines).toContain(`/cp/${manifest.version}/`);
  const hashes = readFileSync(`dist/cp/${manifest.version}/integrity.json`, 'utf8');
  const integrity = (JSON.parse(hashes) as Record<string, string>)['paykka-dropin.js']!;
  const tag = '<paykka-dropin session-id="CS…" client-key="ck_…"></paykka-dropin>';
  reader.site.serve(await reader.fill(lines + tag, { 'sha384-…': integrity }));
  await page.goto(reader.site.origin);
  await reader.paysOnce();
});

test('README: the fastest page, whose frame and code are brought once', async ({ reader, page }) => {
  const hashes = JSON.parse(readFileSync(`dist/cp/${manifest.version}/integrity.json`, 'utf8'));
  const part = Object.keys(hashes).find((name) => /^checkout-[\w-]{8}\.js$/.test(name))!;
  // Each hash stands in the tag of its file, in this order.
  const lines = [part, 'paykka-dropin.js'].reduce(
    (text, name) => text.replace('sha384-…', hashes[name]),
    printed('README.md', 'html', '**The fastest page**'),
  );
  reader.site.serve(await reader.fill(lines, { 'checkout-….js': part }));
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(reader.site.origin);
  await reader.paysOnce();
  for (const path of ['/checkout/v1/frame', `/cp/${manifest.version}/${part}`])
    expect(asked.filter((pathname) => pathname === path)).toHaveLength(1);
});

test('docs/frameworks.md: what it tells editors of is in the package, with every tag', async () => {
  const folder = join(await consumer(frameworks), 'node_modules/paykka-dropin');
  const read = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8'));
  const text = readFileSync('docs/frameworks.md', 'utf8');
  const [, customData] = /"html\.customData": \["\.\/node_modules\/paykka-dropin\/([^"]+)"\]/.exec(text)!;
  const elements = read('dist/custom-elements.json').modules.map(
    ({ declarations }: { declarations: [{ tagName: string }] }) => declarations[0].tagName,
  );
  const tags: { name: string; description: string }[] = read(customData!).tags;
  expect(tags.map(({ name }) => name)).toEqual(elements);
  const webTypes = read(read('package.json')['web-types']);
  expect([webTypes.name, webTypes.version]).toEqual([manifest.name, manifest.version]);
  const symbols: { name: string; description: string }[] = webTypes.contributions.html.elements;
  expect(symbols.map(({ name }) => name)).toEqual(elements);
  for (const { name, description } of [...tags, ...symbols]) expect(description, name).toMatch(/\.$/);
});

test('README: an import in an app, from the packed tarball', async ({ reader, page }) => {
  const folder = join(await consumer(frameworks), 'printed');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'app.ts'), await reader.fill(printed('README.md', 'ts', '**2. An import')));
  const args = ['app.ts', '--bundle', '--format=esm', '--outfile=app.js'];
  const { code, output } = await program(resolve('node_modules/.bin/esbuild'), folder, args);
  expect(code, output).toBe(0);
  reader.site.serve('', { strict: false });
  await page.goto(reader.site.origin);
  await page.addScriptTag({ type: 'module', content: readFileSync(join(folder, 'app.js'), 'utf8') });
  await reader.paysOnce();
  await page.waitForURL(`${reader.site.origin}/return**`);
});

test('docs/compat.md: a page of the class API', async ({ reader, page }) => {
  const lines = await reader.fill(printed('docs/compat.md', 'html'));
  reader.site.serve(`<div id="card"></div>${lines}`, { strict: false });
  await page.goto(reader.site.origin);
  await reader.paysOnce();
  await page.waitForURL(`${reader.site.origin}/return**`);
});

test('docs/encrypted-card.md: three fields, one encrypted card, and Initiate Transaction takes it once', async ({
  reader,
  page,
  world,
}) => {
  const { url, merchant } = world.gateway;
  const lines = filled(printed('docs/encrypted-card.md', 'html'), {
    'https://psp.example': url,
    "merchantId: '…'": `merchantId: '${merchant.merchant_id}'`,
    'ck_…': merchant.client_key,
  });
  reader.site.serve(`<script>window.send = (result) => (window.sent = result);</script>${lines}`);
  await page.goto(reader.site.origin);
  const field = (title: string) => page.frameLocator(`iframe[title="${title}"]`).locator('input');
  await field('Card number').pressSequentially('4242 4242 4242 4242');
  await field('Expiry').pressSequentially('12/34');
  await field('Security code').pressSequentially('737');
  await page.getByRole('button', { name: 'Pay' }).click();
  await page.waitForFunction(() => 'sent' in window);
  const sent = await page.evaluate(() => (window as never as { sent: Record<string, string> }).sent);
  const rows = /^\| `(encrypted\w+)` +\| `payment\.(\w+)`/gm;
  const table = [...readFileSync('docs/encrypted-card.md', 'utf8').matchAll(rows)];
  expect(Object.keys(sent).sort()).toEqual(table.map(([, name]) => name).sort());
  const card = Object.fromEntries(table.map(([, name, field]) => [field, sent[name!]]));
  const initiate = async () => {
    const order = { trans_id: randomUUID(), amount: 5_000, currency: 'USD', return_url: reader.site.origin };
    const payment = { payment_method: 'BANKCARD', ...card };
    return (await callServerApi<object>(world.gateway, '/v3/payment/acq', { ...order, payment })).json;
  };
  expect(await initiate()).toMatchObject({ data: { status: 'SUCCESS', card_info: { last4: '4242' } } });
  expect(await initiate(), 'the same texts again').toMatchObject({ ret_code: '206020' });
});
