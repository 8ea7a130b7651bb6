// After the bundles: versioned copies, integrity.json, compressed twins and the type declarations.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { copyFonts } from './fonts.ts';
import { writeEditorData } from './editor-data.ts';
import { writeFrameworkTypes } from './framework-types.ts';
import { gzip } from './gzip.ts';
import { writeManifest } from './manifest.ts';

const cp = 'dist/cp';

export async function finish(version: string): Promise<void> {
  moveLibraryUp();
  const folder = join(cp, version);
  mkdirSync(folder, { recursive: true });
  for (const name of ['card-encryption.js', 'field-words.json'])
    renameSync(join('dist/encryption', name), join(folder, name));
  rmSync('dist/encryption', { recursive: true });
  for (const name of ['checkout-ui', 'encrypted-card']) {
    cpSync(`dist/${name}`, cp, { recursive: true });
    rmSync(`dist/${name}`, { recursive: true });
  }
  for (const place of [cp, 'dist']) cpSync('src/compat/style.css', join(place, 'style.css'));
  // For compilers that look at imports without names, too.
  writeFileSync('dist/style.css.d.ts', 'export {};\n');
  const entries = ['paykka-dropin.js', 'card-checkout-ui.js', 'encrypted-card.js', 'style.css'];
  for (const name of entries) cpSync(join(cp, name), join(folder, name));
  cpSync('demo/gateway/sim', 'dist/sandbox/sim', { recursive: true });
  copyFonts(folder);
  writeIntegrity(folder);
  compress(cp);
  compress(folder);
  writeTypes();
  const manifest = writeManifest();
  writeFrameworkTypes(manifest);
  writeEditorData(manifest, version);
}

/** dist/esm/* becomes dist/*: built apart so that no bundle empties another's folder. */
function moveLibraryUp(): void {
  for (const name of readdirSync('dist/esm')) {
    rmSync(join('dist', name), { recursive: true, force: true });
    if (['frame', 'field', 'cp'].includes(name)) throw new Error(`the library must not contain ${name}/`);
    renameSync(join('dist/esm', name), join('dist', name));
  }
  rmSync('dist/esm', { recursive: true });
}

const scripts = (folder: string): string[] =>
  readdirSync(folder).filter((name) => /\.(js|css|json)$/.test(name));
const fonts = (folder: string): string[] =>
  readdirSync(join(folder, 'fonts'))
    .filter((name) => name.endsWith('.woff2'))
    .map((name) => `fonts/${name}`);

/** What `integrity="…"` must say for each script and style of this version; and how a font is known, which has no such word. */
function writeIntegrity(folder: string): void {
  const hash = (name: string) =>
    `sha384-${createHash('sha384')
      .update(readFileSync(join(folder, name)))
      .digest('base64')}`;
  const entries = [...scripts(folder), ...fonts(folder)]
    .filter((name) => name !== 'integrity.json')
    .map((name) => [name, hash(name)]);
  writeFileSync(join(folder, 'integrity.json'), JSON.stringify(Object.fromEntries(entries), null, 2) + '\n');
}

function compress(folder: string): void {
  for (const name of scripts(folder)) {
    const path = join(folder, name);
    const bytes = readFileSync(path);
    writeFileSync(`${path}.gz`, gzip(bytes));
    writeFileSync(
      `${path}.br`,
      brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
    );
  }
}

function writeTypes(): void {
  execFileSync(
    process.execPath,
    ['node_modules/typescript/bin/tsc', '-p', 'scripts/build/tsconfig.types.json'],
    { stdio: 'inherit' },
  );
  // The sources name each other by `.ts`; what is published has `.js` and `.d.ts` only.
  for (const path of readdirSync('dist', { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.d.ts')) continue;
    const file = join('dist', path);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(/((?:from|import\(?)\s*['"]\.{1,2}\/[^'"]+)\.ts(?=['"])/g, '$1.js'));
  }
}
