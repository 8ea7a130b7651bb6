// `npm run release`: what it shows, from a clean clone, what it refuses, and that nothing is published.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import manifest from '../../package.json' with { type: 'json' };
import { program } from './support/packed.ts';

const { version } = manifest;

// Each builds once more, in a tree of its own.
if (process.env['TEST_ALL']) {
  test.describe.configure({ timeout: 120_000 });

  test('a release shows its files, the hashes of the CDN and what is in the way, and publishes nothing', async () => {
    const folder = clone('2026-01-31');
    const { code, output } = await release(folder, '--dry-run');
    expect(code, output).toBe(0);
    expect(output).toContain(`paykka-dropin ${version}`);
    for (const file of ['dist/index.js', 'dist/compat/index.js', 'dist/cp/paykka-dropin.js', 'README.md'])
      expect(output).toMatch(new RegExp(`^ +\\d+  ${file.replaceAll('.', '\\.')}$`, 'm'));
    for (const file of ['paykka-dropin.js', 'card-checkout-ui.js', 'encrypted-card.js', 'style.css'])
      expect(output).toMatch(new RegExp(`^  ${file.replaceAll('.', '\\.')}  sha384-.{64}$`, 'm'));
    expect(output).not.toContain('In the way');
    expect(output.trim().endsWith('Nothing was published.')).toBe(true);
    rmSync(folder, { recursive: true });
  });

  test('a version that the changelog does not date is not released', async () => {
    const folder = clone('unreleased');
    const { code, output } = await release(folder);
    expect(code, output).toBe(1);
    expect(output.match(/^In the way: .*$/gm)).toEqual([
      `In the way: CHANGELOG.md has no heading "## ${version} (YYYY-MM-DD)": say what changed, and when.`,
    ]);
    expect(output, 'npm was not asked to publish').not.toMatch(/npm (error|notice)/);
    rmSync(folder, { recursive: true });
  });
}

/** A clean clone whose changelog says this of the version. */
function clone(date: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'paykka-release-'));
  execFileSync('git', ['clone', '--quiet', '--no-hardlinks', resolve('.'), folder]);
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  const file = join(folder, 'CHANGELOG.md');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(/^(## \S+) \(.*\)$/m, `$1 (${date})`));
  const author = ['-c', 'user.name=test', '-c', 'user.email=test@localhost'];
  execFileSync('git', [...author, 'commit', '--quiet', '--allow-empty', '-am', date], { cwd: folder });
  return folder;
}

/** Whatever happens, no registry can be reached. */
const release = (folder: string, ...flags: readonly string[]) =>
  program('npm', folder, ['run', 'release', '--', ...flags], { npm_config_registry: 'http://127.0.0.1:9' });
