// To the bank’s check and back.
import { CHALLENGE, type CheckoutPage } from './checkout-page.ts';
import { expect } from './world.ts';

export const toTheBank = async (checkout: CheckoutPage): Promise<void> => {
  await checkout.pay(CHALLENGE);
  await expect(checkout.bank.getByLabel('One-time code')).toBeVisible();
};

export const isCancelled = async (checkout: CheckoutPage): Promise<void> => {
  await expect(checkout.page.getByRole('heading', { name: 'Payment not confirmed' })).toBeVisible();
  await expect(checkout.dialog).toBeHidden();
  await expect(checkout.payButton).toBeFocused();
  expect(await checkout.ledger()).toEqual([]);
  const told = await checkout.heard('success', 'error');
  expect(told).toEqual([{ type: 'error', error: 'action_cancelled' }]);
};
