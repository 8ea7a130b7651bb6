// The demo merchant: made at the first start, its shop's origin registered at each start, its secrets written for the
// shop (`merchant.json`) and for the issuer (`acs-secret`).
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Gateway } from '../context.ts';
import { addOrigin, insertMerchant, merchantBy } from '../store/merchants.ts';
import type { Db } from '../store/db.ts';
import type { Merchant } from '../store/schema.ts';
import { readSetting, settingOr } from '../store/settings.ts';
import { merchantJson, newMerchant } from './make-merchant.ts';

const DEMO_MERCHANT = 'demo_merchant_id';

export async function introduceDemoMerchant(gateway: Gateway): Promise<void> {
  const { config, db, platform } = gateway;
  const merchant = await demoMerchant(gateway);
  await addOrigin(db, merchant.client_key, config.shopOrigin);
  await mkdir(config.dataDir, { recursive: true, mode: 0o700 });
  const json = await merchantJson(gateway, merchant);
  await writeSecret(join(config.dataDir, 'merchant.json'), `${JSON.stringify(json, null, 2)}\n`);
  await writeSecret(join(config.dataDir, 'acs-secret'), platform.acsSecret);
}

async function demoMerchant({ config, db, now }: Gateway): Promise<Merchant> {
  const merchantId = await settingOr(db, DEMO_MERCHANT, async () => {
    const merchant = await newMerchant('PayKKa Demo Shop', `${config.shopOrigin}/webhooks`, now());
    await insertMerchant(db, merchant);
    return merchant.merchant_id;
  });
  return (await merchantBy(db, 'merchant_id', merchantId))!;
}

/** Whole or not at all: the shop may read it at any moment. */
async function writeSecret(path: string, text: string): Promise<void> {
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, text, { mode: 0o600 });
  await rename(draft, path);
}

/** The client key that the controls mean when none is given. */
export async function demoMerchantKey(db: Db): Promise<string> {
  const merchant = await merchantBy(db, 'merchant_id', (await readSetting(db, DEMO_MERCHANT)) ?? '');
  return merchant?.client_key ?? '';
}
