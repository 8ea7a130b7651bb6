// The package as a merchant gets it: the packed tarball in a fresh folder, its entries, its types, what bundlers make of it.
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import manifest from '../../package.json' with { type: 'json' };
import { frameworks, otherBundlers } from './support/frameworks.ts';
import { consumer, packed, program, tool } from './support/packed.ts';
import { printed } from './support/printed.ts';

// Installing takes as long as the registry does.
test.describe.configure({ timeout: 120_000 });

const entries = Object.entries(
  manifest.exports as Record<string, string | { types: string; default: string }>,
);
const scripts = entries
  .filter(([, target]) => typeof target !== 'string' && target.default.endsWith('.js'))
  .map(([name]) => `paykka-dropin${name.slice(1)}`);

test('no entry and no command leads to a file that is not in the tarball', async () => {
  const { files } = await packed();
  const targets = entries.flatMap(([, target]) =>
    typeof target === 'string' ? [target] : Object.values(target),
  );
  for (const target of [...targets, ...Object.values(manifest.bin)]) {
    expect(files, target).toContain(target.replace('./', ''));
  }
});

test('the tarball holds what is built and what is said, and nothing of the workshop', async () => {
  const { files } = await packed();
  const strange = files.filter(
    (file) =>
      !/^(dist\/.*\.(js|d\.ts|css|html|json|gz|br|woff2|txt)|docs\/[\w-]+\.md|demo\/(playwright\/.*\.mjs|shop\/paykka\.ts)|package\.json|[A-Z]+(\.md)?)$/.test(
        file,
      ),
  );
  expect(strange).toEqual([]);
});

test('publint and attw find nothing to say', async () => {
  const { path } = await packed();
  const lint = await tool('.', 'publint/src/cli.js', path, '--strict');
  expect(lint.output).toContain('All good');
  const types = await tool('.', '@arethetypeswrong/cli/dist/index.js', path, '--profile', 'esm-only');
  expect(types.code, types.output).toBe(0);
});

for (const entry of scripts) {
  test(`${entry} can be imported in bare Node, and does nothing there`, async () => {
    const folder = await consumer(frameworks);
    const code = `
      process.on('exit', () => console.log(JSON.stringify({ names: Object.keys(all).length, dom: typeof document, left: process.getActiveResourcesInfo().filter((name) => !/^(TTY|Pipe)/.test(name)) })));
      const all = await import('${entry}');`;
    const strict = ['--unhandled-rejections=strict', '--trace-warnings', '--input-type=module', '-e', code];
    const { code: status, output } = await program(process.execPath, folder, strict);
    expect(status, output).toBe(0);
    // One line, ours: no warning, no word of its own, no timer, no connection.
    const { names, ...rest } = JSON.parse(output) as { names: number };
    expect(rest).toEqual({ dom: 'undefined', left: [] });
    // Those below types/ are there for the compiler alone.
    expect(names > 0).toBe(!entry.includes('/types/'));
  });
}

// Each takes seconds; attw looks at Node's way of resolving too.
for (const resolution of process.env['TEST_ALL'] ? ['bundler', 'nodenext'] : ['bundler']) {
  test(`types are whole in a strict project, with ${resolution} and with every library checked`, async () => {
    const folder = await project(await consumer(frameworks), `types-${resolution}`, 'types');
    // The lines of the document, after what a page around them has.
    const [component, bareTag] = ['## React', 'On the bare tag'].map((after) =>
      printed('docs/frameworks.md', 'tsx', after),
    );
    const around = `declare const session: { id: string; clientKey: string };
      declare function navigate(to: string): void;
      declare function paid(event: Event): void;\n`;
    writeFileSync(join(folder, 'printed-component.tsx'), component + around);
    writeFileSync(join(folder, 'printed-tag.tsx'), bareTag + around);
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({
        compilerOptions: {
          strict: true,
          exactOptionalPropertyTypes: true,
          skipLibCheck: false,
          noEmit: true,
          target: 'es2022',
          lib: ['es2023', 'dom', 'dom.iterable'],
          jsx: 'react-jsx',
          module: resolution === 'bundler' ? 'esnext' : 'nodenext',
          moduleResolution: resolution,
          types: [],
        },
        include: ['*.ts', '*.tsx'],
      }),
    );
    const { code, output } = await tool(folder, 'typescript/bin/tsc', '-p', '.');
    expect(code, output).toBe(0);
  });
}

interface Bundler {
  readonly name: string;
  /** What is installed beside the tarball. */
  readonly packages: readonly string[];
  /** Runs in `npm run test:all` only. */
  readonly slow?: boolean;
  bundle(folder: string, entry: string, out: string): Promise<{ code: number; output: string }>;
}
const bundlers: readonly Bundler[] = [
  {
    name: 'esbuild',
    packages: frameworks,
    bundle: (folder, entry, out) =>
      program(resolve('node_modules/.bin/esbuild'), folder, [
        entry,
        '--bundle',
        '--format=esm',
        `--outfile=${out}`,
      ]),
  },
  {
    name: 'vite',
    packages: frameworks,
    bundle: (folder, entry, out) => {
      const config = `export default { logLevel: 'error', build: { lib: { entry: '${entry}', formats: ['es'], fileName: () => '${out}' }, outDir: '.', emptyOutDir: false, minify: false } };`;
      writeFileSync(join(folder, `${entry}.vite.mjs`), config);
      return tool(folder, 'vite/bin/vite.js', 'build', '-c', `${entry}.vite.mjs`);
    },
  },
  {
    name: 'webpack',
    packages: otherBundlers,
    slow: true,
    bundle: (folder, entry, out) => {
      const webpack = join(folder, '../../node_modules/webpack/bin/webpack.js');
      const args = ['--mode', 'production', '--entry', `./${entry}`, '--output-path', folder];
      return program(process.execPath, folder, [webpack, ...args, '--output-filename', out]);
    },
  },
  {
    name: 'rollup',
    packages: otherBundlers,
    slow: true,
    bundle: (folder, entry, out) => {
      const rollup = join(folder, '../../node_modules/rollup/dist/bin/rollup');
      const args = [entry, '--dir', '.', '--entryFileNames', out, '-p', '@rollup/plugin-node-resolve'];
      return program(process.execPath, folder, [rollup, ...args]);
    },
  },
];
for (const { name, packages, slow, bundle } of bundlers) {
  if (slow && !process.env['TEST_ALL']) continue;
  test(`${name} keeps the registration of the import, and drops what is not used of /pure`, async () => {
    const folder = await project(await consumer(packages), `bundled-${name}`);
    writeFileSync(join(folder, 'registers.js'), `import 'paykka-dropin';\n`);
    writeFileSync(
      join(folder, 'pure.js'),
      `import { CheckoutError } from 'paykka-dropin/pure';\nconsole.log(CheckoutError);\n`,
    );
    for (const entry of ['registers', 'pure']) {
      const { code, output } = await bundle(folder, `${entry}.js`, `${entry}.out.js`);
      expect(code, output).toBe(0);
    }
    const registers = readFileSync(join(folder, 'registers.out.js'), 'utf8');
    expect(registers).toMatch(/customElements\.define\(\s*["']paykka-dropin["']/);
    const pure = readFileSync(join(folder, 'pure.out.js'), 'utf8');
    expect(pure).not.toContain('customElements.define');
    expect(pure.length).toBeLessThan(8_000);
  });
}

/** A folder of its own beside node_modules, with the fixture's files. */
async function project(root: string, name: string, fixture?: string): Promise<string> {
  const folder = join(root, name);
  mkdirSync(folder, { recursive: true });
  if (fixture) cpSync(join('test/package/fixtures', fixture), folder, { recursive: true });
  expect(existsSync(join(root, 'node_modules/paykka-dropin/package.json'))).toBe(true);
  return folder;
}
