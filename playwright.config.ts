// Node-side tests and flows: test/**/*.spec.ts. Flows start the three real servers on ports of their own.
import { defineConfig } from '@playwright/test';
import { browserArgs, findBrowser } from './scripts/browser.js';

export default defineConfig({
  testDir: 'test',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  workers: 2,
  projects: [
    // One gateway for a file, which its tests go through in order; in flows each worker has a world for all its files.
    { name: 'gateway', testMatch: 'gateway/**/*.spec.ts' },
    { name: 'rest', testIgnore: 'gateway/**', fullyParallel: true },
  ],
  retries: 0,
  // A machine that is busy with something else is no fault: what a test waits for is a fact, and these are bounds.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['./scripts/count-reporters.js']],
  use: {
    browserName: 'chromium',
    launchOptions: { executablePath: await findBrowser(), args: browserArgs },
    viewport: { width: 1280, height: 900 },
    locale: 'en-US',
  },
});
