// A phone: its keyboard takes half of the screen, and the field that is typed in stays above it.
import type { Locator } from '@playwright/test';
import type { CheckoutPage } from '../support/checkout-page.ts';
import { PAID } from '../support/checkout-page.ts';
import { expect, test } from '../support/world.ts';

test.use({ viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true });

/** Of what is left above the keyboard. */
async function isAbove({ page }: CheckoutPage, field: Locator): Promise<boolean> {
  const box = (await field.boundingBox())!;
  return box.y >= 0 && box.y + box.height <= page.viewportSize()!.height;
}

for (const name of ['cc-number', 'cc-csc', 'cc-name'])
  test(`the keyboard comes: ${name} stays above it`, async ({ checkout }) => {
    const { page } = checkout;
    await checkout.open();
    await checkout.reached('ready');
    const field = checkout.field(name);
    await field.click();
    await page.setViewportSize({ width: 320, height: 260 });
    await expect.poll(() => isAbove(checkout, field)).toBe(true);
    await page.keyboard.type('4');
    await expect(field).toHaveValue('4');
    await expect.poll(() => isAbove(checkout, field)).toBe(true);
  });

test('with the keyboard open, the field that is wrong comes above it', async ({ checkout }) => {
  const { page } = checkout;
  await checkout.open();
  await checkout.type({ ...PAID, number: '4242' });
  await page.setViewportSize({ width: 320, height: 260 });
  await checkout.payButton.scrollIntoViewIfNeeded();
  await checkout.payButton.tap();
  await expect(checkout.field('cc-number')).toBeFocused();
  await expect.poll(() => isAbove(checkout, checkout.field('cc-number'))).toBe(true);
});

test('keyboards are of numbers where numbers are typed, no field makes a phone zoom, all are filled in at once', async ({
  checkout,
}) => {
  await checkout.open();
  await checkout.reached('ready');
  await checkout.field('cc-number').waitFor();
  const fields = await checkout.frame
    .locator('input')
    .evaluateAll((inputs: HTMLInputElement[]) =>
      inputs.map((input) => [
        input.autocomplete,
        input.inputMode,
        parseFloat(getComputedStyle(input).fontSize) >= 16,
      ]),
    );
  expect(fields).toEqual([
    ['cc-number', 'numeric', true],
    ['cc-exp', 'numeric', true],
    ['cc-csc', 'numeric', true],
    ['cc-name', '', true],
  ]);
  // As a password manager does it: every field in one task.
  await checkout.frame.locator('form').evaluate((form: HTMLFormElement) => {
    const values = ['4242424242424242', '12/2034', '123', 'Maya Okafor'];
    for (const [at, input] of [...form.querySelectorAll('input')].entries()) {
      input.value = values[at]!;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }
  });
  await checkout.payButton.tap();
  await checkout.reached('succeeded');
});
