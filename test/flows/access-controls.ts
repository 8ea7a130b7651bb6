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
    id: 'LK-41',
    promise: 'words whose contrast a checker cannot measure are not let pass',
    off: off(
      'src/elements/visit.ts',
      '    color: var(--_color-text);\n',
      '    color: var(--_color-text);\n    background: linear-gradient(#777, #888);\n',
    ),
    test: 'test/flows/a11y.spec.ts',
    title: 'nothing to find, light and dark: back from a visit',
  },
];
