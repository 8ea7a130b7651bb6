// WCAG 2.2, levels A and AA: what can be perceived (1) and operated (2).
import {
  axe,
  designed,
  inPart,
  keyboard,
  narrow,
  noOccasion,
  still,
  summary,
  tested,
  zoomed,
  type Criterion,
} from './criteria.ts';

const media = 'There is no sound, no film and no picture that speaks.';
const noPath = 'Nothing is dragged, drawn or shaken: a press is enough.';

export const seenCriteria: readonly Criterion[] = [
  tested(
    ['1.1.1', 'Non-text content', 'A', 'Brand marks have the brand’s name; icons beside words are hidden.'],
    axe,
  ),
  noOccasion('1.2.1', 'Audio-only and video-only', 'A', media),
  noOccasion('1.2.2', 'Captions', 'A', media),
  noOccasion('1.2.3', 'Audio description or alternative', 'A', media),
  noOccasion('1.2.4', 'Captions (live)', 'AA', media),
  noOccasion('1.2.5', 'Audio description', 'AA', media),
  tested(
    ['1.3.1', 'Info and relationships', 'A', 'Native labels, radios, headings, lists and a dialog.'],
    axe,
  ),
  tested(
    [
      '1.3.2',
      'Meaningful sequence',
      'A',
      'The order of the document is that of the screen; where there is room, what is bought comes first and stands beside.',
    ],
    ['test/flows/a11y.spec.ts', 'what comes first in the document stands first on the screen'],
  ),
  tested(
    ['1.3.3', 'Sensory characteristics', 'A', 'No sentence names a place, a shape or a colour.'],
    ['test/locales/words.test.ts', 'say nothing of places, shapes or colours'],
  ),
  tested(['1.3.4', 'Orientation', 'AA', 'Both, by the width of the container.'], zoomed),
  tested(
    ['1.3.5', 'Identify input purpose', 'AA', '`cc-number`, `cc-exp`, `cc-csc`, `cc-name`.'],
    ['test/frame/card-form-filling.test.ts', 'is complete in one tick'],
  ),
  tested(
    ['1.4.1', 'Use of colour', 'A', 'What is wrong has a sign and a sentence too; what is chosen, a form.'],
    ['test/flows/a11y.spec.ts', 'in forced colours what is chosen and what is focused still shows'],
  ),
  noOccasion('1.4.2', 'Audio control', 'A', media),
  tested(
    [
      '1.4.3',
      'Contrast (minimum)',
      'AA',
      'In light and dark, by axe; what follows a merchant’s accent, too.',
    ],
    axe,
    ['test/theme/followers.test.ts', 'words on it, links, rings and marks can be seen'],
  ),
  tested(['1.4.4', 'Resize text', 'AA', 'To 200 %: cells grow.'], zoomed, narrow, [
    'test/frame/look.test.ts',
    'grows with the reader’s text size',
  ]),
  tested(
    ['1.4.5', 'Images of text', 'AA', 'Brand marks alone, and those are drawings.'],
    ['test/flows/a11y.spec.ts', 'words are text: there is no picture'],
  ),
  tested(
    ['1.4.10', 'Reflow', 'AA', 'At 320 px nothing is cut or scrolls sideways, in any language.'],
    zoomed,
    narrow,
    ['test/elements/geometry.test.ts', 'every state says its words whole in every language'],
    ['test/flows/pay.spec.ts', 'fits and pays at'],
  ),
  tested(
    [
      '1.4.11',
      'Non-text contrast',
      'AA',
      'Edges of fields, signs and rings from 3:1; rings with a merchant’s accent, too.',
    ],
    ['test/theme/defaults.test.ts', 'edges, signs and rings can be seen'],
    ['test/theme/followers.test.ts', 'words on it, links, rings and marks can be seen'],
  ),
  tested(
    ['1.4.12', 'Text spacing', 'AA', 'Cells and the frame grow with their labels.'],
    ['test/flows/a11y.spec.ts', 'with the spacing of WCAG 1.4.12 nothing is cut off'],
  ),
  noOccasion('1.4.13', 'Content on hover or focus', 'AA', 'Nothing appears on hover or focus.'),
  tested(['2.1.1', 'Keyboard', 'A', 'From the top of the page to the order.'], keyboard, [
    'test/flows/tabs.spec.ts',
    'tabs are one stop; arrows move between them and choose',
  ]),
  tested(
    ['2.1.2', 'No keyboard trap', 'A', 'Into the frame and out again; Escape leaves the bank’s dialog.'],
    keyboard,
    ['test/flows/three-ds.spec.ts', 'Escape, twice as well'],
  ),
  noOccasion('2.1.4', 'Character key shortcuts', 'A', 'There are none.'),
  inPart(
    [
      '2.2.1',
      'Timing adjustable',
      'A',
      'By default a session lives 24 hours, which needs no more. One that its merchant made shorter warns at 120 s and ' +
        '30 s, and the shopper cannot lengthen it; the merchant can, while the page is open.',
    ],
    ['test/flows/expiry.spec.ts', 'warns at 120 s and at 30 s'],
    ['test/flows/expiry.spec.ts', 'a warning is taken back when the session is given more time'],
  ),
  tested(
    ['2.2.2', 'Pause, stop, hide', 'A', 'Only what is under way turns; reduced motion is honoured.'],
    still,
  ),
  designed('2.3.1', 'Three flashes', 'A', 'Nothing flashes.'),
  noOccasion('2.4.1', 'Bypass blocks', 'A', 'A form in a page of the merchant’s.'),
  tested(['2.4.2', 'Page titled', 'A', 'Every frame and its document have titles; by axe.'], axe),
  tested(['2.4.3', 'Focus order', 'A', 'To the first fault, the summary or the outcome.'], keyboard, summary),
  tested(
    [
      '2.4.4',
      'Link purpose',
      'A',
      'The one link is named by what it does: “Open in a full page”, in the bank’s dialog.',
    ],
    ['test/flows/bank.spec.ts', 'a bank that lets nobody frame it'],
  ),
  noOccasion('2.4.5', 'Multiple ways', 'AA', 'One step of a process.'),
  designed('2.4.6', 'Headings and labels', 'AA', 'Each says what it is about.'),
  tested(
    ['2.4.7', 'Focus visible', 'AA', 'A ring over the lines of the cell.'],
    ['test/frame/look.test.ts', 'draws the focus over the lines of the cell'],
  ),
  tested(
    [
      '2.4.11',
      'Focus not obscured',
      'AA',
      'Nothing floats over the form; a phone’s keyboard does not cover it.',
    ],
    ['test/flows/phone.spec.ts', 'the keyboard comes:'],
  ),
  noOccasion('2.5.1', 'Pointer gestures', 'A', noPath),
  tested(
    ['2.5.2', 'Pointer cancellation', 'A', 'Native buttons: they act on release.'],
    ['test/flows/a11y.spec.ts', 'a press that is taken back does nothing'],
  ),
  tested(['2.5.3', 'Label in name', 'A', 'The name is what is written; by axe.'], axe),
  noOccasion('2.5.4', 'Motion actuation', 'A', noPath),
  noOccasion('2.5.7', 'Dragging movements', 'AA', noPath),
  tested(
    ['2.5.8', 'Target size (minimum)', 'AA', 'From 24 px, mostly 44; measured in each state, and by axe.'],
    axe,
  ),
];
