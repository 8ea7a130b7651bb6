// The apps of demo/frameworks in fresh projects, built from the packed tarball by each framework's own tools.
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
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
  /** Builds it for a server as well. @param folder where `build` has been */
  server?(folder: string): Promise<Rendered>;
  /** Its development server on this port. */
  dev?(folder: string, port: string): readonly string[];
  /** What is edited while that runs. */
  readonly source?: string;
}

interface Rendered {
  /** Its scripts for the browser. */
  readonly folder: string;
  /** What a server makes of an address with this query. */
  page(query: string): Promise<string>;
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
  { name: 'react', ...byVite, server: viteServer('server.jsx'), source: 'app.jsx' },
  { name: 'vue', ...byVite, server: viteServer('server.js'), source: 'App.vue' },
  { name: 'svelte', ...byVite, server: viteServer('server.js'), source: 'App.svelte', slow: true },
  {
    name: 'angular',
    packages: angular,
    build: async (folder) => {
      await run(folder, ngOf(folder), 'build');
      return join(folder, 'dist/browser');
    },
    dev: (folder, port) => [ngOf(folder), 'serve', '--port', port],
    server: async (folder) => {
      await run(folder, ngOf(folder), 'build', '--configuration', 'server');
      const { reqHandler } = (await load(join(folder, 'dist-server/server/server.mjs'))) as {
        reqHandler(request: Request): Promise<Response>;
      };
      const page = async (query: string) =>
        (await reqHandler(new Request(`http://localhost/${query}`))).text();
      return { folder: join(folder, 'dist-server/browser'), page };
    },
    source: 'src/app.ts',
    slow: true,
  },
  { name: 'html', packages: frameworks, build: async (folder) => folder },
];

/** `vite build --ssr`, and the page that was built for the browser around what it renders. */
function viteServer(entry: string) {
  return async (folder: string): Promise<Rendered> => {
    await run(folder, viteOf(folder), 'build', '--ssr', entry, '--outDir', 'dist-server');
    const file = readdirSync(join(folder, 'dist-server')).find((path) => path.endsWith('.js'))!;
    const { render } = (await load(join(folder, 'dist-server', file))) as {
      render(query: string): string | Promise<string>;
    };
    const html = readFileSync(join(folder, 'dist/index.html'), 'utf8');
    const page = async (query: string): Promise<string> => {
      const rendered = await render(query);
      return html.replace('<!--app-->', () => rendered);
    };
    return { folder: join(folder, 'dist'), page };
  };
}

const load = (file: string): Promise<unknown> => import(pathToFileURL(file).href);

/** The framework's own tools lie one folder above the tarball's. */
const viteOf = (folder: string): string => join(folder, '../../node_modules/vite/bin/vite.js');
const ngOf = (folder: string): string => join(folder, '../../node_modules/@angular/cli/bin/ng.js');

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
