// A merchant's server that takes payments itself: orders of Initiate Transaction, at a gateway with its bank.
import { randomUUID } from 'node:crypto';
import { startAcs } from './acs.ts';
import { startGateway, type TestGateway } from './gateway.ts';
import { callServerApi } from './gateway-client.ts';
import { freePort } from './ports.ts';

interface Data {
  order_id: string;
  status: string;
  token?: string;
  recurring_agreement_id?: string;
  error_code?: string;
  authentication_result?: { authentication_url?: string; flow?: string };
  [name: string]: unknown;
}
interface Answer {
  status: number;
  ret_code: string;
  ret_msg: string;
  data: Data;
}

export interface GatewayWithBank {
  readonly gateway: TestGateway;
  stop(): Promise<void>;
}

export async function startGatewayWithBank(): Promise<GatewayWithBank> {
  const port = await freePort();
  const gateway = await startGateway({ ACS_PORT: String(port) });
  const acs = await startAcs({
    gatewayPort: Number(new URL(gateway.url).port),
    dataDir: gateway.dataDir,
    port,
  });
  const stop = async (): Promise<void> => {
    await acs.close();
    await gateway.stop();
  };
  return { gateway, stop };
}

/** @param path below /v3/payment/acq: empty for a new order */
export async function callOrders(
  place: Pick<TestGateway, 'url' | 'merchant'>,
  path: string,
  fields: Record<string, unknown>,
): Promise<Answer> {
  const { status, json } = await callServerApi<Omit<Answer, 'status'>>(
    place,
    `/v3/payment/acq${path}`,
    fields,
  );
  return { status, ...json };
}

/** A card whose number the merchant's server has. */
export const typed = (card_no: string) => ({
  payment_method: 'BANKCARD',
  card_no,
  exp_year: '2035',
  exp_month: '07',
  cvv: '123',
});

export const order = (payment: Record<string, unknown>, more: Record<string, unknown> = {}) => ({
  trans_id: randomUUID(),
  amount: 5000,
  currency: 'USD',
  return_url: 'https://shop.example/return?a=1',
  payment,
  ...more,
});
