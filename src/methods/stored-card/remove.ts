// Asks the gateway to forget a saved card. Asked twice, it has forgotten it all the same.
import type { MethodHost } from '../method.ts';

const BOUND = 10_000;

/** @throws when there is no clear answer: it may be forgotten or not */
export async function removeStored(host: MethodHost, id: string): Promise<void> {
  const { apiOrigin, sessionId, clientKey } = host;
  const path = `sessions/${sessionId}/stored-methods/${encodeURIComponent(id)}/remove`;
  const response = await fetch(`${apiOrigin}/checkout/v1/${path}`, {
    method: 'POST',
    // text/plain needs no preflight.
    headers: { 'content-type': 'text/plain;charset=UTF-8' },
    body: JSON.stringify({ client_key: clientKey }),
    credentials: 'omit',
    referrerPolicy: 'origin',
    cache: 'no-store',
    signal: AbortSignal.timeout(BOUND),
  });
  if (!response.ok) throw new Error(`the card was not removed (${response.status})`);
}
