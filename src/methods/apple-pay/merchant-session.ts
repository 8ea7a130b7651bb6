// Merchant validation: the PSP speaks to Apple for the merchant, about the page that the shopper sees in the address bar.
import type { MethodHost } from '../method.ts';

/** What `completeMerchantValidation` takes. @throws when the PSP gives none */
export const merchantSession = (host: MethodHost): Promise<unknown> =>
  host.ask('/apple-pay/session', { domain_name: topHost() });

function topHost(): string {
  const ancestors = location.ancestorOrigins as DOMStringList | undefined;
  const top = ancestors?.[ancestors.length - 1];
  return top ? new URL(top).hostname : location.hostname;
}
