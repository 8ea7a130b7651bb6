// What moved in a page, as the browser itself measures it, and where its pieces stand.
import type { Page } from '@playwright/test';
import type { CheckoutPage } from './checkout-page.ts';

interface Shift {
  readonly value: number;
  readonly moved: readonly string[];
}

/** Every layout shift from the first frame on, also those that a key press would excuse. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: Shift[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
      })[])
        shifts.push({
          value: entry.value,
          moved: entry.sources.map(
            ({ node, previousRect: from, currentRect: to }) =>
              `${(node as Element | null)?.className || node?.nodeName} ${from.y} -> ${to.y}, ${from.height} -> ${to.height}`,
          ),
        });
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

export const shifts = (page: Page): Promise<readonly Shift[]> =>
  page.evaluate(
    () =>
      new Promise<readonly Shift[]>((resolve) =>
        // Two frames: the observer has heard of everything that was painted.
        requestAnimationFrame(() =>
          requestAnimationFrame(() =>
            setTimeout(() => resolve((globalThis as unknown as { shifts: Shift[] }).shifts)),
          ),
        ),
      ),
  );

/** Where each visible piece of the drop-in and of the page below it stands. */
export const places = (checkout: CheckoutPage): Promise<Record<string, string>> =>
  checkout.dropin.evaluate((element) => {
    const box = (piece: Element): string => {
      const { x, y, width, height } = piece.getBoundingClientRect();
      return [x, y + scrollY, width, height].map(Math.round).join(' ');
    };
    const pieces = ['.methods', '.row', '.card-frame', 'iframe', '.pay', '.footer'].map(
      (selector) =>
        [
          selector,
          box((element.shadowRoot!.querySelector(selector) ?? element.querySelector(selector))!),
        ] as const,
    );
    // What stands beside or below grows with the events that it lists, but must not move.
    const below = Math.round(document.querySelector('.side')!.getBoundingClientRect().y + scrollY);
    return { ...Object.fromEntries(pieces), whole: box(element), below: String(below) };
  });
