// Forgets all sessions and what came of them. Merchants, keys and origins stay.
import type { Gateway } from '../context.ts';
import { limits } from '../store/failures.ts';
import { REFUNDS_TO_REFUSE } from '../store/refund-refusals.ts';

// Attempts before the sessions that they belong to.
const forgotten = [
  'agreements',
  'tokens',
  'used_wallet_tokens',
  'attempts',
  'sessions',
  'transactions',
  'refunds',
  'ledger',
  'acquirer_operations',
  'deliveries',
  'webhooks',
  'nonces',
  'failures',
] as const;

export async function reset({ db, clock }: Gateway): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const table of forgotten) await trx.deleteFrom(table).execute();
    await trx
      .deleteFrom('settings')
      .where('name', 'in', [...Object.keys(limits), REFUNDS_TO_REFUSE])
      .execute();
  });
  await clock.reset(db);
}
