// Whether the shopper is in an element: `:focus-within` is not said of who typed or clicked in a frame in it.

/** True also when a frame in it has the focus, or a child of its own. */
export const hasFocus = (element: Element): boolean =>
  element.contains((element.getRootNode() as Partial<Document>).activeElement ?? null);
