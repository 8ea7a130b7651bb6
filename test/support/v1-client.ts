// A merchant's server that speaks the v1.2 dialect.
import { sign } from 'node:crypto';
import type { TestGateway } from './gateway.ts';

export interface V1Answer {
  error_code: string;
  error_description: string;
  session_id: string;
  [name: string]: unknown;
}

/** A signed call. @param headers in place of the right ones; `undefined` leaves one out */
export async function callV1(
  { url, merchant }: Pick<TestGateway, 'url' | 'merchant'>,
  path: string,
  fields: Readonly<Record<string, unknown>>,
  headers: Readonly<Record<string, string | undefined>> = {},
): Promise<{ status: number; json: V1Answer; response: Response; text: string }> {
  const all = { merchant_id: merchant.merchant_id, timestamp: Date.now(), ...fields };
  const body = JSON.stringify(all);
  const message = `merchantId=${all.merchant_id}&timestamp=${all.timestamp}&requestBody=${body}`;
  const signature = encodeURIComponent(
    sign('sha256', Buffer.from(message), merchant.private_key_pem).toString('base64'),
  );
  const given = { signature, type: 'RSA256', version: 'v1.2', ...headers };
  const sent = Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const response = await fetch(url + path, { method: 'POST', headers: Object.fromEntries(sent), body });
  const text = await response.text();
  return { status: response.status, json: JSON.parse(text) as V1Answer, response, text };
}
