// What is built, as a browser gets it: every file, read as text.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';

test('S22 S57 the built files hold no message to everybody, no source map, no test switch, no card', () => {
  const { version, dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    version: string;
    dependencies: object;
  };
  const files = ['dist/cp', `dist/cp/${version}`, 'dist/frame', 'dist/field'].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /\.(js|html)$/.test(name))
      .map((name) => `${folder}/${name}`),
  );
  expect(files.length).toBeGreaterThan(60);
  let posts = 0;
  for (const file of files) {
    const code = readFileSync(file, 'utf8');
    for (const [call] of code.matchAll(/\.postMessage\(.{0,120}/g)) {
      posts += 1;
      expect(call, file).not.toMatch(/["'`]\*["'`]|targetOrigin/);
    }
    expect(code, file).not.toMatch(/sourceMappingURL|__test|new Function|\beval\(|4242 ?4242/);
    expect(code, file).not.toMatch(/\.outerHTML ?=|insertAdjacentHTML|document\.write|document\.cookie/);
  }
  expect(posts).toBeGreaterThan(8);
  // lit, zod/mini, and the wrapper for React.
  expect(Object.keys(dependencies).length).toBeLessThanOrEqual(5);
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { resolved?: string; integrity?: string; link?: boolean }>;
  };
  const strange = Object.entries(packages).filter(
    ([path, { resolved = 'https:', integrity }]) =>
      path !== '' && !(resolved.startsWith('https:') && integrity?.startsWith('sha512-')),
  );
  expect(strange.map(([path]) => path)).toEqual([]);
});

test('the simulated wallets are the gateway’s: nothing of the product holds a word of theirs', () => {
  const folders = ['dist/sandbox/sim', 'dist'].map((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(m?js|html)$/.test(name))
      .map((name) => `${folder}/${name}`),
  );
  const [simulators, all] = folders as [string[], string[]];
  const isTheirs = /\(simulated\)|Require 3-D Secure|gpay-button|\/sim\//;
  const holders = (files: readonly string[]): string[] =>
    files.filter((file) => isTheirs.test(readFileSync(file, 'utf8')));
  expect(holders(simulators).length, 'the words that are looked for').toBeGreaterThan(2);
  const product = all.filter((file) => !file.startsWith('dist/sandbox/'));
  expect(product.length).toBeGreaterThan(200);
  expect(holders(product)).toEqual([]);
});
