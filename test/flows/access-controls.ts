// Who must read and press it: the part of test/controls.ts about states that a shopper seldom meets.
import type { Control } from '../controls.ts';
import { off } from '../support/off.ts';

export const accessControls: readonly Control[] = [
  {
    id: 'LK-34',
    promise: '“More” has a name',
    off: off('src/elements/tabs-view.ts', "<span>${text('methods.more')}</span>"),
    test: 'test/flows/a11y.spec.ts',
    title: 'nothing to find, light and dark: tabs behind More',
  },
  {
    id: 'LK-35',
    promise: 'both ways on from a page of the method’s own can be read, light and dark',
    off: off(
      'src/elements/visit.ts',
      '    color: var(--_color-text);\n',
      '    color: var(--_color-control);\n',
    ),
    test: 'test/flows/a11y.spec.ts',
    title: 'nothing to find, light and dark: back from a visit',
  },
  {
    id: 'LK-36',
    promise: 'the way into a full page can be read in the bank’s dialog, light and dark',
    off: off(
      'src/elements/styles/challenge.ts',
      '    color: inherit;\n    white-space',
      '    color: var(--_color-control);\n    white-space',
    ),
    test: 'test/flows/a11y.spec.ts',
    title: 'nothing to find, light and dark: slow bank',
  },
  {
    id: 'LK-37',
    promise: 'the way into a full page is 24 px high in the bank’s dialog',
    off: off('src/elements/styles/challenge.ts', '    padding-block: 3px;\n'),
    test: 'test/flows/a11y.spec.ts',
    title: 'nothing to find, light and dark: slow bank',
  },
  {
    id: 'LK-51',
    promise: 'words whose contrast a checker cannot measure are not let pass',
    off: off(
      'src/elements/visit.ts',
      '    color: var(--_color-text);\n',
      '    color: var(--_color-text);\n    background: linear-gradient(#777, #888);\n',
    ),
    test: 'test/flows/a11y.spec.ts',
    title: 'nothing to find, light and dark: back from a visit',
  },
  {
    id: 'LK-52',
    promise: 'the order of the document is that of the screen (WCAG 1.3.2)',
    off: off(
      'src/methods/card/billing/styles.ts',
      '  .legend {\n',
      '  .legend {\n    position: relative;\n    inset-block-start: 300px;\n',
    ),
    test: 'test/flows/a11y.spec.ts',
    title: 'what comes first in the document',
  },
  {
    id: 'LK-53',
    promise: 'every label of the card stays while its field is filled (WCAG 3.3.2)',
    off: off(
      'src/frame/frame.css',
      '.label {\n  display: block;',
      '.label {\n  display: block;\n  opacity: 0;',
    ),
    test: 'test/frame/look.test.ts',
    title: 'keeps every label',
  },
];
