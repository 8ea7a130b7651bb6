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
/** `import("./x.js")` in a minified chunk. */
const dynamic = String.raw`import\(["'\x60]\.[^"'\x60]*\/([^"'\x60/]+)["'\x60]\)`;
/** Vite wraps each of a page: `w(()=>import("./x.js"),[])`, or, for the names that are asked for, as
 * `w(async()=>{let{a:b}=await import("./x.js");return{a:b}},[])`. */
const wrapped = new RegExp(
  String.raw`async\(\)=>\{(?:let|const|var)\{[^{}]*\}=await ${dynamic};return\{[^{}]*\}\}|\(\)=>${dynamic}`,
  'g',
);

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
          if (known === '') this.error(`parts import each other in a circle: ${file}`);
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
        const taken = chunks.flatMap(({ code }) => [...code.matchAll(imports)]);
        const names = new Set(taken.flatMap(([, clause]) => pairs(clause!).map(([from]) => from)));
        entry.code = finishEntry(callImporter(entry.code, addressOf), names);
        for (const chunk of chunks) {
          if (/\bimport(["'`{*]|\(["'`])/.test(chunk.code))
            this.error(`an import was not understood in ${chunk.fileName}`);
        }
      },
    },
  };
}

const callImporter = (code: string, addressOf: (file: string) => string): string =>
  code.replace(wrapped, (_, named?: string, whole?: string) => ` _=>_(${addressOf((named ?? whole)!)})`);

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

/** Names that rolldown gave to what parts import are short; they go to the parts and to nobody else. @param taken by parts */
function finishEntry(code: string, taken: ReadonlySet<string>): string {
  const all = pairs(exportClause.exec(code)?.[1] ?? '');
  const shown = all.filter(([, to]) => to.length > 2).map(([from, to]) => `${from} as ${to}`);
  const handed = all.filter(([, to]) => taken.has(to)).map(([from, to]) => `${to}:${from}`);
  return code
    .replace(exportClause, () => `export{${shown}};\n`)
    .replace('__PAYKKA_ENTRY_NAMES__', () => `()=>({${handed}})`);
}
