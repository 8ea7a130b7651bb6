// Small things of the page: the timeline's lines, and buttons that copy.
import { copy } from '../copy.js';

/** @param {HTMLOListElement} list. @returns {(entry: import('./timeline.js').Entry) => void} */
export function listEntries(list) {
  return ({ at, kind, what, detail }) => {
    const isAtEnd = list.scrollTop + list.clientHeight >= list.scrollHeight - 8;
    const line = document.createElement('li');
    line.className = kind;
    line.append(
      ...[
        ['time', `+${(at / 1000).toFixed(2)} s`],
        ['i', kind],
        ['b', what],
        ['span', detail],
      ].map(([tag, text]) => Object.assign(document.createElement(tag), { textContent: text })),
    );
    list.append(line);
    if (isAtEnd) list.scrollTop = list.scrollHeight;
  };
}

/**
 * `data-copy` is the text of its button, or the name of one that is made when it is wanted.
 * @param {Readonly<Record<string, {text: () => string, show: () => Element}>>} texts
 * @param {HTMLElement} say
 */
export function offerCopies(texts, say) {
  for (const button of document.querySelectorAll('[data-copy]')) {
    const { text, show } = texts[button.dataset.copy] ?? {
      text: () => button.dataset.copy,
      show: () => button,
    };
    button.addEventListener('click', async () => {
      const isCopied = await copy(text(), show);
      say.textContent = isCopied
        ? 'Copied.'
        : 'The browser does not let this page copy. The text is selected.';
      button.dataset.answer = isCopied ? 'copied' : 'selected';
      setTimeout(() => delete button.dataset.answer, 1200);
    });
  }
}
