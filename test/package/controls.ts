// The package's part of test/controls.ts.
import type { Control } from '../controls.ts';

export const packageControls: readonly Control[] = [
  {
    id: 'B-01',
    promise: 'the card frame is under way before the checkout’s code is',
    off: [{ file: 'src/cdn/entry.ts', find: 'boot(import.meta.url);', replace: '' }],
    test: 'test/flows/parts.spec.ts',
    title: 'the card frame is under way',
  },
  {
    id: 'B-02',
    promise: 'a frame that the page holds is used where it is, not brought twice',
    off: [
      {
        file: 'src/frame-host/card-frame.ts',
        find: 'early?.src === this.#address ? early : this.#make()',
        replace: 'this.#make()',
      },
    ],
    test: 'test/flows/parts.spec.ts',
    title: 'a frame that the page holds',
  },
  {
    id: 'B-03',
    promise: 'a frame that answered before it had loaded must answer afterwards (A 6)',
    off: [{ file: 'src/frame-host/frame-channel.ts', find: 'this.#unanswered = MISSED_BEATS;', replace: '' }],
    test: 'test/frame-host/frame-channel.test.ts',
  },
  {
    id: 'B-05',
    promise: 'a second document behind the channel ends it, before anything can be typed in vain (A 6)',
    off: [
      {
        file: 'src/frame-host/frame-channel.ts',
        find: "if (this.#port) return this.#end('reloaded');",
        replace: 'if (this.#port) return;',
      },
    ],
    test: 'test/frame-host/frame-channel.test.ts',
  },
  {
    id: 'B-04',
    promise: 'a polluted prototype does not reach the checkout’s names (S36)',
    off: [
      {
        file: 'scripts/build/lazy-parts.ts',
        find: 'plainNamespace(code).replace(imports',
        replace: 'code.replace(imports',
      },
    ],
    test: 'test/flows/hostile-acts.spec.ts',
    title: 'S36 a polluted prototype',
  },
  {
    id: 'N-01',
    promise: 'bundlers keep the registration of the plain import (scenario 2)',
    off: [{ file: 'package.json', find: '    "./dist/index.js",\n', replace: '' }],
    test: 'test/package/entries.spec.ts',
    title: 'keeps the registration of the import',
  },
  {
    id: 'N-02',
    promise: 'entries do nothing in bare Node',
    off: [
      {
        file: 'src/index.ts',
        find: "if (typeof customElements !== 'undefined') {",
        replace: 'if (document.title !== null) {',
      },
    ],
    test: 'test/package/entries.spec.ts',
    title: 'can be imported in bare Node',
  },
  {
    id: 'N-03',
    promise: 'what an element has at run time is in the manifest (scenario 9)',
    off: [
      {
        file: 'src/elements/dropin.ts',
        find: 'export class PaykkaDropin extends CheckoutElement {',
        replace:
          "export class PaykkaDropin extends CheckoutElement { static { Object.defineProperty(this.prototype, 'unlisted', { value: 1 }); }",
      },
    ],
    test: 'test/package/manifest.spec.ts',
    title: 'has the attributes, members and events',
  },
  {
    id: 'N-04',
    promise: 'onSuccess on the bare tag is a compile error in React (scenario 8)',
    off: [
      { file: 'scripts/build/framework-types.ts', find: '?: never;`', replace: '?: unknown;`' },
      // A change in src/ makes the build run.
      { file: 'src/pure.ts', find: 'nothing is registered.', replace: 'Nothing is registered.' },
    ],
    test: 'test/package/entries.spec.ts',
    title: 'types are whole',
  },
  {
    id: 'N-06',
    promise: 'a disabled fieldset disables the checkout',
    off: [{ file: 'src/elements/checkout-view.ts', find: ' ?inert=${model.isDisabled}', replace: '' }],
    test: 'test/flows/in-the-page.spec.ts',
    title: 'a disabled fieldset makes it unusable',
  },
  {
    id: 'N-07',
    promise: 'the lines of README work as they are printed',
    off: [
      {
        file: 'README.md',
        find: '<paykka-dropin session-id="CS…" client-key="ck_…"></paykka-dropin>',
        replace: '<paykka-dropin session="CS…" client-key="ck_…"></paykka-dropin>',
      },
    ],
    test: 'test/package/printed.spec.ts',
    title: 'a tag on a page',
  },
  {
    id: 'N-19',
    promise: 'CSS sees every state that is listed, and no other',
    off: [{ file: 'src/elements/checkout-element.ts', find: '    this.#show(this.view);\n', replace: '' }],
    test: 'test/package/manifest-states.spec.ts',
  },
  {
    id: 'N-20',
    promise: 'editors find what the package tells them',
    off: [{ file: 'package.json', find: '  "web-types": "./dist/web-types.json",\n', replace: '' }],
    test: 'test/package/printed.spec.ts',
    title: 'what it tells editors of',
  },
  {
    id: 'N-21',
    promise: 'the fastest page brings frame and code once, as README prints it',
    off: [{ file: 'README.md', find: '<iframe\n    slot="card"', replace: '<iframe\n    slot="cards"' }],
    test: 'test/package/printed.spec.ts',
    title: 'the fastest page',
  },
  {
    id: 'N-22',
    promise: 'the conditions of the package’s entries are in the right order',
    off: [
      {
        file: 'package.json',
        find: '"types": "./dist/pure.d.ts",\n      "default": "./dist/pure.js"',
        replace: '"default": "./dist/pure.js",\n      "types": "./dist/pure.d.ts"',
      },
    ],
    test: 'test/package/entries.spec.ts',
    title: 'publint and attw',
  },
  {
    id: 'N-23',
    promise: 'nothing of the workshop is in the tarball',
    off: [
      {
        file: 'package.json',
        find: '    "demo/playwright",\n',
        replace: '    "demo/playwright",\n    "scripts",\n',
      },
    ],
    test: 'test/package/entries.spec.ts',
    title: 'nothing of the workshop',
  },
  {
    id: 'N-24',
    promise: 'an entry leads to a file of the tarball',
    off: [
      {
        file: 'scripts/build/finish.ts',
        find: "for (const place of [cp, 'dist'])",
        replace: 'for (const place of [cp])',
      },
    ],
    test: 'test/package/entries.spec.ts',
    title: 'no entry and no command',
  },
  {
    id: 'N-25',
    promise: 'it knows no form’s value: it is form-associated for disabled alone',
    off: [
      {
        file: 'src/elements/checkout-settings.ts',
        find: 'static readonly formAssociated = true;',
        replace: 'static readonly formAssociated = false;',
      },
    ],
    test: 'test/flows/in-the-page.spec.ts',
    title: 'a disabled fieldset makes it unusable',
  },
  {
    id: 'N-26',
    promise: 'Enter in a card field pays, and submits no form of the page',
    off: [
      {
        file: 'src/frame/main.ts',
        find: "submitted: () => ready && send({ type: 'submit' }),",
        replace: 'submitted: () => undefined,',
      },
    ],
    test: 'test/flows/in-the-page.spec.ts',
    title: 'in a form it has no value',
  },
  {
    id: 'N-27',
    promise: 'integrity.json has every file of its version',
    off: [
      {
        file: 'scripts/build/finish.ts',
        find: "name !== 'integrity.json')",
        replace: '/js$/.test(name))',
      },
    ],
    test: 'test/gateway/pages.spec.ts',
    title: 'files under /cp are for every page',
  },
  {
    id: 'N-28',
    promise: 'files below a version’s path are immutable',
    off: [
      {
        file: 'demo/gateway/pages/assets.ts',
        find: "'max-age=31536000, immutable'",
        replace: "'max-age=31536000'",
      },
    ],
    test: 'test/gateway/pages.spec.ts',
    title: 'files under /cp are for every page',
  },
  {
    id: 'N-29',
    promise: 'React has a typed component for each tag',
    off: [
      {
        file: 'src/react.ts',
        find: "export const PaykkaCard = component('paykka-card', elements.PaykkaCard);\n",
        replace: '',
      },
    ],
    test: 'test/package/entries.spec.ts',
    title: 'types are whole',
  },
];
