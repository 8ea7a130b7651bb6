// What cannot work: a typed error, a sentence for the shopper, one for the developer, within ten seconds, and nothing
// thrown into the merchant's page.
import type { Route } from '@playwright/test';
import { PAID, type CheckoutPage } from '../support/checkout-page.ts';
import { expect, test } from '../support/world.ts';

test.beforeEach(({ checkout }) => checkout.listen());

const isFailed = async (checkout: CheckoutPage, code: string, sentence: string): Promise<void> => {
  await checkout.reached('failed');
  await expect(checkout.page.locator('.result')).toContainText(sentence);
  expect(await checkout.ends()).toEqual([code]);
};
const change = (checkout: CheckoutPage, attributes: Readonly<Record<string, string>>): Promise<void> =>
  checkout.dropin.evaluate((element, given) => {
    for (const [name, value] of Object.entries(given)) element.setAttribute(name, value);
  }, attributes);

test('S33 a session that the gateway does not know, and one of somebody else, are told alike', async ({
  checkout,
}) => {
  await checkout.open();
  await checkout.reached('ready');
  await change(checkout, { 'session-id': 'CS000000000000000000' });
  await isFailed(checkout, 'session_not_found', 'We couldn’t find this checkout.');
  const other = await checkout.world.gateway.control<{ client_key: string }>('POST', 'merchants', {
    origins: [checkout.world.shop],
  });
  const sessionId = await checkout.newSession();
  await change(checkout, { 'session-id': sessionId, 'client-key': other.client_key });
  await expect.poll(() => checkout.ends()).toEqual(['session_not_found', 'session_not_found']);
  checkout.forgive(/404/, /session_not_found/, /frame-ancestors 'none'/);
});

test('S15 an origin that is not registered is told, and no form is shown', async ({ checkout }) => {
  const { world } = checkout;
  await checkout.open();
  await checkout.reached('ready');
  const sessionId = await checkout.newSession();
  await world.gateway.control('DELETE', 'origins', { origin: world.shop });
  try {
    await change(checkout, { 'session-id': sessionId });
    await isFailed(checkout, 'origin_not_allowed', 'This shop can’t take payments from this page.');
  } finally {
    await world.gateway.control('POST', 'origins', { origin: world.shop });
  }
  checkout.forgive(/CORS policy/, /ERR_FAILED/, /403/, /origin_not_allowed/, /frame-ancestors/);
});

test('an outage behind a balancer, whose answer no page may read, is no refusal: said, and "Try again" works when it is over', async ({
  checkout,
}) => {
  const { page } = checkout;
  await checkout.open();
  await checkout.reached('ready');
  const sessionId = await checkout.newSession();
  const asks = /\/checkout\/v1\/(sessions\/|ping)/;
  // Playwright lets every page read what has no such header.
  const headers = { 'access-control-allow-origin': 'https://balancer.example' };
  const answerFor = (route: Route): Promise<void> =>
    route.fulfill({ status: 502, body: 'Bad gateway', headers });
  await page.route(asks, answerFor);
  await change(checkout, { 'session-id': sessionId });
  await isFailed(checkout, 'internal', 'Something went wrong on our side.');
  await page.unroute(asks, answerFor);
  await page.getByRole('button', { name: 'Try again' }).click();
  await checkout.pay(PAID);
  await checkout.reached('succeeded');
  expect(await checkout.ledger(sessionId)).toHaveLength(1);
  checkout.forgive(/CORS policy/, /ERR_FAILED/, /502/, /internal:/);
});

test('the gateway is down: said, and "Try again" works when it is back', async ({ checkout }) => {
  const { page, world } = checkout;
  await checkout.open();
  await checkout.reached('ready');
  const sessionId = await checkout.newSession();
  await world.gateway.kill();
  await change(checkout, { 'session-id': sessionId });
  await isFailed(checkout, 'internal', 'Something went wrong on our side.');
  await world.gateway.restart();
  await page.getByRole('button', { name: 'Try again' }).click();
  await checkout.pay(PAID);
  await checkout.reached('succeeded');
  checkout.forgive(/ERR_CONNECTION_REFUSED/, /internal/, /chrome-error/);
  expect(await checkout.ledger(sessionId)).toHaveLength(1);
});

const html = 'text/html';
/** What comes in place of the card frame. All of them make the browser say `load`. */
const inPlaceOfTheFrame: Readonly<Record<string, (route: Route) => Promise<void>>> = {
  'nothing, as by a blocker': (route) => route.abort(),
  '404': (route) => route.fulfill({ status: 404, contentType: html, body: 'Not found' }),
  '500': (route) => route.fulfill({ status: 500, contentType: html, body: '<h1>Oops</h1>' }),
  'a page of the network': (route) =>
    route.fulfill({ contentType: html, body: '<h1>Log in to the Wi-Fi</h1>' }),
  'a page that nobody may frame': (route) =>
    route.fulfill({ contentType: html, headers: { 'x-frame-options': 'DENY' }, body: '<h1>No</h1>' }),
};

test('F17 the frame is blocked, in whatever way: said within ten seconds, and "Try again" works when it is not', async ({
  checkout,
}) => {
  const { page } = checkout;
  const address = '**/checkout/v1/frame?*';
  const tryAgain = page.getByRole('button', { name: 'Try again' });
  await page.clock.install();
  for (const [at, answer] of Object.values(inPlaceOfTheFrame).entries()) {
    await page.route(address, answer);
    if (at === 0) await checkout.open();
    else await tryAgain.click();
    await checkout.reached('ready');
    await page.clock.runFor(10_000);
    await checkout.reached('failed');
    await expect(page.locator('.result')).toContainText('The card form was blocked.');
    expect(await checkout.ends()).toEqual(Array.from({ length: at + 1 }, () => 'frame_blocked'));
    await page.unroute(address);
  }
  await tryAgain.click();
  await checkout.pay(PAID);
  await checkout.reached('succeeded');
  checkout.forgive(/ERR_/, /frame_blocked/, /Failed to load resource/, /X-Frame-Options/);
});

test('F17 a session error beats the blocked frame', async ({ checkout }) => {
  await checkout.open();
  await checkout.reached('ready');
  await checkout.page.route('**/checkout/v1/frame?*', (route) => route.abort());
  await change(checkout, { 'session-id': 'CS000000000000000001' });
  await isFailed(checkout, 'session_not_found', 'We couldn’t find this checkout.');
  checkout.forgive(/404/, /ERR_FAILED/, /session_not_found/);
});

test('settings that cannot be right are refused before any request', async ({ checkout }) => {
  await checkout.open();
  await checkout.reached('ready');
  const requests = checkout.requests(checkout.world.gateway.url);
  const told: string[] = [];
  for (const attributes of [
    { env: 'production' },
    { env: 'sandbox', 'client-key': 'sk_live_secret' },
    { 'client-key': 'ck_00000000000000000000000000000000', 'api-url': 'https://evil.example' },
  ] as Record<string, string>[]) {
    await change(checkout, attributes);
    told.push('invalid_config');
    await expect.poll(() => checkout.ends()).toEqual(told);
    expect(await checkout.state()).toBe('failed');
  }
  expect(requests.filter((request) => request.resourceType() !== 'document')).toEqual([]);
  const said = () => checkout.complaints.errors.filter((text) => text.includes('invalid_config'));
  await expect.poll(said).toHaveLength(3);
  expect(said().join()).not.toContain('sk_live_secret');
  checkout.forgive(/invalid_config/);
});
