// The whole world for flows: gateway, issuer and shop, each a process of its own on a free port, and a page in it.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { test as base, type Page } from '@playwright/test';
import { startAcs } from './acs.ts';
import { startGateway, type TestGateway } from './gateway.ts';
import { CheckoutPage } from './checkout-page.ts';
import { freePort } from './ports.ts';

export interface World {
  /** `http://localhost:<port>` */
  readonly shop: string;
  readonly acs: string;
  readonly gateway: TestGateway;
  stop(): Promise<void>;
}

export async function startWorld(env: Readonly<Record<string, string>> = {}): Promise<World> {
  const [shopPort, acsPort] = [await freePort(), await freePort()];
  const ports = { SHOP_PORT: String(shopPort), ACS_PORT: String(acsPort) };
  const gateway = await startGateway({ ...ports, ...env });
  const gatewayPort = Number(new URL(gateway.url).port);
  const [acs, shop] = await Promise.all([
    startAcs({ gatewayPort, gatewayUrl: env['GATEWAY_URL'], dataDir: gateway.dataDir, port: acsPort }),
    startShop({ ...ports, DATA_DIR: gateway.dataDir }),
  ]);
  return {
    shop: `http://localhost:${shopPort}`,
    acs: acs.origin,
    gateway,
    stop: async () => {
      await Promise.all([acs.close(), shop.stop()]);
      await gateway.stop();
    },
  };
}

/** Rejects with what it wrote when it cannot start. */
async function startShop(env: Readonly<Record<string, string>>): Promise<{ stop(): Promise<void> }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'demo/shop/main.ts'], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const complaints: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => complaints.push(text));
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => line.startsWith('shop ready') && resolve());
    void exited.then(() => reject(new Error(complaints.join('') || 'the shop stopped without a word')));
  });
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await exited;
  };
  return { stop };
}

/** What a page must never have done by the end of a test; a test that provokes one takes it out by itself. */
export interface Complaints {
  readonly errors: string[];
  readonly violations: string[];
  /** What the test provoked. Applied at its end: a browser may write it into the console later than it happened. */
  readonly forgiven: RegExp[];
}

interface Fixtures {
  checkout: CheckoutPage;
  complaints: Complaints;
}
interface WorkerFixtures {
  world: World;
}

/** One world for a worker; a checkout page for a test, which must end without an error and without a CSP violation. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  world: [
    async ({}, use) => {
      const world = await startWorld();
      await use(world);
      await world.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  // A request that a test holds or changes may still be on its way at the end: it is nobody's then.
  page: async ({ page }, use) => {
    await use(page);
    if (!page.isClosed()) await page.unrouteAll({ behavior: 'ignoreErrors' });
  },
  complaints: async ({ page }, use) => {
    const complaints: Complaints = { errors: [], violations: [], forgiven: [] };
    await listenForComplaints(page, complaints);
    await use(complaints);
    base.expect(unforgiven(complaints), 'nothing to complain about').toEqual([]);
  },
  checkout: async ({ page, world, complaints }, use) => {
    await use(new CheckoutPage(page, world, complaints));
    await world.gateway.control('DELETE', 'faults');
  },
});

export { expect } from '@playwright/test';

const unforgiven = ({ errors, violations, forgiven }: Complaints): string[] =>
  [...errors, ...violations].filter((text) => !forgiven.some((pattern) => pattern.test(text)));

async function listenForComplaints(page: Page, { errors, violations }: Complaints): Promise<void> {
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text());
  });
  await page.exposeFunction('reportViolation', (text: string) => violations.push(text));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      (globalThis as unknown as { reportViolation(text: string): void }).reportViolation(
        `${effectiveDirective} ${blockedURI}`,
      ),
    );
    addEventListener('unhandledrejection', ({ reason }) => {
      throw reason instanceof Error ? reason : new Error(String(reason));
    });
  });
}
