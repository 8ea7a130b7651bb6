// Help with tokens: a ready look fills them in, a colour sets the accent.
import { entriesOf } from './entries.js';
import { writeLine, writeLines } from './lines.js';
import { themes } from './themes.js';

/** @param {HTMLFormElement} form */
export function helpWithLook(form) {
  const { theme, tokens } = form.elements;
  // On a phone the checkout is to be seen at once.
  form.querySelector('#look').open = matchMedia('(width >= 800px)').matches;
  const accent = form.querySelector('#accent');
  form.addEventListener('input', () => {
    const value = entriesOf(tokens.value)['color-accent'] ?? accent.defaultValue;
    if (/^#[0-9a-f]{6}$/i.test(value)) accent.value = value;
  });
  form.querySelector('#ready').addEventListener('change', ({ target }) => {
    const chosen = themes.find(({ name }) => name === target.value);
    theme.value = chosen?.theme ?? 'auto';
    writeLines(tokens, chosen?.tokens ?? {});
  });
  accent.addEventListener('input', ({ target }) => writeLine(tokens, 'color-accent', target.value));
}
