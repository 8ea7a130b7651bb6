// Splits the CDN's file: what import() names in the source becomes a part of its own under /cp/<version>/, a function
// that is handed what it imports, and the import() becomes a call of src/cdn/import-part.ts with the part's sha384.
// Both addresses of the entry (pinned or not) thus share their parts, and no part ever imports the entry a second time.
import { createHash } from 'node:crypto';
import { basename } from 'node:path/posix';
import type { Plugin } from 'vite';

const importer = '/src/cdn/import-part.ts';
/** `import{a as b,c}from"./x.js";` at the head of a minified chunk. */
const imports = /import\{([^}]*)\}from["'`]\.[^"'`]*\/([^"'`/]+)["'`];/g;
/** `export{a as b,c};` at its end. */
const exportClause = /export\{([^}]*)\};?\s*$/;
/** Vite wraps each import() of a page: `w(()=>import("./x.js"),[])`, `w(async()=>{let{a:b}=await import("./x.js");…`. */
const wrapped =
  /(async)?\(\)=>((?:\{(?:let|const|var)\{[^{}]*\}=await )?)import\(["'`]\.[^"'`]*\/([^"'`/]+)["'`]\)/g;

export function lazyParts(): Plugin {
  return {
    name: 'paykka:lazy-parts',
    enforce: 'post',
    applyToEnvironment: ({ name }) => name === 'cdn',
    load: {
      order: 'pre',
      filter: { id: /preload-helper/ },
      handler: () =>
        `import { importPart } from '${importer}';\nexport const __vitePreload = (load) => load(importPart);`,
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const entry = chunks.find(({ isEntry }) => isEntry)!;
        const addresses = new Map<string, string>([[basename(entry.fileName), '0']]);
        /** The text of an Address; a part is finished before whoever needs its sha384. */
        const addressOf = (file: string): string => {
          const known = addresses.get(file);
          // It brings whoever asks, so it is there already: its name is enough, and its sha384 not known yet.
          if (known === '') return JSON.stringify(file);
          if (known !== undefined) return known;
          addresses.set(file, '');
          const chunk = chunks.find(({ fileName }) => basename(fileName) === file)!;
          const needs = [...chunk.code.matchAll(imports)].map((found) => addressOf(found[2]!));
          chunk.code = asFunction(callImporter(chunk.code, addressOf));
          const integrity = `sha384-${createHash('sha384').update(chunk.code).digest('base64')}`;
          const address = `[${[JSON.stringify(file), JSON.stringify(integrity), ...needs]}]`;
          addresses.set(file, address);
          return address;
        };
        const library = chunks.find(({ name }) => name === 'checkout')!.exports.filter(isPublic);
        entry.code = finishEntry(callImporter(entry.code, addressOf), library);
        for (const chunk of chunks) {
          if (/\bimport(["'`{*]|\(["'`])/.test(chunk.code))
            this.error(`an import was not understood in ${chunk.fileName}`);
        }
      },
    },
  };
}

const callImporter = (code: string, addressOf: (file: string) => string): string =>
  code.replace(
    wrapped,
    (_, kind = '', before: string, file: string) => `${kind} __part=>${before}__part(${addressOf(file)})`,
  );

/** `a as b` pairs of a clause. */
const pairs = (clause: string): [from: string, to: string][] =>
  clause
    .split(',')
    .filter(Boolean)
    .map((pair) => pair.trim().split(' as '))
    .map(([from, to = from]) => [from!, to!]);

function asFunction(code: string): string {
  const taken: string[] = [];
  const body = code.replace(imports, (_, clause: string) => {
    taken.push(`{${pairs(clause).map(([from, to]) => `${from}:${to}`)}}`);
    return '';
  });
  const result = exportClause.exec(body);
  const names = pairs(result?.[1] ?? '').map(([from, to]) => `${to}:${from}`);
  return `export default([${taken}])=>{${body.replace(exportClause, '')};return{${names}}};\n`;
}

/** Names that rolldown gave to what chunks import of each other are short. */
const isPublic = (name: string): boolean => name.length > 2;

/** What parts import goes to the parts and to nobody else; what pages import is `library`, once it is here. */
function finishEntry(code: string, names: readonly string[]): string {
  const all = pairs(exportClause.exec(code)?.[1] ?? '');
  const [library] = all.find(([, to]) => to === 'library')!;
  const handed = all.map(([from, to]) => `${to}:${from}`);
  return code
    .replace(exportClause, () => `export const{${names}}=await ${library};\n`)
    .replace('__PAYKKA_ENTRY_NAMES__', () => `()=>({${handed}})`);
}
