// What a merchant's CSS reaches: every part that is promised, and every token, while the page lives.
import { readFileSync } from 'node:fs';
import type { Manifest } from '../../scripts/build/manifest.ts';
import type { CheckoutPage } from '../support/checkout-page.ts';
import { states } from '../support/states.ts';
import { expect, test } from '../support/world.ts';

const manifest = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as Manifest;
const promised = manifest.modules
  .flatMap(({ declarations }) => declarations)
  .find(({ tagName }) => tagName === 'paykka-dropin')!
  .cssParts!.map(({ name }) => name);

/** Style sheets of the page, as the strictest policy allows them. */
const style = ({ page }: CheckoutPage, css: string): Promise<void> =>
  page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, css);

test('every part of the manifest is there in some state, and wears what the page’s CSS says', async ({
  checkout,
}) => {
  test.slow();
  const css = promised
    .map((name, at) => `paykka-dropin::part(${name}) { outline: 3px solid rgb(1, 2, ${at}); }`)
    .join('\n');
  const worn = new Set<string>();
  for (const name of [
    'address with faults',
    'wallets',
    'tabs',
    'declined',
    'expiring',
    'challenge',
    'failed',
  ]) {
    await states[name]!(checkout);
    await style(checkout, css);
    const found = await checkout.dropin.evaluate((element, parts) => {
      const all: Element[] = [];
      const roots: ParentNode[] = [element.shadowRoot!];
      for (const root of roots)
        for (const one of root.querySelectorAll('*')) {
          all.push(one);
          if (one.shadowRoot) roots.push(one.shadowRoot);
        }
      return parts.filter((part, at) =>
        all.some(
          (one) => one.part.contains(part) && getComputedStyle(one).outlineColor === `rgb(1, 2, ${at})`,
        ),
      );
    }, promised);
    for (const part of found) worn.add(part);
  }
  expect([...worn].sort()).toEqual([...promised].sort());
});

test('fonts, colours and the scheme follow the page’s CSS while it changes, into the frame', async ({
  checkout,
}) => {
  const { page, frame } = checkout;
  await checkout.open();
  await checkout.reached('ready');
  await style(
    checkout,
    `.brand paykka-dropin { --paykka-font: Georgia, "Times New Roman", serif; --paykka-color-text: #123456; }
     .night { color-scheme: dark; }
     .foreign paykka-dropin { --paykka-font: url(https://evil.example/font.woff2); }`,
  );
  const wear = (...names: readonly string[]) =>
    page.evaluate((list) => void (document.documentElement.className = list), names.join(' '));
  const inside = frame.locator('html');
  await checkout.settled();
  const plain = await inside.evaluate((root) => getComputedStyle(root).fontFamily);
  await wear('brand');
  await expect(inside).toHaveCSS('font-family', 'Georgia, "Times New Roman", serif');
  await expect(checkout.payButton).toHaveCSS('font-family', 'Georgia, "Times New Roman", serif');
  await expect(inside).toHaveCSS('color', 'rgb(18, 52, 86)');
  await wear('night');
  await expect(inside).toHaveCSS('color-scheme', 'dark');
  await expect(inside).toHaveCSS('color', 'rgb(241, 243, 246)');
  await expect(page.locator('.methods')).toHaveCSS('background-color', 'rgb(21, 24, 29)');
  await expect(inside).toHaveCSS('font-family', plain);
  checkout.forgive(/is not used: "url/);
  await wear('foreign', 'night');
  await wear('foreign');
  await expect(inside).not.toHaveCSS('color-scheme', 'dark');
  await expect(inside).toHaveCSS('font-family', plain);
});

test('page and frame show one value, however it is written, and the default where it is none', async ({
  checkout,
}) => {
  const { page, frame, payButton } = checkout;
  await checkout.open();
  await checkout.reached('ready');
  await checkout.settled();
  const radius = await frame.locator('#group').evaluate((group) => getComputedStyle(group).borderRadius);
  const font = await payButton.evaluate((button) => getComputedStyle(button).fontFamily);
  await style(
    checkout,
    `html { font-size: 20px; }
     .brand paykka-dropin {
       --red: #a00;
       --paykka-color-accent: light-dark(var(--red), #f88);
       --paykka-color-text: color-mix(in srgb, red 50%, blue);
       --paykka-radius-m: calc(.25rem * 2);
       --paykka-font: Söhne, serif;
     }
     .night { color-scheme: dark; }
     .wrong paykka-dropin {
       --paykka-color-accent: url(https://evil.example/x.png);
       --paykka-color-text: url(https://evil.example/x.png);
       --paykka-radius-m: wide;
       --paykka-font: url(https://evil.example/font.woff2);
     }`,
  );
  const wear = (...names: readonly string[]) =>
    page.evaluate((list) => void (document.documentElement.className = list), names.join(' '));
  const inside = frame.locator('html');
  const group = frame.locator('#group');
  const inPage = page.locator('.root');
  const ring = () => inside.evaluate((root) => root.style.getPropertyValue('--paykka-color-accent'));
  // The purple is hard to read in the dark, and the rest is none.
  checkout.forgive(/hard to read|is not used: "(url|wide)/);

  await wear('brand');
  await expect(payButton).toHaveCSS('background-color', 'rgb(170, 0, 0)');
  await expect.poll(ring).toBe('rgb(170, 0, 0)');
  for (const one of [inside, inPage]) {
    await expect(one).toHaveCSS('color', 'color(srgb 0.5 0 0.5)');
    await expect(one).toHaveCSS('font-family', 'Söhne, serif');
  }
  for (const one of [group, payButton]) await expect(one).toHaveCSS('border-radius', '10px');
  await payButton.hover();
  await expect(payButton, 'what follows').not.toHaveCSS('background-color', 'rgb(170, 0, 0)');
  await expect(payButton).not.toHaveCSS('background-color', 'rgb(29, 69, 201)');
  await page.mouse.move(0, 0);
  await wear('brand', 'night');
  await expect(payButton).toHaveCSS('background-color', 'rgb(255, 136, 136)');
  await expect.poll(ring).toBe('rgb(255, 136, 136)');

  await wear('wrong');
  await expect(payButton).toHaveCSS('background-color', 'rgb(36, 80, 224)');
  await expect.poll(ring).toBe('#2450e0');
  for (const one of [inside, inPage]) {
    await expect(one).toHaveCSS('color', 'rgb(20, 24, 31)');
    await expect(one).toHaveCSS('font-family', font);
  }
  for (const one of [group, payButton]) await expect(one).toHaveCSS('border-radius', radius);
});
