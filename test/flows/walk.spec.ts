// Random walks with everything real. `npm run walk -- --seed S --runs N` takes any number; a failure names its seed.
import { startWorld, test as base } from '../support/world.ts';
import { CheckoutPage } from '../support/checkout-page.ts';
import { walk } from './walk.ts';

const first = Number(process.env['WALK_SEED'] ?? 1);
const runs = Number(process.env['WALK_RUNS'] ?? 200);
const BATCH = 20;

// A world of their own: clocks jump and keys change.
const test = base.extend<object, { wild: Awaited<ReturnType<typeof startWorld>> }>({
  wild: [
    async ({}, use) => {
      const world = await startWorld();
      await use(world);
      await world.stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});

for (let from = first; from < first + runs; from += BATCH) {
  const to = Math.min(from + BATCH, first + runs);
  test(`seeds ${from} to ${to - 1}: one charge, one answer, nothing lost`, async ({ browser, wild }) => {
    test.setTimeout(BATCH * 30_000);
    for (let seed = from; seed < to; seed += 1) {
      const context = await browser.newContext({ locale: 'en-US' });
      const page = await context.newPage();
      await new CheckoutPage(page, wild, { errors: [], violations: [], forgiven: [] }).listen();
      await walk(page, wild, seed);
      await context.close();
      await wild.gateway.control('POST', 'reset');
    }
  });
}
