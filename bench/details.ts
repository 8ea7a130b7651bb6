// What one visit shows beyond its first key press: key press to paint, encryption, pay click to the wire, and what
// mounting and unmounting leaves behind.
import type { Front } from './front.ts';
import type { Variant } from './pages.ts';
import { pause, type Spot, type Tab } from './visit.ts';

export interface Details {
  /** ms from a key press to the frame that shows it, median of 64: a card number, typed four times. */
  readonly keyToPaint: number;
  /** ms that the listeners of one key press take, median of the same 64. */
  readonly handlers: number;
  /** ms from the first key press that could have stayed until keys and encryption code are in the frame. */
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
  const last = await tab.evaluate<number>(
    `Math.max(...performance.getEntriesByType('resource').filter(({ name }) => /keys|encryption/.test(name))
      .map(({ responseEnd }) => responseEnd)) + performance.timeOrigin - benchFirstInput`,
    'frame',
  );
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
  return { keyToPaint, handlers, encryption: Math.max(0, last), payToWire };
}

const payButtonSpot = (variant: Variant): string =>
  `(() => { const button = ${
    variant === 'floor'
      ? `document.querySelector('#floor button')`
      : `document.querySelector('paykka-dropin,paykka-card').shadowRoot.querySelector('.pay')`
  };
    button.scrollIntoView(); const { left, top, width, height } = button.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 }; })()`;

export interface Growth {
  readonly kilobytes: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly documents: number;
}

/**
 * What 200 mounts and unmounts leave behind, each. The first 250 are not counted: the browser still
 * learns the code, and what it learns stays (each further 200 leave less). Each is a new element, as a router makes
 * them; every third is torn while it loads.
 */
export async function measureGrowth(tab: Tab): Promise<Growth> {
  const cycles = (count: number) =>
    tab.evaluate(`(async () => {
      const element = () => document.querySelector('paykka-dropin');
      const fresh = element().cloneNode(), place = element().parentElement;
      for (let n = 0; n < ${count}; n += 1) {
        element().remove();
        await new Promise((resolve) => setTimeout(resolve));
        place.append(fresh.cloneNode());
        await new Promise((resolve) => setTimeout(resolve, n % 3 ? 60 : 0));
      }
      element().remove();
      await new Promise((resolve) => setTimeout(resolve, 500));
      place.append(fresh.cloneNode());
    })()`);
  const read = async (): Promise<Growth> => {
    await tab.until(`document.querySelector('paykka-dropin').state === 'ready'`);
    await pause(1_000);
    // The browser keeps the last 250 requests of a page for the page to read: not ours, and it ends by itself.
    await tab.evaluate('performance.clearResourceTimings()');
    // What the last ones left is not garbage at once: the least of a few looks is what stays.
    const looks: Growth[] = [];
    for (let look = 0; look < 5; look += 1) {
      await pause(500);
      await tab.collectGarbage();
      looks.push({
        kilobytes: (await tab.metric('JSHeapUsedSize')) / 1e3,
        nodes: await tab.metric('Nodes'),
        listeners: await tab.metric('JSEventListeners'),
        documents: await tab.metric('Documents'),
      });
    }
    const least = (name: keyof Growth): number => Math.min(...looks.map((one) => one[name]));
    return {
      kilobytes: least('kilobytes'),
      nodes: least('nodes'),
      listeners: least('listeners'),
      documents: least('documents'),
    };
  };
  await cycles(250);
  const before = await read();
  await cycles(200);
  const after = await read();
  const each = (name: keyof Growth): number => (after[name] - before[name]) / 200;
  return {
    kilobytes: each('kilobytes'),
    nodes: each('nodes'),
    listeners: each('listeners'),
    documents: each('documents'),
  };
}
