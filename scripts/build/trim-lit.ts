// Takes out of Lit, in the CDN's files, what no template and no element of ours uses: branches for browsers without
// constructable style sheets (older than any that can run us), hooks of polyfills and of server rendering, decorators,
// directives, reflection, MathML, sentences for whoever writes a component. 0.8 kB of 5.2 that a shopper would load.
// Each place must be found as it is, or the build fails: look at it when Lit is updated. Who adds a directive, a binding
// in a comment or a `reflect: true` takes its line out here; the flows run on what is built.
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
    // Decorators' initializers, accessors that they wrap, options of properties that none of ours has.
    ['static addInitializer', '.push(t)}', ''],
    [',void 0!==t.l&&', '[...t.l])', ''],
    [',this.constructor.l?.', 't(this))', ''],
    ['s.state&&', '(s.attribute=!1),', ''],
    [',this.prototype.hasOwnProperty(t)&&', 'wrapped=!0)', ''],
    ['const t=this.constructor.elementProperties;if(t.size>0)', 'this.C(s,void 0,i,e)}', ''],
    [
      'C(t,s,{useDefault:i',
      '.add(t))}',
      'C(t,s){this._$AL.has(t)||(this.hasUpdated||(s=void 0),this._$AL.set(t,s))}',
    ],
    [
      'const r=this.constructor;if(!1===e',
      'this.C(t,s,i)',
      'if(!1===e&&(h=this[t]),!f(h,s))return;this.C(t,s)',
    ],
    // No property of ours is written back to its attribute, or has a converter of its own.
    ['u={toAttribute(t,s){', 'return t},fromAttribute', 'u={fromAttribute'],
    ['case Number:i=', 'catch(t){i=null}', ''],
    ['_$ET(t,s){', 'this._$Em=null}}', ''],
    ['this._$Eq&&=', 'this[t])),', ''],
    [
      'if(void 0!==e&&this._$Em!==e){',
      'this._$Em=null}',
      'void 0!==e&&(this[e]=u.fromAttribute(s,i.getPropertyOptions(e).type))',
    ],
    ['this._$Em=null,this._$Ev()', '', 'this._$Ev()'],
    [',p?.({ReactiveElement:y})', '.push("2.1.2")', ''],
  ],
  'lit-element/lit-element.js': [
    [',s.litElementHydrateSupport', 'o?.({LitElement:i})', ''],
    ['(s.litElementVersions', '.push("4.2.2");', ''],
  ],
  'lit-html/lit-html.js': [
    ['const j={M:h', '.push("3.3.3");', ''],
    ['j as _$LH,', '', ''],
    // No directives, so what is bound is what is shown; none on elements, no bindings in comments or raw text.
    ['function M(t,i,s=t,e){', 'h,e)),i}', 'function M(t,i){return i}'],
    ['class Z{', '_$AI(t){M(this,t)}}', ''],
    [':6===r.type&&', '(i=new Z(h,this,t))', ':0'],
    ['else t.startsWith(o)&&', 'r.removeAttribute(t));', ''],
    ['if(y.test(r.tagName)){', 'r.append(t[i],c())}}', ''],
    ['(y.test(u[2])&&', 'c=p)', 'c=p'],
    ['else{let t=-1;', 'o.length-1}', ''],
    // No MathML, no templates compiled ahead, no listeners that are objects.
    [':3===i?"<math>"', '', ''],
    [':3===i?"</math>"', '', ''],
    ['||3===i', '', ''],
    [',T=x(3)', '', ''],
    ['T as mathml,', '', ''],
    ['const{values:i,_$litType$:s}=t,', 'this.options)),s);', 'const{values:i}=t,e=this._$AC(t);'],
    ['||t.capture!==s.capture', 't.passive!==s.passive', ''],
    ['h=t!==A&&(s===A||e)', '', 'h=t!==A&&s===A'],
    ['"function"==typeof this._$AH?', '', ''],
    [':this._$AH.handleEvent(t)', '', ''],
  ],
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
