// Unit, element and frame tests in a real browser: test/**/*.test.ts. `npx wtr --files 'test/core/*.test.ts'` for a few.
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { browserArgs, findBrowser } from './scripts/browser.js';
import { commonjs } from './scripts/commonjs.js';
import { countReporter } from './scripts/count-reporters.js';
import { readFileSync } from 'node:fs';
import { defines } from './scripts/build/defines.js';
import { defaultReporter } from '@web/test-runner';

const { version } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8'));
const executablePath = await findBrowser();

export default {
  files: ['test/**/*.test.ts'],
  nodeResolve: { exportConditions: ['production', 'default'] },
  concurrency: 2,
  browsers: [
    playwrightLauncher({ product: 'chromium', launchOptions: { executablePath, args: browserArgs } }),
  ],
  plugins: [
    commonjs('credit-card-type', 'card-validator'),
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      define: defines(version),
      tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
    }),
  ],
  testFramework: { config: { timeout: 30_000 } },
  reporters: [defaultReporter({ reportTestProgress: process.stdout.isTTY }), countReporter()],
};
