// Finds a Chromium, or fetches one, so that the tests run on a machine that has only Node.
// Order: $CHROME_PATH, Playwright's own, a packaged headless binary (Linux: the same on every machine, and twice as fast
// as a whole Chrome), an installed Chrome or Chromium, `playwright install`.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright';

const cache = fileURLToPath(new URL('../.cache/browser/', import.meta.url));

const installed = [
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Frames of another origin get a process of their own on every build, the packaged one too. */
export const browserArgs = ['--site-per-process'];

/** The path of an executable Chromium. Throws with what to do when there is none. */
export async function findBrowser() {
  const own = [process.env.CHROME_PATH, chromium.executablePath()].find((path) => path && existsSync(path));
  const found =
    own ??
    (await unpackFromRegistry()) ??
    installed.find((path) => existsSync(path)) ??
    downloadByPlaywright();
  if (found) return found;
  throw new Error('No Chromium found. Install Chrome or Chromium, or set CHROME_PATH to its executable.');
}

function downloadByPlaywright() {
  try {
    execFileSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'ignore', timeout: 300_000 });
  } catch {
    return undefined; // no way to the download host
  }
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
}

async function unpackFromRegistry() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const entry = join(cache, 'node_modules', '@sparticuz', 'chromium', 'build', 'index.js');
  try {
    if (!existsSync(entry)) {
      mkdirSync(cache, { recursive: true });
      const args = [
        'install',
        '--no-save',
        '--no-package-lock',
        '--prefix',
        cache,
        '@sparticuz/chromium@153.0.0',
      ];
      execFileSync('npm', args, { stdio: 'ignore', timeout: 300_000 });
    }
    // Unpacks into the temporary folder. The package's own switches are never used: they turn web security off.
    const { default: packaged } = await import(pathToFileURL(entry).href);
    return await packaged.executablePath();
  } catch {
    return undefined; // no way to the registry: an installed one may do
  }
}
