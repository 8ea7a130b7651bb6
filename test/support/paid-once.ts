// How a payment ends, whatever happened on the way.
import type { CheckoutPage } from './checkout-page.ts';
import { expect } from './world.ts';

/** A request that fails by intent leaves its line in the browser's console. */
export const network = [/net::ERR_/, /Failed to load resource/, /blocked by CORS policy/];

/** @param ends what the merchant heard, in order */
export async function isPaidOnce(
  checkout: CheckoutPage,
  ends: readonly string[] = ['success'],
): Promise<void> {
  await checkout.reached('succeeded');
  checkout.forgive(...network);
  expect(await checkout.ledger()).toHaveLength(1);
  expect(await checkout.ends()).toEqual(ends);
}
