// Text areas with a line for each name: buttons add the ones that are wanted.
import { entriesOf } from './entries.js';

/**
 * Writes the lines as a person would who then goes on to the next field.
 * @param {HTMLTextAreaElement} area
 * @param {Record<string, string>} values
 */
export function writeLines(area, values) {
  area.value = Object.entries(values)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('');
  for (const type of ['input', 'change']) area.dispatchEvent(new Event(type, { bubbles: true }));
}

/** @param {HTMLTextAreaElement} area @param {string} name @param {string} value */
export const writeLine = (area, name, value) => writeLines(area, { ...entriesOf(area.value), [name]: value });

/** @param {HTMLFormElement} form */
export function offerLines(form) {
  for (const button of form.querySelectorAll('[data-area]'))
    button.addEventListener('click', () => {
      const { area, name, value } = button.dataset;
      const lines = form.elements[area];
      writeLine(lines, name, entriesOf(lines.value)[name] ?? value);
      lines.focus();
    });
}
