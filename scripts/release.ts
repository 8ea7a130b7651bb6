// `npm run release`: builds, holds the release against its rules and publishes; with `--dry-run` shows what would be
// published and publishes nothing.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import manifest from '../package.json' with { type: 'json' };

const isDryRun = process.argv.includes('--dry-run');
const { name, version } = manifest;

const run = (command: string, ...args: readonly string[]): string =>
  execFileSync(command, [...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1e8,
  });

/** One sentence for each thing that stands against a release. */
function objections(): string[] {
  const heading = new RegExp(`^## ${version.replaceAll('.', '\\.')} \\(\\d{4}-\\d{2}-\\d{2}\\)$`, 'm');
  const integrity = `dist/cp/${version}/integrity.json`;
  return [
    [!/^\d+\.\d+\.\d+$/.test(version), `${version} is no version of Semantic Versioning.`],
    [
      !heading.test(readFileSync('CHANGELOG.md', 'utf8')),
      `CHANGELOG.md has no heading "## ${version} (YYYY-MM-DD)": say what changed, and when.`,
    ],
    [run('git', 'status', '--porcelain') !== '', 'The work tree has changes that are not committed.'],
    [!existsSync(integrity), `The build made no ${integrity}.`],
  ].flatMap(([stands, sentence]) => (stands ? [sentence as string] : []));
}

execFileSync('npm', ['run', 'build', '--', '--logLevel', 'error'], {
  stdio: ['ignore', 'ignore', 'inherit'],
});
const against = objections();

console.log(`${name} ${version}\n`);
console.log('Files');
const packed = JSON.parse(run('npm', 'pack', '--dry-run', '--json', '--ignore-scripts'));
// npm 11 answers a list, later ones an object by name.
const { files, unpackedSize, integrity } = Array.isArray(packed) ? packed[0] : packed[name];
for (const { path, size } of files as { path: string; size: number }[])
  console.log(`  ${String(size).padStart(8)}  ${path}`);
console.log(`  ${files.length} files, ${unpackedSize} bytes unpacked\n`);
console.log(`Integrity of the tarball\n  ${integrity}\n`);
console.log(`Integrity of the CDN files, /cp/${version}/`);
const hashes = JSON.parse(readFileSync(`dist/cp/${version}/integrity.json`, 'utf8')) as Record<
  string,
  string
>;
for (const [file, hash] of Object.entries(hashes)) console.log(`  ${file}  ${hash}`);
for (const sentence of against) console.log(`\nIn the way: ${sentence}`);

if (isDryRun) console.log('\nNothing was published.');
else if (against.length > 0) process.exitCode = 1;
else execFileSync('npm', ['publish', '--ignore-scripts'], { stdio: 'inherit' });
