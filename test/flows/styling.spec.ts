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
