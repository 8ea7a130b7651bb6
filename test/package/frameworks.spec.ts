// Each framework's app from the packed tarball, built by the framework's own tools, pays and hears it.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../support/world.ts';
import { apps, project } from './support/apps.ts';
import { program } from './support/packed.ts';
import { serveFolder, type Served } from './support/serve-folder.ts';
import { address, isReady, newSession, paid, pay, register } from './support/shopper.ts';

// Installing takes as long as the registry does.
test.describe.configure({ timeout: 180_000, mode: 'serial' });

const isLong = Boolean(process.env['TEST_ALL']);

for (const app of apps.filter(({ slow }) => !slow || isLong)) {
  const { name, server } = app;
  test.describe(name, () => {
    let folder = '';
    let built = '';
    let served: Served;

    test.beforeAll(async ({ world }) => {
      test.setTimeout(180_000); // Angular's compiler on a busy machine
      folder = await project(app);
      built = await app.build(folder);
      served = await serveFolder(built);
      await register(world, served);
    });
    test.afterAll(() => served.stop());

    test(`F33 pays in ${name} after the route was left and come back to; two checkouts are each heard by their own`, async ({
      page,
      world,
    }) => {
      const [session, second] = [await newSession(world), await newSession(world)];
      await page.goto(address(served, world, { session, second }));
      await isReady(page, '#first');
      await page.getByRole('button', { name: 'Cart' }).click();
      await expect(page.locator('iframe')).toHaveCount(0);
      await page.getByRole('button', { name: 'Checkout' }).click();
      await isReady(page, '#first');
      await isReady(page, '#second');
      await expect(page.locator('iframe')).toHaveCount(2);
      await pay(page, '#second');
      await expect(page.locator('output')).toHaveText(/^second paid GW\d+$/);
      expect([await paid(world, session), await paid(world, second)]).toEqual([0, 1]);
      await pay(page, '#first');
      await expect(page.locator('output')).toHaveText(/^second paid GW\d+, first paid GW\d+$/);
      expect([await paid(world, session), await paid(world, second)]).toEqual([1, 1]);
    });

    // All are rendered and taken over in the same way: one of them is enough where time is short.
    if (server && (name === 'react' || isLong))
      test(`${name} takes over a page that a server rendered, and pays`, async ({ page, world }) => {
        const rendered = await server(folder);
        const byServer = await serveFolder(rendered.folder, rendered.page);
        await register(world, byServer);
        const session = await newSession(world);
        const complaints: string[] = [];
        page.on(
          'console',
          (message) => /error|warning/.test(message.type()) && complaints.push(message.text()),
        );
        page.on('pageerror', (error) => complaints.push(String(error)));
        const response = await page.goto(address(byServer, world, { session }));
        expect(await response!.text()).toMatch(
          new RegExp(`<paykka-dropin[^>]* session-id="${session}"[^>]*>`),
        );
        await isReady(page, '#first');
        await pay(page, '#first');
        await expect(page.locator('output')).toHaveText(/^first paid GW\d+$/);
        expect(complaints).toEqual([]);
        await byServer.stop();
      });

    if (name === 'angular')
      test('Angular’s compiler knows what an event of the tag has', async () => {
        const ngc = join(folder, '../../node_modules/@angular/compiler-cli/bundles/src/bin/ngc.js');
        const compiled = () => program(process.execPath, folder, [ngc, '-p', 'tsconfig.json', '--noEmit']);
        expect(await compiled()).toEqual({ code: 0, output: '' });
        const file = join(folder, 'src/app.ts');
        writeFileSync(file, readFileSync(file, 'utf8').replace('(paykka-success)', '(paykka-error)'));
        const { code, output } = await compiled();
        expect(code).toBe(1);
        expect(output).toContain(
          "'PaykkaErrorEvent' is not assignable to parameter of type 'PaykkaSuccessEvent'",
        );
      });
  });
}
