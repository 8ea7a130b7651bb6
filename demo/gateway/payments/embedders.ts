// Which pages may embed the PSP's documents of a session: the merchant's registered ones, and, when the session is
// HOSTED, the gateway's own page, which holds the same drop-in.
import type { Gateway } from '../context.ts';
import { originsOf } from '../store/merchants.ts';
import type { Session } from '../store/schema.ts';

export async function embeddersOf(
  { db, config }: Pick<Gateway, 'db' | 'config'>,
  { session_mode }: Pick<Session, 'session_mode'>,
  clientKey: string,
): Promise<string[]> {
  const origins = await originsOf(db, clientKey);
  return session_mode === 'HOSTED' ? [config.gatewayUrl, ...origins] : origins;
}
