// Tells the page how high the document is.

/** The whole document's, in CSS px, so that the iframe never scrolls. */
export function followHeight(tell: (height: number) => void): void {
  let last = 0;
  new ResizeObserver(() => {
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
    if (height !== last) tell(height);
    last = height;
  }).observe(document.documentElement);
}
