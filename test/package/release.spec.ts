// `npm run release -- --dry-run`: what it shows, from a clean clone, and that nothing is published.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import manifest from '../../package.json' with { type: 'json' };
import { program } from './support/packed.ts';

// It builds once more, in a tree of its own.
if (process.env['TEST_ALL'])
  test('a release shows its files, the hashes of the CDN and what is in the way, and publishes nothing', async () => {
    test.setTimeout(120_000);
    const folder = mkdtempSync(join(tmpdir(), 'paykka-release-'));
    execFileSync('git', ['clone', '--quiet', '--no-hardlinks', resolve('.'), folder]);
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
    const { code, output } = await program('npm', folder, ['run', 'release', '--', '--dry-run']);
    expect(code, output).toBe(0);
    expect(output).toContain(`paykka-dropin ${manifest.version}`);
    for (const file of ['dist/index.js', 'dist/compat/index.js', 'dist/cp/paykka-dropin.js', 'README.md'])
      expect(output).toMatch(new RegExp(`^ +\\d+  ${file.replaceAll('.', '\\.')}$`, 'm'));
    for (const file of ['paykka-dropin.js', 'card-checkout-ui.js', 'encrypted-card.js', 'style.css'])
      expect(output).toMatch(new RegExp(`^  ${file.replaceAll('.', '\\.')}  sha384-.{64}$`, 'm'));
    // Until a version has a date in the changelog.
    expect(output).toMatch(/In the way: CHANGELOG\.md has no heading/);
    expect(output.trim().endsWith('Nothing was published.')).toBe(true);
    rmSync(folder, { recursive: true });
  });
