// Where the focus is: on a page that is still coming, and when what is shown has changed.
import { DECLINED, PAID } from '../support/checkout-page.ts';
import { newShopper, saveCard } from '../support/saved-card.ts';
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

test('who pays from a field of the card is led to the outcome', async ({ checkout }) => {
  await checkout.open({ methods: 'BankCard' });
  await checkout.type(PAID);
  await checkout.reached('ready');
  await checkout.field('cc-name').click();
  checkout.enter('cc-name');
  await checkout.reached('succeeded');
  await expect(checkout.page.getByRole('region', { name: 'Payment successful' })).toBeFocused();
});

test('a decline takes nobody out of what they type elsewhere on the page', async ({ checkout }) => {
  const { page } = checkout;
  await checkout.open({ methods: 'BankCard' });
  await checkout.reached('ready');
  await checkout.dropin.evaluate((element) => {
    const note = document.createElement('input');
    note.id = 'note';
    element.after(note);
  });
  const answer = await checkout.hold('**/payments');
  await checkout.pay(DECLINED);
  await checkout.reached('paying');
  const note = page.locator('#note');
  await note.click();
  await page.keyboard.type('for ');
  answer();
  await expect(page.locator('.banner')).toBeVisible();
  await page.keyboard.type('Maya');
  await expect(note).toBeFocused();
  await expect(note).toHaveValue('for Maya');
  // Where nobody types, the code is asked for again.
  await page.locator('body').click({ position: { x: 1, y: 1 } });
  await checkout.pay(DECLINED);
  await expect(checkout.field('cc-csc')).toBeFocused();
});

test('who is in the card’s fields before the session is there stays there, whatever has been saved', async ({
  checkout,
}) => {
  const shopper = newShopper();
  await saveCard(checkout.world.gateway, shopper, PAID.number.replaceAll(' ', ''));
  const release = await checkout.hold('**/checkout/v1/sessions/*?**');
  await checkout.begin({ methods: 'BankCard', shopper });
  const number = checkout.field('cc-number');
  await expect(number).toBeEditable();
  await number.click({ force: true });
  await checkout.page.keyboard.type('42');
  release();
  await checkout.reached('ready');
  await expect(checkout.page.getByRole('radio', { name: 'Visa •••• 4242' })).not.toBeChecked();
  await expect(number).toBeVisible();
  await checkout.page.keyboard.type('42');
  await expect(number).toHaveValue('4242');
});
