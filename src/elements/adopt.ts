// Gives the styles of a part that came later to the root that it is shown in.
import type { CSSResult } from 'lit';

export function adopt(root: DocumentFragment | HTMLElement, { styleSheet }: CSSResult): void {
  const { adoptedStyleSheets: present } = root as ShadowRoot;
  if (styleSheet && !present.includes(styleSheet))
    (root as ShadowRoot).adoptedStyleSheets = [...present, styleSheet];
}
