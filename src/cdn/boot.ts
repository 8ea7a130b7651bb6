// Starts the card frames of the checkouts that are in the page, before the code that will use them is here: its fields
// are the first thing that a shopper needs, and its connection takes the longest. Whatever is not plain here (another
// PSP, settings by property) is left to the element, which makes its own frame then.
import { FRAME_SLOT, frameAddress } from '../core/early-frame.ts';
import { isClientKey, isSessionId } from '../core/ids.ts';
import { usePageNonce } from '../core/nonce.ts';

export function boot(scriptUrl: string): void {
  if (!isSecureContext || customElements.get('paykka-dropin')) return;
  const begun = new Set<string>();
  for (const element of document.querySelectorAll<HTMLElement>('paykka-dropin')) {
    usePageNonce(element.nonce);
    const sessionId = element.getAttribute('session-id');
    const clientKey = element.getAttribute('client-key');
    const isPlain = isSessionId(sessionId) && isClientKey(clientKey) && !begun.has(sessionId);
    if (!isPlain || element.hasAttribute('api-url') || element.hasAttribute('env')) continue;
    begun.add(sessionId);
    if (element.querySelector(`:scope > [slot=${FRAME_SLOT}]`)) continue;
    const frame = document.createElement('iframe');
    frame.slot = FRAME_SLOT;
    frame.referrerPolicy = 'origin';
    frame.src = frameAddress(new URL(scriptUrl).origin, sessionId, clientKey);
    // Until the form shows it in its place.
    Object.assign(frame.style, { position: 'absolute', visibility: 'hidden', border: '0' });
    element.append(frame);
  }
}
