// A full-page visit elsewhere: the page is left, and the next load of the session finds the truth.
import type { Action } from '../checkout/ports.ts';
import type { OpenStage } from './stage.ts';

export function performRedirect(
  action: Action,
  _open: OpenStage,
  signal: AbortSignal,
): Promise<'done' | 'abandoned'> {
  location.assign(action.url);
  // Still here: the visit was stopped or the shopper came back by the browser's own cache.
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve('abandoned'), { once: true });
    addEventListener('pageshow', () => resolve('abandoned'), { once: true, signal });
  });
}
