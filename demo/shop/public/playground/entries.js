// Lines of a text area, read.

/**
 * `name: value`, one a line.
 * @param {string} text
 * @returns {Record<string, string>}
 */
export const entriesOf = (text) =>
  Object.fromEntries(
    text
      .split('\n')
      .map((line) => /^\s*([\w.-]+)\s*:\s*(.+?)\s*;?\s*$/.exec(line))
      .flatMap((found) => (found ? [[found[1], found[2]]] : [])),
  );
