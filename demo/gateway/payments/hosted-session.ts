// The hosted page of a session: where it is, and where the shopper goes from there.
import type { Session } from '../store/schema.ts';

/** `session_url` of a HOSTED session. */
export const hostedUrl = (gatewayUrl: string, sessionId: string): string =>
  `${gatewayUrl}/hosted/${sessionId}`;

/** `return_url` with `session_id` appended; nothing else of it is touched. */
export const returnAddress = ({ id, return_url }: Pick<Session, 'id' | 'return_url'>): string | null =>
  return_url === null ? null : withParameter(return_url, 'session_id', id);

/** @param value one of our own ids */
export function withParameter(url: string, name: string, value: string): string {
  const hashAt = url.indexOf('#');
  const [address, hash] = hashAt < 0 ? [url, ''] : [url.slice(0, hashAt), url.slice(hashAt)];
  const separator = !address.includes('?') ? '?' : /[?&]$/.test(address) ? '' : '&';
  return `${address}${separator}${name}=${value}${hash}`;
}

/** Where the shopper goes without having paid. */
export function cancelAddress(session: Pick<Session, 'id' | 'return_url' | 'request'>): string | null {
  const { cancel_url } = JSON.parse(session.request) as { cancel_url?: string };
  return cancel_url ?? returnAddress(session);
}
