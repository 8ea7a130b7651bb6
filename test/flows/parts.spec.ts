// Parts of the script that come later: refused when a byte differs, asked for again when they do not come.
import { pathToFileURL } from 'node:url';
import type { CheckoutPage } from '../support/checkout-page.ts';
import { CHALLENGE, PAID } from '../support/checkout-page.ts';
import { MerchantSite } from '../support/merchant-site.ts';
import { expect, test } from '../support/world.ts';

const challengePart = /\/cp\/[\d.]+\/challenge-[\w-]+\.js/;
/** The first of all; the list of the others comes with it. */
const firstPart = /\/cp\/[\d.]+\/first-[\w-]+\.js/;

/** Answers requests for the part with a byte too many, so many times; the list grows with each address asked for. */
async function change(checkout: CheckoutPage, part: RegExp, times = Infinity): Promise<string[]> {
  const asked: string[] = [];
  await checkout.page.route(part, async (route) => {
    asked.push(route.request().url());
    if (asked.length > times) return route.continue();
    const response = await route.fetch();
    return route.fulfill({ response, body: `${await response.text()} ` });
  });
  checkout.forgive(/integrity/, /Failed to find a valid digest/);
  return asked;
}

test.beforeEach(({ checkout }) => checkout.listen());

test('a payment without a bank’s check never asks for the part of it', async ({ checkout }) => {
  const requests = checkout.requests('/challenge-');
  await checkout.open();
  await checkout.pay(PAID);
  await checkout.reached('succeeded');
  expect(requests).toEqual([]);
});

test('F18 a part with a changed byte is refused; asked for again under another address it comes', async ({
  checkout,
}) => {
  const asked = await change(checkout, challengePart, 1);
  await checkout.open();
  await checkout.pay(CHALLENGE);
  await checkout.bank.getByLabel('One-time code').fill('123456');
  await checkout.bank.getByRole('button', { name: 'Confirm' }).click();
  await checkout.reached('succeeded');
  expect(asked.map((url) => new URL(url).search)).toEqual(['', '?retry=1']);
  expect(await checkout.ledger()).toHaveLength(1);
});

test('F18 a part that never comes right is never run: the attempt is closed, and another card can pay', async ({
  checkout,
}) => {
  const asked = await change(checkout, challengePart);
  await checkout.open();
  await checkout.pay(CHALLENGE);
  await expect.poll(() => checkout.ends(), { timeout: 20_000 }).toEqual(['script_blocked']);
  await checkout.reached('ready');
  expect(new Set(asked).size).toBe(3);
  expect(await checkout.page.evaluate(() => customElements.get('paykka-challenge'))).toBeUndefined();
  expect(await checkout.ledger()).toEqual([]);
  await checkout.pay(PAID);
  await checkout.reached('succeeded');
});

test('a list of parts with a changed byte is refused: the page does without, and the card pays', async ({
  checkout,
}) => {
  const parts = checkout.requests('/cp/0');
  await change(checkout, firstPart);
  await checkout.open({ methods: 'BankCard,AlipayPlus' });
  await expect(checkout.dropin.getByText('Alipay')).toBeHidden();
  await expect(checkout.dropin.getByRole('img', { name: 'Visa' })).toBeHidden();
  await checkout.pay(PAID);
  await checkout.reached('succeeded');
  const files = new Set(
    parts.map((request) => new URL(request.url()).pathname.replace(/^.*\/|-[\w-]{8}\.js$/g, '')),
  );
  expect(files).toEqual(new Set(['checkout', 'first', 'card-encryption.js']));
});

test('the card frame is under way before the checkout’s code is, and is the one that is paid with', async ({
  checkout,
}) => {
  const { page } = checkout;
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\/cp\/[\d.]+\/checkout-[\w-]+\.js/, async (route) => {
    await held;
    await route.continue();
  });
  const frames = checkout.requests('/checkout/v1/frame');
  await checkout.begin();
  await expect(
    page.frameLocator('paykka-dropin > iframe').locator('input[autocomplete="cc-number"]'),
  ).toBeAttached();
  expect(await page.evaluate(() => customElements.get('paykka-dropin'))).toBeUndefined();
  release();
  await checkout.pay(PAID);
  await checkout.reached('succeeded');
  expect(frames).toHaveLength(1);
});

test('a frame that the page holds already is used where it is, with what was typed; moved, it is made anew', async ({
  checkout,
}) => {
  const { page, world } = checkout;
  const { client_key } = world.gateway.merchant;
  const site = await MerchantSite.open(world.gateway);
  const id = await checkout.newSession();
  const src = `${world.gateway.url}/checkout/v1/frame?session_id=${id}&amp;client_key=${client_key}`;
  site.serve(`<main></main><script type="module" src="${world.gateway.url}/cp/paykka-dropin.js"></script>
    <paykka-dropin session-id="${id}" client-key="${client_key}">
      <iframe slot="card" hidden referrerpolicy="origin" src="${src}"></iframe>
    </paykka-dropin>`);
  const frames = checkout.requests('/checkout/v1/frame');
  await page.goto(site.origin);
  await checkout.reached('ready');
  await checkout.type(PAID);
  expect(frames).toHaveLength(1);
  await checkout.dropin.evaluate((element) => document.querySelector('main')!.append(element));
  await expect(checkout.dropin.getByText('Please enter your card details again.')).toBeVisible();
  await checkout.pay(PAID);
  await checkout.reached('succeeded');
  expect(frames.length).toBeGreaterThan(1);
  expect(await checkout.ledger(id)).toHaveLength(1);
  await site.close();
});

test('whoever imports the CDN’s file gets the values of the library', async ({ checkout }) => {
  await checkout.open();
  const names = await checkout.page.evaluate(
    async (url) => Object.keys((await import(url)) as object),
    `${checkout.world.gateway.url}/cp/paykka-dropin.js`,
  );
  const library = (await import(pathToFileURL('dist/pure.js').href)) as object;
  expect(names.sort()).toEqual(Object.keys(library).sort());
});
