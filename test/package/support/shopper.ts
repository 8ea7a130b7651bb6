// What a shopper does in an app of demo/frameworks, and what the gateway has of it.
import { expect, type Page } from '@playwright/test';
import { clickPay, fillCard, ledger, registerOrigin } from '../../../src/testing.ts';
import { createSession } from '../../support/gateway-client.ts';
import type { World } from '../../support/world.ts';

export const newSession = ({ gateway }: World): Promise<string> =>
  createSession(gateway, { allowed_payment_methods: ['BankCard'] });

/** An app's pages may show the checkout from now on. */
export const register = ({ gateway }: World, { origin }: { readonly origin: string }): Promise<void> =>
  registerOrigin(origin, gateway.url);

/** @param sessions by name in the app's query */
export const address = (
  served: { readonly origin: string },
  { gateway }: World,
  sessions: Readonly<Record<string, string>>,
): string =>
  `${served.origin}/?${new URLSearchParams({ ...sessions, key: gateway.merchant.client_key, api: gateway.url })}`;

export async function isReady(page: Page, selector: string): Promise<void> {
  const state = () =>
    page.locator(selector).evaluate((element) => (element as unknown as { state?: string }).state);
  await expect.poll(state, { timeout: 15_000 }).toBe('ready');
}

export async function pay(page: Page, selector: string): Promise<void> {
  const scope = page.locator(selector);
  await fillCard(scope);
  await clickPay(scope);
}

/** How often it was paid. */
export const paid = async ({ gateway }: World, session: string): Promise<number> =>
  (await ledger(session, gateway.url)).length;
