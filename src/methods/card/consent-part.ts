// The code of what the shopper says of saving the card: it comes with a session that asks for it, before the session is
// shown, so that nothing moves when it is here.
import type { Session } from '../../checkout/ports.ts';
import type { Consent } from './consent.ts';

export let consentPart: { readonly Consent: typeof Consent } | undefined;

/** @throws when it cannot be had */
export async function bringConsent(session: Session): Promise<void> {
  if (session.storing) consentPart ??= await import('./consent.ts');
}
