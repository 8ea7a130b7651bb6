import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { readImports, readRules, violations } from '../scripts/check/architecture.ts';

const rules = readRules(readFileSync('README.md', 'utf8'));

test('every import is allowed by the table in README', () => {
  const imports = readImports('.', ['src', 'demo']);
  expect(imports.length).toBeGreaterThan(50);
  expect(violations(rules, imports)).toEqual([]);
});

test('the table covers every folder of src', () => {
  const rooms = new Set(
    readImports('.', ['src'])
      .map(({ file }) => file.split('/'))
      .filter((parts) => parts.length > 2)
      .map((parts) => parts[1]!),
  );
  expect([...rooms].filter((room) => !(room in rules))).toEqual([]);
});

test('an import that the table does not allow is named', () => {
  const bad = [
    { file: 'src/methods/card/card.ts', target: 'src/frame/card/luhn.ts', typeOnly: false },
    { file: 'src/checkout/machine.ts', target: 'lit', typeOnly: false },
    { file: 'src/session/client.ts', target: 'src/checkout/ports.ts', typeOnly: false },
    { file: 'src/frame/main.ts', target: 'src/session/client.ts', typeOnly: true },
    { file: 'demo/shop/server.ts', target: 'src/pure.ts', typeOnly: false },
  ];
  expect(violations(rules, bad)).toHaveLength(bad.length);
  const good = [
    { file: 'src/session/client.ts', target: 'src/checkout/ports.ts', typeOnly: true },
    { file: 'src/frame/keys.ts', target: 'zod/mini', typeOnly: false },
    { file: 'src/elements/dropin.ts', target: 'lit/decorators.js', typeOnly: false },
  ];
  expect(violations({ ...rules, frame: [...rules['frame']!, 'zod'] }, good)).toEqual([]);
});
