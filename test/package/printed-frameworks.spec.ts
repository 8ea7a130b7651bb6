// The components of docs/frameworks.md as they are printed, in a fresh app of each framework: built, and paid in.
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../support/world.ts';
import { apps, project } from './support/apps.ts';
import { filled, printed } from './support/printed.ts';
import { serveFolder } from './support/serve-folder.ts';
import { address, newSession, paid, pay, register } from './support/shopper.ts';

// Installing takes as long as the registry does.
test.describe.configure({ timeout: 180_000 });

/** File in the app, kind of the block; the first below the framework's heading. */
const blocks: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  vue: { 'Checkout.vue': 'vue', 'vite.config.js': 'js' },
  svelte: { 'Checkout.svelte': 'svelte' },
  angular: { 'src/checkout.ts': 'ts' },
};

if (process.env['TEST_ALL'])
  for (const app of apps.filter(({ name }) => name in blocks))
    test(`the lines for ${app.name} pay as they are printed`, async ({ page, world }) => {
      const folder = await project(app, '-printed');
      cpSync(join('test/package/fixtures/printed', app.name), folder, { recursive: true });
      for (const [file, kind] of Object.entries(blocks[app.name]!)) {
        const lines = printed(
          'docs/frameworks.md',
          kind,
          `## ${app.name[0]!.toUpperCase()}${app.name.slice(1)}\n`,
        );
        const marks = lines.includes('api-url') ? { 'https://psp.example': world.gateway.url } : {};
        writeFileSync(join(folder, file), filled(lines, marks));
      }
      const served = await serveFolder(await app.build(folder));
      await register(world, served);
      const session = await newSession(world);
      await page.goto(address(served, world, { session }));
      await pay(page, 'paykka-dropin');
      await expect(page.locator('output')).toHaveText(/^GW\d+$/);
      expect(await paid(world, session)).toBe(1);
      await served.stop();
    });
