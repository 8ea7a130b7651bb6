// The element's focus() on a page that is still coming.
import { expect, test } from '../support/world.ts';

test('focus() before the fields are there takes effect when they are', async ({ checkout }) => {
  const releaseSession = await checkout.hold('**/checkout/v1/sessions/*?**');
  const releaseFrame = await checkout.hold('**/checkout/v1/frame?**');
  await checkout.begin({ methods: 'BankCard' });
  await expect(checkout.dropin.locator('.sketch')).toBeVisible();
  await checkout.dropin.evaluate((element: HTMLElement) => element.focus());
  // The fields first: who types needs no session.
  releaseFrame();
  await expect(checkout.field('cc-number')).toBeFocused();
  releaseSession();
  await checkout.reached('ready');
  await checkout.page.keyboard.type('42');
  await expect(checkout.field('cc-number')).toHaveValue('42');
});

test('focus() that comes late takes nobody away from where they went meanwhile', async ({ checkout }) => {
  const { page } = checkout;
  const release = await checkout.hold('**/checkout/v1/frame?**');
  await checkout.begin({ methods: 'BankCard' });
  await checkout.reached('ready');
  await checkout.dropin.evaluate((element: HTMLElement) => element.focus());
  const link = page.getByRole('link', { name: 'Northwind Supply' });
  await link.focus();
  release();
  await checkout.field('cc-number').waitFor();
  await expect(checkout.dropin.locator('.ghost')).toBeHidden();
  // Two frames: whatever would move the focus has moved it.
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  await expect(link).toBeFocused();
});
