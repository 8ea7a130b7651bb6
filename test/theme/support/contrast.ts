// What a browser really paints, for tests of what can be read.
import { contrastOf } from '../../../src/theme/contrast.ts';

/** Any CSS colour in the place of `host`, as `rgb()`. */
export function painted(host: Element, css: string): string {
  const probe = host.appendChild(document.createElement('i'));
  probe.style.color = css;
  const color = getComputedStyle(probe).color;
  probe.remove();
  return color;
}

export const contrast = (text: string, ground: string): number => contrastOf(text, [ground]);
