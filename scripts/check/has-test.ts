// Whether a test that a list or a document names is there.
import { existsSync, readFileSync } from 'node:fs';

/** A title in a file, in a test that runs: not in a comment, not in one that is skipped. */
export const hasTest = (file: string, title: string): boolean =>
  existsSync(file) &&
  readFileSync(file, 'utf8')
    .split('\n')
    .some((line) => line.includes(title) && !/^\s*(\/\/|\*)|\.(skip|fixme)\(/.test(line));
