// What a merchant's developer should know of a look: names that are no tokens, values that are not of their kind, words
// that are hard to read. Sandbox builds bring this once a session is shown; no shopper meets those.
import { contrastOf } from './contrast.ts';
import { follow } from './followers.ts';
import { misspelt } from './misspelt.ts';
import type { TokenName } from './tokens.ts';

/** Words and what they stand on: 4.5:1 is asked of each (WCAG 2.2, 1.4.3). */
export const readablePairs: readonly (readonly [text: TokenName, ground: TokenName])[] = [
  ['color-text', 'color-surface'],
  ['color-text', 'color-surface-subtle'],
  ['color-text', 'color-field'],
  ['color-text', 'color-danger-subtle'],
  ['color-text-secondary', 'color-surface'],
  ['color-text-secondary', 'color-surface-subtle'],
  ['color-text-secondary', 'color-field'],
  ['color-text-secondary', 'color-danger-subtle'],
  ['color-text-placeholder', 'color-field'],
  ['color-text-placeholder', 'color-danger-subtle'],
  ['color-on-accent', 'color-accent'],
  ['color-on-accent', 'color-accent-hover'],
  ['color-on-accent', 'color-accent-press'],
  ['color-link', 'color-surface-subtle'],
  ['color-danger', 'color-surface'],
  ['color-danger', 'color-surface-subtle'],
  ['color-danger', 'color-danger-subtle'],
  ['color-warning', 'color-warning-subtle'],
];
const LEAST = 4.5;

/** So that each sentence is told once on a page. */
const told = new Set<string>();
/** How each root looked when it was last read. */
const read = new WeakMap<Element, string>();

/**
 * Tells the console what is new to it.
 * @param host on which the merchant's custom properties are
 * @param root in it, which has the values
 * @param given `appearance.tokens`
 * @param values of all that is given, what is a token
 */
export function advise(
  host: HTMLElement,
  root: HTMLElement,
  given: Readonly<Record<string, unknown>>,
  values: Readonly<Record<string, string>>,
): void {
  // Taken off the page meanwhile, it has no colours.
  if (!root.isConnected) return;
  const look = JSON.stringify([given, values, getComputedStyle(root).colorScheme]);
  if (read.get(root) === look) return;
  read.set(root, look);
  for (const sentence of [...misspelt(host, given), ...unreadable(root, values)]) {
    if (told.has(sentence)) continue;
    told.add(sentence);
    // eslint-disable-next-line no-console -- for the developer who chose the look
    console.warn(`[paykka-dropin] ${sentence}`);
  }
}

/** The defaults can be read; in forced colours the merchant's are not painted. */
function unreadable(root: HTMLElement, values: Readonly<Record<string, string>>): string[] {
  if (Object.keys(values).length === 0 || matchMedia('(forced-colors: active)').matches) return [];
  const probe = root.appendChild(document.createElement('i'));
  for (const [name, value] of follow(values, '--_')) probe.style.setProperty(`--_${name}`, value);
  const painted = (name: TokenName): string => {
    probe.style.color = `var(--_${name})`;
    return getComputedStyle(probe).color;
  };
  const sentences = readablePairs.flatMap(([text, ground]) => {
    const ratio = contrastOf(painted(text), [painted('color-surface'), painted(ground)]);
    if (ratio >= LEAST) return [];
    return `${text} on ${ground} is hard to read: a contrast of ${Math.floor(ratio * 10) / 10}:1, where ${LEAST}:1 is needed.`;
  });
  probe.remove();
  return sentences;
}
