// Risk data that goes with a payment: a minimal description of the browser, and whether the form was really seen.
import { openDb } from '../../demo/gateway/store/db.ts';
import { PAID, type CheckoutPage } from '../support/checkout-page.ts';
import { expect, test } from '../support/world.ts';

interface Details {
  readonly browser: Record<string, unknown>;
  readonly form_visible_ms?: number;
}

/** What the gateway keeps with the session's order. */
async function detailsOf(checkout: CheckoutPage): Promise<Details> {
  const db = await openDb({ dataDir: checkout.world.gateway.dataDir, databaseUrl: null });
  const { details } = await db
    .selectFrom('transactions')
    .select('details')
    .where('session_id', '=', await checkout.sessionId())
    .executeTakeFirstOrThrow();
  await db.destroy();
  return JSON.parse(details) as Details;
}

test('a form that is seen says for how long, and the browser says no more than 3-D Secure asks', async ({
  checkout,
}) => {
  await checkout.open();
  await checkout.reached('ready');
  await checkout.type(PAID);
  await checkout.payButton.click();
  await checkout.reached('succeeded');
  const { browser, form_visible_ms } = await detailsOf(checkout);
  expect(form_visible_ms).toBeGreaterThan(0);
  expect(Object.keys(browser).sort()).toEqual([
    'color_depth',
    'language',
    'screen_height',
    'screen_width',
    'timezone_offset',
  ]);
});

const hidings: Record<string, (element: Element) => void> = {
  faded: (element) => element.classList.add('paykka-test-faded'),
  covered: (element) => element.parentElement!.classList.add('paykka-test-covered'),
  shrunk: (element) => element.classList.add('paykka-test-shrunk'),
};
for (const [name, hide] of Object.entries(hidings)) {
  test(`S58 a form that is ${name} is flagged`, async ({ checkout }) => {
    await checkout.open();
    await checkout.type(PAID);
    await checkout.page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`
        .paykka-test-faded { opacity: 0.01; }
        .paykka-test-shrunk { transform: scale(0.01); }
        .paykka-test-covered { position: relative; }
        .paykka-test-covered::after { content: ''; position: absolute; inset: 0; background: #fff; }`);
      document.adoptedStyleSheets.push(sheet);
    });
    // Another pair of eyes on the same thing, with the same patience.
    const group = checkout.frame.locator('#group');
    await group.evaluate((element) => {
      const options: object = { trackVisibility: true, delay: 100 };
      const tell = ([entry]: IntersectionObserverEntry[]): void =>
        element.setAttribute('data-seen', String((entry as unknown as { isVisible: boolean }).isVisible));
      new IntersectionObserver(tell, options).observe(element);
    });
    const isSeen = async (): Promise<string | null> => {
      await group.evaluate(() => new Promise(requestAnimationFrame));
      return group.getAttribute('data-seen');
    };
    await expect.poll(isSeen).toBe('true');
    await checkout.dropin.evaluate(hide);
    await expect.poll(isSeen).toBe('false');
    // The form's own eyes are a look of 500 ms behind at most; looks come with drawn pictures.
    await group.evaluate(async () => {
      const pictures = () => new Promise<number>(requestAnimationFrame);
      for (const from = await pictures(); (await pictures()) - from < 1_100;);
    });
    await checkout.dropin.evaluate((element) => (element as unknown as { submit(): Promise<void> }).submit());
    await checkout.reached('succeeded');
    expect((await detailsOf(checkout)).form_visible_ms).toBe(0);
  });
}
