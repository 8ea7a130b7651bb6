// Makes the context: opens the database, finds or makes the secrets and the demo merchant.
import type { Config } from './config.ts';
import { Nudge, type Gateway } from './context.ts';
import { Clock } from './clock.ts';
import type { Log } from './log.ts';
import { CardKeys } from './payments/card-keys.ts';
import { openPlatform } from './platform.ts';
import { introduceDemoMerchant } from './sandbox/first-start.ts';
import { openDb } from './store/db.ts';

export async function openGateway(config: Config, log: Log): Promise<Gateway> {
  const db = await openDb(config);
  const clock = new Clock();
  const cardKeys = new CardKeys(db);
  await clock.sync(db);
  // Making RSA keys takes most of the first start: side by side.
  const [platform] = await Promise.all([openPlatform(db), cardKeys.open()]);
  const gateway = { config, db, clock, now: clock.now, platform, cardKeys, log, nudge: new Nudge() };
  await introduceDemoMerchant(gateway);
  return gateway;
}
