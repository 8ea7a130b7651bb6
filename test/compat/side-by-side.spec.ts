// Pages that load more than one of the scripts, in either order and in two versions: what is there first stays, the
// console says so once, and everything pays.
import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import manifest from '../../package.json' with { type: 'json' };
import { clickPay, fillCard } from '../../src/testing.ts';
import { expect, test, type CompatPage } from './support.ts';

const placeholders = ['cardNumber', 'expiryDate', 'securityCode'].map((eci) => `<p data-eci="${eci}"></p>`);

/** A tag, a card of the class API and the three fields, each with a session of its own; nothing runs before `start()`. */
async function body(shop: CompatPage): Promise<string> {
  const [tag, card] = [await shop.newSession(), await shop.newSession()];
  const { clientKey, world } = shop;
  return `<paykka-dropin session-id="${tag}" client-key="${clientKey}"></paykka-dropin><div id="card"></div>${placeholders.join('')}
    <script>
      window.calls = [];
      const note = (name) => () => calls.push([name]);
      document.querySelector('paykka-dropin').onSuccess = note('tag');
      window.start = () => {
        const { PayKKaCheckout, Card } = PayKKaCardCheckoutUI;
        const checkout = new PayKKaCheckout({ sessionId: '${card}', clientKey: '${clientKey}', onSuccess: note('class API') });
        checkout.create(Card, {}).mount('#card');
        PayKKaCardCheckoutEncryptedCard.init({ merchantId: '${world.gateway.merchant.merchant_id}', clientKey: '${clientKey}' });
      };
    </script>`;
}

async function everythingPays(shop: CompatPage): Promise<void> {
  const { page } = shop;
  await page.evaluate('start()');
  for (const [place, name] of [
    ['paykka-dropin', 'tag'],
    ['#card', 'class API'],
  ] as const) {
    await fillCard(page.locator(place));
    await clickPay(page.locator(place));
    await shop.heard(name);
  }
  for (const title of ['Card number', 'Expiry', 'Security code'])
    await expect(page.frameLocator(`[data-eci] > iframe[title="${title}"]`).locator('input')).toBeEditable();
  await expect(page.locator('paykka-session')).toHaveCount(0);
}

test('all three scripts on a page under the strict policy, the class API’s tags first', async ({
  page,
  shop,
}) => {
  const { psp } = shop;
  shop.site.serve(
    `${await body(shop)}
    <script src="${psp}/cp/card-checkout-ui.js"></script><script src="${psp}/cp/encrypted-card.js"></script>`,
    { head: `<script type="module" src="${psp}/cp/paykka-dropin.js"></script>` },
  );
  const warned = page.waitForEvent('console', (message) => /is ignored/.test(message.text()));
  await page.goto(shop.site.origin);
  await everythingPays(shop);
  await warned;
  await saysOnce(shop, `${manifest.version} is ignored: ${manifest.version} is on this page already`);
});

test('the class API of another version after the tags', async ({ page, shop }) => {
  const { psp } = shop;
  // Its parts are there as well, as those of every version are.
  await page.route('**/cp/9.9.9/**', (route) =>
    route.continue({ url: route.request().url().replace('9.9.9', manifest.version) }),
  );
  await page.route('**/cp/card-checkout-ui.js', async (route) => {
    const text = await (await route.fetch()).text();
    await route.fulfill({ contentType: 'text/javascript', body: text.replaceAll(manifest.version, '9.9.9') });
  });
  shop.site.serve(await body(shop), {
    strict: false,
    head: `<script type="module" src="${psp}/cp/paykka-dropin.js"></script>`,
  });
  await page.goto(shop.site.origin);
  await page.evaluate(() => customElements.whenDefined('paykka-dropin'));
  for (const name of ['encrypted-card', 'card-checkout-ui'])
    await page.addScriptTag({ url: `${psp}/cp/${name}.js` });
  await everythingPays(shop);
  await saysOnce(shop, `9.9.9 is ignored: ${manifest.version} is on this page already`);
});

/** What is asked of the PSP's `/cp/9.9.9/` is a version of its own: the same code, and each of its files says so. */
async function serveOtherVersion(page: Page, psp: string): Promise<void> {
  const own = async (name: string): Promise<string> =>
    (await (await fetch(`${psp}/cp/${manifest.version}/${name}`)).text()).replaceAll(
      manifest.version,
      '9.9.9',
    );
  await page.route('**/cp/9.9.9/*', async (route) => {
    const name = new URL(route.request().url()).pathname.split('/').at(-1)!;
    let body = await own(name);
    // The boot names the code that it brings by its sha384.
    const [, code, integrity] = /"(checkout-[\w-]+\.js)","(sha384-[^"]+)"/.exec(body) ?? [];
    if (code) {
      const digest = createHash('sha384')
        .update(await own(code))
        .digest('base64');
      body = body.replace(integrity!, `sha384-${digest}`);
    }
    const headers = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' };
    await route.fulfill({ contentType: 'text/javascript', headers, body });
  });
}

for (const [first, second] of [
  [manifest.version, '9.9.9'],
  ['9.9.9', manifest.version],
] as const)
  test(`the tags of ${first}, then those of ${second}: the first ones stay, and pay`, async ({
    page,
    shop,
  }) => {
    const { psp } = shop;
    await serveOtherVersion(page, psp);
    shop.site.serve(await body(shop), {
      strict: false,
      head: `<script type="module" src="${psp}/cp/${first}/paykka-dropin.js"></script>`,
    });
    await page.goto(shop.site.origin);
    // The first is the one whose code has come first.
    await page.evaluate(() => customElements.whenDefined('paykka-dropin'));
    await page.addScriptTag({ type: 'module', url: `${psp}/cp/${second}/paykka-dropin.js` });
    await fillCard(page.locator('paykka-dropin'));
    await clickPay(page.locator('paykka-dropin'));
    await shop.heard('tag');
    await saysOnce(shop, `${second} is ignored: ${first} is on this page already`);
  });

async function saysOnce(shop: CompatPage, words: string): Promise<void> {
  const said = () => shop.complaints.errors.filter((line) => line.includes('is ignored'));
  await expect.poll(said).toEqual([`[paykka-dropin] ${words}.`]);
  shop.forgive(/is ignored/);
}
