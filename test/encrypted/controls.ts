// Encrypted Card's part of test/controls.ts.
import type { Control } from '../controls.ts';
import { off } from '../support/off.ts';

const test = 'test/encrypted/encrypted-card.spec.ts';

export const encryptedControls: readonly Control[] = [
  {
    id: 'E-01',
    promise: 'each encryption has a group of its own (S63)',
    off: off('src/frame/encrypted-card/group.ts', 'grp: randomId()', "grp: '0'.repeat(32)"),
    test,
    title: 'a typed card becomes four texts',
  },
  {
    id: 'E-02',
    promise: 'the frames speak to each other, never through the page (P1)',
    off: off(
      'src/frame/encrypted-card/siblings.ts',
      'sibling.postMessage(greeting, scope.location.origin, ports);',
      "sibling.postMessage(greeting, scope.location.origin, ports); scope.parent.postMessage(greeting, JSON.parse(scope.document.querySelector('meta[name=paykka-origins]')!.getAttribute('content')!).at(-1));",
    ),
    test,
    title: 'no digit passes',
  },
  {
    id: 'E-03',
    promise: 'styles are taken by kind (S48)',
    off: off(
      'src/frame/encrypted-card/guards.ts',
      'isFieldStyle(name, value) ?',
      "typeof value === 'string' ?",
    ),
    test: 'test/encrypted/field-guards.test.ts',
  },
  {
    id: 'E-04',
    promise: 'a page always hears back when there is no answer',
    off: off(
      'src/encrypted/group.ts',
      'this.#tell(resultOf(answer));',
      'if (answer) this.#tell(resultOf(answer));',
    ),
    test,
    title: 'a page always hears back',
  },
  {
    id: 'E-05',
    promise: 'two calls in a task are one encryption',
    off: off('src/encrypted/group.ts', 'this.#underWay ??= this.#run()', 'this.#underWay = this.#run()'),
    test,
    title: 'both spellings',
  },
  {
    id: 'E-06',
    promise: 'a field is served to registered pages alone (P7)',
    off: off(
      'demo/gateway/pages/field-page.ts',
      'if (embedder !== null && !origins.includes(embedder))',
      'if (!origins)',
    ),
    test,
    title: 'a page that is not registered',
  },
  {
    id: 'E-07',
    promise: 'an address off the allow-list is refused before any request (S42)',
    off: off(
      'src/encrypted-card.ts',
      'if (environment.cdnUrl) resolveApiOrigin(environment.cdnUrl, null, from);',
    ),
    test,
    title: 'off the allow-list',
  },
  {
    id: 'E-08',
    promise: 'the code knows the brand of the number in another frame',
    off: off('src/frame/encrypted-card/main.ts', 'if (isLead) others.cvc.learn(', 'void ('),
    test: 'test/encrypted/fields.spec.ts',
    title: 'the code knows',
  },
  {
    id: 'E-09',
    promise: 'only frames of this origin and page are siblings',
    off: off(
      'src/frame/encrypted-card/siblings.ts',
      'if (origin !== scope.location.origin || !isSibling(scope, source)) return;',
    ),
    test: 'test/encrypted/siblings.test.ts',
  },
  {
    id: 'E-10',
    promise: 'an instance that was replaced answers, too',
    off: off(
      'src/encrypted/group.ts',
      "if (this.#isGone && !answer) complain('A later init() has taken its fields away: encrypt by that one.');",
      'if (this.#isGone) return;',
    ),
    test,
    title: 'again and again',
  },
  {
    id: 'E-11',
    promise: 'what the fields encrypt is what Initiate Transaction opens',
    off: off('src/frame/encrypted-card/group.ts', 'iat: keys.now()!', 'iat: keys.now()! - 960_000'),
    test: 'test/package/printed.spec.ts',
    title: 'docs/encrypted-card.md',
  },
  {
    id: 'E-12',
    promise: 'the first faulty field gets the focus',
    off: off(
      'src/encrypted/group.ts',
      "if (answer?.type === 'refused') this.#frames.get(answer.faults[0]!.field)?.focus();",
    ),
    test: 'test/encrypted/fields.spec.ts',
    title: 'faults are shown in every field',
  },
  {
    id: 'E-13',
    promise: 'each field is told to autofill',
    off: off('src/frame/encrypted-card/single-field.ts', ', autocomplete: rules[name].autocomplete'),
    test: 'test/encrypted/fields.spec.ts',
    title: 'Tab goes through the fields',
  },
  {
    id: 'E-14',
    promise: 'an encrypted card is as old as the PSP allows, and no older (S63)',
    off: off('demo/gateway/payments/encrypted-card.ts', '{ kid, iat }', '{ kid, iat: terms.now }'),
    test: 'test/gateway/initiate-stored.spec.ts',
    title: 'mixed, foreign, altered or garbled',
  },
  {
    id: 'E-15',
    promise: 'none of the four texts can stand in the place of another (S63)',
    off: off('demo/gateway/payments/encrypted-card.ts', 'prt !== part || '),
    test: 'test/gateway/initiate-stored.spec.ts',
    title: 'mixed, foreign, altered or garbled',
  },
  {
    id: 'E-16',
    promise: 'of two copies of the script the first one stays',
    off: off('src/cdn-encrypted-card.ts', 'names.some((name) => scope[name])', 'names.length === 0'),
    test,
    title: 'the script twice',
  },
  {
    id: 'E-17',
    promise: 'after an encryption the keys are asked for again: that one may have been revoked',
    off: off('src/frame/encrypted-card/group.ts', 'keys.key(keys.isUsed)', 'keys.key(false)'),
    test,
    title: 'encrypted again after a key was revoked',
  },
  {
    id: 'E-18',
    promise: 'a field is drawn in a font of the list that its styles name',
    off: off(
      'src/frame/encrypted-card/main.ts',
      "    for (const state of styledStates) wearFont(styles[state]?.['fontFamily'], code);\n",
    ),
    test: 'test/encrypted/fields.spec.ts',
    title: 'a font of the list is drawn in a field',
  },
  {
    id: 'E-19',
    promise: 'a field says again in its language what was wrong before the words came',
    off: off(
      'src/frame/encrypted-card/single-field.ts',
      '    if (this.#field.fault) this.#show(this.#field.fault);\n',
    ),
    test: 'test/encrypted/fields.spec.ts',
    title: 'the fields speak the page’s language',
  },
  {
    id: 'E-20',
    promise: 'no words are shown in a field but the ones that its document was built with',
    off: off(
      'src/frame/encrypted-card/words.ts',
      "credentials: 'omit', integrity }",
      "credentials: 'omit' }",
    ),
    test: 'test/encrypted/fields.spec.ts',
    title: 'words that are not the ones',
  },
];
