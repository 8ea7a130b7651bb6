// Takes out of Lit, in the CDN's files, what no page of ours can use: branches for browsers without constructable style
// sheets (older than any that can run us), hooks of polyfills and of server rendering, decorators' metadata, reflection,
// sentences for whoever writes a component. Each place must be found as it is, or the build fails: look at it when Lit is updated.
import type { Plugin } from 'vite';

type Cut = readonly [from: string, to: string, instead: string];

/** By file: from one text to another, both included. */
const cuts: Readonly<Record<string, readonly Cut[]>> = {
  'reactive-element/css-tag.js': [
    ['e=t.ShadowRoot&&', 'CSSStyleSheet.prototype', 'e=!0'],
    ['if(this._$cssResult$=!0', 'instead.");', 'this._$cssResult$=!0;'],
    ['throw Error("Value passed', 'security.")', ''],
    [
      'if(e)s.adoptedStyleSheets',
      's.appendChild(o)}',
      's.adoptedStyleSheets=o.map(t=>t instanceof CSSStyleSheet?t:t.styleSheet)',
    ],
    ['c=e?t=>t:', 'r(e)})(t):t', 'c=t=>t'],
  ],
  'reactive-element/reactive-element.js': [
    ['Symbol.metadata??=', 'new WeakMap;', ''],
    ['const t=this[Symbol.metadata];', 'this.elementProperties.set(t,i)}', ''],
    // No property of ours is written back to its attribute.
    ['u={toAttribute(t,s){', 'return t},fromAttribute', 'u={fromAttribute'],
    ['_$ET(t,s){', 'this._$Em=null}}', '_$ET(){}'],
    [',p?.({ReactiveElement:y})', '.push("2.1.2")', ''],
  ],
  'lit-element/lit-element.js': [
    [',s.litElementHydrateSupport', 'o?.({LitElement:i})', ''],
    ['(s.litElementVersions', '.push("4.2.2");', ''],
  ],
  'lit-html/lit-html.js': [[',B=t.litHtmlPolyfillSupport', '.push("3.3.3")', '']],
};

export function trimLit(): Plugin {
  return {
    name: 'paykka:trim-lit',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'cdn' || name === 'checkoutUi',
    transform: {
      order: 'pre',
      filter: { id: /\/node_modules\/(@lit\/reactive-element|lit-element|lit-html)\/[\w-]+\.js$/ },
      handler(code, id) {
        const [, mine = []] = Object.entries(cuts).find(([file]) => id.endsWith(file)) ?? [];
        const trimmed = mine.reduce(
          (text, cut) => without(text, cut) ?? this.error(`not found in ${id}: ${cut[0]}`),
          code,
        );
        return { code: trimmed, map: null };
      },
    },
  };
}

/** Null unless the first text stands there exactly once, with the other one after it. */
function without(text: string, [from, to, instead]: Cut): string | null {
  const [before, rest, ...more] = text.split(from);
  const end = rest?.indexOf(to) ?? -1;
  return end < 0 || more.length > 0 ? null : before + instead + rest!.slice(end + to.length);
}
