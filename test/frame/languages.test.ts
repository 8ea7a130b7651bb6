// The form in every language is as high as its place in the page, which is reserved before the words are here.
import { expect } from '@open-wc/testing';
import type { Messages } from '../../src/locales/en.ts';
import { languages } from '../../src/locales/resolve.ts';
import { flawsOf } from '../support/geometry.ts';
import { applyLanguage } from '../../src/frame/text.ts';
import { frameTextKeys, type FrameTextKey } from '../../src/protocol/card-frame.ts';
import { autofill, closeForms, openForm, type OpenForm } from './support/open-form.ts';
import { setup } from './support/setup.ts';

const others = languages.filter((file) => file !== 'en');

/** Hints that are wider than their fields. */
const cutHints = ({ fields }: OpenForm): string[] => {
  const context = document.createElement('canvas').getContext('2d')!;
  return Object.values(fields)
    .filter((field) => {
      context.font = getComputedStyle(field).font;
      return field.checkVisibility() && context.measureText(field.placeholder).width > field.clientWidth + 1;
    })
    .map(({ placeholder }) => placeholder);
};

/** Fields of one row whose values do not stand on one line. */
const crooked = ({ fields }: OpenForm): boolean => {
  const box = (field: HTMLInputElement): DOMRect => field.getBoundingClientRect();
  const { number, expiry, cvc } = fields;
  const isOneLine = box(number).right <= box(expiry).left || box(expiry).right <= box(number).left;
  const row = isOneLine ? [number, expiry, cvc] : [expiry, cvc];
  return new Set(row.map((field) => box(field).bottom)).size > 1;
};

const speak = async ({ form, document: root }: OpenForm, file: string): Promise<void> => {
  const { words } = (await import(`../../src/locales/words/${file}.ts`)) as { words: Messages };
  const text = Object.fromEntries(frameTextKeys.map((key) => [key, words[key]]));
  applyLanguage(root.documentElement, file, /^(ar|fa|he)$/.test(file) ? 'rtl' : 'ltr');
  form.configure({ ...setup, text: text as Record<FrameTextKey, string> });
};

/** Typed, to be wrong in each way that has a sentence. */
const wrong = [
  {},
  { number: '4242', expiry: '1', cvc: '1', holderName: '' },
  { number: '4242424242424241', expiry: '0324', cvc: '12' },
  { number: '378282246310006', expiry: '1399' },
];

describe('the card form in every language', () => {
  afterEach(closeForms);

  for (const width of [272, 526])
    it(`says every fault whole at ${width} px; values of a row stand on one line`, async () => {
      const open = await openForm({ width });
      const root = open.document.documentElement;
      const flaws: string[] = [];
      for (const file of others) {
        open.form.clear('all');
        await speak(open, file);
        flaws.push(...cutHints(open).map((hint) => `${file}: hint ${hint}`));
        for (const typed of wrong) {
          autofill(open.fields, typed);
          open.form.validate();
          flaws.push(...flawsOf(root).map((flaw) => `${file}: ${flaw}`));
          if (crooked(open)) flaws.push(`${file}: crooked with ${JSON.stringify(typed)}`);
        }
      }
      expect(flaws).to.deep.equal([]);
    }).timeout(30_000);

  for (const [width, height, where] of [
    [272, 170, 'on a phone of 320'],
    [526, 114, 'in one line'],
  ] as const) {
    it(`keeps its height ${where}: no label wraps`, async () => {
      const open = await openForm({ width });
      const root = open.document;
      const group = root.getElementById('group')!;
      const higher: string[] = [];
      for (const file of others) {
        await speak(open, file);
        if (group.getBoundingClientRect().height !== height) higher.push(file);
        expect(root.documentElement.scrollWidth, file).to.equal(width);
      }
      expect(higher).to.deep.equal([]);
    });
  }
});
