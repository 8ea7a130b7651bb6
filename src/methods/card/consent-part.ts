// The code of what the shopper says of saving the card: it comes with a session that asks for it, before the session is
// shown. What comes too late for that moves nothing under the shopper's hands: a box is not shown, and what paying
// agrees to is shown by the first press of the pay button, which pays nothing.
import type { Session } from '../../checkout/ports.ts';
import type { Consent } from './consent.ts';

export let consentPart: { readonly Consent: typeof Consent } | undefined;

/** @param tooLate aborted when nobody waits for it any more @throws when it cannot be had */
export async function bringConsent({ storing }: Session, tooLate?: AbortSignal): Promise<void> {
  if (storing) {
    const part = await import('./consent.ts');
    if (!tooLate?.aborted) consentPart = part;
  }
}
