// For how long the form has been seen without a break: a form that is covered, faded or out of view is what clickjackers
// pay with. Told to the gateway inside the JWE; it decides nothing here.

/**
 * Between two looks, ms. Until it is seen: the least that IntersectionObserver v2 allows. From then on each look costs a
 * frame that the next key press waits for, and a shorter break goes unseen.
 */
const UNTIL_SEEN = 100;
const ONCE_SEEN = 500;

interface VisibleEntry extends IntersectionObserverEntry {
  /** Not covered, faded, distorted or filtered. Undefined where the browser has no IntersectionObserver v2. */
  readonly isVisible?: boolean;
}

export class Visibility {
  /** `performance.now()` of the moment since which it is seen; null: it is not; undefined: the browser cannot tell. */
  #since: number | null | undefined;

  constructor(element: Element) {
    this.#watch(element, UNTIL_SEEN);
  }

  /** Whole milliseconds; 0: not seen now; undefined: unknown. */
  get visibleMs(): number | undefined {
    if (this.#since === undefined) return undefined;
    return this.#since === null ? 0 : Math.round(performance.now() - this.#since);
  }

  #watch(element: Element, delay: number): void {
    const options: IntersectionObserverInit & { trackVisibility: boolean; delay: number } = {
      trackVisibility: true,
      delay,
    };
    const observer = new IntersectionObserver(([...entries]: VisibleEntry[]) => {
      const { isVisible } = entries.at(-1)!;
      if (isVisible === undefined) return;
      this.#since = isVisible ? (this.#since ?? performance.now()) : null;
      if (!isVisible || delay === ONCE_SEEN) return;
      observer.disconnect();
      this.#watch(element, ONCE_SEEN);
    }, options);
    observer.observe(element);
  }
}
