// The nonce that the page's policy may ask of whatever we add to it: an element's own, told once it is on the page.
let current = '';

export const pageNonce = (): string => current;

/** An element without one changes nothing. */
export function usePageNonce(nonce: string): void {
  current = nonce || current;
}
