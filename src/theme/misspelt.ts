// Names of a merchant's that are no tokens, and values that are not of their token's kind: without a word they would
// change nothing, and nobody would know why.
import { properties, tokens, type TokenName } from './tokens.ts';

const PREFIX = '--paykka-';

/** @param given `appearance.tokens`. @returns sentences for the developer. */
export function misspelt(host: HTMLElement, given: Readonly<Record<string, unknown>>): string[] {
  const style = getComputedStyle(host);
  return [
    ...Object.entries(given).map(([name, value]) => sentenceOf(`appearance.tokens: ${name}`, name, value)),
    ...customProperties(host).map((name) => {
      const value = style.getPropertyValue(PREFIX + name).trim();
      // On its way from nothing it is still nothing: it is read again when it is there.
      return value && sentenceOf(PREFIX + name, name, value);
    }),
  ].filter((sentence) => !!sentence) as string[];
}

function sentenceOf(written: string, name: string, value: unknown): string | null {
  if (Object.hasOwn(tokens, name)) {
    const { kind } = tokens[name as TokenName];
    const text = String(value);
    return CSS.supports(properties[kind], text)
      ? null
      : `${written} is not used: "${text.slice(0, 60)}" is no ${kind}.`;
  }
  const meant = nearest(name);
  return `${written} is no token.${meant ? ` Did you mean ${meant}?` : ''} All tokens: docs/theming.md.`;
}

/** What is set on the element or comes down to it; where a browser cannot list that, what its style attribute has. */
function customProperties(host: HTMLElement): string[] {
  // TypeScript's library does not know that the map can be gone through.
  const map = host.computedStyleMap?.() as unknown as Iterable<[name: string]> | undefined;
  const names = map ? [...map].map(([name]) => name) : [...host.style];
  return names.filter((name) => name.startsWith(PREFIX)).map((name) => name.slice(PREFIX.length));
}

/** The token that is at most three letters away. */
function nearest(name: string): string | undefined {
  const near = Object.keys(tokens).map((token) => ({ token, steps: distance(name, token) }));
  return near.filter(({ steps }) => steps <= 3).sort((a, b) => a.steps - b.steps)[0]?.token;
}

/** Levenshtein's: letters put in, taken out or changed. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (const [i, letter] of [...from].entries()) {
    const next = [i + 1];
    for (let j = 0; j < to.length; j += 1)
      next.push(Math.min(next[j]! + 1, row[j + 1]! + 1, row[j]! + Number(letter !== to[j])));
    row = next;
  }
  return row[to.length]!;
}
