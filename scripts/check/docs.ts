// The documents that are made from the sources, and whether they still say what the sources say.
import { existsSync, readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { accessibilityDoc, missingProofs } from '../docs/accessibility.ts';
import { errorsDoc } from '../docs/errors.ts';
import { misnamedParts, themingDoc } from '../docs/theming.ts';

const makers = {
  'docs/errors.md': errorsDoc,
  'docs/accessibility.md': accessibilityDoc,
  'docs/theming.md': themingDoc,
};

/** File and text. */
export const madeDocs = (): Promise<[file: string, text: string][]> =>
  Promise.all(
    Object.entries(makers).map(async ([file, make]): Promise<[string, string]> => {
      const text = await format(make(), { ...(await resolveConfig(file)), filepath: file });
      return [file, text];
    }),
  );

export async function staleDocs(): Promise<string[]> {
  const stale = (await madeDocs()).filter(
    ([file, text]) => !existsSync(file) || readFileSync(file, 'utf8') !== text,
  );
  return [
    ...stale.map(([file]) => `${file} does not say what the sources say: npm run docs`),
    ...missingProofs(),
    ...misnamedParts(),
  ];
}
