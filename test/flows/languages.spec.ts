// The checkout in other languages, in the page and in the card frame, with the card and the money as real as in English.
import { cards, clickPay, fillCard, passChallenge } from '../../src/testing.ts';
import { expect, test } from '../support/world.ts';

const frame = 'iframe[slot=card]';

test('German by attribute, then Arabic while the card is typed: nothing typed is lost, and it is paid', async ({
  checkout,
}) => {
  const { page } = checkout;
  await checkout.open({ locale: 'de' });
  await expect(page.getByRole('button', { name: '128,40\u00a0$ bezahlen' })).toBeVisible();
  const fields = page.frameLocator(frame);
  await expect(fields.getByLabel('Kartennummer')).toBeVisible();
  await fillCard(page, cards.challenge);
  const height = (await checkout.dropin.boundingBox())!.height;
  await checkout.dropin.evaluate((element: HTMLElementTagNameMap['paykka-dropin']) => {
    element.locale = 'ar-AE';
  });
  const number = fields.getByLabel('رقم البطاقة');
  await expect(number).toHaveValue('4918 1900 0000 0002');
  expect(await number.evaluate((input) => getComputedStyle(input).direction)).toBe('ltr');
  await expect(fields.locator('html[lang=ar-AE][dir=rtl]')).toBeVisible();
  await expect(page.locator('paykka-dropin .root[lang=ar-AE][dir=rtl]')).toBeVisible();
  await expect.poll(async () => (await checkout.dropin.boundingBox())!.height).toBe(height);
  await clickPay(page);
  await expect(page.getByRole('dialog', { name: 'التحقق من البطاقة' })).toBeVisible();
  await passChallenge(page);
  await expect(page.getByRole('heading', { name: 'تم الدفع بنجاح' })).toBeVisible();
  expect(await checkout.ledger()).toMatchObject([{ amount: 12840, currency: 'USD' }]);
});

test('without an attribute the session’s language is spoken; the merchant’s own words stay text in both programs', async ({
  checkout,
}) => {
  const { page, world } = checkout;
  const sessionId = await checkout.newSession({ display_locale: 'fr-FR' });
  await page.goto(`${world.shop}/checkout?session_id=${sessionId}`);
  await expect(page.getByRole('button', { name: /^Payer 128,40/ })).toBeVisible();
  const fields = page.frameLocator(frame);
  await expect(fields.getByLabel('Numéro de carte')).toBeVisible();
  await checkout.dropin.evaluate((element: HTMLElementTagNameMap['paykka-dropin']) => {
    element.translations = {
      fr: { pay: '<img src=x onerror=alert(1)>{amount}', 'card.number': '<b>Numéro</b>' },
    };
  });
  await expect(page.locator('[part=pay-button]')).toContainText('<img src=x onerror=alert(1)>');
  await expect(fields.getByLabel('<b>Numéro</b>')).toBeVisible();
  await expect(fields.locator('b')).toHaveCount(0);
  await fillCard(page);
  await clickPay(page);
  await expect(page.getByRole('heading', { name: 'Paiement réussi' })).toBeVisible();
  expect(await checkout.ledger(sessionId)).toHaveLength(1);
});

test('F29 words that cannot be had, or of which a byte differs, leave English, from left to right, and it is paid', async ({
  checkout,
}) => {
  const { page } = checkout;
  checkout.forgive(/integrity/, /Failed to find a valid digest/);
  let asked = 0;
  await page.route(/\/cp\/[\d.]+\/ar-/, async (route) => {
    asked += 1;
    const response = await route.fetch();
    return route.fulfill({ response, body: `${await response.text()} ` });
  });
  await checkout.open({ locale: 'ar' });
  await fillCard(page);
  await expect.poll(() => asked).toBe(3);
  await expect(page.locator('paykka-dropin .root[lang=en][dir=ltr]')).toBeVisible();
  await checkout.payButton.click();
  await expect(page.getByRole('heading', { name: 'Payment successful' })).toBeVisible();
  expect(await checkout.ledger()).toHaveLength(1);
});

test('wallets’ buttons speak the language that the page changes to', async ({ checkout }) => {
  const { page, dropin } = checkout;
  await checkout.open({ methods: 'BankCard,ApplePay,GooglePay', wallets: 'sim', locale: 'de' });
  const apple = dropin.locator('apple-pay-button');
  const google = dropin.locator('.gpay-button');
  await expect(apple).toHaveAttribute('locale', 'de');
  await expect(google).toHaveAttribute('lang', 'de');
  await dropin.evaluate((element: HTMLElementTagNameMap['paykka-dropin']) => {
    element.locale = 'zh-HK';
  });
  await expect(apple).toHaveAttribute('locale', 'zh-HK');
  await expect(google).toHaveAttribute('lang', 'zh');
  await expect(page.locator('paykka-dropin .root[lang=zh-HK]')).toBeVisible();
});
