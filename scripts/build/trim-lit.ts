// Takes out of Lit, in the CDN's files, what no template and no element of ours uses: branches for browsers without
// constructable style sheets (older than any that can run us), hooks of polyfills and of server rendering, decorators,
// directives, reflection, MathML, sentences for whoever writes a component. About 1.6 kB of 5.2 that a shopper would load.
// Each place must be found as it is, or the build fails: look at it when Lit is updated. Who adds a directive, a binding
// in a comment, a listener that asks for `this`, a list that is no array or a `reflect: true` takes its line out here; the
// flows run on what is built.
import type { Plugin } from 'vite';

type Cut = readonly [from: string, to: string, instead: string];

/** By file: from one text to another, both included. */
const cuts: Readonly<Record<string, readonly Cut[]>> = {
  'reactive-element/css-tag.js': [
    ['const t=globalThis,', 'CSSStyleSheet.prototype', 'const e=!0'],
    // One style sheet for each result; a result is never made of the same literal twice.
    [',s=Symbol(),', 'new WeakMap;', ';'],
    ['constructor(t,e,o){', 'this.t=e}', 'constructor(t){this._$cssResult$=!0,this.cssText=t}'],
    [
      'get styleSheet(){',
      'toString(){return this.cssText}',
      'get styleSheet(){return this.o||(this.o=new CSSStyleSheet).replaceSync(this.cssText),this.o}',
    ],
    ['r=t=>new n("string"', 'void 0,s)', 'r=t=>new n(t)'],
    ['if(!0===t._$cssResult$)', 'security.")', 'return t._$cssResult$?t.cssText:t'],
    ['return new n(o,t,s)', '', 'return new n(o)'],
    [
      'if(e)s.adoptedStyleSheets',
      's.appendChild(o)}',
      's.adoptedStyleSheets=o.map(t=>t instanceof CSSStyleSheet?t:t.styleSheet)',
    ],
    ['c=e?t=>t:', 'r(e)})(t):t', 'c=t=>t'],
  ],
  'reactive-element/reactive-element.js': [
    ['getOwnPropertyDescriptor:h,', 'getOwnPropertySymbols:o,', ''],
    ['attributeChangedCallback(t,s,i){', 'this._$AK(t,i)}', ''],
    ['_$AK(t,s){', '', 'attributeChangedCallback(t,h,s){'],
    ['requestUpdate(t,s,i,e=!1,h){', '', 'requestUpdate(t,s){'],
    [',c=a.trustedTypes,', 'a.reactiveElementPolyfillSupport', ''],
    [',b={attribute:!0,', 'hasChanged:f}', ''],
    ['s=b){', '', 's){'],
    ['Symbol.metadata??=', 'new WeakMap;', ''],
    // Properties have no accessors of ours below them, styles are a list.
    [
      ',!s.noAccessor){',
      'configurable:!0,enumerable:!0}}',
      ',!0){const i=Symbol();e(this.prototype,t,{get(){return this[i]},set(s){const h=this[i];this[i]=s,this.requestUpdate(t,h)},configurable:!0,enumerable:!0})}}',
    ],
    ['this.finalizeStyles(this.styles)}static finalizeStyles(s){', 'return i}', 'this.styles}'],
    [',s=[...r(t),...o(t)];for(const i of s)', '', ';for(const i in t)'],
    ['static _$Eu(t,s){', 'toLowerCase():void 0}', ''],
    ['this._$Eu(t,s)', '', 's.attribute??t.toLowerCase()'],
    ['void 0!==i&&this._$Eh.set(i,t)', '', 'i&&this._$Eh.set(i,t)'],
    [',this._$Eh&&[...', '', ',[...'],
    ['static getPropertyOptions(t){', '??b}', ''],
    // Controllers come early and stay; they hear of the page and of what was drawn.
    [',void 0!==this.renderRoot&&this.isConnected&&', 'this._$EO?.delete(t)}', '}'],
    [
      'let t=!1;const s=this._$AL;',
      't&&this._$AE(s)}',
      'const s=this._$AL;try{this.willUpdate(s),this.update(s)}catch(t){throw this._$EM(),t}this._$AE(s)}',
    ],
    ['this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(t)),', '', 'this.hasUpdated=!0,'],
    ['return this.getUpdateComplete()}', 'getUpdateComplete(){', ''],
    ['shouldUpdate(t){return!0}', '', ''],
    ['firstUpdated(t){}', '', ''],
    ['const t=this[Symbol.metadata];', 'this.elementProperties.set(t,i)}', ''],
    // Decorators' initializers, accessors that they wrap, options of properties that none of ours has.
    ['static addInitializer', '.push(t)}', ''],
    [',void 0!==t.l&&', '[...t.l])', ''],
    [',this.constructor.l?.', 't(this))', ''],
    ['s.state&&', '(s.attribute=!1),', ''],
    [',this.prototype.hasOwnProperty(t)&&', 'wrapped=!0)', ''],
    ['const t=this.constructor.elementProperties;if(t.size>0)', 'this.C(s,void 0,i,e)}', ''],
    ['C(t,s,{useDefault:i', '.add(t))}', ''],
    [
      'const r=this.constructor;if(!1===e',
      'this.C(t,s,i)',
      'if(i(this[t],s))return;this._$AL.has(t)||this._$AL.set(t,s)',
    ],
    [',f=(t,s)=>!i(t,s)', '', ''],
    [',f as notEqual', '', ''],
    // No property of ours is written back to its attribute, or has a converter of its own.
    [',u={toAttribute(t,s){', 'return i}}', ''],
    [',u as defaultConverter', '', ''],
    ['_$ET(t,s){', 'this._$Em=null}}', ''],
    ['this._$Eq&&=', 'this[t])),', ''],
    [
      'if(void 0!==e&&this._$Em!==e){',
      'this._$Em=null}',
      'this[e]=i.elementProperties.get(e).type===Boolean?null!==s:s',
    ],
    ['this._$Ep=void 0,this.isUpdatePending=!1', '_$Ev(){', ''],
    ['enableUpdating(t){}', '', ''],
    ['!1===this.isUpdatePending&&', '', 'this.isUpdatePending||'],
    ['if(this.renderRoot??=this.createRenderRoot(),this._$Ep)', '', 'if(this._$Ep)'],
    ['y.elementStyles=[],', '', ''],
    // Roots are open, and what is finalized is a class of ours, with its own list of properties by then.
    ['this.constructor.shadowRootOptions', '', '{mode:"open"}'],
    ['y.shadowRootOptions={mode:"open"},', '', ''],
    ['y[d("elementProperties")]=new Map,y[d("finalized")]=new Map', '', 'y[d("elementProperties")]=new Map'],
    ['if(this._$Ei(),this.elementProperties', '', 'if(this.elementProperties'],
    [',p?.({ReactiveElement:y})', '.push("2.1.2")', ''],
  ],
  'lit-element/lit-element.js': [
    ['constructor(){super(...arguments),', 't.firstChild,t}', ''],
    ['this.hasUpdated||(this.renderOptions', 'this.isConnected),', ''],
    ['this._$Do=e(r,this.renderRoot,this.renderOptions)', '', 'e(r,this.renderRoot)'],
    ['i._$litElement$=!0,', '', ''],
    ['connectedCallback(){super.connectedCallback(),', 'render(){return r}', 'render(){}'],
    [',s.litElementHydrateSupport', 'o?.({LitElement:i})', ''],
    ['(s.litElementVersions', '.push("4.2.2");', ''],
  ],
  'lit-html/lit-html.js': [
    ['s=t.trustedTypes,e=s?s.createPolicy', '', 'e=t.trustedTypes?.createPolicy'],
    ['{createHTML:t=>t}):void 0', '', '{createHTML:t=>t})'],
    ['return void 0!==e?e.createHTML(i):i', '', 'return e?.createHTML(i)??i'],
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
    // What directives, renderers with options and other iterables than arrays would ask for.
    ['get parentNode(){return this._$AM.parentNode}', '_$AM._$AU}', ''],
    ['get _$AU(){return this._$AM?._$AU??', '_$Cv}', ''],
    [',this._$Cv=e?.isConnected??!0', '', ''],
    ['get parentNode(){let t=this._$AA', 'get endNode(){return this._$AB}', ''],
    [',s){for(this._$AP?.(!1,!0,s);', '', '){for(;'],
    ['setConnected(t){', 'this._$AP?.(t))}', ''],
    ['get tagName(){', '_$AM._$AU}', ''],
    ['this._$AV=[],this._$AN=void 0,', '', 'this._$AV=[],'],
    ['this.type=2,this._$AH=A,this._$AN=void 0,', '', 'this._$AH=A,'],
    ['this.type=1,this._$AH=A,this._$AN=void 0,', '', 'this._$AH=A,'],
    ['constructor(){super(...arguments),this.type=3}', '', ''],
    ['constructor(){super(...arguments),this.type=4}', '', ''],
    ['constructor(t,i,s,e,h){super(', 'this.type=5}', ''],
    ['(t?.creationScope??l)', '', 'l'],
    ['d=t=>u(t)||"function"==typeof t?.[Symbol.iterator],', '', ''],
    ['d(t)?this.k(t)', '', 'u(t)?this.k(t)'],
    ['const s=i(t).nextSibling;i(t).remove(),t=s', '', 'const s=t.nextSibling;t.remove(),t=s'],
    [
      'D=(t,i,s)=>{const e=s?.renderBefore??i;',
      's??{})}',
      'D=(t,i)=>{let h=i._$litPart$;h||(i._$litPart$=h=new k(i.insertBefore(c(),null),null));',
    ],
    // Options of a renderer: listeners of ours ask for no `this`.
    ['.call(this.options?.host??this.element,t)', '', '(t)'],
    [',this._$AM=s,this.options=e}', '', '}'],
    ['this._$AM=e,this.options=h,', '', ''],
    ['s=t.u(this.options);', '', 's=t.u();'],
    [',this,this.options)):s', '', ')):s'],
    ['Error("invalid template strings array")', '', 'Error()'],
    // No part asks for the one around it, and what is set is written at once.
    ['this._$AD=t,this._$AM=i}', '', 'this._$AD=t}'],
    ['u(t){const{el', '', 'u(){const{el'],
    ['new k(h,h.nextSibling,this,t)', '', 'new k(h,h.nextSibling)'],
    ['new r.ctor(h,r.name,r.strings,this,t)', '', 'new r.ctor(h,r.name,r.strings)'],
    ['void 0!==s&&(void 0!==s.strings', '', '(void 0!==s.strings'],
    ['new R(e,this)', '', 'new R(e)'],
    ['_$AI(t,i=this,s,e){', '', '_$AI(t,s){'],
    ['(s._$AI(t,s,i),', '', '(s._$AI(t,i),'],
    ['o&&!e&&this.j(t)', '', 'o&&this.j(t)'],
    ['_$litType$:i},e){', '', '_$litType$:i}){'],
    ['S.createElement(f,e)', '', 'S.createElement(f)'],
    ['static createElement(t,i){', '', 'static createElement(t){'],
    // Templates have no comments.
    ['"!--"===u[1]?c=_:', '', ''],
    ['c===_||c===m', '', 'c===m'],
    ['_=/-->/g,', '', ''],
    ['if(r.hasAttributes())for', '', 'for'],
    // Nothing is ever "as it was": what M would find out is the value itself.
    ['_$AI(t,i=this){t=M(this,t,i),a(t)?', '', '_$AI(t){a(t)?'],
    ['t!==this._$AH&&t!==E&&this._(t)', '', 't!==this._$AH&&this._(t)'],
    ['t=M(this,t,i,0),o=!a(t)||t!==this._$AH&&t!==E', '', 'o=!a(t)||t!==this._$AH'],
    ['r=M(this,e[s+n],i,n),r===E&&(r=this._$AH[n]),', '', 'r=e[s+n],'],
    ['_$AI(t,i=this){if((t=M(this,t,i,0)??A)===E)return;', '', '_$AI(t){t??=A;'],
    [
      'const s=this._$AH,e=t===A&&s',
      'this,t),',
      '(t===A)!==(this._$AH===A)&&this.element[t===A?"removeEventListener":"addEventListener"](this.name,this),',
    ],
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
