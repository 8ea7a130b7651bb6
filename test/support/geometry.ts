// What a person would point at: words that are cut off, leave their box or stand over something else. Runs in a page: in
// Web Test Runner as it is, from a flow by `evaluate`; so it uses nothing from outside itself.

/** @param host what is looked at, with everything in its shadow. @returns one sentence for each flaw. */
export function flawsOf(host: Element): string[] {
  interface Box {
    readonly what: string;
    readonly of: Element;
    readonly rect: DOMRect;
  }
  const flaws: string[] = [];
  const words: Box[] = [];
  const signs: Box[] = [];
  const box = host.getBoundingClientRect();
  const parentOf = (element: Element): Element | null =>
    element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as ShadowRoot).host ?? null;
  const isSeen = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    !element.closest('.visually-hidden, #status, option, title') &&
    getComputedStyle(element).clipPath !== 'inset(50%)';

  /** Where something above lets nothing out, what is outside of it is not seen. */
  const cut = ({ of, rect }: Box): string | null => {
    for (let above: Element | null = of; above && above !== host; above = parentOf(above)) {
      const { overflowX, overflowY, textOverflow } = getComputedStyle(above);
      const { left, right, top, bottom } = above.getBoundingClientRect();
      if (overflowX !== 'visible' && (rect.left < left - 1 || rect.right > right + 1)) return 'sideways';
      if (overflowY !== 'visible' && (rect.top < top - 3 || rect.bottom > bottom + 3)) return 'up or down';
      if (textOverflow === 'ellipsis' && above.scrollWidth > above.clientWidth) return 'with dots';
    }
    return null;
  };

  const look = (root: ParentNode): void => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) look(element.shadowRoot);
      if (!isSeen(element)) continue;
      if (
        element.matches('svg, .plate, input[type=radio], input[type=checkbox]') &&
        !element.closest('.plate svg')
      )
        signs.push({
          what: element.getAttribute('class') ?? element.localName,
          of: element,
          rect: element.getBoundingClientRect(),
        });
      for (const node of element.childNodes) {
        if (node.nodeType !== Node.TEXT_NODE || !node.textContent!.trim()) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const what = node.textContent!.trim();
        for (const rect of range.getClientRects())
          if (rect.width > 0) words.push({ what, of: element, rect });
      }
    }
  };
  look(host.shadowRoot ?? host);

  // A line of letters is higher than what they fill: what only their accents share is no overlap.
  const overlap = (one: DOMRect, other: DOMRect): boolean => {
    const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
    const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
    return wide > 1 && high > Math.min(one.height, other.height) * 0.4;
  };
  for (const [at, one] of words.entries()) {
    if (one.rect.left < box.left - 1 || one.rect.right > box.right + 1) flaws.push(`leaves: ${one.what}`);
    const how = cut(one);
    if (how) flaws.push(`is cut ${how}: ${one.what}`);
    for (const other of words.slice(at + 1))
      if (other.of !== one.of && overlap(one.rect, other.rect))
        flaws.push(`overlap: ${one.what} | ${other.what}`);
    for (const sign of signs)
      if (!sign.of.contains(one.of) && overlap(one.rect, sign.rect))
        flaws.push(`on a sign: ${one.what} | ${sign.what}`);
  }
  for (const button of (host.shadowRoot ?? host).querySelectorAll('.button')) {
    const { left, right, top, bottom } = button.getBoundingClientRect();
    const out = words.filter(
      ({ of, rect }) =>
        of === button &&
        (rect.left < left + 8 || rect.right > right - 8 || rect.top < top || rect.bottom > bottom),
    );
    flaws.push(...out.map(({ what }) => `leaves its button: ${what}`));
  }
  // The card frame is 4 px larger than its box, for the ring of its focus (FRAME_BLEED).
  if (host.scrollWidth > host.clientWidth + 4) flaws.push(`scrolls sideways: ${host.localName}`);
  return [...new Set(flaws)];
}

/** Rows in which what stands beside one another has not one middle. @param rows a selector */
export const crookedRows = (root: ParentNode, rows: string): string[] =>
  [...root.querySelectorAll(rows)]
    .filter((row) => {
      const boxes = [...row.children]
        .filter((part) => part.checkVisibility())
        .map((part) => part.getBoundingClientRect());
      return boxes.slice(1).some((box, at) => {
        const before = boxes[at]!;
        const isBeside = box.top < before.bottom && before.top < box.bottom;
        return isBeside && Math.abs(box.top + box.bottom - before.top - before.bottom) > 2;
      });
    })
    .map((row) => `is crooked: ${row.textContent.trim().replace(/\s+/g, ' ')}`);
