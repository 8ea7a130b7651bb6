// The package's part of test/controls.ts.
import type { Control } from '../controls.ts';

export const packageControls: readonly Control[] = [
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
    id: 'N-05',
    promise: 'what a server rendered begins with its settings, and complains of nothing',
    off: [{ file: 'src/react.ts', find: "typeof value === 'string' ?", replace: 'value === null ?' }],
    test: 'test/package/frameworks.spec.ts',
    title: 'React takes over a page that a server rendered',
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
];
