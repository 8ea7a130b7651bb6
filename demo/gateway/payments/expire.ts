// Ends a session before its time. One that is paid, or being paid, stays as it is.
import type { Gateway } from '../context.ts';
import type { Session } from '../store/schema.ts';
import { factsOf } from './facts.ts';

/** The session as it stands afterwards. @throws Refusal session_not_found */
export async function expireNow(gateway: Gateway, sessionId: string): Promise<Session> {
  const now = gateway.now();
  await gateway.db
    .updateTable('sessions')
    .set({ expires_at: now })
    .where('id', '=', sessionId)
    .where('status', '=', 'OPEN')
    .where('expires_at', '>', now)
    .execute();
  return (await factsOf(gateway, sessionId)).session;
}
