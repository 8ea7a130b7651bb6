// The part of test/controls.ts that is about tokens and advice on them.
import type { Control } from '../controls.ts';
import { off } from '../support/off.ts';

const followers = 'test/theme/followers.test.ts';
const fonts = 'test/flows/fonts.spec.ts';

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
    off: off('src/methods/marks.ts', '= brandMarks;', '= { visa: brandMarks.visa };'),
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
  {
    id: 'TH-11',
    promise: 'a font of the list is drawn in the card fields, live',
    off: off('src/frame/main.ts', "    wearFont(setup.tokens['font'], secondFile);\n"),
    test: fonts,
    title: 'each font of the list is drawn',
  },
  {
    id: 'TH-12',
    promise: 'a family that is not on the list makes the frame ask for nothing',
    off: off(
      'src/theme/fonts.ts',
      'family.toLowerCase() === plain)',
      'family.toLowerCase() === plain) ?? fonts[0]',
    ),
    test: fonts,
    title: 'each font of the list is drawn',
  },
  {
    id: 'TH-13',
    promise: 'a family for want of another brings nothing',
    off: off('src/theme/fonts.ts', '/^\\s*(["\']?)', '/(["\']?)').concat(
      off('src/theme/fonts.ts', '\\s*(,|$)/', '\\s*$/'),
    ),
    test: 'test/theme/fonts.test.ts',
  },
  {
    id: 'TH-14',
    promise: 'no font is asked for before the fields can be used',
    off: off(
      'src/frame/after-paint.ts',
      '  if (font) afterPaint(',
      '  if (font) void new FontFace("x", `url(${__PAYKKA_CP__}fonts/inter-latin.woff2)`).load();\n  if (font) afterPaint(',
    ),
    test: fonts,
    title: 'no font is asked for before',
  },
  {
    id: 'TH-15',
    promise: 'the words of a field are there while its font is on its way',
    off: off('src/frame/fonts.ts', "        display: 'swap',\n"),
    test: fonts,
    title: 'no font is asked for before',
  },
  {
    id: 'TH-16',
    promise: 'nothing of the card form moves when its font comes',
    off: off('src/frame/frame.css', '  line-height: 1rem;\n', '  line-height: normal;\n'),
    test: fonts,
    title: 'each font of the list is drawn',
  },
  {
    id: 'TH-17',
    promise: 'of a font only the files come whose letters are shown',
    off: off('src/frame/fonts.ts', '        unicodeRange: subsets[subset],\n'),
    test: fonts,
    title: 'each font of the list is drawn',
  },
  {
    id: 'TH-18',
    promise: 'each font is served with its licence',
    off: off(
      'scripts/build/fonts.ts',
      "    cpSync(join(from, 'LICENSE'), join(folder, `fonts/${slug}-LICENSE.txt`));\n",
    ),
    test: 'test/theme/fonts.spec.ts',
  },
  {
    id: 'TH-20',
    promise: 'what a token is in the page it is in the card frame, however it is written',
    off: off('src/theme/tokens.ts', "  color: 'color',", "  color: '--plain',"),
    test: 'test/flows/styling.spec.ts',
    title: 'page and frame show one value',
  },
  {
    id: 'TH-21',
    promise: 'what is no value of its kind is the default in the page, too',
    off: off('src/elements/scheme.ts', 'computed || tokens[name][scheme]', "computed || 'none'"),
    test: 'test/flows/styling.spec.ts',
    title: 'page and frame show one value',
  },
  {
    id: 'TH-22',
    promise: 'the card frame takes what a browser computes',
    off: off('src/theme/shapes.ts', '(ok)?(lab|lch)|color)a?', 'oklch|oklab)a?'),
    test: 'test/theme/shapes.test.ts',
  },
];
