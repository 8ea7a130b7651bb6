// Frameworks' apps, the command and the release: their part of test/controls.ts.
import type { Control } from '../controls.ts';

export const appControls: readonly Control[] = [
  {
    id: 'N-05',
    promise: 'what a server rendered begins with its settings, and complains of nothing',
    off: [
      {
        file: 'src/react.ts',
        find: "typeof value === 'string' ?",
        replace: 'value === null ?',
      },
    ],
    test: 'test/package/frameworks.spec.ts',
    title: 'takes over a page that a server rendered',
  },
  {
    id: 'N-08',
    promise: 'the package brings a suite that runs where npm has made a new project',
    off: [{ file: 'package.json', find: '    "demo/playwright",\n', replace: '' }],
    test: 'test/package/sandbox.spec.ts',
    title: 'the suite of the package',
  },
  {
    id: 'N-09',
    promise: 'React hears of success',
    off: [{ file: 'src/react.ts', find: "onSuccess: 'paykka-success'", replace: "onSuccess: 'Success'" }],
    test: 'test/package/frameworks.spec.ts',
    title: 'react.* takes over',
  },
  {
    id: 'N-11',
    promise: 'what is typed outlives what a framework renders anew, as at a hot reload',
    off: [
      {
        file: 'src/elements/checkout-element.ts',
        find: 'if (settings === this.#bootedWith) return;',
        replace: 'if (settings === this.#bootedWith && this.view.name !== "ready") return;',
      },
    ],
    test: 'test/package/hot-reload.spec.ts',
    title: 'a module of react.* keeps',
    slow: true,
  },
  {
    id: 'N-12',
    promise: 'Angular’s compiler knows the events',
    off: [
      {
        file: 'src/elements/events.ts',
        find: 'interface HTMLElementEventMap {',
        replace: 'interface OtherEventMap {',
      },
    ],
    test: 'test/package/frameworks.spec.ts',
    title: 'compiler knows what an event',
    slow: true,
  },
  {
    id: 'N-13',
    promise: 'a tag that a server rendered begins when the script arrives (Angular)',
    off: [
      {
        file: 'src/elements/checkout-settings.ts',
        find: "sessionId: { attribute: 'session-id' },",
        replace: 'sessionId: { attribute: false },',
      },
    ],
    test: 'test/package/frameworks.spec.ts',
    title: 'angular.* takes over',
    slow: true,
  },
  {
    id: 'N-14',
    promise: 'a dry run of a release publishes nothing',
    off: [{ file: 'scripts/release.ts', find: "process.argv.includes('--dry-run')", replace: 'false' }],
    test: 'test/package/release.spec.ts',
    title: 'a release shows its files',
    slow: true,
  },
  {
    id: 'N-15',
    promise: 'what stands against a release stops it',
    off: [
      {
        file: 'scripts/release.ts',
        find: 'else if (against.length > 0) process',
        replace: 'else if (!version) process',
      },
    ],
    test: 'test/package/release.spec.ts',
    title: 'a version that the changelog does not date',
    slow: true,
  },
  {
    id: 'N-16',
    promise: 'the command says what is missing and how to get it',
    off: [
      {
        file: 'demo/sandbox/sentence.ts',
        find: "endsWith('MODULE_NOT_FOUND')",
        replace: "endsWith('ERR_MODULE_NOT_FOUND')",
      },
    ],
    test: 'test/package/sandbox.spec.ts',
    title: 'which of its optional packages is missing',
  },
  {
    id: 'N-17',
    promise: 'the command names a port that is taken',
    off: [{ file: 'demo/sandbox/sentence.ts', find: "=== 'EADDRINUSE'", replace: "=== 'EADDR'" }],
    test: 'test/package/sandbox.spec.ts',
    title: 'refuses what it does not know',
  },
  {
    id: 'N-18',
    promise: 'the sandbox needs no network',
    off: [
      {
        file: 'demo/sandbox/servers.ts',
        find: 'for (const origin of origins) await register',
        replace: "await fetch('https://psp.example/');\n  for (const origin of origins) await register",
      },
    ],
    test: 'test/package/sandbox.spec.ts',
    title: 'the command as README prints it',
  },
  {
    id: 'N-30',
    promise: 'templates of Vue are checked against the tag',
    off: [
      {
        file: 'scripts/build/framework-types.ts',
        find: "`    '${tagName}': Tag<${name}, ${name}Props>;`",
        replace: "`    '${tagName}': Tag<${name}, object>;`",
      },
    ],
    test: 'test/package/checkers.spec.ts',
    title: 'vue-tsc.* knows',
    slow: true,
  },
  {
    id: 'N-31',
    promise: 'templates of Svelte are checked against the tag',
    off: [
      {
        file: 'scripts/build/framework-types.ts',
        find: 'interface SvelteHTMLElements {',
        replace: 'interface OtherHTMLElements {',
      },
    ],
    test: 'test/package/checkers.spec.ts',
    title: 'svelte-check.* knows',
    slow: true,
  },
  {
    id: 'N-32',
    promise: 'effects that React runs twice leave one checkout each (R31)',
    off: [
      {
        file: 'src/compat/checkout.ts',
        find: 'for (const { instance } of this.#made) instance.deref()?.unmount();',
        replace: '',
      },
    ],
    test: 'test/package/strict-mode.spec.ts',
    slow: true,
  },
];
