// Makes a merchant of the sandbox, with keys of its own, and tells it what it has to know.
import { randomBytes, randomInt } from 'node:crypto';
import type { Gateway } from '../context.ts';
import { newRsaKeys } from '../platform.ts';
import { addOrigin, insertMerchant, originsOf } from '../store/merchants.ts';
import type { Merchant } from '../store/schema.ts';

/** `$DATA_DIR/merchant.json`, and the answer of `POST /__sandbox/merchants`. */
export interface MerchantJson {
  readonly merchant_id: string;
  readonly appid: string;
  readonly client_key: string;
  readonly private_key_pem: string;
  readonly platform_public_key_pem: string;
  readonly gateway_url: string;
  readonly origins: readonly string[];
}

export async function newMerchant(name: string, notifyUrl: string | null, now: number): Promise<Merchant> {
  const { privateKeyPem, publicKeyPem } = await newRsaKeys();
  return {
    merchant_id: `18${String(randomInt(1e12)).padStart(12, '0')}`,
    appid: `app_${randomBytes(8).toString('hex')}`,
    client_key: `ck_${randomBytes(16).toString('hex')}`,
    name,
    public_key_pem: publicKeyPem,
    private_key_pem: privateKeyPem,
    notify_url: notifyUrl,
    disabled: 0,
    stored_card_cvc: 1,
    created_at: now,
  };
}

export async function makeMerchant(gateway: Gateway, origins: readonly string[]): Promise<MerchantJson> {
  const merchant = await newMerchant('Sandbox Merchant', null, gateway.now());
  await gateway.db.transaction().execute(async (trx) => {
    await insertMerchant(trx, merchant);
    for (const origin of origins) await addOrigin(trx, merchant.client_key, origin);
  });
  return merchantJson(gateway, merchant);
}

export const merchantJson = async (
  { db, platform, config }: Pick<Gateway, 'db' | 'platform' | 'config'>,
  merchant: Merchant,
): Promise<MerchantJson> => ({
  merchant_id: merchant.merchant_id,
  appid: merchant.appid,
  client_key: merchant.client_key,
  private_key_pem: merchant.private_key_pem,
  platform_public_key_pem: platform.publicKeyPem,
  gateway_url: config.gatewayUrl,
  origins: await originsOf(db, merchant.client_key),
});
