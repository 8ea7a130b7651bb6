// Every control that `npm run controls` switches off has an id of its own, and is still where its list says: once in its
// file, with its test.
import { existsSync, readFileSync } from 'node:fs';
import { controls } from '../../test/controls.ts';
import { hasTest } from './has-test.ts';

export const misplacedControls = (): string[] =>
  controls.flatMap(({ id, off, test, title }, at) => {
    const complaints = off
      .filter(({ file, find }) => !existsSync(file) || readFileSync(file, 'utf8').split(find).length !== 2)
      .map(({ file, find }) => `${id}: ${file} does not say exactly once: ${find}`);
    if (controls.findIndex((other) => other.id === id) !== at)
      complaints.push(`${id}: another control has this id`);
    if (!existsSync(test)) return [...complaints, `${id}: there is no ${test}`];
    // Titles with quotes or made of parts cannot be found as text; a plain one can.
    const isPlain = title !== undefined && /^[\w ,-]+$/.test(title);
    if (isPlain && !hasTest(test, title)) complaints.push(`${id}: ${test} has no test named "${title}"`);
    return complaints;
  });
