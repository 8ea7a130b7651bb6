// Help with tokens: a ready look fills them in, a token's name adds a line with its default, a colour sets the accent.
import { entriesOf } from './options.js';
import { themes } from './themes.js';

/** @param {HTMLFormElement} form */
export function helpWithLook(form) {
  const { theme, tokens } = form.elements;
  /** @param {Record<string, string>} values */
  const write = (values) => {
    tokens.value = Object.entries(values)
      .map(([name, value]) => `${name}: ${value}\n`)
      .join('');
    form.dispatchEvent(new Event('input'));
  };
  /** @param {string} name @param {string} value */
  const set = (name, value) => write({ ...entriesOf(tokens.value), [name]: value });

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
    write(chosen?.tokens ?? {});
  });
  accent.addEventListener('input', ({ target }) => set('color-accent', target.value));
  for (const button of form.querySelectorAll('[data-token]'))
    button.addEventListener('click', () => {
      set(button.dataset.token, entriesOf(tokens.value)[button.dataset.token] ?? button.dataset.value);
      tokens.focus();
    });
}
