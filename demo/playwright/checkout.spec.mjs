// What a merchant tests: the shopper's way through the checkout, and what was really authorised.
import { expect, test } from '@playwright/test';
import { cancelChallenge, cards, clickPay, fillCard, ledger, passChallenge } from 'paykka-dropin/testing';

const gateway = `http://127.0.0.1:${process.env.GATEWAY_PORT ?? '4200'}`;
const sessionOf = (page) => page.locator('paykka-dropin').getAttribute('session-id');

test.beforeEach(({ page }) => page.goto('/checkout'));

test('a card is paid', async ({ page }) => {
  await fillCard(page);
  await clickPay(page);
  await expect(page.locator('#result')).toContainText('Thank you');
  expect(await ledger(await sessionOf(page), gateway)).toMatchObject([{ amount: 4_200, currency: 'EUR' }]);
});

test('a card that the bank asks about is paid after its code', async ({ page }) => {
  await fillCard(page, cards.challenge);
  await clickPay(page);
  await passChallenge(page);
  await expect(page.locator('#result')).toContainText('Thank you');
  expect(await ledger(await sessionOf(page), gateway)).toHaveLength(1);
});

test('a shopper who leaves at the bank is not charged, and can pay by another card', async ({ page }) => {
  await fillCard(page, cards.challenge);
  await clickPay(page);
  await cancelChallenge(page);
  expect(await ledger(await sessionOf(page), gateway)).toEqual([]);
  await fillCard(page);
  await clickPay(page);
  await expect(page.locator('#result')).toContainText('Thank you');
});

test('a declined card can be followed by a good one', async ({ page }) => {
  await fillCard(page, cards.declined);
  await clickPay(page);
  await expect(page.getByText('Your bank declined this payment').first()).toBeVisible();
  await fillCard(page);
  await clickPay(page);
  await expect(page.locator('#result')).toContainText('Thank you');
  expect(await ledger(await sessionOf(page), gateway)).toMatchObject([{ attempt_no: 2 }]);
});
