// Splits the CDN's file: what import() names in the source becomes a part of its own under /cp/<version>/, a function
// that is handed what it imports, and the import() becomes a call of src/cdn/import-part.ts with the part's number. Both
// addresses of the entry (pinned or not) thus share their parts, and no part ever imports the entry a second time.
// Addresses and sha384 of all parts stand in a list, which comes with the first part: the entry carries that one, and the
// checkout's, when that is a part, too.
// A family of parts, import(`./folder/${name}.ts`), costs the entry nothing: each file of the folder is in the list by name.
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path/posix';
import type { Plugin, Rolldown } from 'vite';
import { publicNames } from './public-names.ts';
import { squeeze } from './squeeze.ts';

/** What every card form brings: whoever needs another part has the list by then, mostly. */
const first = 'marks';
/** What the CDN's first file brings at once (src/cdn/entry.ts). */
const checkout = 'checkout';
const importer = '/src/cdn/import-part.ts';
/** import(`./folder/${name}.ts`) in a source; until the chunks are made, its members stand behind the call. */
const family = /import\(`(\.[^`$]*\/)\$\{(\w+)\}\.ts`\)/g;
const members = /,\(\)=>\[(?:\w+\(\(\)=>import\([^()]*\),\[\]\),?)+\]/g;
/** `import{a as b,c}from"./x.js";` at the head of a minified chunk. */
const imports = /import\{([^}]*)\}from["'`]\.[^"'`]*\/([^"'`/]+)["'`];/g;
/** `export{a as b,c};` at its end. */
const exportClause = /export\{([^}]*)\};?\s*$/;
/** `x=w({a:()=>b,c:()=>d})` at a chunk's end: a module as an object, made by the bundler's helper, which stands first. */
const namespace = /([\w$]+)=[\w$]+\(\{((?:[\w$]+:\(\)=>[\w$]+,?)+)\}\)/;
const helper = /var [\w$]+=Object\.defineProperty,[\w$]+=\(\w,\w\)=>\{let \w=\{\};for\(.*?,\w\},/;
/** `import("./x.js")` in a minified chunk. */
const dynamic = String.raw`import\(["'\x60]\.[^"'\x60]*\/([^"'\x60/]+)["'\x60]\)`;
/** Vite wraps each of a page: `w(()=>import("./x.js"),[])`, or, for the names that are asked for, as
 * `w(async()=>{let{a:b}=await import("./x.js");return{a:b}},[])`, or, for a whole module of a chunk of many, as
 * `w(()=>import("./x.js").then(a=>a.b),[])`. What stands between the brackets. */
const wrapped = new RegExp(
  String.raw`(?:async\(\)=>\{(?:let|const|var)\{[^{}]*\}=await ${dynamic};return\{[^{}]*\}\}|\(\)=>${dynamic}(\.then\(\w+=>\w+\.\w+)?\)?),\[\]`,
  'g',
);

export function lazyParts(): Plugin {
  /** Members of families: source file and quoted name. */
  const kin = new Map<string, string>();
  return {
    name: 'paykka:lazy-parts',
    enforce: 'post',
    applyToEnvironment: ({ name }) => name === 'cdn' || name === 'checkoutUi',
    load: {
      order: 'pre',
      filter: { id: /preload-helper/ },
      handler: () => `export { importPart as __vitePreload } from '${importer}';`,
    },
    transform: {
      order: 'pre',
      filter: { code: family },
      handler(code, id) {
        const called = code.replace(family, (_, path: string, name: string) => {
          const folder = join(dirname(id), path);
          const files = readdirSync(folder).map((file) => join(folder, file));
          for (const file of files) kin.set(file, `'${basename(folder)}-${basename(file, '.ts')}'`);
          const kept = files.map((file) => `import('${file}')`);
          return `importPart(\`${basename(folder)}-\${${name}}\`, () => [${kept}])`;
        });
        return { code: `import { importPart } from '${importer}';\n${called}`, map: null };
      },
    },
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const [entry, opening, ...rest] = inOrder(chunks);
        const keys = [0, 1, ...rest.map(({ facadeModuleId }, at) => kin.get(facadeModuleId ?? '') ?? at + 2)];
        const files = [entry!, opening!, ...rest].map(({ fileName }) => basename(fileName));
        const keyOf = (file: string): Key => keys[files.indexOf(file)]!;
        const taken = chunks.flatMap(({ code }) => [...code.matchAll(imports)]);
        const names = new Set(taken.flatMap(([, clause]) => pairs(clause!).map(([from]) => from)));
        /** The text of an address in src/cdn/import-part.ts. @param more of what the part answers */
        const finish = async (chunk: Rolldown.OutputChunk, more = ''): Promise<string> => {
          const needs = [...chunk.code.matchAll(imports)].map((found) => keyOf(found[2]!));
          chunk.code = await squeeze(asFunction(callImporter(chunk.code, keyOf), more));
          const digest = createHash('sha384').update(chunk.code);
          rename(chunk, more ? 'first' : chunk.name, digest.copy().digest('base64url'));
          const file = JSON.stringify(basename(chunk.fileName));
          return `[${[file, `"sha384-${digest.digest('base64')}"`, ...needs]}]`;
        };
        const addressed = async (chunk: Rolldown.OutputChunk): Promise<string> =>
          `${keyOf(basename(chunk.fileName))}:${await finish(chunk)}`;
        const known = await Promise.all(rest.filter(({ name }) => name === checkout).map(addressed));
        const list = await Promise.all(rest.filter(({ name }) => name !== checkout).map(addressed));
        known.push(`1:${await finish(opening!, `list:{${list}}`)}`);
        entry!.code = await squeeze(finishEntry(callImporter(entry!.code, keyOf), names, `{${known}}`));
        for (const { code, fileName } of chunks) {
          const odd = /.{0,60}\bimport(?:["'`{*]|\(["'`]).{0,60}/.exec(code);
          if (odd) this.error(`an import was not understood in ${fileName}: use await: … ${odd[0]} …`);
        }
      },
    },
  };
}

/** The entry is 0, the first part 1; members of a family have their names. */
type Key = number | string;

function inOrder(chunks: readonly Rolldown.OutputChunk[]): Rolldown.OutputChunk[] {
  const rank = ({ isEntry, name }: Rolldown.OutputChunk): number => (isEntry ? 0 : name === first ? 1 : 2);
  return [...chunks].sort((a, b) => rank(a) - rank(b));
}

/** The bundler's hash knows nothing of numbers and lists: what differs by them must have another address. */
function rename(chunk: Rolldown.OutputChunk, name: string, digest: string): void {
  chunk.fileName = `${dirname(chunk.fileName)}/${name}-${digest.slice(0, 8)}.js`;
}

const callImporter = (code: string, keyOf: (file: string) => Key): string =>
  code
    .replace(members, '')
    .replace(
      wrapped,
      (_, named?: string, whole?: string, then?: string) =>
        keyOf((named ?? whole)!) + (then ? `)${then}` : ''),
    );

/** `a as b` pairs of a clause. */
const pairs = (clause: string): [from: string, to: string][] =>
  clause
    .split(',')
    .filter(Boolean)
    .map((pair) => pair.trim().split(' as '))
    .map(([from, to = from]) => [from!, to!]);

/** The helper copies by `for … in`: also what a page has put on Object.prototype. */
const plainNamespace = (code: string): string =>
  namespace.test(code)
    ? code
        .replace(helper, 'var ')
        .replace(
          namespace,
          (_, name: string, members: string) => `${name}={${members.replaceAll('()=>', '')}}`,
        )
    : code;

/** @param more of the object that it answers */
function asFunction(code: string, more: string): string {
  const taken: string[] = [];
  const body = plainNamespace(code).replace(imports, (_, clause: string) => {
    taken.push(`{${pairs(clause).map(([from, to]) => `${from}:${to}`)}}`);
    return '';
  });
  const result = exportClause.exec(body);
  const names = pairs(result?.[1] ?? '').map(([from, to]) => `${to}:${from}`);
  if (more) names.push(more);
  return `export default([${taken}])=>{${body.replace(exportClause, '')};return{${names}}};\n`;
}

/**
 * Names that rolldown gave to what parts import are short; they go to the parts and to nobody else. What pages import from
 * `library` is there once that is.
 * @param taken by parts
 * @param known addresses by number
 */
function finishEntry(code: string, taken: ReadonlySet<string>, known: string): string {
  const all = pairs(exportClause.exec(code)?.[1] ?? '');
  const shown = all.filter(([, to]) => to.length > 2).map(([from, to]) => `${from} as ${to}`);
  const handed = all.filter(([, to]) => taken.has(to)).map(([from, to]) => `${to}:${from}`);
  const [library] = all.find(([, to]) => to === 'library') ?? [];
  const shows = library ? `const{${publicNames}}=await ${library}` : `{${shown}}`;
  return code
    .replace(exportClause, () => `export ${shows};\n`)
    .replace('__PAYKKA_ENTRY_NAMES__', () => `()=>({${handed}})`)
    .replace('__PAYKKA_KNOWN_PARTS__', () => known);
}
