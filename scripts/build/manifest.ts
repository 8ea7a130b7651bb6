// dist/custom-elements.json: what the analyzer reads from the elements' sources, with what no analyzer can see: events,
// states, tokens and parts come from the tables and templates that make them.
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tokens } from '../../src/theme/tokens.ts';

export interface Member {
  readonly kind: 'field' | 'method';
  readonly name: string;
  readonly privacy?: 'private' | 'protected' | 'public';
  readonly readonly?: boolean;
  readonly static?: boolean;
  readonly attribute?: string;
  readonly description?: string;
  readonly type?: { readonly text: string };
  readonly default?: string;
}

interface Named {
  readonly name: string;
  readonly description?: string;
}

export interface Declaration {
  readonly kind: string;
  readonly name: string;
  readonly description?: string;
  readonly tagName?: string;
  readonly customElement?: boolean;
  readonly superclass?: { readonly name: string };
  readonly members?: readonly Member[];
  readonly attributes?: readonly (Named & {
    readonly type?: { text: string };
    readonly fieldName?: string;
  })[];
  readonly events?: readonly (Named & { readonly type: { readonly text: string } })[];
  readonly cssProperties?: readonly (Named & { readonly default?: string })[];
  readonly cssParts?: readonly Named[];
  readonly cssStates?: readonly Named[];
  readonly slots?: readonly Named[];
}

export interface Manifest {
  readonly schemaVersion: string;
  readonly modules: readonly { readonly path: string; readonly declarations: readonly Declaration[] }[];
}

/** What a page may put into an element. Those of the outcomes are named after the state in which they are shown. */
export const slots: readonly Required<Named>[] = [
  { name: 'card', description: 'the card frame, where the page brings it itself' },
  { name: 'confirming', description: 'below “Confirming your payment”' },
  { name: 'unknown', description: 'below “We’re still checking this payment”' },
  { name: 'succeeded', description: 'the next step after a payment, such as a link to the order' },
  { name: 'expired', description: 'the way to a new checkout' },
  { name: 'failed', description: 'another way out when the form could not be loaded' },
];

const analyzer = 'node_modules/@custom-elements-manifest/analyzer/cem.js';

/** Reads src/, writes `dist/custom-elements.json`. */
export function writeManifest(): Manifest {
  const globs = ['src/index.ts', 'src/pure.ts', 'src/elements/*.ts'];
  const args = ['analyze', '--litelement', '--quiet', '--outdir', 'dist'];
  execFileSync(process.execPath, [analyzer, ...args, '--globs', ...globs], { stdio: 'ignore' });
  const raw = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as Manifest;
  const published = readFileSync('src/pure.ts', 'utf8');
  const declarations = raw.modules
    .flatMap((module) => module.declarations)
    .filter(({ name, tagName }) => tagName !== undefined && new RegExp(`\\b${name}\\b`).test(published));
  const manifest: Manifest = {
    schemaVersion: '2.1.0',
    modules: declarations.map((declaration) => ({
      kind: 'javascript-module',
      path: 'dist/index.js',
      declarations: [complete(declaration)],
      exports: [
        { kind: 'js', name: declaration.name, declaration: { name: declaration.name } },
        {
          kind: 'custom-element-definition',
          name: declaration.tagName,
          declaration: { name: declaration.name },
        },
      ],
    })),
  };
  writeFileSync('dist/custom-elements.json', JSON.stringify(manifest, null, 2) + '\n');
  return manifest;
}

function complete(declaration: Declaration): Declaration {
  const events = readEvents();
  const described = (member: Member): Member => {
    const event = events.find(({ name }) => callbackOf(name) === member.name);
    return event ? { ...member, type: { text: `((event: ${event.type.text}) => void) | null` } } : member;
  };
  // The analyzer takes Lit's inner state for attributes.
  const isInner = (field?: string): boolean =>
    declaration.members!.some(({ name, privacy }) => name === field && privacy && privacy !== 'public');
  return {
    ...declaration,
    attributes: declaration.attributes!.filter(({ fieldName }) => !isInner(fieldName)),
    members: declaration
      .members!.filter((member) => !member.static && !member.name.startsWith('#'))
      .map(described),
    events,
    cssProperties: Object.entries(tokens).map(([name, { light }]) => ({
      name: `--paykka-${name}`,
      default: light,
    })),
    cssParts: readParts(),
    cssStates: readStates(),
    slots,
  };
}

/** `paykka-success` -> `onSuccess` */
export const callbackOf = (event: string): string => {
  const name = event.slice('paykka-'.length);
  return `on${name[0]!.toUpperCase()}${name.slice(1)}`;
};

/** What a page may read or set. */
export const publicFields = ({ members }: Declaration): Member[] =>
  members!.filter(({ kind, privacy }) => kind === 'field' && (privacy ?? 'public') === 'public');

/** The map that makes `addEventListener` typed, with what stands above each class. */
function readEvents(): { name: string; type: { text: string }; description?: string }[] {
  const source = readFileSync('src/elements/events.ts', 'utf8');
  return [...source.matchAll(/'(paykka-[\w-]+)': (Paykka\w+);/g)].map(([, name, type]) => {
    const description = new RegExp(`/\\*\\* (.*?) \\*/\\nexport class ${type}\\b`).exec(source)?.[1];
    return { name: name!, type: { text: type! }, ...(description && { description }) };
  });
}

/** Of the element's own shadow root, or handed on by `exportparts`. */
export function readParts(): Named[] {
  const inner = new Set(['src/elements/challenge-dialog.ts']);
  const names = new Set<string>();
  for (const folder of ['src/elements', 'src/methods']) {
    for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      const file = join(folder, path);
      if (!file.endsWith('.ts')) continue;
      const source = readFileSync(file, 'utf8');
      if (!inner.has(file))
        for (const [, list] of source.matchAll(/\bpart="([^"$]+)"/g))
          for (const name of list!.split(' ')) names.add(name);
      for (const [, list] of source.matchAll(/\bexportparts="([^"$]+)"/g))
        for (const pair of list!.split(',')) names.add(pair.split(':').at(-1)!.trim());
    }
  }
  return [...names].sort().map((name) => ({ name }));
}

function readStates(): Named[] {
  const source = readFileSync('src/checkout/ports.ts', 'utf8');
  const union = /export type StateName =([^;]+);/.exec(source)![1]!;
  const states = [...union.matchAll(/'(\w+)'/g)].map(([, name]) => ({ name: name! }));
  return [...states, { name: 'dark', description: 'The dark scheme is shown.' }];
}
