// docs/features.md names a test for each feature: that test is there.
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';

interface Named {
  readonly feature: string;
  readonly file: string;
  readonly title: string | undefined;
}

/** `` `test/a.spec.ts` “one”, “two” `` names two tests of one file. */
function namedIn(row: string): Named[] {
  const [, feature = '', shownBy = ''] = row.split('|').map((cell) => cell.trim());
  return [...shownBy.matchAll(/`(test\/[^`]+)`((?:,? “[^”]+”)*)/g)].flatMap(([, file, titles]) => {
    const quoted = [...titles!.matchAll(/“([^”]+)”/g)].map(([, title]) => title);
    return (quoted.length > 0 ? quoted : [undefined]).map((title) => ({ feature, file: file!, title }));
  });
}

test('every feature names a test that exists', () => {
  const [table = ''] = readFileSync('docs/features.md', 'utf8').split('## Described there, and not here');
  const rows = table.split('\n').filter((line) => /^\| (?!feature|-)/.test(line));
  expect(rows.length).toBeGreaterThan(30);
  const problems = rows.flatMap((row) => {
    const named = namedIn(row);
    if (named.length === 0) return [`no test: ${row}`];
    return named
      .filter(({ file, title }) => !existsSync(file) || !readFileSync(file, 'utf8').includes(title ?? ''))
      .map(({ feature, file, title }) => `${feature}: ${file} has no “${title}”`);
  });
  expect(problems).toEqual([]);
});

test('what README’s table of systems names is there', () => {
  const [, table = ''] = readFileSync('README.md', 'utf8').split('### What works, and where it is');
  const rows = table
    .split('\n###')[0]!
    .split('\n')
    .filter((line) => /^\| (?!system|-)/.test(line));
  expect(rows.length).toBeGreaterThan(7);
  const named = rows.flatMap((row) => [
    ...[...row.matchAll(/`((?:demo|src)[^`]*)`/g)].map(([, path]) => path!),
    ...[...row.matchAll(/\]\((docs\/[^)#]+)/g)].map(([, path]) => path!),
  ]);
  expect(named.filter((path) => !existsSync(path))).toEqual([]);
});
