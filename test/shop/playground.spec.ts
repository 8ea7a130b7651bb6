// The playground: the code that it shows is what runs, and what it tells of a payment holds no card.
import { runInNewContext } from 'node:vm';
import axe from 'axe-core';
import type { Page } from '@playwright/test';
import { literal } from '../../demo/shop/public/playground/literal.js';
import { onPaid } from '../../demo/shop/public/playground/settings.js';
import { DECLINED, PAID } from '../support/checkout-page.ts';
import { languages } from '../../src/locales/resolve.ts';
import { expect, test } from '../support/world.ts';

const tokens = ['color-accent: #0f6b4f', 'font: Georgia, "Times New Roman", serif', 'color-acent: red'];
/** An apostrophe, a quote and the end of a script: they stay words. */
const words = `Pay 'now' "{amount}" </script>`;

/** What the first element of a page is set to, however that was done. */
const settings = (page: Page) =>
  page.evaluate(() => {
    const element = document.querySelector('paykka-dropin')!;
    const { sessionId, locale, layout, express, orderSummary, paymentMethods, translations, appearance } =
      element;
    return { sessionId, locale, layout, express, orderSummary, paymentMethods, translations, appearance };
  });

test('the code that is shown is what runs: by tag, as a module, by the class API', async ({ checkout }) => {
  const { page, world } = checkout;
  await page.goto(`${world.shop}/playground?wallets=real&methods=BankCard&methods=AlipayPlus`);
  await checkout.reached('ready');
  await page.getByRole('group').filter({ hasText: 'Element' }).locator('summary').first().click();
  const offered = await page
    .getByLabel('Language')
    .evaluate((input: HTMLInputElement) => [...(input.list?.options ?? [])].map(({ value }) => value));
  expect(offered.sort()).toEqual([...languages].sort());
  await page.getByLabel('Language').fill('de');
  await page.getByLabel('Layout').selectOption('tabs');
  await page.getByLabel('Wallet buttons').selectOption('list');
  await page.getByLabel('Before a payment is sent').selectOption('wait');
  await page.getByLabel('Show what is bought').check();
  await page.getByLabel('Without the name on the card').check();
  await page.getByLabel('Merchant id at Google').fill('BCR1');
  await page.getByLabel('Country of the wallets').fill('DE');
  await page.getByLabel('Texts of my own').fill(`pay: ${words}`);
  await page.getByLabel('Tokens', { exact: false }).last().fill(tokens.join('\n'));
  await expect(page.getByRole('tab', { name: 'Karte' })).toBeVisible();
  const look = { tokens: { 'color-accent': '#0f6b4f', 'color-acent': 'red' } };
  await expect.poll(async () => (await settings(page)).appearance).toMatchObject(look);
  const wanted = await settings(page);
  expect(wanted).toMatchObject({
    locale: 'de',
    layout: 'tabs',
    express: 'list',
    orderSummary: true,
    paymentMethods: {
      card: { showHolderName: false },
      applePay: { countryCode: 'DE' },
      googlePay: { merchantId: 'BCR1', countryCode: 'DE' },
    },
    translations: { de: { pay: words } },
    appearance: look,
  });
  const shown: { code: string; address: string }[] = [];
  for (const kind of ['Tag', 'Module', 'Class API']) {
    await page.getByRole('radio', { name: kind }).check();
    const address = (await page.getByRole('link', { name: 'Open it as a page' }).getAttribute('href'))!;
    shown.push({ code: (await page.locator('#code').textContent())!, address });
  }
  for (const { code, address } of shown) {
    expect(code).toContain('event.waitUntil(');
    const response = await page.goto(world.shop + address);
    const printed = (await response!.text()).replaceAll(/ nonce="[^"]*"/g, '');
    expect(printed).toContain(code);
    await checkout.reached('ready');
    await expect.poll(() => settings(page)).toEqual(wanted);
  }
  const field = (name: string) => page.frameLocator('.card-frame iframe').locator(`[autocomplete="${name}"]`);
  await field('cc-number').pressSequentially(PAID.number);
  await field('cc-exp').fill('12 / 34');
  await field('cc-csc').fill('123');
  await page.getByRole('button', { name: `Pay 'now' "128,40` }).click();
  await expect(page.getByRole('heading', { name: 'Paid' })).toBeVisible();
  const advice = () =>
    checkout.complaints.errors.filter((text) => text.includes('Did you mean color-accent?'));
  await expect.poll(advice, 'told once by each of the four pages').toHaveLength(4);
  checkout.forgive(/Did you mean color-accent\?/);
});

test('an element for each way of paying: the code that is shown is what runs, in every form', async ({
  checkout,
}) => {
  const { page, world } = checkout;
  const query =
    'mode=COMPONENT&layout=tabs&methods=BankCard&methods=GooglePay&locale=en-GB&googleMerchant=BCR1&tokens=color-accent: %230f6b4f';
  await page.goto(`${world.shop}/playground?${query}&ownButton=1`);
  const card = page.locator('paykka-card');
  await expect(card.locator('[part~=panel]')).toBeVisible();
  const settings = () =>
    page.evaluate(() =>
      (['paykka-card', 'paykka-google-pay'] as const).map((tag) => {
        const { sessionId, locale, hidePayButton, paymentMethods, appearance } = document.querySelector(tag)!;
        const google = tag === 'paykka-google-pay' && paymentMethods['googlePay'];
        return { tag, sessionId, locale, hidePayButton, google, appearance };
      }),
    );
  await expect(page.getByRole('button', { name: 'Google Pay' })).toBeVisible();
  const wanted = await settings();
  expect(wanted[0]).toMatchObject({ locale: 'en-GB', hidePayButton: true });
  const google = { merchantId: 'BCR1' };
  expect(wanted[1]).toMatchObject({ locale: 'en-GB', hidePayButton: false, google });
  expect(wanted[0]!.appearance).toEqual({ tokens: { 'color-accent': '#0f6b4f' } });
  const addresses: string[] = [];
  for (const kind of ['Tag', 'Module', 'Class API']) {
    await page.getByRole('radio', { name: kind }).check();
    addresses.push((await page.getByRole('link', { name: 'Open it as a page' }).getAttribute('href'))!);
  }
  for (const address of addresses) {
    await page.goto(world.shop + address);
    await expect(card.locator('[part~=panel]')).toBeVisible();
    expect(await settings()).toEqual(wanted);
    await expect(page.getByRole('button', { name: 'Google Pay' })).toBeVisible();
  }
  await checkout.type(PAID);
  await page.getByRole('button', { name: 'Pay', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Paid' })).toBeVisible();
});

test('the vendors’ own wallets: their scripts are let in and asked for, the simulators are not', async ({
  checkout,
}) => {
  const { page, world } = checkout;
  const asked = new Set<string>();
  await page.route(/applepay\.cdn-apple\.com|pay\.google\.com/, async (route) => {
    asked.add(new URL(route.request().url()).origin);
    await route.abort();
  });
  checkout.forgive(/Failed to load resource|net::ERR/);
  const simulators = checkout.requests('/sim/');
  await page.goto(`${world.shop}/playground?wallets=real`);
  await checkout.reached('ready');
  await expect
    .poll(() => [...asked].sort())
    .toEqual(['https://applepay.cdn-apple.com', 'https://pay.google.com']);
  expect(simulators).toEqual([]);
});

test('the code that is shown leads to the return address as it is, with the session', () => {
  for (const [returnUrl, expected] of [
    ['https://a.example/return', 'https://a.example/return?session_id=CS1'],
    ['https://a.example/r?', 'https://a.example/r?session_id=CS1'],
    ['https://a.example/r?sig=a%20b~c&flag#top', 'https://a.example/r?sig=a%20b~c&flag&session_id=CS1#top'],
  ]) {
    const led: string[] = [];
    const place = { URL, location: { assign: (url: unknown) => led.push(String(url)) } };
    runInNewContext(`(${onPaid()})`, place)({ returnUrl, sessionId: 'CS1' });
    expect(led).toEqual([expected]);
  }
});

test('printed values are what they were, and end neither their string nor their script', () => {
  const value = { [words]: [words, '\\', '\n', 1, true, null, { 'a-b': {}, list: [] }], __proto: '<!--' };
  expect(literal(value)).not.toMatch(/<[/!]/);
  expect(JSON.stringify(runInNewContext(`(${literal(value)})`))).toBe(JSON.stringify(value));
});

test('a session that cannot be opened is told in words, and asked for again', async ({ checkout }) => {
  const { page, world } = checkout;
  await page.goto(`${world.shop}/playground`);
  await checkout.reached('ready');
  const first = await checkout.sessionId();
  const again = page.getByRole('button', { name: 'New session' });
  const said = page.locator('#said');
  const failures: Parameters<typeof page.route>[1][] = [
    (route) => route.abort(),
    (route) => route.fulfill({ status: 502, body: '<!doctype html><title>Bad gateway</title>' }),
  ];
  for (const fail of failures) {
    await page.route('**/playground/session', fail, { times: 1 });
    await again.click();
    await expect(said).toHaveText(/could not be opened: the shop’s server gives no answer/);
    expect(await checkout.sessionId()).toBe(first);
  }
  checkout.forgive(/Failed to load resource/);
  await again.click();
  await expect.poll(() => checkout.sessionId()).not.toBe(first);
  await expect(said).toBeEmpty();
  await checkout.reached('ready');
});

test('a scenario says which card to type, and the session that it opens meets its fault', async ({
  checkout,
}) => {
  const { page, world } = checkout;
  const answers: number[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('/payments')) answers.push(response.status());
  });
  await page.goto(`${world.shop}/playground`);
  await checkout.reached('ready');
  const first = await checkout.sessionId();
  await page.locator('#scenario summary').click();
  const outcome = page.getByLabel('Outcome');
  const payWith = page.locator('#pay-with');
  await expect(payWith).toBeHidden();
  await outcome.selectOption('Declined');
  await expect(payWith).toHaveText(new RegExp(`Declined: pay with\\s+${DECLINED.number}`));
  await expect.poll(() => checkout.sessionId()).not.toBe(first);
  const second = await checkout.sessionId();
  await outcome.selectOption('Paid when asked again: the gateway answers 503 first');
  await expect.poll(() => checkout.sessionId()).not.toBe(second);
  await checkout.reached('ready');
  await checkout.pay({ number: (await payWith.getByRole('button').textContent())! });
  await checkout.reached('succeeded');
  expect(answers.filter((status) => status === 503)).toHaveLength(1);
  expect(await checkout.ledger()).toHaveLength(1);
  checkout.forgive(/Failed to load resource/);
});

test('S09 the timeline tells of a payment, and the diagnostics hold no card', async ({ checkout }) => {
  const { page, world } = checkout;
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto(`${world.shop}/playground`);
  await checkout.reached('ready');
  await page.getByRole('group').filter({ hasText: 'Session' }).locator('summary').first().click();
  const first = await checkout.sessionId();
  await page.getByLabel('Amount').fill('500');
  // A slip: what was to be typed into the card form stands in the shop's name.
  await page.getByLabel('Name of the shop').fill(DECLINED.number);
  await page.getByLabel('Name of the shop').blur();
  await expect(page.getByRole('button', { name: 'Pay $5.00' })).toBeVisible();
  await expect.poll(() => checkout.sessionId()).not.toBe(first);
  await page.getByRole('button', { name: 'Pay $5.00' }).waitFor();
  await checkout.pay(DECLINED);
  await expect(page.getByRole('heading', { name: 'Your bank declined this payment' })).toBeVisible();
  await checkout.pay(PAID);
  await checkout.reached('succeeded');
  const timeline = page.getByRole('list', { name: 'What happened' });
  for (const line of [
    /state ?succeeded/,
    /event ?error.*declined, generic/,
    /event ?success/,
    /payments.*200/,
  ])
    await expect(timeline.getByRole('listitem').filter({ hasText: line }).first()).toBeAttached();
  await page.locator('#diagnostics summary').click();
  await expect(page.locator('#diagnostics pre')).toContainText(await checkout.sessionId());
  const text = await page.locator('#diagnostics pre').textContent();
  expect(text).toMatch(/event +success/);
  expect(text).toContain('merchant = [digits removed]');
  for (const { number } of [DECLINED, PAID])
    for (const digits of [number, number.replaceAll(' ', '')]) expect(text).not.toContain(digits);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  const { violations } = (await page.evaluate(`${axe.source}; axe.run()`)) as axe.AxeResults;
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)).toEqual([]);
});

test('where the browser refuses to copy, the text is selected, and that is said', async ({ checkout }) => {
  const { page, world } = checkout;
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('Refused.', 'NotAllowedError'));
  });
  const selected = () => page.evaluate(() => String(getSelection()));
  await page.goto(`${world.shop}/playground`);
  await checkout.reached('ready');
  await page.getByRole('button', { name: 'Copy code' }).click();
  await expect(page.locator('#said')).toHaveText(/not let this page copy/);
  await expect.poll(selected).toContain(await checkout.sessionId());
  await page.getByRole('button', { name: 'Copy diagnostics' }).click();
  await expect.poll(selected).toMatch(/state +ready/);
  await checkout.open();
  await page.getByRole('button', { name: PAID.number }).click();
  await expect.poll(selected).toBe(PAID.number);
});
