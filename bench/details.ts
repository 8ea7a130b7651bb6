// What one visit shows beyond its first key press: key press to paint, encryption, pay click to the wire.
import type { Front } from './front.ts';
import type { Variant } from './pages.ts';
import { pause, type Spot, type Tab } from './visit.ts';

export interface Details {
  /** ms from a key press to the frame that shows it, median of 64: a card number, typed four times. */
  readonly keyToPaint: number;
  /** ms that the listeners of one key press take, median of the same 64. */
  readonly handlers: number;
  /** ms from the first key press that stayed until keys and encryption code are in the frame. */
  readonly encryption: number;
  /** ms from the click on Pay to the payment's request. */
  readonly payToWire: number;
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

const set = (autocomplete: string, value: string): string =>
  `(() => { const field = document.querySelector('input[autocomplete=${autocomplete}]');
    field.focus(); document.execCommand('insertText', false, '${value}'); })()`;

/** After measureVisit: the field has the focus and a few digits. */
export async function measureDetails(tab: Tab, front: Front, variant: Variant, spot: Spot): Promise<Details> {
  await tab.evaluate('benchKeys.length = benchHandlers.length = 0', 'frame');
  for (let time = 0; time < 4; time += 1) {
    await tab.evaluate(
      `(() => { const field = document.querySelector('input[autocomplete=cc-number]'); field.focus(); field.select();
        document.execCommand('delete'); })()`,
      'frame',
    );
    await tab.clickAt(spot);
    await tab.type('4242424242424242');
  }
  await pause(200);
  const keyToPaint = median(await tab.evaluate<number[]>('benchKeys', 'frame'));
  const handlers = median(await tab.evaluate<number[]>('benchHandlers', 'frame'));
  const encryption = await encryptionReady(tab, variant);
  await tab.evaluate(set('cc-exp', '1234'), 'frame');
  await tab.evaluate(set('cc-csc', '123'), 'frame');
  await tab.evaluate(set('cc-name', 'Maya Okafor'), 'frame');
  await pause(300);
  front.sent.length = 0;
  const button = await tab.evaluate<Spot>(payButtonSpot(variant));
  await tab.clickAt(button);
  await tab.until(`performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/payments'))`);
  const payToWire = await tab.evaluate<number>(
    `performance.getEntriesByType('resource').find(({ name }) => name.endsWith('/payments')).startTime - benchClickedAt`,
  );
  return { keyToPaint, handlers, encryption, payToWire };
}

/**
 * ms after the first key press that stayed; below 0 where it was there before.
 * @throws Error when there is nothing to measure: what encrypts was never asked for
 */
async function encryptionReady(tab: Tab, variant: Variant): Promise<number> {
  // The floor encrypts by the browser's own means.
  const parts = variant === 'floor' ? ['/checkout/v1/keys'] : ['/checkout/v1/keys', '/card-encryption.js'];
  const ends = await tab.evaluate<(number | null)[]>(
    `${JSON.stringify(parts)}.map((part) => {
      const found = performance.getEntriesByType('resource').find(({ name }) => name.includes(part));
      return found ? found.responseEnd + performance.timeOrigin - benchFirstInput : null;
    })`,
    'frame',
  );
  for (const [at, end] of ends.entries())
    if (end === null) throw new Error(`the page "${variant}" never asked for ${parts[at]!}`);
  return Math.max(...(ends as number[]));
}

const payButtonSpot = (variant: Variant): string =>
  `(() => { const button = ${
    variant === 'floor'
      ? `document.querySelector('#floor button')`
      : `document.querySelector('paykka-dropin,paykka-card').shadowRoot.querySelector('.pay')`
  };
    button.scrollIntoView(); const { left, top, width, height } = button.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 }; })()`;
