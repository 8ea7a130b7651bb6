// WCAG 2.2, levels A and AA: what can be understood (3) and is robust (4).
import { axe, designed, keyboard, noOccasion, said, summary, tested, type Criterion } from './criteria.ts';

const pay = 'test/flows/pay.spec.ts';

export const understoodCriteria: readonly Criterion[] = [
  tested(
    ['3.1.1', 'Language of page', 'A', '`lang` on the frame’s document and on the element.'],
    ['test/flows/languages.spec.ts', 'German by attribute, then Arabic'],
  ),
  designed('3.1.2', 'Language of parts', 'AA', 'One language at a time; names are names.'),
  tested(['3.2.1', 'On focus', 'A', 'Focus alone chooses, sends and leaves nothing.'], keyboard),
  tested(
    ['3.2.2', 'On input', 'A', 'No field sends the shopper on; typing never pays.'],
    ['test/frame/card-form-typing.test.ts', 'sends nobody on: a field that is full keeps the focus'],
    ['test/frame/card-form-typing.test.ts', 'says nothing is wrong before the field is left'],
  ),
  noOccasion('3.2.3', 'Consistent navigation', 'AA', 'There is no navigation.'),
  designed('3.2.4', 'Consistent identification', 'AA', 'One word for one thing, from one list of words.'),
  noOccasion('3.2.6', 'Consistent help', 'A', 'Help is the shop’s to offer.'),
  tested(['3.3.1', 'Error identification', 'A', 'Each names its field, in words.'], summary, [
    pay,
    'faulty fields are shown, named to the merchant, and nothing is sent',
  ]),
  tested(
    ['3.3.2', 'Labels or instructions', 'A', 'Labels that stay; the number of digits of the code.'],
    ['test/frame/look.test.ts', 'keeps every label, above what is typed'],
    ['test/frame/card-form-typing.test.ts', 'asks for four digits for American Express'],
  ),
  tested(['3.3.3', 'Error suggestion', 'AA', 'What to enter, or what to do next.'], summary),
  tested(
    [
      '3.3.4',
      'Error prevention',
      'AA',
      'The amount stands on the button; nothing faulty is sent; one charge.',
    ],
    [pay, 'faulty fields are shown, named to the merchant, and nothing is sent'],
    [pay, 'clicks, Enter and submit() in one task are one payment'],
  ),
  tested(
    [
      '3.3.7',
      'Redundant entry',
      'A',
      'After a decline the card stays; the code is asked for anew, for security.',
    ],
    [pay, 'a decline keeps the card, asks for the code again'],
  ),
  tested(
    [
      '3.3.8',
      'Accessible authentication',
      'AA',
      'None of ours; pasting and filling work. The bank’s page is its own.',
    ],
    ['test/frame/card-form-filling.test.ts', 'takes a pasted number'],
  ),
  tested(['4.1.2', 'Name, role, value', 'A', 'Native elements; by axe.'], axe),
  tested(
    ['4.1.3', 'Status messages', 'AA', 'Politely what goes on, at once what went wrong.'],
    said,
    ['test/frame/card-form-typing.test.ts', 'announces the brand once'],
    ['test/methods/billing-form.test.ts', 'says the fault of a field that is left, once'],
  ),
];
