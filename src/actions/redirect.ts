// A visit to a page of the method's own: this page is left, and the next load of the session finds the truth. Whoever is
// still here, or here again, is sent nowhere unasked: to go on, or to choose another way, is offered.
import type { Action } from '../checkout/ports.ts';

/** After this long on this page the visit has not begun. */
const STILL_HERE = 3_000;

/** Shows the two choices; answers how to take them away. */
export type Offer = (goOn: () => void, giveUp: () => void) => () => void;

/** @param begun on this page, just now; otherwise before it was loaded. */
export function performRedirect(
  action: Action,
  begun: boolean,
  offer: Offer,
  signal: AbortSignal,
): Promise<'left'> {
  // session/decode.ts let no other address in than https, or loopback in the sandbox.
  const go = (): void => location.assign(action.url);
  const life = new AbortController();
  return new Promise<'left'>((resolve) => {
    let hide: (() => void) | null = null;
    const leave = (): void => resolve('left');
    const show = (): void => void (hide ??= offer(go, leave));
    const still = setTimeout(show, begun ? STILL_HERE : 0);
    life.signal.addEventListener('abort', () => {
      clearTimeout(still);
      hide?.();
    });
    // Back, by the browser's own cache.
    addEventListener('pageshow', ({ persisted }) => persisted && show(), { signal: life.signal });
    signal.addEventListener('abort', leave, { signal: life.signal });
    if (begun) go();
  }).finally(() => life.abort());
}
