// The billing address: asked for when the session wants it, by the rules of its country, in one form with the card.
import type { Locator, Page, Request } from '@playwright/test';
import { violations } from '../support/axe.ts';
import { PAID, type CheckoutPage } from '../support/checkout-page.ts';
import { callServerApi } from '../support/gateway-client.ts';
import { expect, test } from '../support/world.ts';

const PART = /\/billing-form-[\w-]+\.js/;
const group = (page: Page): Locator => page.getByRole('group', { name: 'Billing address' });

/** @param bill of Create Session. @returns the session */
async function open(checkout: CheckoutPage, bill: object, more: object = {}): Promise<string> {
  const sessionId = await checkout.newSession({
    allowed_payment_methods: ['BankCard'],
    bill: { billing_address_collection: 'REQUIRED', ...bill },
    ...more,
  });
  await checkout.open({ session_id: sessionId });
  return sessionId;
}
const place = (part: Locator) => part.boundingBox();
const billingOf = (request: Request | undefined): unknown =>
  (JSON.parse(request!.postData()!) as { details: { billing?: unknown } }).details.billing;

test.beforeEach(({ checkout }) => checkout.listen());

test('is filled with what the merchant knows, named where it is wrong, and heard by the merchant', async ({
  checkout,
}) => {
  const { page, world } = checkout;
  const payments = checkout.requests('/payments');
  let letGo = (): void => undefined;
  const gate = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(PART, async (route) => {
    await gate;
    await route.continue();
  });
  const known = { country: 'US', address_line1: '1180 Folsom Street', city: 'San Francisco', state: 'ca' };
  const sessionId = await open(checkout, known);
  await checkout.reached('ready');
  const [before, top] = [await place(checkout.payButton), await place(page.locator('.billing'))];
  letGo();
  const address = group(page);
  await expect(address.getByLabel('Address', { exact: true })).toHaveValue('1180 Folsom Street');
  expect(await place(checkout.payButton), 'its place was kept').toEqual(before);
  expect(await place(page.locator('.billing'))).toEqual(top);
  await expect(address.getByLabel('State').locator('option:checked')).toHaveText('California');
  expect(await violations(page)).toEqual([]);

  await checkout.type(PAID);
  await address.getByLabel('ZIP code').fill('9410');
  await checkout.payButton.click();
  await expect(address.getByLabel('ZIP code')).toBeFocused();
  await expect(address.getByLabel('ZIP code')).toHaveAccessibleDescription(
    'ZIP code isn’t valid. Example: 95014.',
  );
  expect(await checkout.heard('submit')).toMatchObject([
    { errors: { 'billing.postalCode': ['ZIP code isn’t valid. Example: 95014.'] } },
  ]);
  // Other names and other rules, in the country that is chosen.
  await address.getByLabel('Country or region').selectOption('GB');
  await expect(address.getByLabel('State')).toHaveCount(0);
  await address.getByLabel('Town or city').fill('');
  await checkout.field('cc-name').fill('');
  await checkout.payButton.click();
  const summary = page.getByRole('region', { name: 'Check 3 details to continue' });
  await summary.getByRole('button', { name: 'Town or city is missing.' }).click();
  await expect(address.getByLabel('Town or city')).toBeFocused();
  expect(await violations(page)).toEqual([]);
  expect(payments).toEqual([]);

  await checkout.field('cc-name').fill('Maya Okafor');
  await address.getByLabel('Town or city').fill(' London ');
  await address.getByLabel('Postal code').fill('ec1y 8sy');
  await address.getByLabel('Postal code').press('Enter');
  await checkout.reached('succeeded');
  const billing = {
    country: 'GB',
    address_line1: '1180 Folsom Street',
    city: 'London',
    postal_code: 'ec1y 8sy',
  };
  expect(billingOf(payments[0])).toEqual(billing);
  const query = { session_id: sessionId };
  const { json } = await callServerApi<{ data: object }>(world.gateway, '/v3/payment/acq/query', query);
  expect(json.data).toMatchObject({ bill: billing });
});

test('on the PSP’s own page as well, and nothing is charged while it cannot be asked for', async ({
  checkout,
}) => {
  const { page } = checkout;
  const payments = checkout.requests('/payments');
  await page.route(PART, (route) => route.abort());
  checkout.forgive(/ERR_FAILED/, /could not be loaded/, /internal/);
  const bill = { billing_address_collection: 'REQUIRED', country: 'DE' };
  const { json } = await callServerApi<{ data: { session_url: string } }>(
    checkout.world.gateway,
    '/v3/payment/acq/session',
    {
      trans_id: `T${Date.now()}`,
      amount: 12_840,
      currency: 'USD',
      return_url: `${checkout.world.shop}/`,
      session_mode: 'HOSTED',
      bill,
    },
  );
  await page.goto(json.data.session_url);
  await checkout.pay(PAID);
  await expect(checkout.dropin.getByText('You haven’t been charged.')).toBeVisible({ timeout: 15_000 });
  expect(payments).toEqual([]);
  await page.unroute(PART);
  await checkout.payButton.click();
  const address = group(page);
  for (const [name, words] of [
    ['Address', 'Hauptstraße 1'],
    ['Postal code', '10115'],
    ['City', 'Berlin'],
  ] as const)
    await address.getByLabel(name, { exact: true }).fill(words);
  await checkout.payButton.click();
  await page.waitForURL(/\/\?session_id=CS/);
  expect(billingOf(payments[0])).toMatchObject({ country: 'DE', city: 'Berlin' });
});

test('speaks the shopper’s language from right to left, and fits a phone', async ({ checkout }) => {
  const { page } = checkout;
  await page.setViewportSize({ width: 320, height: 900 });
  await open(checkout, { country: 'JP', state: '東京都' }, { display_locale: 'ar' });
  const address = page.getByRole('group', { name: 'عنوان الفوترة' });
  await expect(address.getByLabel('البلد أو المنطقة').locator('option:checked')).toHaveText('اليابان');
  await expect(address.getByLabel('المحافظة').locator('option:checked')).toHaveText('Tokyo');
  const [cells, card] = [await place(page.locator('.cells')), await place(page.locator('.card-frame'))];
  expect([cells!.x - 4, cells!.width + 8], 'as wide as the card').toEqual([card!.x, card!.width]);
  await address.getByLabel('البلد أو المنطقة').selectOption('');
  await checkout.dropin.locator('.pay').click();
  const [sign, chevron] = [page.locator('.country .sign'), page.locator('.country .chevron')];
  await expect(sign).toBeVisible();
  const [at, beside] = [await place(sign), await place(chevron)];
  expect(at!.x, 'the sign stands before the chevron').toBeGreaterThanOrEqual(beside!.x + beside!.width);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test('what is optional is not announced as required, typed or chosen', async ({ checkout }) => {
  const { page } = checkout;
  await open(checkout, { country: 'IE' });
  const county = page.locator('select[name=state]');
  await expect(county).toHaveAccessibleName(/optional/);
  await expect(county).toHaveAttribute('aria-required', 'false');
  await expect(page.locator('select[name=country]')).toHaveAttribute('aria-required', 'true');
  await expect(page.locator('input[name=city]')).toHaveAttribute('aria-required', 'true');
});

for (const width of [320, 1280]) {
  test(`at ${width} px a country with fewer parts has the place that was kept, and another one moves nothing`, async ({
    checkout,
  }) => {
    const { page } = checkout;
    await page.setViewportSize({ width, height: 900 });
    const letGo = await checkout.hold(PART);
    await open(checkout, { country: 'SG' });
    await checkout.reached('ready');
    const [kept, pay] = [await place(page.locator('.billing')), await place(checkout.payButton)];
    letGo();
    const country = group(page).getByLabel('Country or region');
    for (const code of ['SG', 'MO', 'US', 'AE']) {
      await country.selectOption(code);
      expect([code, await place(page.locator('.billing'))]).toEqual([code, kept]);
      expect([code, await place(checkout.payButton)]).toEqual([code, pay]);
    }
  });
}
