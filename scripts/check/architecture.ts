// Who may import whom: reads the table in README.md and holds every import in src/ and demo/ against it.
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

export interface Rules {
  /** Room -> what it may import: rooms, files (`protocol/gateway`), packages or `types of room/file`. */
  readonly [room: string]: readonly string[];
}
export interface Import {
  readonly file: string;
  readonly target: string;
  readonly typeOnly: boolean;
}

// Names in the table that stand for packages.
const packages: Record<string, RegExp> = {
  lit: /^(lit|@lit\/.*)(\/|$)/,
  jose: /^jose(\/|$)/,
  'card libraries': /^(credit-card-type|card-validator)(\/|$)/,
  zod: /^zod(\/|$)/,
  "the server's libraries": /^(node:|hono|@hono\/|zod|kysely|pg|libsql)/,
};

/** The table under "The rooms" in README.md. */
export function readRules(markdown: string): Rules {
  const rows = [...markdown.matchAll(/^\| ([^|]+?) \| ([^|]+?) \|$/gm)];
  const start = rows.findIndex(([, head]) => head === 'room');
  const rules: Record<string, string[]> = {};
  for (const [, rooms, allowed] of rows.slice(start + 2)) {
    const list = allowed!
      .split(';')[0]!
      .split(',')
      .map((part) => part.trim());
    for (const room of rooms!.split(',')) rules[room.trim()] = list;
  }
  return rules;
}

/** One sentence for each import that the table does not allow. */
export function violations(rules: Rules, imports: readonly Import[]): string[] {
  return imports.flatMap(({ file, target, typeOnly }) => {
    const room = roomOf(file, rules);
    if (room === undefined || roomOf(target, rules) === room) return [];
    const allowed = rules[room]!.some((entry) => permits(entry, target, typeOnly));
    return allowed ? [] : [`${file} imports ${target}: "${room}" may import ${rules[room]!.join(', ')}`];
  });
}

function permits(entry: string, target: string, typeOnly: boolean): boolean {
  if (entry in packages) return packages[entry]!.test(target);
  if (entry === 'built entries only')
    return /^(node:|hono|@hono\/)/.test(target) || target.startsWith('dist/');
  const types = /^types of (.+)$/.exec(entry);
  if (types) return typeOnly && target.startsWith(`src/${types[1]}`);
  return target.startsWith(`src/${entry}/`) || target.startsWith(`src/${entry}.`);
}

/** `src/frame/card/luhn.ts` -> `frame`; `demo/gateway/…` -> `demo/gateway`; files outside the table have no room. */
function roomOf(path: string, rules: Rules): string | undefined {
  const [top, second] = path.split('/');
  const room = top === 'src' ? second : `${top}/${second}`;
  return room !== undefined && room in rules ? room : undefined;
}

const statement =
  /(?:^|\n)\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g;

/** Every static and literal dynamic import below the folders. */
export function readImports(root: string, folders: readonly string[]): Import[] {
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(folder, name)),
  );
  return files.flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(statement)].map((match) => {
      const specifier = (match[2] ?? match[3])!;
      const target = specifier.startsWith('.')
        ? relative(root, resolve(root, dirname(file), specifier))
        : specifier;
      return { file, target, typeOnly: match[1] !== undefined };
    }),
  );
}
