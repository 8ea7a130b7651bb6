// Small things of the page: the timeline's lines, and buttons that copy.

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
 * `data-copy` is the text, or the name of one that is made when it is wanted.
 * @param {Readonly<Record<string, () => string>>} texts
 * @param {HTMLElement} say
 */
export function offerCopies(texts, say) {
  for (const button of document.querySelectorAll('[data-copy]')) {
    const { copy } = button.dataset;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(texts[copy]?.() ?? copy);
      say.textContent = 'Copied.';
      button.classList.add('copied');
      setTimeout(() => button.classList.remove('copied'), 1200);
    });
  }
}
