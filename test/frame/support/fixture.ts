// Two real origins for the tests of the built frame, and what a page does with it.
import { expect, test as base, type FrameLocator, type Page } from '@playwright/test';
import type { Host } from './host-page.ts';
import { startServers, type TestServers } from './servers.ts';
import { setup } from './setup.ts';

declare global {
  interface Window {
    host: Host;
  }
}

export const test = base.extend<{ servers: TestServers; consoleLines: string[] }, { shared: TestServers }>({
  shared: [
    async ({}, use) => {
      const servers = await startServers();
      await use(servers);
      await servers.close();
    },
    { scope: 'worker' },
  ],
  servers: async ({ shared }, use) => {
    const before = { ...shared.settings };
    shared.requests.length = 0;
    await use(shared);
    Object.assign(shared.settings, before);
  },
  /** Whatever a document says in the console: nothing, unless a test takes it out. */
  consoleLines: [
    async ({ page }, use) => {
      const lines: string[] = [];
      page.on('console', (message) => lines.push(message.text()));
      page.on('pageerror', (error) => lines.push(String(error)));
      await use(lines);
      expect(lines, 'console').toEqual([]);
    },
    { auto: true },
  ],
});

export const card = { number: '4242424242424242', expiry: '1230', cvc: '737', holderName: 'Maya Okafor' };
export type Heard = { type: string; [field: string]: unknown };

export const heard = (page: Page): Promise<Heard[]> => page.evaluate(() => window.host.heard);
export const say = (page: Page, message: object): Promise<void> =>
  page.evaluate((body) => window.host.say(body as { type: string }), message);

export async function hears(page: Page, type: string): Promise<Heard> {
  await page.waitForFunction((wanted) => window.host.heard.some((message) => message.type === wanted), type);
  return (await heard(page)).filter((message) => message.type === type).at(-1)!;
}

/** What the frame said last of this type; null: nothing yet. To be polled: words are on their way for a moment. */
export const last = async (page: Page, type: string): Promise<Heard | null> =>
  (await heard(page)).filter((message) => message.type === type).at(-1) ?? null;

export async function open(page: Page, servers: TestServers, over: object = {}): Promise<FrameLocator> {
  await page.goto(servers.merchant);
  expect(await page.evaluate((url) => window.host.connect(url), servers.frameUrl)).toBe(true);
  await say(page, { ...setup, ...over });
  await hears(page, 'resize');
  return page.frameLocator('iframe');
}

export async function fill(page: Page, frame: FrameLocator, values: Partial<typeof card>): Promise<void> {
  for (const [field, text] of Object.entries(values)) {
    await frame.locator(`#${field}`).click();
    await page.keyboard.type(text);
  }
}
