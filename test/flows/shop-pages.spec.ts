// The demo's pages as a visitor sees them: on a phone and on a wide screen, light and dark.
import { PAID } from '../support/checkout-page.ts';
import { violations } from '../support/axe.ts';
import { flawsOf } from '../support/geometry.ts';
import { newShopper } from '../support/saved-card.ts';
import { expect, test } from '../support/world.ts';

/** Runs in the page: controls that nobody has given a look, and fields of the playground that touch a box above them. */
function leftAlone(): string[] {
  const controls = document.querySelectorAll('main :is(button, select, textarea, input):not([type=hidden])');
  const plain = [...controls].filter((control) => /inset|outset/.test(getComputedStyle(control).borderStyle));
  const after = [...document.querySelectorAll('.group .box + :is(label:not(.box), fieldset)')];
  const close = after.filter((field) => {
    const above = field.previousElementSibling!.getBoundingClientRect();
    return field.getBoundingClientRect().top - above.bottom < 12;
  });
  return [
    ...plain.map(({ outerHTML }) => `the browser's own: ${outerHTML}`),
    ...close.map(({ textContent }) => `close to the box above: ${textContent.trim()}`),
  ];
}

function hideScrolled(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('.log, .timeline, pre { visibility: hidden }');
  document.adoptedStyleSheets = [sheet];
}

test('every page of the demo fits 320 px, says its words whole and has no fault, light and dark', async ({
  checkout,
  complaints,
}) => {
  const { page, world } = checkout;
  await checkout.open({ recurring: '1', shopper: newShopper() });
  await checkout.pay(PAID);
  await checkout.reached('succeeded');
  const begun = await checkout.sessionId();
  await page.goto(`${world.shop}/subscription?session_id=${begun}`);
  await page.getByRole('button', { name: 'Charge the next month' }).click();
  await expect(page.getByRole('status')).toContainText('SUCCESS');

  const paths = [
    '/',
    '/checkout?q_weekender=1&q_napkins=2&q_mug=1',
    `/return?session_id=${begun}`,
    `/subscription?session_id=${begun}`,
    '/playground',
  ];
  const faults: string[] = [];
  for (const [colorScheme, width] of [
    ['light', 1280],
    ['dark', 320],
  ] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 900 });
    for (const path of paths) {
      await page.goto(world.shop + path);
      if ((await page.locator('paykka-dropin').count()) > 0) await checkout.reached('ready');
      await page.evaluate(() => document.querySelectorAll('details').forEach((part) => (part.open = true)));
      const found = [...(await page.evaluate(leftAlone)), ...(await violations(page))];
      // What is scrolled inside its box is cut by it, and may be.
      await page.evaluate(hideScrolled);
      found.push(...(await page.locator('main').evaluate(flawsOf)));
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      if (wide > width) found.push(`${wide} px wide`);
      faults.push(...found.map((fault) => `${path} at ${width}: ${fault}`));
    }
  }
  expect(faults).toEqual([]);
  expect(complaints.violations).toEqual([]);
});
