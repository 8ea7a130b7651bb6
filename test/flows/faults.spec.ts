// More rows of docs/faults.md: what browsers, renderers, clocks and networks do by themselves.
import { CheckoutPage, PAID } from '../support/checkout-page.ts';
import { MerchantSite } from '../support/merchant-site.ts';
import { expect, test } from '../support/world.ts';

test.beforeEach(({ checkout }) => checkout.listen());

/** Requests that the gateway saw so far, by their beginning. */
const arrivals = ({ world }: CheckoutPage, beginning: string): number =>
  world.gateway
    .output()
    .split('\n')
    .filter((line) => line.includes(beginning)).length;

test('F3 the browser itself sends the payment again: one request of the page, two arrivals, one authorisation', async ({
  checkout,
}) => {
  const { page, world } = checkout;
  await checkout.open();
  await checkout.type(PAID);
  await checkout.reached('ready');
  const path = `/checkout/v1/sessions/${await checkout.sessionId()}`;
  const requests = checkout.requests(path);
  await checkout.fault('drop-after');
  // On a connection that is in use already: browsers send again only when an old one dies. It is free once its last answer
  // was read to the end.
  await page.evaluate(
    async (url) => (await fetch(url, { credentials: 'omit', cache: 'no-store' })).text(),
    `${world.gateway.url}/cp/paykka-dropin.js`,
  );
  await checkout.payButton.click();
  await checkout.reached('succeeded');
  expect(requests.map((request) => request.method())).toEqual(['POST']);
  await expect.poll(() => arrivals(checkout, `POST ${path}/payments`)).toBe(2);
  expect(await checkout.ledger()).toHaveLength(1);
  expect(await checkout.ends()).toEqual(['success']);
});

test('F7 an answer after 24 s: one request, busy all the while, paid', async ({ checkout }) => {
  const { page } = checkout;
  await page.clock.install();
  await checkout.open();
  await checkout.type(PAID);
  await checkout.reached('ready');
  const requests = checkout.requests('/payments');
  const letGo = await checkout.hold('**/payments');
  await checkout.stopTime();
  await checkout.payButton.click();
  await checkout.reached('paying');
  await checkout.pass(24_000);
  await expect(checkout.dropin.locator('[aria-busy=true]')).toBeVisible();
  expect(await checkout.state()).toBe('paying');
  await page.clock.resume();
  letGo();
  await checkout.reached('succeeded');
  expect(requests).toHaveLength(1);
  expect(await checkout.ledger()).toHaveLength(1);
});

test('F7 the session that the first file asked for is never answered: after 10 s a word, and a way to try again', async ({
  checkout,
}) => {
  const { page } = checkout;
  await page.clock.install();
  await checkout.fault('hang', 'GET ', { times: 1 });
  await checkout.open();
  await checkout.reached('loading');
  await checkout.pass(11_000);
  await checkout.reached('failed');
  expect(await checkout.ends()).toEqual(['internal']);
  await page.getByRole('button', { name: 'Try again' }).click();
  await checkout.reached('ready');
  await checkout.pay(PAID);
  await checkout.reached('succeeded');
  expect(await checkout.ledger()).toHaveLength(1);
  checkout.forgive(/internal/);
});

test('F12 the tab is closed while paying: the merchant is told, and whoever opens the session again sees it', async ({
  checkout,
  context,
}) => {
  const { page, world } = checkout;
  await checkout.open();
  const address = page.url();
  const sessionId = await checkout.sessionId();
  await checkout.type(PAID);
  await checkout.reached('ready');
  await checkout.fault('delay', 'POST payments', { ms: 500 });
  await checkout.payButton.click();
  await expect.poll(() => world.gateway.control('GET', 'faults')).toEqual({ armed: [] });
  await page.close();
  await expect.poll(() => checkout.ledger(sessionId)).toHaveLength(1);
  await expect
    .poll(() => world.gateway.control('GET', `webhooks?session_id=${sessionId}`))
    .toMatchObject([{ response_status: 200 }]);
  const again = new CheckoutPage(await context.newPage(), world, checkout.complaints);
  await again.listen();
  await again.page.goto(address);
  await again.reached('succeeded');
  expect(await again.ends()).toEqual(['success']);
  expect(await checkout.ledger(sessionId)).toHaveLength(1);
});

test('F18 the checkout’s code cannot be had: three tries a second apart, import() rejects, and the tag shows what the merchant put into it', async ({
  checkout,
}) => {
  const { page, world } = checkout;
  const site = await MerchantSite.open(world.gateway);
  const part = /\/cp\/[\d.]+\/checkout-[\w-]+\.js/;
  const asked: string[] = [];
  await page.route(part, (route) => {
    asked.push(route.request().url());
    return route.abort();
  });
  // The page's time stands still: nothing is tried again before a second of it has passed.
  await checkout.beginStill();
  site.serve(`<paykka-dropin session-id="${await checkout.newSession()}" client-key="${world.gateway.merchant.client_key}">
      <p>Call us to pay.</p>
    </paykka-dropin>
    <script type="module">
      import('${world.gateway.url}/cp/paykka-dropin.js').catch(() => (document.title = 'no script'));
    </script>`);
  await page.goto(site.origin);
  for (const tries of [1, 2]) {
    await expect.poll(() => asked).toHaveLength(tries);
    await page.clock.runFor(900);
    expect(asked).toHaveLength(tries);
    await page.clock.runFor(100);
  }
  await expect(page).toHaveTitle('no script');
  await expect(page.getByText('Call us to pay.')).toBeVisible();
  expect(asked).toHaveLength(3);
  checkout.forgive(/ERR_FAILED/);
  await site.close();
});

test('F22 the device’s clock jumps by years while a payment is confirmed: nothing changes', async ({
  checkout,
}) => {
  const { page, world } = checkout;
  await page.clock.setSystemTime(new Date());
  await checkout.open();
  await checkout.pay({ number: '4000 0000 0000 0341' });
  await checkout.reached('confirming');
  for (const year of ['2046', '1996']) {
    await page.clock.setSystemTime(new Date(`${year}-11-24T12:00:00Z`));
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    // It settles after five seconds of the gateway's, however long this page takes.
    expect(await checkout.state()).toMatch(/^(confirming|succeeded)$/);
  }
  await world.gateway.control('POST', 'clock', { advance_ms: 6_000 });
  await checkout.reached('succeeded');
  expect(await checkout.ends()).toEqual(['success']);
  expect(await checkout.ledger()).toHaveLength(1);
});

test('F32 the script comes again while the card is typed, as by hot reload: what was typed stays, and pays', async ({
  checkout,
}) => {
  const { page, world } = checkout;
  await checkout.open();
  await checkout.type(PAID);
  for (const time of [1, 2])
    await page.evaluate((url) => import(url), `${world.gateway.url}/cp/paykka-dropin.js?t=${time}`);
  await expect(checkout.field('cc-number')).toHaveValue('4242 4242 4242 4242');
  await checkout.payButton.click();
  await checkout.reached('succeeded');
  checkout.forgive(/is on this page already/);
  expect(await checkout.ledger()).toHaveLength(1);
});

test('F35 the process of the card frame dies: the frame is made anew', async ({ checkout, context }) => {
  const { page } = checkout;
  const before = arrivals(checkout, 'GET /checkout/v1/frame');
  await checkout.open();
  await checkout.field('cc-number').waitFor();
  await expect.poll(() => arrivals(checkout, 'GET /checkout/v1/frame')).toBe(before + 1);
  const frame = page.frames().find((one) => one.url().includes('/checkout/v1/frame'))!;
  const devtools = await context.newCDPSession(frame);
  // It answers to nobody any more; Playwright takes the page for dead, so the gateway is asked.
  void devtools.send('Page.crash').catch(() => undefined);
  await expect.poll(() => arrivals(checkout, 'GET /checkout/v1/frame'), { timeout: 20_000 }).toBe(before + 2);
});

test('the code of the only way to pay does not come: the network’s fault, and "Try again" brings it', async ({
  checkout,
}) => {
  const { page } = checkout;
  await checkout.listen();
  const code = '**/alipay-plus-method-*.js*';
  await page.route(code, (route) => route.abort());
  await checkout.open({ methods: 'AlipayPlus' });
  await checkout.reached('failed');
  expect(await checkout.ends()).toEqual(['script_blocked']);
  checkout.forgive(/ERR_FAILED/, /script_blocked/, /net::/);
  await page.unroute(code);
  await page.getByRole('button', { name: 'Try again' }).click();
  await checkout.reached('ready');
  await expect(checkout.payButton).toBeVisible();
});
