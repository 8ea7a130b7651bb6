// Each framework's app from the packed tarball, built by the framework's own tools, pays and hears it.
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { clickPay, fillCard } from '../../src/testing.ts';
import { createSession } from '../support/gateway-client.ts';
import { freePort } from '../support/ports.ts';
import { expect, test, type World } from '../support/world.ts';
import { angular, frameworks } from './support/frameworks.ts';
import { consumer, program } from './support/packed.ts';
import { serveFolder, type Served } from './support/serve-folder.ts';

// Installing takes as long as the registry does.
test.describe.configure({ timeout: 180_000, mode: 'serial' });

interface App {
  readonly name: string;
  /** Its tools, where they are not those of the others. */
  readonly packages?: readonly string[];
  /** The folder that is served. @param folder the app's own, in a fresh project */
  build(folder: string): Promise<string>;
  /** Runs in `npm run test:all` only. */
  readonly slow?: boolean;
}

async function run(folder: string, ...args: readonly string[]): Promise<void> {
  const { code, output } = await program(process.execPath, folder, args);
  expect(code, output).toBe(0);
}

async function buildByVite(folder: string): Promise<string> {
  await run(folder, viteOf(folder), 'build');
  return join(folder, 'dist');
}

/** The framework's own Vite lies one folder above the tarball's. */
const viteOf = (folder: string): string => join(folder, '../../node_modules/vite/bin/vite.js');

async function buildByAngular(folder: string): Promise<string> {
  await run(folder, join(folder, '../../node_modules/@angular/cli/bin/ng.js'), 'build');
  return join(folder, 'dist/browser');
}

const apps: readonly App[] = [
  { name: 'react', build: buildByVite },
  { name: 'vue', build: buildByVite },
  { name: 'svelte', build: buildByVite, slow: true },
  { name: 'angular', packages: angular, build: buildByAngular, slow: true },
  { name: 'html', build: async (folder) => folder },
];

for (const { name, build, packages = frameworks } of apps.filter(
  (app) => !app.slow || process.env['TEST_ALL'],
)) {
  test.describe(name, () => {
    let folder = '';
    let served: Served;
    let ending = (): unknown => undefined;

    test.beforeAll(async ({ world }) => {
      folder = await project(name, packages);
      served = await serveFolder(await build(folder));
      await world.gateway.control('POST', 'origins', {
        client_key: world.gateway.merchant.client_key,
        origin: served.origin,
      });
    });
    test.afterAll(async () => {
      ending();
      await served.stop();
    });

    test(`pays in ${name} after the route was left and come back to; two checkouts are each heard by their own`, async ({
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
      expect([await ledgerOf(world, session), await ledgerOf(world, second)]).toEqual([0, 1]);
      await pay(page, '#first');
      await expect(page.locator('output')).toHaveText(/^second paid GW\d+, first paid GW\d+$/);
      expect([await ledgerOf(world, session), await ledgerOf(world, second)]).toEqual([1, 1]);
    });

    if (name !== 'react') return;
    test('React takes over a page that a server rendered, and pays', async ({ page, world }) => {
      await run(folder, viteOf(folder), 'build', '--ssr', 'server.jsx', '--outDir', 'dist-server');
      const file = readdirSync(join(folder, 'dist-server')).find((path) => path.endsWith('.js'))!;
      const { render } = (await import(pathToFileURL(join(folder, 'dist-server', file)).href)) as {
        render(query: string): string;
      };
      const byServer = await serveFolder(join(folder, 'dist'), (html, query) =>
        html.replace('<!--app-->', () => render(query)),
      );
      await world.gateway.control('POST', 'origins', {
        client_key: world.gateway.merchant.client_key,
        origin: byServer.origin,
      });
      const session = await newSession(world);
      const complaints: string[] = [];
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(String(error)));
      const response = await page.goto(address(byServer, world, { session }));
      expect(await response!.text()).toContain('<paykka-dropin');
      await isReady(page, '#first');
      await pay(page, '#first');
      await expect(page.locator('output')).toHaveText(/^first paid GW\d+$/);
      expect(complaints).toEqual([]);
      await byServer.stop();
    });

    // Production builds mount once: StrictMode and hot reload are the development server's.
    if (process.env['TEST_ALL'])
      test('React in development: StrictMode, and a module changed on the way keeps what was typed', async ({
        page,
        world,
      }) => {
        const origin = `http://localhost:${await freePort()}`;
        const vite = spawn(process.execPath, [viteOf(folder), '--port', new URL(origin).port], {
          cwd: folder,
          stdio: 'ignore',
        });
        ending = () => vite.kill();
        await world.gateway.control('POST', 'origins', {
          client_key: world.gateway.merchant.client_key,
          origin,
        });
        await expect
          .poll(() =>
            fetch(origin).then(
              ({ status }) => status,
              () => 0,
            ),
          )
          .toBe(200);
        const session = await newSession(world);
        await page.goto(address({ origin }, world, { session }));
        await isReady(page, '#first');
        await expect(page.locator('iframe')).toHaveCount(1);
        await fillCard(page.locator('#first'));
        const app = join(folder, 'app.jsx');
        writeFileSync(app, readFileSync(app, 'utf8').replace('Cart</button>', 'Basket</button>'));
        await expect(page.getByRole('button', { name: 'Basket' })).toBeVisible();
        await clickPay(page.locator('#first'));
        await expect(page.locator('output')).toHaveText(/^first paid GW\d+$/);
        expect(await ledgerOf(world, session)).toBe(1);
      });
  });
}

/** The app, copied beside the node_modules that the tarball was installed in. */
async function project(name: string, packages: readonly string[]): Promise<string> {
  const folder = join(await consumer(packages), name);
  mkdirSync(folder, { recursive: true });
  cpSync(join('demo/frameworks', name), folder, { recursive: true });
  return folder;
}

const newSession = ({ gateway }: World): Promise<string> =>
  createSession(gateway, { allowed_payment_methods: ['BankCard'] });

const address = (
  served: Pick<Served, 'origin'>,
  world: World,
  sessions: Readonly<Record<string, string>>,
): string =>
  `${served.origin}/?${new URLSearchParams({ ...sessions, key: world.gateway.merchant.client_key, api: world.gateway.url })}`;

async function isReady(page: Page, selector: string): Promise<void> {
  const state = () =>
    page.locator(selector).evaluate((element) => (element as unknown as { state?: string }).state);
  await expect.poll(state, { timeout: 15_000 }).toBe('ready');
}

async function pay(page: Page, selector: string): Promise<void> {
  const scope = page.locator(selector);
  await fillCard(scope);
  await clickPay(scope);
}

async function ledgerOf(world: World, session: string): Promise<number> {
  return (await world.gateway.control<unknown[]>('GET', `ledger?session_id=${session}`)).length;
}
