// Random walks with everything real: 300 in `npm test`, 600 in `npm run test:all`, and `npm run walk -- --seed S
// --runs N` takes any number; a failure names its seed.
import type { Browser } from '@playwright/test';
import { startWorld, test as base, type World } from '../support/world.ts';
import { walk, walkersPage } from './walk.ts';

const first = Number(process.env['WALK_SEED'] ?? 1);
const runs = Number(process.env['WALK_RUNS'] ?? (process.env['TEST_ALL'] ? 600 : 300));
const BATCH = 20;
const sharedProcess = [
  '--disable-site-isolation-trials',
  '--disable-features=IsolateOrigins,site-per-process',
];
/** Walkers who go at the same time: most of a walk is waiting. */
const LANES = 2;

// Worlds of their own, one for each walker: clocks jump, keys change, gateways are killed.
const test = base.extend<object, { wild: readonly World[] }>({
  // One process for a page and its frames: to start one for each frame of each load costs more than the walks do. What is
  // kept apart by processes is no question of theirs.
  launchOptions: [
    async ({ launchOptions }, use) => use({ ...launchOptions, args: sharedProcess }),
    { scope: 'worker' },
  ],
  wild: [
    async ({}, use) => {
      const worlds: World[] = [];
      // One after the other: a free port is free until somebody takes it.
      while (worlds.length < LANES) worlds.push(await startWorld());
      await use(worlds);
      await Promise.all(worlds.map((world) => world.stop()));
    },
    { scope: 'worker', timeout: 180_000 },
  ],
});

async function walkAll(world: World, browser: Browser, seeds: Iterable<number>): Promise<void> {
  const page = await browser.newPage({
    locale: 'en-US',
    viewport: { width: 480, height: 720 },
    reducedMotion: 'reduce',
  });
  await walkersPage(world, page);
  for (const seed of seeds) {
    await walk(page, world, seed);
    await world.gateway.control('POST', 'reset');
  }
  await page.close();
}

for (let from = first; from < first + runs; from += BATCH) {
  const to = Math.min(from + BATCH, first + runs);
  test(`seeds ${from} to ${to - 1}: one charge, one answer, nothing lost`, async ({ browser, wild }) => {
    test.setTimeout(BATCH * 30_000);
    const seeds = Array.from({ length: to - from }, (_, n) => from + n).values();
    await Promise.all(wild.map((world) => walkAll(world, browser, seeds)));
  });
}
