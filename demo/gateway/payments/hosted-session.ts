// The hosted page of a session: where it is, and where the shopper goes from there.
import type { Session } from '../store/schema.ts';

/** `session_url` of a HOSTED session. */
export const hostedUrl = (gatewayUrl: string, sessionId: string): string =>
  `${gatewayUrl}/hosted/${sessionId}`;

/** `return_url` with `session_id` appended; nothing else of it is touched. */
export function returnAddress({ id, return_url }: Pick<Session, 'id' | 'return_url'>): string | null {
  if (return_url === null) return null;
  const hashAt = return_url.indexOf('#');
  const [address, hash] =
    hashAt < 0 ? [return_url, ''] : [return_url.slice(0, hashAt), return_url.slice(hashAt)];
  const separator = !address.includes('?') ? '?' : /[?&]$/.test(address) ? '' : '&';
  return `${address}${separator}session_id=${id}${hash}`;
}

/** Where the shopper goes without having paid. */
export function cancelAddress(session: Pick<Session, 'id' | 'return_url' | 'request'>): string | null {
  const { cancel_url } = JSON.parse(session.request) as { cancel_url?: string };
  return cancel_url ?? returnAddress(session);
}
