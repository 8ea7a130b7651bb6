// A merchant's own browser tests, offline: the sandbox and the shop are started, then the tests run.
import { defineConfig } from '@playwright/test';

const gateway = process.env.GATEWAY_PORT ?? '4200';
const shop = process.env.SHOP_PORT ?? '3000';

export default defineConfig({
  testDir: '.',
  workers: 1,
  use: {
    baseURL: `http://localhost:${shop}`,
    launchOptions: {
      executablePath: process.env.CHROME_PATH,
      // No page of these tests reaches the internet.
      args: ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1'],
    },
  },
  webServer: [
    {
      command: `npx paykka-sandbox --port ${gateway} --acs-port ${process.env.ACS_PORT ?? '4300'} --origin http://localhost:${shop}`,
      url: `http://127.0.0.1:${gateway}/healthz`,
    },
    { command: `node shop.mjs`, url: `http://localhost:${shop}/` },
  ],
});
