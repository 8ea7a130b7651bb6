// Merchant validation: the PSP speaks to Apple for the merchant, about the page that the shopper sees in the address bar.
import type { MethodHost } from '../method.ts';

const BOUND = 10_000;

/** What `completeMerchantValidation` takes. @throws when the PSP gives none */
export async function merchantSession({ apiOrigin, sessionId, clientKey }: MethodHost): Promise<unknown> {
  const response = await fetch(`${apiOrigin}/checkout/v1/sessions/${sessionId}/apple-pay/session`, {
    method: 'POST',
    // text/plain needs no preflight.
    headers: { 'content-type': 'text/plain;charset=UTF-8' },
    body: JSON.stringify({ client_key: clientKey, domain_name: topHost() }),
    credentials: 'omit',
    referrerPolicy: 'origin',
    cache: 'no-store',
    signal: AbortSignal.timeout(BOUND),
  });
  if (!response.ok) throw new Error(`merchant validation was refused (${response.status})`);
  return response.json();
}

function topHost(): string {
  const ancestors = location.ancestorOrigins as DOMStringList | undefined;
  const top = ancestors?.[ancestors.length - 1];
  return top ? new URL(top).hostname : location.hostname;
}
