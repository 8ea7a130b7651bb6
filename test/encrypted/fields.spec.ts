// The three fields of Encrypted Card as a shopper meets them: order, faults, code, look.
import { drawnFonts } from '../support/drawn-fonts.ts';
import type { EncryptedPage } from './support.ts';
import { expect, test } from './support.ts';

test('Tab goes through the fields in the order of the page, and each is named and told to autofill', async ({
  page,
  card,
}) => {
  await card.open();
  await card.input('Card number').click();
  for (const title of ['Card number', 'Expiry', 'Security code'] as const) {
    await expect(card.input(title)).toBeFocused();
    await expect(card.input(title)).toHaveAccessibleName(title);
    await page.keyboard.press('Tab');
  }
  await expect(page.getByRole('button', { name: 'Pay' })).toBeFocused();
  const tokens = await Promise.all(
    (['Card number', 'Expiry', 'Security code'] as const).map((title) =>
      card.input(title).getAttribute('autocomplete'),
    ),
  );
  expect(tokens).toEqual(['cc-number', 'cc-exp', 'cc-csc']);
});

test('faults are shown in every field, the first gets the focus, and the page hears null', async ({
  card,
}) => {
  await card.open();
  await card.input('Card number').waitFor();
  expect(await card.encrypt()).toBeNull();
  await expect(card.error('Card number')).toHaveText('Enter your card number.');
  await expect(card.error('Expiry')).toHaveText('Enter the expiry date.');
  await expect(card.error('Security code')).toHaveText('Enter the 3-digit security code.');
  await expect(card.input('Card number')).toBeFocused();
  await expect(card.input('Card number')).toHaveAttribute('aria-invalid', 'true');

  await card.type('4242 4242 4242 4242', '12/20', '737');
  await expect(card.error('Card number')).toBeHidden();
  expect(await card.encrypt(), 'a card of the past').toBeNull();
  await expect(card.input('Expiry')).toBeFocused();
  await expect(card.error('Expiry')).toHaveText('Expiry date is in the past.');
  await card.input('Expiry').fill('12/34');
  expect(await card.encrypt()).not.toBeNull();
});

test('the code knows how many digits the brand has, though the number is in another frame', async ({
  card,
}) => {
  await card.open();
  await card.input('Card number').fill('3782 822463 10005');
  await expect(card.input('Security code')).toHaveAttribute('placeholder', '4 digits');
  await card.input('Expiry').fill('12/34');
  await card.input('Security code').fill('12345');
  await expect(card.input('Security code')).toHaveValue('1234');
  expect(await card.encrypt()).not.toBeNull();
  await card.input('Card number').fill('4242424242424242');
  expect(await card.encrypt(), 'four digits for a Visa').toBeNull();
  await expect(card.input('Security code')).toBeFocused();
});

test('styles are taken by kind and by state; whatever could load or reach out is dropped with a word', async ({
  page,
  card,
}) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await card.open({
    options: `styles: {input: {
      base: {color: 'rgb(10, 20, 30)', fontSize: '18px', padding: '4px 6px', border: '2px dashed #0a0b0c',
        background: 'url(https://evil.example/x)', backgroundImage: 'url(https://evil.example/y)', content: '"x"',
        fontFamily: 'Georgia;}', position: 'fixed'},
      focus: {borderColor: 'rgb(1, 2, 3)'}, valid: {color: 'green'}, invalid: {color: 'rgb(200, 0, 0)'}, hover: {color: 'red'}
    }}`,
  });
  const input = card.input('Card number');
  const css = (name: string) =>
    input.evaluate((element, key) => getComputedStyle(element).getPropertyValue(key), name);
  await expect(input).toHaveCSS('color', 'rgb(10, 20, 30)');
  expect([await css('font-size'), await css('padding'), await css('border-top-style')]).toEqual([
    '18px',
    '4px 6px',
    'dashed',
  ]);
  expect([await css('background-image'), await css('position')]).toEqual(['none', 'static']);
  await input.focus();
  await expect(input).toHaveCSS('border-top-color', 'rgb(1, 2, 3)');
  await input.pressSequentially('4242424242424242');
  await expect(input).toHaveCSS('color', 'rgb(0, 128, 0)');
  await input.fill('4242');
  await card.input('Expiry').focus();
  await expect(input).toHaveCSS('color', 'rgb(200, 0, 0)');
  await expect(input).toHaveCSS('border-top-color', 'rgb(10, 11, 12)');
  expect(requests.filter((url) => url.includes('evil'))).toEqual([]);
  const complaint = /not taken: hover, background, backgroundImage, content, fontFamily, position/;
  await expect.poll(() => complaintsOf(card)).toMatch(complaint);
  card.forgive(complaint);
});

test('without labels the fields keep their names, and the frames are as low as their inputs', async ({
  page,
  card,
}) => {
  await card.open({ options: 'showLabel: false,' });
  await expect(card.input('Card number')).toHaveAccessibleName('Card number');
  const more = async (): Promise<number> => {
    const { height } = (await page.locator('iframe[title="Card number"]').boundingBox())!;
    const { height: inner } = (await card.input('Card number').boundingBox())!;
    return height - inner;
  };
  await expect.poll(more).toBe(8);
});

test('a font of the list is drawn in a field whose styles name it, in the state that they name it for', async ({
  page,
  card,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => request.url().includes('/fonts/') && asked.push(request.url()));
  const styles = `{ base: { fontFamily: 'Lobster' }, valid: { fontFamily: '"DM Sans", sans-serif' } }`;
  await card.open({ options: `styles: { input: ${styles} },` });
  await card.input('Card number').fill('4242 4242 4242 424');
  const frame = page.frames().find((one) => one.url().includes('field=number'))!;
  expect(await drawnFonts(frame, 'input')).toEqual(['']);
  await card.input('Card number').pressSequentially('2');
  await expect.poll(() => drawnFonts(frame, 'input')).toEqual([expect.stringMatching(/^DM Sans/)]);
  expect(asked.filter((address) => !address.endsWith('/fonts/dm-sans-latin.woff2'))).toEqual([]);
});

test('the fields speak the page’s language, each of them, also of what was wrong before its words came', async ({
  page,
  card,
}) => {
  const words = '**/field-words.json';
  let letGo = (): void => undefined;
  const gate = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(words, async (route) => {
    await gate;
    await route.continue();
  });
  await card.open({ before: `document.documentElement.lang = 'de-AT';` });
  await card.input('Card number').click();
  expect(await card.encrypt()).toBeNull();
  await expect(card.error('Card number')).toHaveText('Enter your card number.');
  letGo();
  await expect(card.error('Kartennummer')).toHaveText('Geben Sie Ihre Kartennummer ein.');
  await expect(card.frame('Gültig bis').locator('input')).toHaveAccessibleName('Gültig bis');
  await expect(card.frame('Prüfnummer').locator('html')).toHaveAttribute('lang', 'de-AT');
  await card.frame('Kartennummer').locator('input').fill('3782 822463 10005');
  await expect(card.frame('Prüfnummer').locator('input')).toHaveAttribute('placeholder', '4 Ziffern');
  await card.frame('Gültig bis').locator('input').fill('12/34');
  await card.frame('Prüfnummer').locator('input').fill('1234');
  expect(await card.encrypt()).not.toBeNull();
});

test('from right to left the digits run from left to right; English fields ask for no words', async ({
  page,
  card,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => request.url().includes('field-words') && asked.push(request.url()));
  await card.open({ before: `document.documentElement.lang = 'en-GB';` });
  await card.type();
  expect(await card.encrypt()).not.toBeNull();
  expect(asked).toEqual([]);
  await card.open({ before: `document.documentElement.lang = 'ar';` });
  const number = card.frame('رقم البطاقة').locator('input');
  await number.pressSequentially('4242');
  await expect(number).toHaveCSS('direction', 'ltr');
  await expect(number).toHaveCSS('text-align', 'right');
  await expect(card.frame('رقم البطاقة').locator('html')).toHaveAttribute('dir', 'rtl');
});

test('words that are not the ones that the document was built with are not shown', async ({ page, card }) => {
  await page.route('**/field-words.json', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replaceAll('Kartennummer', 'PIN');
    await route.fulfill({ response, body });
  });
  const given = page.waitForEvent('requestfinished', (request) => request.url().includes('field-words'));
  await card.open({ before: `document.documentElement.lang = 'de';` });
  await given;
  await card.type();
  expect(await card.encrypt()).not.toBeNull();
  await expect(card.input('Card number')).toHaveAccessibleName('Card number');
  card.forgive(/integrity/);
});

test('a field has the headers of the card frame', async ({ card }) => {
  const { client_key, merchant_id } = card.world.gateway.merchant;
  const address = `${card.psp}/checkout/v1/field?${new URLSearchParams({ client_key, merchant_id })}`;
  const { headers, status } = await fetch(address);
  expect(status).toBe(200);
  const policy = headers.get('content-security-policy')!.replace(/sha256-[^']+/g, 'sha256-…');
  expect(policy).toMatch(
    /^default-src 'none'; script-src 'self' 'sha256-…'; style-src 'self' 'sha256-…'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'none'; base-uri 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types lit-html paykka-dropin 'allow-duplicates'; frame-ancestors /,
  );
  expect(policy.split('frame-ancestors ')[1]).toContain(card.site.origin);
  expect(
    Object.fromEntries(
      [...headers].filter(([name]) => /^(cache|cross|origin|referrer|strict|x-)/.test(name)),
    ),
  ).toEqual({
    'cache-control': 'no-store',
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-resource-policy': 'cross-origin',
    'origin-agent-cluster': '?1',
    'referrer-policy': 'no-referrer',
    'strict-transport-security': 'max-age=31536000',
    'x-content-type-options': 'nosniff',
  });
  const foreign = await fetch(address.replace(merchant_id, 'another'));
  expect(foreign.status).toBe(404);
});

const complaintsOf = (card: EncryptedPage): string => card.complaints.errors.join('\n');
