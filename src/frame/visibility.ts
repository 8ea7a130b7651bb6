// For how long the form has been seen without a break: a form that is covered, faded or out of view is what clickjackers
// pay with. Told to the gateway inside the JWE; it decides nothing here.

/** The least that IntersectionObserver v2 allows between two looks, ms. */
const DELAY = 100;

interface VisibleEntry extends IntersectionObserverEntry {
  /** Not covered, faded, distorted or filtered. Undefined where the browser has no IntersectionObserver v2. */
  readonly isVisible?: boolean;
}

export class Visibility {
  /** `performance.now()` of the moment since which it is seen; null: it is not; undefined: the browser cannot tell. */
  #since: number | null | undefined;

  constructor(element: Element) {
    const watch = ([...entries]: VisibleEntry[]): void => {
      const { isVisible } = entries.at(-1)!;
      if (isVisible === undefined) return;
      this.#since = isVisible ? (this.#since ?? performance.now()) : null;
    };
    const options: IntersectionObserverInit & { trackVisibility: boolean; delay: number } = {
      trackVisibility: true,
      delay: DELAY,
    };
    new IntersectionObserver(watch, options).observe(element);
  }

  /** Whole milliseconds; 0: not seen now; undefined: unknown. */
  get visibleMs(): number | undefined {
    if (this.#since === undefined) return undefined;
    return this.#since === null ? 0 : Math.round(performance.now() - this.#since);
  }
}
