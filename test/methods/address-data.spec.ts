// The checked-in address data are what the library gives.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { addressData } from '../../scripts/address-data.ts';

const folder = 'src/methods/card/billing/data';

test('the address data are made from the library, and nobody edited them', () => {
  const made = addressData();
  const present = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  expect(present.sort()).toEqual(Object.keys(made).sort());
  for (const [file, text] of Object.entries(made)) {
    // Only the formatter may have touched them.
    const plain = (code: string) => code.replace(/\s+/g, '').replaceAll('"', "'");
    expect(plain(readFileSync(join(folder, file), 'utf8')), file).toBe(plain(text));
  }
});
