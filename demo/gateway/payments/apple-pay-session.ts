// The simulated Apple: a merchant session for a page that belongs to the merchant, signed and good for five minutes.
import { createHash, randomBytes, sign } from 'node:crypto';
import type { Gateway } from '../context.ts';
import type { Merchant } from '../store/schema.ts';

const GOOD_FOR_MS = 300_000;

/** What `completeMerchantValidation` takes; null when the domain is none of the pages. @param pages origins */
export function applePaySession(
  { now, platform }: Gateway,
  merchant: Merchant,
  pages: readonly string[],
  { domainName, displayName }: { readonly domainName: string; readonly displayName: string },
): Readonly<Record<string, unknown>> | null {
  if (!pages.some((origin) => new URL(origin).hostname === domainName)) return null;
  const facts = {
    epochTimestamp: now(),
    expiresAt: now() + GOOD_FOR_MS,
    merchantSessionIdentifier: `SSH${randomBytes(16).toString('hex').toUpperCase()}`,
    nonce: randomBytes(4).toString('hex'),
    merchantIdentifier: createHash('sha256').update(merchant.merchant_id).digest('hex').toUpperCase(),
    domainName,
    displayName,
    initiative: 'web',
    initiativeContext: domainName,
  };
  const signature = sign('sha256', Buffer.from(JSON.stringify(facts)), platform.privateKey);
  return { ...facts, signature: signature.toString('hex') };
}
