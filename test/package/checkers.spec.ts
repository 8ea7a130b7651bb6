// What Vue's and Svelte's own checkers say of templates with the tag: nothing of right ones, and what is wrong of wrong.
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { checkers } from './support/frameworks.ts';
import { consumer, program } from './support/packed.ts';

interface Checker {
  readonly name: string;
  readonly file: string;
  /** Below node_modules, and its arguments. */
  readonly command: readonly [script: string, ...args: string[]];
}

const all: readonly Checker[] = [
  { name: 'vue-tsc', file: 'Wrong.vue', command: ['vue-tsc/bin/vue-tsc.js', '-p', '.', '--pretty', 'false'] },
  {
    name: 'svelte-check',
    file: 'Wrong.svelte',
    command: ['svelte-check/bin/svelte-check', '--tsconfig', './tsconfig.json', '--output', 'machine'],
  },
];

if (process.env['TEST_ALL'])
  for (const { name, file, command } of all)
    test(`${name} knows the tag’s attributes and events`, async () => {
      test.setTimeout(120_000);
      const root = await consumer(checkers);
      const folder = join(root, 'checkers');
      mkdirSync(folder, { recursive: true });
      cpSync('test/package/fixtures/checkers', folder, { recursive: true });
      const [script, ...args] = command;
      const { output } = await program(process.execPath, folder, [
        join(root, '../node_modules', script),
        ...args,
      ]);
      const complaints = output.split('\n').filter((line) => /\berror\b.*:|\bERROR\b/.test(line));
      expect(complaints, output).toHaveLength(2);
      expect(complaints[0]).toMatch(new RegExp(`${file}.*wizard`));
      expect(complaints[1]).toMatch(
        new RegExp(`${file}.*'amount' does not exist on type 'PaykkaSuccessEvent'`),
      );
    });
