// What the documents number has a test of that number, so that a reader finds what holds it.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';

const titles = (folder: string): string =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(spec|test)\.ts$/.test(name))
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
    .join('\n')
    .split('\n')
    .filter((line) => /\b(test|it)\(|^ +\['/.test(line))
    .join('\n');
const without = (ids: readonly string[], tests: string): string[] =>
  ids.filter((id) => !new RegExp(`\\b${id}\\b`).test(tests));

test('docs/faults.md is whole, and each of its rows has a test with its number', () => {
  const rows = [...readFileSync('docs/faults.md', 'utf8').matchAll(/^\| (\d+) /gm)].map(([, no]) => `F${no}`);
  const tests = titles('test');
  const named = [...tests.matchAll(/['"`](?:F\d+ )+/g)].flatMap(([title]) => title.match(/F\d+/g)!);
  // The list that the table answers, row by row, has forty-six.
  const list = Array.from({ length: 46 }, (_, at) => `F${at + 1}`);
  expect(rows).toEqual(list);
  expect(without(rows, tests)).toEqual([]);
  expect(named.filter((row) => !rows.includes(row))).toEqual([]);
});

test('each attack that SECURITY.md lists has a test with its number', () => {
  const ids = [...readFileSync('SECURITY.md', 'utf8').matchAll(/\bS\d\d\b/g)].map(([id]) => id);
  expect(new Set(ids).size).toBeGreaterThan(30);
  expect(without([...new Set(ids)], titles('test'))).toEqual([]);
});

test('each row of the threat model names actor, asset, attack, control, and tests that are there', () => {
  const document = readFileSync('SECURITY.md', 'utf8');
  const [, model = ''] = document.split('## Threat model');
  const rows = model
    .split('\n## ')[0]!
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (actor|-)/.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  expect(rows.length).toBeGreaterThan(12);
  for (const cells of rows) {
    expect(
      cells.filter((cell) => cell !== ''),
      cells.join(),
    ).toHaveLength(5);
    expect(cells[4], cells.join()).toMatch(/\bS\d\d\b|\bF\d+\b/);
    expect(cells[4], cells.join()).toMatch(/`test\//);
  }
  const files = [...document.matchAll(/`((?:test|src|demo|docs)\/[^`*]+)`/g)].map(([, path]) => path!);
  expect(files.filter((path) => !existsSync(path))).toEqual([]);
  // A row that names a file and an id means a test of that id in one of its files.
  const missing = rows.flatMap(([, , , , tests]) => {
    const named = [...tests!.matchAll(/`(test\/[^`]+)`/g)]
      .map(([, path]) => readFileSync(path!, 'utf8'))
      .join('\n');
    return [...tests!.matchAll(/\b[SF]\d+\b/g)]
      .map(([id]) => id)
      .filter((id) => !new RegExp(`\\b${id}\\b`).test(named));
  });
  expect(missing).toEqual([]);
});

test('each script of a version is in the inventory of SECURITY.md', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const files = JSON.parse(readFileSync(`dist/cp/${version}/integrity.json`, 'utf8')) as object;
  const inventory = readFileSync('SECURITY.md', 'utf8').split('**Inventory')[1]!.split('**Tamper')[0]!;
  const families = ['src/locales/words', 'src/locales/address', 'src/methods/card/billing/data/regions'].map(
    (folder) => readdirSync(folder).map((name) => name.replace('.ts', '')),
  );
  const names = Object.keys(files).map((file) => file.replace(/-[\w-]{8}\.js$/, ''));
  const single = names.filter((name) => name.endsWith('.js') || !families.flat().includes(name));
  expect(single.length).toBeGreaterThan(10);
  const isScript = (name: string): boolean => name !== 'style.css' && !name.startsWith('fonts/');
  expect(single.filter((name) => isScript(name) && !inventory.includes(`\`${name}`))).toEqual([]);
  for (const { length } of families) expect(inventory).toContain(`-….js\` and ${length - 1} more`);
});

test('`npm run languages` shows every language, whole', () => {
  const { status, stdout } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/languages.ts'], {
    encoding: 'utf8',
  });
  const languages = stdout.split('\n').filter((line) => / bytes gzip/.test(line));
  expect(languages.length).toBeGreaterThanOrEqual(31);
  for (const line of languages) {
    const [, here, all] = /(\d+) of (\d+)/.exec(line)!;
    expect(here, line).toBe(all);
  }
  expect(stdout).toContain(`${languages.length + 1} languages with English`);
  expect(status).toBe(0);
});

test('what README says of speed is what was measured last', () => {
  const rows = (file: string): string[][] =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('| '))
      .map((line) => line.split('|').map((cell) => cell.trim()));
  const measured = rows('bench/results.md');
  const names = {
    floor: 'floor',
    'by tag': 'drop-in, by tag',
    'the fastest page (below)': 'drop-in, recommended snippet',
    'class API': 'drop-in, by class API',
  };
  const said = rows('README.md').filter(([, name]) => Object.hasOwn(names, name!));
  expect(said).toHaveLength(4);
  for (const [, name, ...cells] of said) {
    const [, , ...times] = measured.find(
      ([, measuredName]) => measuredName === names[name as keyof typeof names],
    )!;
    for (const [at, cell] of cells.slice(0, 2).entries()) {
      const [, ms, ratio] = /^(\d+) .*, (×[\d.]+)$/.exec(times[at]!)!;
      const figure = `${Number(ms).toLocaleString('en')} ms`;
      expect(cell, `${name}`).toBe(name === 'floor' ? figure : `${figure}, ${ratio}`);
    }
  }
  // Each budget of each way has a verdict: one that is not there is not met.
  const verdicts = readFileSync('bench/results.md', 'utf8').match(/^- (met|\*\*missed\*\*): .*/gm) ?? [];
  const every = [
    'warm',
    'round trips',
    'layout shift',
    'key press to paint',
    'handlers',
    'encryption',
    'pay click',
  ];
  const ways = Object.values(names).slice(1);
  const budgets = [
    ...ways.flatMap((way) => every.map((what) => `${way}: ${what}`)),
    ...ways.slice(0, 2).map((way) => `${way}: cold`),
    ...['heap', 'nodes', 'listeners', 'documents'].map((what) => `each mount and unmount: ${what}`),
  ];
  for (const budget of budgets)
    expect(verdicts.filter((line) => line.includes(`: ${budget}`)).length, budget).toBe(1);
  const isAllMet = verdicts.every((line) => line.startsWith('- met: '));
  expect(readFileSync('README.md', 'utf8').includes('all of its budgets are met')).toBe(isAllMet);
});
