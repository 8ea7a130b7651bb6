// The card frame's address, and the place where one waits that was made before the checkout's own code was here: by
// the CDN's first file, or by the merchant's page itself. Such a frame is a child of the element and is never moved.

/** Name of the slot in the form, and the mark of a frame that waits for it. */
export const FRAME_SLOT = 'card';

/** Both ids are known to be of their shape (ids.ts): nothing in them needs escaping. */
export const frameAddress = (origin: string, sessionId: string, clientKey: string): string =>
  `${origin}/checkout/v1/frame?session_id=${sessionId}&client_key=${clientKey}`;
