// The form in every language is as high as its place in the page, which is reserved before the words are here.
import { expect } from '@open-wc/testing';
import type { Messages } from '../../src/locales/en.ts';
import { languages } from '../../src/locales/resolve.ts';
import { applyLanguage } from '../../src/frame/text.ts';
import { frameTextKeys, type FrameTextKey } from '../../src/protocol/card-frame.ts';
import { closeForms, openForm } from './support/open-form.ts';
import { setup } from './support/setup.ts';

const others = languages.filter((file) => file !== 'en');

describe('the card form in every language', () => {
  afterEach(closeForms);

  for (const [width, height, where] of [
    [272, 170, 'on a phone of 320'],
    [526, 114, 'in one line'],
  ] as const) {
    it(`keeps its height ${where}: no label wraps`, async () => {
      const { form, document: root } = await openForm({ width });
      const group = root.getElementById('group')!;
      const higher: string[] = [];
      for (const file of others) {
        const { words } = (await import(`../../src/locales/words/${file}.ts`)) as { words: Messages };
        const text = Object.fromEntries(frameTextKeys.map((key) => [key, words[key]]));
        applyLanguage(root.documentElement, file, /^(ar|fa|he)$/.test(file) ? 'rtl' : 'ltr');
        form.configure({ ...setup, text: text as Record<FrameTextKey, string> });
        if (group.getBoundingClientRect().height !== height) higher.push(file);
        expect(root.documentElement.scrollWidth, file).to.equal(width);
      }
      expect(higher).to.deep.equal([]);
    });
  }
});
