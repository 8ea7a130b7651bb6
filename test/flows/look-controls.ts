// How it looks, and for whom: the part of test/controls.ts about words, motion, phones, the page's CSS and access.
import type { Control } from '../controls.ts';

const off = (file: string, find: string, replace = ''): Control['off'] => [{ file, find, replace }];

export const lookControls: readonly Control[] = [
  {
    id: 'LK-1',
    promise: 'in every language every state says its words whole at 320 px',
    off: off('src/elements/styles/form.ts', '    .row {\n      flex-wrap: wrap;\n    }\n'),
    test: 'test/elements/geometry.test.ts',
  },
  {
    id: 'LK-2',
    promise: 'values of a row of the card form stand on one line, whatever wraps above them',
    off: off('src/frame/frame.css', '  align-self: flex-end;\n'),
    test: 'test/frame/languages.test.ts',
  },
  {
    id: 'LK-3',
    promise: 'motion stops for whoever asked for less of it',
    off: off('src/elements/styles/base.ts', '      transition-duration: 0s !important;\n'),
    test: 'test/flows/motion.spec.ts',
    title: 'nothing moves for whoever asked',
  },
  {
    id: 'LK-4',
    promise: 'the field that is typed in stays above a phone’s keyboard',
    off: off(
      'src/frame-host/card-frame.ts',
      "    visualViewport!.addEventListener('resize', this.#stayInView);\n",
    ),
    test: 'test/flows/phone.spec.ts',
    title: 'the keyboard comes',
  },
  {
    id: 'LK-5',
    promise: 'every part that is promised can be styled',
    off: off('src/elements/checkout-view.ts', '      exportparts="challenge"\n'),
    test: 'test/flows/styling.spec.ts',
    title: 'every part of the manifest',
  },
  {
    id: 'LK-6',
    promise: 'fonts, colours and the scheme follow the page’s CSS live, into the frame',
    off: off('src/elements/look.ts', "    host.addEventListener('transitionend', this.#changed);\n"),
    test: 'test/flows/styling.spec.ts',
    title: 'fonts, colours and the scheme',
  },
  {
    id: 'LK-7',
    promise: 'the card form says that it is locked',
    off: off('src/frame/card-form.ts', '      input.ariaDisabled = String(locked);\n'),
    test: 'test/flows/a11y.spec.ts',
    title: 'nothing to find, light and dark: paying',
  },
  {
    id: 'LK-8',
    promise: 'what can be pressed is 24 px high',
    off: off('src/elements/styles/form.ts', '    line-height: 24px;\n'),
    test: 'test/flows/a11y.spec.ts',
    title: 'nothing to find, light and dark: summary',
  },
  {
    id: 'LK-9',
    promise: 'in forced colours a faulty field has a dashed edge',
    off: off('src/frame/frame.css', '    border: 2px dashed CanvasText;\n'),
    test: 'test/flows/a11y.spec.ts',
    title: 'in forced colours a faulty field',
  },
];
