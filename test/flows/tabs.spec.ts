// Ways of paying as tabs: their code is a part of its own, and nobody may notice.
import { PAID, type CheckoutPage } from '../support/checkout-page.ts';
import { expect, test } from '../support/world.ts';

const PART = /\/cp\/[\d.]+\/tabs-view-[\w-]+\.js/;
const TWO = { layout: 'tabs', methods: 'BankCard,AlipayPlus' };

const boxes = (checkout: CheckoutPage): Promise<readonly string[]> =>
  checkout.dropin.evaluate((element) =>
    ['.tabs', '.card-frame', '.pay'].map((selector) => {
      const { x, y, width, height } = element.shadowRoot!.querySelector(selector)!.getBoundingClientRect();
      return [selector, x, y, width, height].join(' ');
    }),
  );

test.beforeEach(({ checkout }) => checkout.listen());

test('the place of the tabs is kept while their code is on its way, and what is typed stays', async ({
  checkout,
}) => {
  const { page } = checkout;
  let letGo = (): void => undefined;
  const gate = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(PART, async (route) => {
    await gate;
    await route.continue();
  });
  const frames = checkout.requests('/checkout/v1/frame');
  await checkout.begin(TWO);
  await checkout.type(PAID);
  await expect(checkout.payButton).toBeVisible();
  const before = await boxes(checkout);
  letGo();
  await expect(page.getByRole('tab', { name: 'Card', selected: true })).toBeVisible();
  expect(await boxes(checkout)).toEqual(before);
  await expect(checkout.field('cc-number')).toHaveValue(PAID.number);
  expect(frames).toHaveLength(1);
});

test('tabs are one stop; arrows move between them and choose', async ({ checkout }) => {
  const { page } = checkout;
  await checkout.open(TWO);
  const card = page.getByRole('tab', { name: 'Card' });
  const alipay = page.getByRole('tab', { name: 'Alipay' });
  await card.focus();
  await page.keyboard.press('ArrowRight');
  await expect(alipay).toBeFocused();
  await expect(page.getByRole('tabpanel', { name: 'Alipay' })).toBeVisible();
  await expect(page.getByRole('tabpanel', { name: 'Card' })).toBeHidden();
  await page.keyboard.press('Shift+Tab');
  await expect(card).not.toBeFocused();
  await alipay.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(card).toHaveAttribute('aria-selected', 'true');
  await checkout.pay(PAID);
  await checkout.reached('succeeded');
});

test('without the code of the tabs the ways of paying are rows, and can be paid with', async ({
  checkout,
}) => {
  const { page } = checkout;
  await page.route(PART, (route) => route.abort());
  checkout.forgive(/ERR_FAILED/);
  const frames = checkout.requests('/checkout/v1/frame');
  await checkout.open(TWO);
  await checkout.type(PAID);
  const alipay = page.getByRole('radio', { name: 'Alipay' });
  await alipay.check();
  await expect(page.getByText('You’ll go to Alipay to pay')).toBeVisible();
  await page.getByRole('radio', { name: 'Card' }).check();
  await checkout.payButton.click();
  await checkout.reached('succeeded');
  expect(frames).toHaveLength(1);
});
