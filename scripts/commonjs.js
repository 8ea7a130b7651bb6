// Lets the test runner load a CommonJS package: served as one ES module, bundled by Vite as the build does it.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** @param {...string} packages Names in node_modules. */
export function commonjs(...packages) {
  const bundles = new Map();
  return {
    name: 'commonjs',
    /** @param {{path: string}} context */
    async serve({ path }) {
      // A copy of the repository has node_modules as a link, which is served from outside its root.
      const inside = path.slice(Math.max(0, path.indexOf('/node_modules/')));
      const name = packages.find((candidate) => inside.startsWith(`/node_modules/${candidate}/`));
      if (!name) return undefined;
      if (!bundles.has(name)) bundles.set(name, bundle(inside));
      return { body: await bundles.get(name), type: 'js' };
    },
  };
}

/** @param {string} path Of the package's main file, from the root of the repository. */
async function bundle(path) {
  const [{ output }] = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: {
        entry: fileURLToPath(new URL(`..${path}`, import.meta.url)),
        formats: ['es'],
        fileName: 'bundle',
      },
    },
  });
  return output[0].code;
}
