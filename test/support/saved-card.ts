// Shoppers with saved cards, made at the gateway without a browser.
import { randomUUID } from 'node:crypto';
import { BrowserPage, callServerApi, createSession } from './gateway-client.ts';
import type { TestGateway } from './gateway.ts';

export const newShopper = (): string => `shopper-${randomUUID().slice(0, 8)}`;

/** A card that is paid with and kept. */
export async function saveCard(gateway: TestGateway, shopper: string, number: string): Promise<void> {
  const payment = { store_payment_method: true, token_usage: 'CARD_ON_FILE', shopper_reference: shopper };
  const sessionId = await createSession(gateway, { payment });
  const page = new BrowserPage(gateway);
  const jwe = await page.encrypt(sessionId, { number });
  const details = { jwe, store: true };
  const answer = await page.post(`sessions/${sessionId}/payments`, {
    attempt_no: 1,
    version: 1,
    method: 'BANKCARD',
    details,
  });
  const { status } = (await answer.json()) as { status: string };
  if (status !== 'SUCCESS') throw new Error(`the card was not kept: ${status}`);
}

export interface OrderData {
  readonly token?: string;
  readonly recurring_agreement_id?: string;
}

/** What the merchant's server is told of the order. */
export async function orderOf(gateway: TestGateway, sessionId: string): Promise<OrderData> {
  const path = '/v3/payment/acq/query';
  const { json } = await callServerApi<{ data: OrderData }>(gateway, path, { session_id: sessionId });
  return json.data;
}
