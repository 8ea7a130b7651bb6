// Starts the card frame of the checkout that is in the page, and asks for its session, before the code that will use them
// is here: the fields are the first thing that a shopper needs, and what stands around them is the session's to say.
// Whatever is not plain here (another PSP, settings by property) is left to the element, which begins by itself then.
import { FRAME_SLOT, frameAddress } from '../core/early-frame.ts';
import { isClientKey, isSessionId } from '../core/ids.ts';
import { usePageNonce } from '../core/nonce.ts';
import { askEarly, sessionAddress } from '../core/session-request.ts';

export function boot(scriptUrl: string): void {
  const element = document.querySelector<HTMLElement>('paykka-dropin:not(:defined)');
  if (!element) return;
  usePageNonce(element.nonce);
  const sessionId = element.getAttribute('session-id');
  const clientKey = element.getAttribute('client-key');
  const isPlain = isSessionId(sessionId) && isClientKey(clientKey);
  if (!isPlain || element.matches('[api-url],[env]')) return;
  const { origin } = new URL(scriptUrl);
  // The merchant's page may hold the frame already.
  if (!element.querySelector('iframe')) {
    const frame = document.createElement('iframe');
    frame.slot = FRAME_SLOT;
    frame.referrerPolicy = 'origin';
    frame.src = frameAddress(origin, sessionId, clientKey);
    // Until the form shows it in its place.
    frame.hidden = true;
    element.append(frame);
  }
  askEarly(`${sessionAddress(origin, sessionId)}?client_key=${clientKey}`);
}
