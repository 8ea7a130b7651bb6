// Nothing moves: measured by the browser itself from the first frame until the outcome, at every width.
import type { Page } from '@playwright/test';
import { PAID } from '../support/checkout-page.ts';
import { newShopper, saveCard } from '../support/saved-card.ts';
import { places, shifts, watchShifts } from '../support/shifts.ts';
import { expect, test } from '../support/world.ts';

for (const width of [320, 360, 768, 1280]) {
  test(`at ${width} px nothing moves from the first frame until it is paid`, async ({ checkout }) => {
    const { page } = checkout;
    await page.setViewportSize({ width, height: 900 });
    await watchShifts(page);
    const releaseSession = await checkout.hold('**/checkout/v1/sessions/*?**');
    const releaseFrame = await checkout.hold('**/checkout/v1/frame?**');
    // How many ways of paying there are is the session's to say: one here.
    await checkout.begin({ methods: 'BankCard' });
    await expect(checkout.dropin.locator('.sketch')).toBeVisible();
    const first = await places(checkout);
    releaseSession();
    await expect(checkout.payButton).toBeVisible();
    expect(await places(checkout), 'the session changes no size').toEqual(first);
    releaseFrame();
    await checkout.reached('ready');
    await expect(checkout.dropin.locator('.ghost')).toBeHidden();
    expect(await places(checkout), 'the skeleton has the size of the form').toEqual(first);
    const releasePayment = await checkout.hold('**/payments');
    await checkout.pay(PAID);
    await checkout.reached('paying');
    await expect(checkout.dropin.getByRole('button', { name: 'Processing…' })).toBeVisible();
    expect(await places(checkout), 'busy keeps every size').toEqual(first);
    expect(await shifts(page)).toEqual([]);
    releasePayment();
    await checkout.reached('succeeded');
  });
}

/** As README says it. */
const keepPlace = (page: Page, height: number): Promise<unknown> =>
  page.addInitScript((kept) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`paykka-dropin { display: block; min-block-size: ${kept}px }`);
    document.adoptedStyleSheets = [sheet];
  }, height);

for (const { width, height } of [
  { width: 480, height: 401 },
  { width: 1280, height: 349 },
]) {
  test(`at ${width} px a page that keeps ${height} px for two ways of paying moves nothing when the session has them`, async ({
    checkout,
  }) => {
    const { page, dropin } = checkout;
    await page.setViewportSize({ width, height: 900 });
    await watchShifts(page);
    await keepPlace(page, height);
    const releaseSession = await checkout.hold('**/checkout/v1/sessions/*?**');
    const releaseFrame = await checkout.hold('**/checkout/v1/frame?**');
    await checkout.begin({ methods: 'BankCard,AlipayPlus' });
    await expect(dropin.locator('.sketch')).toBeVisible();
    const { whole, below } = await places(checkout);
    // The bar in place of the button.
    const bar = await dropin.locator('.sketch').evaluate((sketch) => {
      const { bottom, height } = getComputedStyle(sketch, '::after');
      return Math.round(sketch.getBoundingClientRect().bottom - parseFloat(bottom) - parseFloat(height));
    });
    releaseSession();
    releaseFrame();
    await checkout.reached('ready');
    const { whole: ready, below: after, '.pay': pay } = await places(checkout);
    expect([ready, after, Number(pay!.split(' ')[1])]).toEqual([whole, below, bar]);
    expect(whole!.split(' ').at(-1)).toBe(String(height));
    expect(await shifts(page)).toEqual([]);
  });
}

for (const methods of ['BankCard', 'BankCard,AlipayPlus']) {
  test(`a form that is typed in before the session is known stays where it is when that has ${methods}`, async ({
    checkout,
  }) => {
    const { page, dropin } = checkout;
    await watchShifts(page);
    await keepPlace(page, 401);
    const releaseSession = await checkout.hold('**/checkout/v1/sessions/*?**');
    await checkout.begin({ methods });
    await checkout.type(PAID);
    await expect(dropin.locator('.pay')).toBeHidden();
    const [before, early] = [await places(checkout), (await shifts(page)).length];
    releaseSession();
    await expect(checkout.payButton).toBeVisible();
    await checkout.reached('ready');
    const { iframe: field, below } = await places(checkout);
    expect([field, below]).toEqual([before['iframe'], before['below']]);
    expect((await shifts(page)).slice(early)).toEqual([]);
  });
}

for (const width of [320, 1280]) {
  test(`at ${width} px the wallets' buttons come where their places were kept`, async ({ checkout }) => {
    const { page, dropin } = checkout;
    await page.setViewportSize({ width, height: 900 });
    await watchShifts(page);
    const releaseCode = await checkout.hold(/\/wallets-/);
    await checkout.begin({ methods: 'BankCard,ApplePay,GooglePay', wallets: 'sim' });
    const kept = dropin.locator('.express > :empty');
    await expect(kept).toHaveCount(2);
    const boxes = () =>
      dropin
        .locator('.express > *')
        .evaluateAll((all) => all.map((one) => JSON.stringify(one.getBoundingClientRect())));
    const before = {
      pieces: await places(checkout),
      buttons: await boxes(),
      shifts: (await shifts(page)).length,
    };
    releaseCode();
    for (const name of ['Apple Pay', 'Google Pay'])
      await expect(page.getByRole('button', { name, exact: true })).toBeVisible();
    await expect(kept).toHaveCount(0);
    expect(await places(checkout)).toEqual(before.pieces);
    expect(await boxes()).toEqual(before.buttons);
    expect((await shifts(page)).slice(before.shifts)).toEqual([]);
  });
}

for (const width of [320, 1280]) {
  test(`at ${width} px a panel that is opened before its code is here keeps its size`, async ({
    checkout,
  }) => {
    const { page, dropin } = checkout;
    await page.setViewportSize({ width, height: 900 });
    await watchShifts(page);
    const releaseCode = await checkout.hold(/\/alipay-plus-method-/);
    await checkout.begin({ methods: 'BankCard,AlipayPlus' });
    await page.getByRole('radio', { name: 'Alipay' }).check();
    await expect(dropin.locator('.open .spinner')).toBeVisible();
    const before = { pieces: await places(checkout), shifts: (await shifts(page)).length };
    releaseCode();
    await expect(page.getByText('You’ll go to Alipay to pay')).toBeVisible();
    expect(await places(checkout)).toEqual(before.pieces);
    expect((await shifts(page)).slice(before.shifts)).toEqual([]);
  });
}

test('what the session turns out to have moves nothing: saved cards, wallets and all', async ({
  checkout,
}) => {
  const { page, dropin, world } = checkout;
  const shopper = newShopper();
  await saveCard(world.gateway, shopper, '4242424242424242');
  await page.setViewportSize({ width: 1280, height: 900 });
  await watchShifts(page);
  const releaseSession = await checkout.hold('**/checkout/v1/sessions/*?**');
  const releaseFrame = await checkout.hold('**/checkout/v1/frame?**');
  await checkout.begin({ methods: 'BankCard,ApplePay,GooglePay', wallets: 'sim', shopper, store: '1' });
  await expect(dropin.locator('.sketch')).toBeVisible();
  await expect(dropin.locator('.row').first()).toBeHidden();
  releaseSession();
  await expect(page.getByRole('radio', { name: 'Visa •••• 4242' })).toBeChecked();
  releaseFrame();
  await checkout.reached('ready');
  for (const name of ['Apple Pay', 'Google Pay'])
    await expect(page.getByRole('button', { name, exact: true })).toBeVisible();
  await expect(dropin.locator('.ghost:visible')).toHaveCount(0);
  expect(await shifts(page)).toEqual([]);
});

test('wallets that nobody expects here move nothing while they are asked for, nor when they cannot be had', async ({
  checkout,
}) => {
  const { page } = checkout;
  const gone: string[] = [];
  page.on('console', (message) => {
    const [wallet] = /(Apple|Google) Pay is not shown/.exec(message.text()) ?? [];
    if (wallet) gone.push(wallet);
  });
  // The page's policy blocks them.
  checkout.forgive(/(applepay\.cdn-apple|pay\.google)\.com/);
  await page.setViewportSize({ width: 1280, height: 900 });
  await watchShifts(page);
  // The slowest of all answers: whoever types already must not have the field moved from under the hands.
  const releaseSession = await checkout.hold('**/checkout/v1/sessions/*?**');
  await checkout.begin({ methods: 'BankCard,ApplePay,GooglePay' });
  await checkout.field('cc-number').pressSequentially('4242');
  const before = (await places(checkout))['iframe'];
  releaseSession();
  await checkout.reached('ready');
  await expect.poll(() => gone).toHaveLength(2);
  expect((await places(checkout))['iframe']).toEqual(before);
  expect(await shifts(page)).toEqual([]);
});

for (const kind of ['store', 'recurring']) {
  test(`what the shopper says of the card stands there when the form is shown: ${kind}`, async ({
    checkout,
  }) => {
    const { page, dropin } = checkout;
    await page.setViewportSize({ width: 320, height: 900 });
    await watchShifts(page);
    const releaseSession = await checkout.hold('**/checkout/v1/sessions/*?**');
    const releaseFrame = await checkout.hold('**/checkout/v1/frame?**');
    const asked = page.waitForRequest(/\/consent-/);
    const releaseCode = await checkout.hold(/\/consent-/);
    await checkout.begin({ methods: 'BankCard', [kind]: '1', shopper: newShopper(), locale: 'de' });
    await expect(dropin.locator('.sketch')).toBeVisible();
    releaseSession();
    await asked;
    await expect(dropin.locator('.sketch')).toBeVisible();
    releaseCode();
    await expect(dropin.locator('[part=consent]')).toBeVisible();
    const before = { pieces: await places(checkout), shifts: (await shifts(page)).length };
    releaseFrame();
    await checkout.reached('ready');
    await expect(dropin.locator('.ghost')).toBeHidden();
    expect(await places(checkout)).toEqual(before.pieces);
    expect((await shifts(page)).slice(before.shifts)).toEqual([]);
    const [panel, words] = await Promise.all(
      ['.open .panel', '.consent label > span, .agreement'].map((selector) =>
        dropin.locator(selector).evaluate((one) => one.getBoundingClientRect().bottom),
      ),
    );
    expect(panel! - words!, 'no air below it but the panel’s own').toBeCloseTo(16, 0);
  });
}

for (const kind of ['store', 'recurring'] as const) {
  test(`what the shopper says of the card moves nothing when its code comes after the form: ${kind}`, async ({
    checkout,
  }) => {
    const { page, dropin } = checkout;
    await page.setViewportSize({ width: 320, height: 900 });
    await watchShifts(page);
    const releaseCode = await checkout.hold(/\/consent-/);
    await checkout.begin({ methods: 'BankCard', [kind]: '1', shopper: newShopper() });
    await checkout.reached('ready');
    await expect(dropin.locator('.ghost')).toBeHidden();
    const before = { pieces: await places(checkout), shifts: (await shifts(page)).length };
    releaseCode();
    await checkout.hasBrought('/consent-');
    await checkout.type(PAID);
    expect(await places(checkout)).toEqual(before.pieces);
    expect((await shifts(page)).slice(before.shifts)).toEqual([]);
    const payments = checkout.requests('/payments');
    await checkout.payButton.click();
    if (kind === 'recurring') {
      await expect(page.getByRole('alert')).toContainText('By paying, you agree');
      await checkout.reached('ready');
      expect(payments).toEqual([]);
      await checkout.payButton.click();
    }
    await checkout.reached('succeeded');
    const { details } = payments[0]!.postDataJSON() as { details: Readonly<Record<string, unknown>> };
    expect(details['store']).toBe(kind === 'recurring' ? true : undefined);
  });
}

test('tabs keep their height when a saved card turns out to be one', async ({ checkout }) => {
  const { page, dropin, world } = checkout;
  const shopper = newShopper();
  await saveCard(world.gateway, shopper, '4242424242424242');
  await page.setViewportSize({ width: 320, height: 900 });
  await watchShifts(page);
  const releaseCode = await checkout.hold(/\/stored-card-method-/);
  await checkout.begin({ methods: 'BankCard,AlipayPlus', layout: 'tabs', shopper, locale: 'de' });
  await expect(dropin.getByRole('tab', { name: 'Gespeicherte Karte' })).toBeVisible();
  const tabs = () => dropin.locator('.tabs').evaluate((one) => JSON.stringify(one.getBoundingClientRect()));
  const before = { tabs: await tabs(), shifts: (await shifts(page)).length };
  releaseCode();
  await expect(dropin.getByRole('tab', { name: 'Visa •••• 4242' })).toBeVisible();
  expect(await tabs()).toBe(before.tabs);
  expect((await shifts(page)).slice(before.shifts)).toEqual([]);
});
