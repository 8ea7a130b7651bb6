import { expect } from '@open-wc/testing';
import { reformat, type Format } from '../../src/frame/caret.ts';
import { formatExpiry } from '../../src/frame/card/expiry.ts';
import { formatNumber } from '../../src/frame/card/number.ts';

type Action = 'backspace' | 'delete' | { insert: string };

/** `|` is the caret, `[…]` a selection. Does what a browser does, then what the field does. */
function act(before: string, action: Action, format: Format): string {
  const start = before.search(/[|[]/);
  const end = before.includes('|') ? start : before.indexOf(']') - 1;
  const text = before.replace(/[|[\]]/g, '');
  const insert = typeof action === 'object' ? action.insert : '';
  let [from, to] = [start, end];
  if (start === end && action === 'backspace') from = Math.max(0, from - 1);
  if (start === end && action === 'delete') to = Math.min(text.length, to + 1);
  const inputType = {
    backspace: 'deleteContentBackward',
    delete: 'deleteContentForward',
  }[action as string];
  const result = reformat(
    {
      raw: text.slice(0, from) + insert + text.slice(to),
      caret: from + insert.length,
      inputType: inputType ?? 'insertText',
      digitsBefore: text.replace(/\D/g, '').length,
    },
    format,
  );
  return `${result.text.slice(0, result.caret)}|${result.text.slice(result.caret)}`;
}

describe('the caret', () => {
  const numbers: [before: string, action: Action, after: string, why: string][] = [
    ['|', { insert: '4' }, '4|', 'follows the first digit'],
    ['4242|', { insert: '4' }, '4242 4|', 'goes over the new space'],
    ['4242 4|', 'backspace', '4242|', 'comes back over it'],
    ['4242 |4', 'backspace', '424|4', 'takes the digit before a space, not the space'],
    ['4242| 4', 'delete', '4242| ', 'takes the digit after a space, not the space'],
    ['42|42 4242', { insert: '9' }, '429|4 2424 2', 'stays in the middle'],
    ['424|2 4242', { insert: '9' }, '4249 |2424 2', 'steps over a space when it was pushed to it'],
    ['4242 4|242', 'backspace', '4242| 242', 'stays where the digit was'],
    ['42|42 4242', 'delete', '42|24 242', 'stays when the digit after it goes'],
    ['4[242 4]242', { insert: '9' }, '49|24 2', 'ends a replaced selection'],
    ['[4242 4242]', 'backspace', '|', 'has nothing left'],
    ['42|', { insert: 'a' }, '42|', 'does not move for a letter'],
    ['4242 42|42', { insert: ' ' }, '4242 42|42', 'does not move for a space'],
    ['|', { insert: '4242-4242 4242\u00a04242' }, '4242 4242 4242 4242|', 'ends a paste'],
    ['42|42', { insert: '٩٩' }, '4299 |42', 'counts digits of other scripts'],
    [
      '4242 4242 4242 4242 424|',
      { insert: '1' },
      '4242 4242 4242 4242 424|',
      'stops when the number is full',
    ],
    ['|4242 4242', { insert: '5' }, '5|424 2424 2', 'regroups from the front'],
  ];
  for (const [before, action, after, why] of numbers) {
    const name = typeof action === 'string' ? action : `"${action.insert}"`;
    it(`${why}: ${before} and ${name} is ${after.trimEnd()}`, () => {
      expect(act(before, action, formatNumber).trimEnd()).to.equal(after.trimEnd());
    });
  }

  const dates: [before: string, action: Action, after: string][] = [
    ['1|', { insert: '2' }, '12 / |'],
    ['|', { insert: '7' }, '07 / |'],
    ['12 / |', 'backspace', '1|'],
    ['12 / 3|', 'backspace', '12|'],
    ['12| / 30', 'backspace', '1| / 30'],
    ['1| / 30', { insert: '1' }, '11 / |30'],
    ['12 / |30', 'backspace', '1| / 30'],
    ['|12 / 30', 'delete', '|2 / 30'],
    ['| / 30', { insert: '0' }, '0 / |30'],
    ['[12 / 30]', 'backspace', '|'],
    ['1|', { insert: '/' }, '1 / |'],
    ['|', { insert: '01/2030' }, '01 / 2030|'],
  ];
  for (const [before, action, after] of dates) {
    const name = typeof action === 'string' ? action : `"${action.insert}"`;
    it(`is right in a date: ${before} and ${name} is ${after}`, () => {
      expect(act(before, action, formatExpiry)).to.equal(after);
    });
  }
});
