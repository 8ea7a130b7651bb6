// The programs from one source: the library (ESM, one file a module), the CDN files, the documents of the card frame and
// of a single field, their encryption code and the sandbox's command. `vite build --app` makes all; scripts/build/ does
// what comes after: types, integrity, compression.
import { defineConfig, type BuildEnvironmentOptions, type EnvironmentOptions } from 'vite';
import { classicScripts, SCRIPT_ADDRESS } from './scripts/build/classic-scripts.ts';
import { writeFieldWords } from './scripts/build/field-words.ts';
import { finish } from './scripts/build/finish.ts';
import { inlineFrame } from './scripts/build/inline-frame.ts';
import { oneChunk } from './scripts/build/one-chunk.ts';
import { lazyParts } from './scripts/build/lazy-parts.ts';
import { minifyTemplates } from './scripts/build/minify-templates.ts';
import { trimLit } from './scripts/build/trim-lit.ts';
import { defines } from './scripts/build/defines.js';
import manifest from './package.json' with { type: 'json' };

const isDependency = (id: string) =>
  [...Object.keys(manifest.dependencies), ...Object.keys(manifest.peerDependencies)].some(
    (name) => id === name || id.startsWith(`${name}/`),
  );

const browser = {
  target: 'es2022',
  minify: true,
  sourcemap: false,
  emptyOutDir: true,
} satisfies BuildEnvironmentOptions;

/** One ES module, and what it imports with import() under the version's folder. */
const bundle = (name: string, input: string, outDir: string): EnvironmentOptions => ({
  consumer: 'client',
  build: {
    ...browser,
    outDir,
    modulePreload: false,
    rolldownOptions: {
      input: { [name]: input },
      output: {
        format: 'es',
        entryFileNames: '[name].js',
        chunkFileNames: `${manifest.version}/[name]-[hash].js`,
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [{ name: oneChunk(input), debugName: 'checkout' }],
        },
      },
      preserveEntrySignatures: 'allow-extension',
    },
  },
});

/** The same as a classic script (scripts/build/classic-scripts.ts). */
const classic = (name: string, input: string, outDir: string): EnvironmentOptions => ({
  ...bundle(name, input, outDir),
  define: { 'import.meta.url': SCRIPT_ADDRESS },
});

/** One document with everything in it. */
const page = (input: string, outDir: string): EnvironmentOptions => ({
  consumer: 'client',
  build: { ...browser, outDir, modulePreload: false, rolldownOptions: { input } },
});

/** Programs for Node: their libraries stay outside, as optional dependencies of the package. */
const servers = (input: Record<string, string>, outDir: string): EnvironmentOptions => ({
  consumer: 'server',
  // Kysely goes in: npm leaves an optional dependency out that asks for a newer Node, though it works on 20.
  resolve: { external: true, noExternal: ['kysely'] },
  build: {
    target: 'node20',
    minify: false,
    outDir,
    emptyOutDir: true,
    rolldownOptions: {
      input,
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
});

export default defineConfig({
  define: defines(manifest.version),
  publicDir: false,
  appType: 'custom',
  plugins: [trimLit(), minifyTemplates(), inlineFrame(), lazyParts(), classicScripts()],
  environments: {
    cdn: bundle('paykka-dropin', 'src/cdn/entry.ts', 'dist/cp'),
    encryption: bundle('card-encryption', 'src/frame/encryption.ts', 'dist/encryption'),
    checkoutUi: classic('card-checkout-ui', 'src/cdn.ts', 'dist/checkout-ui'),
    encryptedCard: classic('encrypted-card', 'src/cdn-encrypted-card.ts', 'dist/encrypted-card'),
    frame: page('src/frame/index.html', 'dist/frame'),
    field: page('src/frame/encrypted-card/index.html', 'dist/field'),
    library: {
      // What a page needs not: Vite wraps each import() of a "client" for preloading; here bundlers must see it plain.
      consumer: 'server',
      build: {
        ...browser,
        minify: false,
        outDir: 'dist/esm',
        rolldownOptions: {
          input: [
            'src/index.ts',
            'src/pure.ts',
            'src/react.ts',
            'src/testing.ts',
            'src/encrypted-card.ts',
            'src/compat/index.ts',
          ],
          external: isDependency,
          preserveEntrySignatures: 'strict',
          output: {
            format: 'es',
            preserveModules: true,
            preserveModulesRoot: 'src',
            entryFileNames: '[name].js',
          },
        },
      },
    },
    sandbox: servers({ command: 'demo/sandbox/command.ts' }, 'dist/sandbox'),
    // For tests only, which start them some hundred times: as they are, without a loader.
    underTest: servers(
      {
        gateway: 'demo/gateway/main.ts',
        acs: 'demo/acs/main.ts',
        killer: 'test/support/kill-after-write.ts',
      },
      '.cache/servers',
    ),
  },
  builder: {
    async buildApp(builder) {
      const { cdn, encryption, checkoutUi, encryptedCard, frame, field, library, sandbox, underTest } =
        builder.environments;
      // First: the documents of card fields name their sha384.
      await builder.build(encryption!);
      await writeFieldWords('dist/encryption/field-words.json');
      const others = [cdn, checkoutUi, encryptedCard, frame, field, library, sandbox, underTest];
      await Promise.all(others.map((environment) => builder.build(environment!)));
      await finish(manifest.version);
    },
  },
});
