// Five programs from one source: the library (ESM, one file a module), the CDN file, the card frame's document, its
// encryption code and the sandbox's command. `vite build --app` makes all; scripts/build/ does what comes after: types,
// integrity, compression.
import { defineConfig, type BuildEnvironmentOptions } from 'vite';
import { finish } from './scripts/build/finish.ts';
import { inlineFrame } from './scripts/build/inline-frame.ts';
import { lazyParts } from './scripts/build/lazy-parts.ts';
import { minifyTemplates } from './scripts/build/minify-templates.ts';
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
const bundle = (
  name: string,
  input: string,
  outDir: string,
): { consumer: 'client'; build: BuildEnvironmentOptions } => ({
  consumer: 'client',
  build: {
    ...browser,
    outDir,
    rolldownOptions: {
      input: { [name]: input },
      output: {
        format: 'es',
        entryFileNames: '[name].js',
        chunkFileNames: `${manifest.version}/[name]-[hash].js`,
      },
      preserveEntrySignatures: 'allow-extension',
    },
  },
});

export default defineConfig({
  define: defines(manifest.version),
  publicDir: false,
  appType: 'custom',
  plugins: [minifyTemplates(), inlineFrame(), lazyParts()],
  environments: {
    cdn: bundle('paykka-dropin', 'src/cdn/entry.ts', 'dist/cp'),
    encryption: bundle('card-encryption', 'src/frame/encryption.ts', 'dist/encryption'),
    frame: {
      consumer: 'client',
      build: {
        ...browser,
        outDir: 'dist/frame',
        modulePreload: false,
        rolldownOptions: { input: 'src/frame/index.html' },
      },
    },
    library: {
      // What a page needs not: Vite wraps each import() of a "client" for preloading; here bundlers must see it plain.
      consumer: 'server',
      build: {
        ...browser,
        minify: false,
        outDir: 'dist/esm',
        rolldownOptions: {
          input: ['src/index.ts', 'src/pure.ts', 'src/react.ts', 'src/testing.ts'],
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
    // A server: its libraries stay outside, as optional dependencies of the package.
    sandbox: {
      consumer: 'server',
      // Kysely goes in: npm leaves an optional dependency out that asks for a newer Node, though it works on 20.
      resolve: { external: true, noExternal: ['kysely'] },
      build: {
        target: 'node20',
        minify: false,
        outDir: 'dist/sandbox',
        emptyOutDir: true,
        rolldownOptions: {
          input: { command: 'demo/sandbox/command.ts' },
          output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name].js' },
        },
      },
    },
  },
  builder: {
    async buildApp(builder) {
      const { cdn, encryption, frame, library, sandbox } = builder.environments;
      const all = [cdn, encryption, frame, library, sandbox];
      await Promise.all(all.map((environment) => builder.build(environment!)));
      await finish(manifest.version);
    },
  },
});
