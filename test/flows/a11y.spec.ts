// What a checker of accessibility and a screen reader find in each state, in the page and in its frames.
import type { Frame, Page } from '@playwright/test';
import { violations } from '../support/axe.ts';
import { DECLINED, PAID, type CheckoutPage } from '../support/checkout-page.ts';
import { flawsOf } from '../support/geometry.ts';
import { states } from '../support/states.ts';
import { expect, test } from '../support/world.ts';

/** In the page and in the frames: what can be pressed and is smaller than 24 px (WCAG 2.2, 2.5.8). */
async function smallTargets({ page, dropin }: CheckoutPage): Promise<string[]> {
  const look = (host: Element): string[] => {
    const roots: ParentNode[] = [host.shadowRoot ?? host];
    const small: string[] = [];
    for (const root of roots)
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) roots.push(element.shadowRoot);
        if (!element.matches('a, button, input, select, summary, [role=tab]')) continue;
        if (!element.checkVisibility({ visibilityProperty: true })) continue;
        // A label is pressed as well as its field.
        const { width, height } = (element.closest('label') ?? element).getBoundingClientRect();
        if (width < 24 || height < 24)
          small.push(`${element.localName} ${element.className}: ${width} x ${height}`);
      }
    return small;
  };
  const found = await dropin.evaluate(look);
  for (const frame of page.frames().slice(1)) found.push(...(await frame.locator('html').evaluate(look)));
  return found;
}

/** The page's scheme, as it reaches the frames. */
async function wear({ page, dropin }: CheckoutPage, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  const isDark = colorScheme === 'dark';
  await expect.poll(() => dropin.evaluate((element) => element.matches(':state(dark)'))).toBe(isDark);
  for (const frame of page.frames().filter((one) => one.url().includes('/checkout/v1/frame')))
    await expect(frame.locator('html')).toHaveCSS('color-scheme', colorScheme);
}

for (const [name, reach] of Object.entries(states)) {
  test(`nothing to find, light and dark: ${name}`, async ({ checkout }) => {
    await checkout.page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await reach(checkout);
    for (const scheme of ['light', 'dark'] as const) {
      await wear(checkout, scheme);
      expect(await violations(checkout.page), scheme).toEqual([]);
    }
    expect(await smallTargets(checkout)).toEqual([]);
  });
}

test('what happens is said: politely what goes on, at once what went wrong', async ({ checkout }) => {
  const { page } = checkout;
  await checkout.open();
  await checkout.reached('ready');
  const letGo = await checkout.hold('**/payments');
  await checkout.pay(DECLINED);
  await expect(page.getByRole('status')).toHaveText('Processing…');
  letGo();
  await expect(page.locator('[aria-live="assertive"]')).toContainText('Your bank declined this payment');
  await checkout.pay(PAID);
  await expect(page.getByRole('status')).toContainText(
    'Payment successful. You paid $128.40 to Northwind Supply.',
  );
});

/** The size of text that the reader chose in the browser's settings, as a process of the page has it. */
async function readAt(process: Page | Frame, standard: number): Promise<void> {
  const page = 'page' in process ? process.page() : process;
  const session = await page.context().newCDPSession(process);
  await session.send('Page.setFontSizes', { fontSizes: { standard, fixed: standard } });
}

/** In a document or an element: fields that are lower than what is typed in them, and how large that is. */
function typedSizes(host: Element): { readonly cut: string[]; readonly sizes: string[] } {
  const fields = [
    ...(host.shadowRoot ?? host).querySelectorAll<HTMLInputElement>('.cell :is(input, select)'),
  ];
  const cut = fields.filter((field) => field.scrollHeight > field.clientHeight);
  const sizes = fields.map((field) => getComputedStyle(field).fontSize);
  return { cut: cut.map(({ name, id }) => name || id), sizes: [...new Set(sizes)] };
}

test('F29 a right-to-left page and 200 % text cut nothing off: address and card are one size', async ({
  checkout,
}) => {
  const { page, dropin } = checkout;
  const card = page.frameLocator('iframe[slot=card]').locator('html');
  await page.setViewportSize({ width: 320, height: 900 });
  const session_id = await checkout.newSession({
    bill: { billing_address_collection: 'REQUIRED', country: 'US', city: 'San Francisco' },
    display_locale: 'ar',
  });
  for (const size of [16, 32]) {
    await readAt(page, size);
    await checkout.open({ session_id });
    // The page's own size is nobody's wish.
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl';
      document.documentElement.style.fontSize = '20px';
    });
    await expect(dropin.locator('select[name=state] option').nth(1)).toBeAttached();
    await readAt(
      page.frames().find((one) => one.url().includes('/checkout/v1/frame'))!,
      size,
    );
    for (const program of [dropin, card]) {
      await expect.poll(() => program.evaluate(typedSizes)).toEqual({ cut: [], sizes: [`${size}px`] });
      await expect.poll(() => program.evaluate(flawsOf), `${size} px`).toEqual([]);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  }
});

// What a browser does to a window of 1280 × 900 when it is zoomed: half the CSS pixels, twice as many dots for each.
test.describe('zoomed to 200 % and to 400 %', () => {
  test.use({ deviceScaleFactor: 2 });
  for (const name of ['order and address', 'summary', 'declined', 'saved cards', 'success'])
    test(`nothing is cut off or scrolls sideways: ${name}`, async ({ checkout }) => {
      const { page, dropin } = checkout;
      for (const width of [640, 320]) {
        await page.setViewportSize({ width, height: 450 });
        if (width === 640) await states[name]!(checkout);
        await expect.poll(() => dropin.evaluate(flawsOf), `${width} px`).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
    });
});

test('with the spacing of WCAG 1.4.12 nothing is cut off, in the page and in the card frame', async ({
  checkout,
}) => {
  const { page, dropin, frame } = checkout;
  await page.setViewportSize({ width: 320, height: 900 });
  for (const name of ['summary', 'declined', 'success']) {
    await states[name]!(checkout);
    const spread = (element: Element): void => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }',
      );
      const root = element.shadowRoot ?? document;
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    };
    await dropin.evaluate(spread);
    await expect.poll(() => dropin.evaluate(flawsOf), name).toEqual([]);
    if (name === 'success') continue;
    await frame.locator('html').evaluate(spread);
    await expect.poll(() => frame.locator('html').evaluate(flawsOf), name).toEqual([]);
  }
});

test('words are text: there is no picture in the checkout but drawings, in the page and in the frame', async ({
  checkout,
}) => {
  await states['order and address']!(checkout);
  const pictures = (host: Element): string[] => {
    const all = [...(host.shadowRoot ?? host).querySelectorAll('*')];
    const isPicture = (one: Element): boolean =>
      one.matches('img, picture, canvas, video, object, embed') ||
      getComputedStyle(one).backgroundImage.includes('url(');
    return all.filter(isPicture).map(({ localName, className }) => `${localName} ${className}`);
  };
  expect(await checkout.dropin.evaluate(pictures)).toEqual([]);
  expect(await checkout.frame.locator('html').evaluate(pictures)).toEqual([]);
});

test('what comes first in the document stands first on the screen, in the page and in the card frame', async ({
  checkout,
}) => {
  await checkout.page.setViewportSize({ width: 320, height: 900 });
  await states['order and address']!(checkout);
  /** Words and fields that stand above what comes before them. */
  const tooHigh = (host: Element): string[] => {
    const all = [
      ...(host.shadowRoot ?? host).querySelectorAll<HTMLElement>(
        'h2, p, label, .label, li, button, input, select',
      ),
    ];
    const seen = all.filter((one) => one.checkVisibility() && !one.closest('.visually-hidden, #status'));
    const places = seen.map((one) => one.getBoundingClientRect());
    return seen
      .filter((_, at) => at > 0 && places[at]!.bottom <= places[at - 1]!.top)
      .map(({ outerHTML }) => outerHTML.slice(0, 80));
  };
  expect(await checkout.dropin.evaluate(tooHigh)).toEqual([]);
  expect(await checkout.frame.locator('html').evaluate(tooHigh)).toEqual([]);
});

test('a press that is taken back does nothing', async ({ checkout }) => {
  const { page } = checkout;
  await checkout.open();
  await checkout.type(PAID);
  const payments = checkout.requests('/payments');
  await checkout.payButton.hover();
  await page.mouse.down();
  await page.mouse.move(1, 1);
  await page.mouse.up();
  expect(await checkout.state()).toBe('ready');
  // A whole press is one payment, and the only one.
  await checkout.payButton.click();
  await checkout.reached('succeeded');
  expect(payments).toHaveLength(1);
});

test('in forced colours what is chosen and what is focused still shows', async ({ checkout }) => {
  const { page } = checkout;
  await page.emulateMedia({ forcedColors: 'active' });
  await checkout.open();
  await checkout.reached('ready');
  const look = (selector: string) =>
    checkout.dropin.evaluate((element, part) => {
      const style = getComputedStyle(element.shadowRoot!.querySelector(part)!);
      return {
        edge: style.borderTopColor,
        edgeWidth: style.borderTopWidth,
        ring: `${style.outlineStyle} ${style.outlineWidth}`,
      };
    }, selector);
  expect((await look('input:checked')).edge).not.toBe((await look('.methods')).edge);
  // Its ground is the page's: what is left of the button is its edge.
  expect((await look('.pay')).edgeWidth).toBe('1px');
  await page.keyboard.press('Tab');
  for (let presses = 0; !(await checkout.payButton.evaluate((pay) => pay.matches(':focus'))); presses += 1) {
    expect(presses, 'the button is reachable').toBeLessThan(12);
    await page.keyboard.press('Tab');
  }
  expect((await look('.pay')).ring).toBe('solid 2px');
  await checkout.dropin.locator('input[type=radio]').first().focus();
  expect((await look('.row')).ring).toBe('solid 2px');
});

test('in forced colours a faulty field has a dashed edge in the frame, and the focused one the system’s', async ({
  checkout,
}) => {
  const { page, frame } = checkout;
  await page.emulateMedia({ forcedColors: 'active' });
  await checkout.open();
  await checkout.type({ ...PAID, number: '4242', expiry: '03 / 24' });
  await checkout.settled();
  await checkout.payButton.click();
  const edge = (cell: string) =>
    frame.locator(cell).evaluate((element) => {
      const { borderTopStyle, borderTopColor } = getComputedStyle(element, '::after');
      return [borderTopStyle, borderTopColor];
    });
  await expect(checkout.field('cc-number')).toBeFocused();
  const [highlight, text] = await page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('i'));
    return ['Highlight', 'CanvasText'].map((color) => {
      probe.style.color = color;
      return getComputedStyle(probe).color;
    });
  });
  await expect.poll(() => edge('.number')).toEqual(['solid', highlight]);
  await expect.poll(() => edge('.expiry')).toEqual(['dashed', text]);
  await expect(frame.locator('#expiry-error')).toBeVisible();
});
