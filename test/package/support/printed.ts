// Lines of the documents as they are printed; what a reader must put in stands there with a mark of its own (`CS…`).
import { readFileSync } from 'node:fs';

/** The first block of this kind after a line that contains `after`. */
export function printed(file: string, kind: string, after = ''): string {
  const text = readFileSync(file, 'utf8');
  const from = text.indexOf(after);
  const block = from < 0 ? null : new RegExp('```' + kind + '\\n(.*?)```', 's').exec(text.slice(from));
  if (!block) throw new Error(`${file} has no ${kind} after "${after}"`);
  return block[1]!;
}

/** Puts in what a reader has to. @throws when a mark is not there: then the document says something else */
export function filled(lines: string, marks: Readonly<Record<string, string>>): string {
  return Object.entries(marks).reduce((text, [mark, value]) => {
    if (!text.includes(mark)) throw new Error(`"${mark}" is not in:\n${lines}`);
    return text.replaceAll(mark, value);
  }, lines);
}
