// What mounting and unmounting leaves behind.
import { readHeap } from './heap.ts';
import { pause, type Tab } from './visit.ts';

/** Of each of two hundred; kB, and how many. */
export interface Growth {
  readonly objects: number;
  readonly code: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly documents: number;
  readonly frames: number;
}

const CYCLES = 200;

/**
 * After as many that are not counted, which bring what comes with the first ones. Each is a new element, as a router makes
 * them; every third is torn while it loads.
 */
export async function measureGrowth(tab: Tab): Promise<Growth> {
  await cycles(tab, CYCLES);
  const before = await read(tab);
  await cycles(tab, CYCLES);
  const after = await read(tab);
  const each = (name: keyof Growth): number => (after[name] - before[name]) / CYCLES;
  return {
    objects: each('objects'),
    code: each('code'),
    nodes: each('nodes'),
    listeners: each('listeners'),
    documents: each('documents'),
    frames: each('frames'),
  };
}

const cycles = (tab: Tab, count: number): Promise<void> =>
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

async function read(tab: Tab): Promise<Growth> {
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
      ...(await readHeap(tab)),
      nodes: await tab.metric('Nodes'),
      listeners: await tab.metric('JSEventListeners'),
      documents: await tab.metric('Documents'),
      frames: await tab.metric('Frames'),
    });
  }
  const least = (name: keyof Growth): number => Math.min(...looks.map((one) => one[name]));
  return {
    objects: least('objects'),
    code: least('code'),
    nodes: least('nodes'),
    listeners: least('listeners'),
    documents: least('documents'),
    frames: least('frames'),
  };
}
