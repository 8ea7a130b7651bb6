// The part of test/controls.ts that is about tokens and advice on them.
import type { Control } from '../controls.ts';
import { off } from '../support/off.ts';

const followers = 'test/theme/followers.test.ts';

export const themeControls: readonly Control[] = [
  {
    id: 'TH-1',
    promise: 'the page is painted as the card frame is, whichever token alone is given',
    off: off(
      'src/elements/scheme.ts',
      '.map(set).length > 0',
      ".map(set).length > 0 && values['color-accent']",
    ),
    test: 'test/elements/scheme.test.ts',
  },
  {
    id: 'TH-2',
    promise: 'words are measured on every ground that they are painted on',
    off: off('src/theme/advice.ts', "  ['color-warning', 'color-warning-subtle'],\n"),
    test: 'test/theme/advice.test.ts',
  },
  {
    id: 'TH-3',
    promise: 'the developer is told of a wrong token in CSS that is the only one',
    off: off('src/elements/look.ts', 'if (this.#isStyled || ', 'if ('),
    test: 'test/elements/look.test.ts',
  },
  {
    id: 'TH-4',
    promise: 'who has paid with a card of any brand is told its name, beside its mark',
    off: off('src/methods/plates.ts', '  marks = brandMarks;\n', '  marks = { visa: brandMarks.visa };\n'),
    test: 'test/flows/pay.spec.ts',
    title: '3530 1113 3330 0000',
  },
  {
    id: 'TH-5',
    promise: 'a session without the leading brands shows the first of its own',
    off: off('src/methods/plates.ts', 'brands.slice(0, SHOWN)', "brands.filter((brand) => brand === 'visa')"),
    test: 'test/methods/plates.test.ts',
  },
  {
    id: 'TH-6',
    promise: 'a font that a machine has not gives way to the default’s, in page and frame',
    off: off('src/theme/followers.ts', ' += `, ${tokens.font.light}`', " += ''"),
    test: followers,
  },
  {
    id: 'TH-8',
    promise: 'a button is seen to be hovered, a black one too',
    off: off('src/theme/followers.ts', 'color-mix(in srgb,$,${away}', 'color-mix(in oklab,$,${away}'),
    test: followers,
  },
  {
    id: 'TH-9',
    promise: 'what is chosen has a dot that is seen, whatever the accent',
    off: off('src/elements/styles/methods.ts', 'background: var(--_color-on-accent)', 'background: #fff'),
    test: 'test/elements/look.test.ts',
  },
  {
    id: 'TH-10',
    promise: 'a button whose accent is almost the page’s ground has an edge',
    off: off('src/elements/styles/base.ts', 'color-mix(in srgb, currentColor 12%, #0000)', 'transparent'),
    test: 'test/elements/look.test.ts',
  },
  {
    id: 'TH-7',
    promise: 'the words of a button can be read while it is pressed, whatever the accent',
    off: off('src/theme/followers.ts', '*(y - .199)*(.6 - y)', '*-1'),
    test: followers,
  },
];
