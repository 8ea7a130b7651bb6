// Fonts of the list in the card fields: drawn, live, from the PSP's own files, and nobody waits for them.
import type { Frame } from '@playwright/test';
import { fonts, slugOf } from '../../src/theme/fonts.ts';
import { PAID, type CheckoutPage } from '../support/checkout-page.ts';
import { drawnFonts } from '../support/drawn-fonts.ts';
import { expect, test } from '../support/world.ts';

const cardFrame = ({ page }: CheckoutPage): Frame =>
  page.frames().find((frame) => frame.url().includes('/checkout/v1/frame'))!;

/** By `appearance`, which wins. */
const name = ({ dropin }: CheckoutPage, font: string): Promise<void> =>
  dropin.evaluate(
    (element, value) => void Object.assign(element, { appearance: { tokens: { font: value } } }),
    font,
  );

/** The frame has heard of it, and a paint has passed since. */
async function isNamed(checkout: CheckoutPage, font: string): Promise<void> {
  await expect(checkout.frame.locator('html')).toHaveCSS('font-family', font);
  await cardFrame(checkout).evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve))),
  );
}

/** Everything that has a place in the card form. */
const boxes = (checkout: CheckoutPage): Promise<string> =>
  cardFrame(checkout).evaluate(() =>
    [...document.querySelectorAll('html, #group, .cell, .label, input')]
      .map((one) => one.getBoundingClientRect())
      .map(({ top, height }) => `${top} ${height}`)
      .join('\n'),
  );

const drawn = (checkout: CheckoutPage, family: string) =>
  expect
    .poll(() => drawnFonts(cardFrame(checkout), 'input'))
    .toEqual([expect.stringMatching(new RegExp(`^${family}`))]);

test('each font of the list is drawn in the card fields, live, and what is not on it asks for nothing', async ({
  checkout,
}) => {
  const asked = checkout.requests('/fonts/');
  const files = () => asked.map((request) => new URL(request.url()).pathname.split('/fonts/')[1]);
  await checkout.page.setViewportSize({ width: 320, height: 700 });
  await checkout.open();
  await checkout.reached('ready');
  await checkout.type(PAID);
  await checkout.settled();
  const before = await boxes(checkout);
  for (const font of ['Lobster, serif', '"Segoe UI", Roboto, sans-serif', 'system-ui, Inter, serif']) {
    await name(checkout, font);
    await isNamed(checkout, font);
  }
  expect(files()).toEqual([]);
  for (const { family } of fonts) {
    await name(checkout, `"${family}", sans-serif`);
    await drawn(checkout, family);
    expect(await boxes(checkout), family).toBe(before);
  }
  expect(files(), 'the letters that are shown, once').toEqual(
    fonts.map((font) => `${slugOf(font)}-latin.woff2`),
  );
  await name(checkout, 'Inter, sans-serif');
  await checkout.dropin.evaluate((element) => element.setAttribute('locale', 'el'));
  await expect.poll(() => files().slice(fonts.length)).toEqual(['inter-greek.woff2']);
  await expect
    .poll(() => drawnFonts(cardFrame(checkout), '.label'))
    .toEqual([expect.stringMatching(/^Inter/)]);
});

test('no font is asked for before the fields can be used, and nothing waits for one or moves when it comes', async ({
  checkout,
}) => {
  const { page } = checkout;
  const asked = checkout.requests('/fonts/');
  await page.addInitScript(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('paykka-dropin { --paykka-font: Montserrat, sans-serif; }');
    document.adoptedStyleSheets.push(sheet);
  });
  const bringCode = await checkout.hold('**/card-encryption.js');
  const bringFonts = await checkout.hold('**/fonts/**');
  await checkout.open();
  await checkout.reached('ready');
  await checkout.type(PAID);
  await expect(checkout.field('cc-number')).toHaveValue(PAID.number);
  expect(asked.length).toBe(0);
  bringCode();
  await expect.poll(() => asked.length).toBe(1);
  const swaps = await cardFrame(checkout).evaluate(() => [...document.fonts].map(({ display }) => display));
  expect(new Set(swaps)).toEqual(new Set(['swap']));
  const before = await boxes(checkout);
  bringFonts();
  await drawn(checkout, 'Montserrat');
  expect(await boxes(checkout)).toBe(before);
});

test('a font that does not come is no error: the card is paid in another', async ({ checkout }) => {
  await checkout.page.route('**/fonts/**', (route) => route.fulfill({ status: 404 }));
  checkout.forgive(/404/);
  await checkout.listen();
  await checkout.open();
  await checkout.reached('ready');
  const asked = checkout.requests('/fonts/');
  await name(checkout, 'Inter');
  await expect.poll(() => asked.length).toBe(1);
  await checkout.pay(PAID);
  await checkout.reached('succeeded');
  expect(await checkout.ends()).toEqual(['success']);
});

test('on the hosted page the font of the theme is drawn around the card fields as in them', async ({
  checkout,
}) => {
  const { page, world } = checkout;
  const themes = { plain: { font: 'Figures, serif' }, brand: { font: '"Inter", sans-serif' } };
  for (const [theme_id, one] of Object.entries(themes))
    await world.gateway.control('POST', 'themes', { theme_id, tokens: one });
  const open = async (theme_id: string) => {
    const id = await checkout.newSession({ session_mode: 'HOSTED', theme_id });
    const response = await page.goto(`${world.gateway.url}/hosted/${id}`);
    await checkout.reached('ready');
    return response!.headers()['content-security-policy'];
  };
  const brought = () =>
    [page.mainFrame(), cardFrame(checkout)].map((frame) =>
      frame.evaluate(() =>
        [...document.fonts]
          .filter(({ status }) => status === 'loaded')
          .map(({ family }) => family.replaceAll('"', '')),
      ),
    );
  expect(await open('plain')).not.toContain('font-src');
  expect(await open('brand')).toContain("font-src 'self'");
  await expect.poll(() => Promise.all(brought())).toEqual([['Inter'], ['Inter']]);
});
