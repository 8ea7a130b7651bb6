// In each framework's development server: a module that is changed while the checkout is on the page.
import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clickPay, fillCard } from '../../src/testing.ts';
import { freePort } from '../support/ports.ts';
import { expect, test } from '../support/world.ts';
import { apps, project } from './support/apps.ts';
import { address, isReady, newSession, paid, register } from './support/shopper.ts';

test.describe.configure({ timeout: 180_000 });

/** Svelte and Angular make the changed component anew, and with it what is in its tags. */
const keeping = ['react', 'vue'];

if (process.env['TEST_ALL'])
  for (const app of apps) {
    const { name, dev, source } = app;
    if (!dev || !source) continue;
    const keeps = keeping.includes(name);
    test(`F32 a module of ${name} that is changed on the way ${keeps ? 'keeps what was typed' : 'leaves one checkout'}, which pays`, async ({
      page,
      world,
    }) => {
      const folder = await project(app, '-dev');
      const port = String(await freePort());
      const server = spawn(process.execPath, [...dev(folder, port)], { cwd: folder, stdio: 'ignore' });
      try {
        const origin = `http://localhost:${port}`;
        await register(world, { origin });
        await expect.poll(() => answers(origin), { timeout: 60_000 }).toBe(true);
        const session = await newSession(world);
        await page.goto(address({ origin }, world, { session }));
        await isReady(page, '#first');
        await expect(page.locator('iframe')).toHaveCount(1);
        if (keeps) await fillCard(page.locator('#first'));
        const file = join(folder, source);
        writeFileSync(file, readFileSync(file, 'utf8').replace('Cart</button>', 'Basket</button>'));
        await expect(page.getByRole('button', { name: 'Basket' })).toBeVisible();
        await isReady(page, '#first');
        await expect(page.locator('iframe')).toHaveCount(1);
        if (!keeps) await fillCard(page.locator('#first'));
        await clickPay(page.locator('#first'));
        await expect(page.locator('output')).toHaveText(/^first paid GW\d+$/);
        expect(await paid(world, session)).toBe(1);
      } finally {
        await stopped(server);
      }
    });
  }

const answers = (origin: string): Promise<boolean> =>
  fetch(origin).then(
    ({ ok }) => ok,
    () => false,
  );

async function stopped(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const gone = new Promise((resolve) => server.once('exit', resolve));
  server.kill();
  await gone;
}
