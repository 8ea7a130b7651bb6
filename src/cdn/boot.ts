// Starts the card frame of the checkout that is in the page, before the code that will use it is here: its fields are the
// first thing that a shopper needs, and its connection takes the longest. Whatever is not plain here (another PSP,
// settings by property) is left to the element, which makes its own frame then.
import { FRAME_SLOT, frameAddress } from '../core/early-frame.ts';
import { isClientKey, isSessionId } from '../core/ids.ts';
import { usePageNonce } from '../core/nonce.ts';

export function boot(scriptUrl: string): void {
  const element = document.querySelector<HTMLElement>('paykka-dropin:not(:defined)');
  if (!element) return;
  usePageNonce(element.nonce);
  const sessionId = element.getAttribute('session-id');
  const clientKey = element.getAttribute('client-key');
  const isPlain = isSessionId(sessionId) && isClientKey(clientKey);
  // The merchant's page may hold the frame already.
  if (!isPlain || element.matches('[api-url],[env]') || element.querySelector('iframe')) return;
  const frame = document.createElement('iframe');
  frame.slot = FRAME_SLOT;
  frame.referrerPolicy = 'origin';
  frame.src = frameAddress(new URL(scriptUrl).origin, sessionId, clientKey);
  // Until the form shows it in its place.
  frame.hidden = true;
  element.append(frame);
}
