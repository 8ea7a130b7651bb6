// The apps of demo/frameworks in fresh projects, built from the packed tarball by each framework's own tools.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { angular, frameworks } from './frameworks.ts';
import { consumer, program } from './packed.ts';

export interface App {
  /** Of its folder. */
  readonly name: string;
  readonly packages: readonly string[];
  /** @param folder the app's own, in a fresh project @returns the folder that is served */
  build(folder: string): Promise<string>;
  /** Runs in `npm run test:all` only. */
  readonly slow?: boolean;
  /** Renders it on a server; built by `vite build --ssr`. */
  readonly server?: string;
  /** Its development server on this port. */
  dev?(folder: string, port: string): readonly string[];
  /** What is edited while that runs. */
  readonly source?: string;
}

const byVite = {
  packages: frameworks,
  build: async (folder: string) => {
    await run(folder, viteOf(folder), 'build');
    return join(folder, 'dist');
  },
  dev: (folder: string, port: string) => [viteOf(folder), '--port', port],
};

export const apps: readonly App[] = [
  { name: 'react', ...byVite, server: 'server.jsx', source: 'app.jsx' },
  { name: 'vue', ...byVite, server: 'server.js', source: 'App.vue' },
  { name: 'svelte', ...byVite, server: 'server.js', source: 'App.svelte', slow: true },
  {
    name: 'angular',
    packages: angular,
    build: async (folder) => {
      await run(folder, ngOf(folder), 'build');
      return join(folder, 'dist/browser');
    },
    dev: (folder, port) => [ngOf(folder), 'serve', '--port', port],
    source: 'src/main.ts',
    slow: true,
  },
  { name: 'html', packages: frameworks, build: async (folder) => folder },
];

/** The framework's own tools lie one folder above the tarball's. */
const viteOf = (folder: string): string => join(folder, '../../node_modules/vite/bin/vite.js');
const ngOf = (folder: string): string => join(folder, '../../node_modules/@angular/cli/bin/ng.js');

/** `vite build --ssr`. @returns the folder with what it made */
export async function buildForServer(folder: string, entry: string): Promise<string> {
  await run(folder, viteOf(folder), 'build', '--ssr', entry, '--outDir', 'dist-server');
  return join(folder, 'dist-server');
}

/** The app, copied beside the node_modules that the tarball was installed in. */
export async function project({ name, packages }: App, suffix = ''): Promise<string> {
  const folder = join(await consumer(packages), name + suffix);
  mkdirSync(folder, { recursive: true });
  cpSync(join('demo/frameworks', name), folder, { recursive: true });
  // Its own, so that tools keep their caches in its folder and not in one that is shared.
  writeFileSync(join(folder, 'package.json'), '{"private": true, "type": "module"}\n');
  return folder;
}

async function run(folder: string, ...args: readonly string[]): Promise<void> {
  const { code, output } = await program(process.execPath, folder, args);
  expect(code, output).toBe(0);
}
