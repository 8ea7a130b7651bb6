// What holds of every language. That no key is missing, the compiler sees to.
import { expect } from '@open-wc/testing';
import { allEnglish as english } from '../../scripts/all-english.ts';
import { fill, type AddressWords, type Messages, type Words } from '../../src/locales/en.ts';
import { plural } from '../../src/locales/plural.ts';
import { languages, resolve } from '../../src/locales/resolve.ts';
import { groupOf, groups } from '../../src/methods/card/billing/words.ts';

const keys = Object.keys(english) as (keyof Messages)[];

/** Names of what is filled in, each once, in alphabetical order. */
const placeholders = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{(\w+)[|}]/g)].map(([, name]) => name!))].sort();

const address = new Map<string, AddressWords>();
before(async () => {
  for (const group of groups) {
    const { words } = (await import(`../../src/locales/address/${group}.ts`)) as {
      words: Readonly<Record<string, AddressWords>>;
    };
    for (const [file, some] of Object.entries(words)) {
      expect(groupOf(file)).to.equal(group);
      address.set(file, some);
    }
  }
});

/** The same word in more than one language, brand names and digits. */
const mayBeEnglish = /^(applePay|googlePay|alipay)\.label$|^card\.number\.hint$|^footer$/;

for (const file of languages.filter((name) => name !== 'en')) {
  describe(`the words of ${file}`, () => {
    let words: Messages;
    before(async () => {
      const here = (await import(`../../src/locales/words/${file}.ts`)) as { words: Words };
      words = { ...here.words, ...address.get(file)! };
    });

    it('are those of English, neither more nor fewer, and none is empty', () => {
      expect(Object.keys(words).sort()).to.deep.equal([...keys].sort());
      for (const key of keys) expect(words[key], key).to.match(/^\S(.*\S)?$/s);
    });

    it('name the same values', () => {
      for (const key of keys) expect(placeholders(words[key]), key).to.deep.equal(placeholders(english[key]));
    });

    it('keep a number and what it is a part of on one line', () => {
      for (const key of keys) expect(words[key], key).not.to.match(/\}-/);
    });

    it('are not English sentences', () => {
      const sentences = keys.filter((key) => !mayBeEnglish.test(key) && english[key].includes(' '));
      expect(sentences.filter((key) => words[key] === english[key])).to.deep.equal(
        sentences.filter((key) => key === 'card.expiry.hint' && words[key] === 'MM / YY'),
      );
    });

    it('have a form for every number, and leave no sign of how it was chosen', () => {
      for (const count of [0, 1, 2, 3, 4, 5, 11, 21, 100]) {
        const sentence = fill(plural(words['summary.title'], { count }, file), { count });
        expect(sentence).not.to.match(/[{}|#:]|one|few|many|other|undefined/);
      }
    });
  });
}

describe('the languages', () => {
  it('are at least 32, with those that are asked for by name', () => {
    expect(languages.length).to.be.at.least(32);
    const tags = [
      'zh-CN',
      'zh-HK',
      'zh-TW',
      'fr-FR',
      'ar',
      'he',
      'de',
      'es',
      'ja',
      'ko',
      'hi',
      'th',
      'tr',
      'fa',
    ];
    const files = tags.map((tag) => resolve(tag)?.file);
    expect(new Set(files).size).to.equal(tags.length);
    expect(languages).to.include.members(files);
  });

  it('say nothing of places, shapes or colours on the screen', () => {
    const told =
      /\b(on|to|at) the (left|right|top|bottom)\b|\b(above|below|corner|red|green|blue|round|square|icon)\b/i;
    expect(Object.values(english).filter((text) => told.test(text))).to.deep.equal([]);
  });
});

describe('plurals', () => {
  const say = (text: string, count: number, locale: string): string => plural(text, { count }, locale);

  it('take the form that the language has for the number', () => {
    const days = '{count|one:# день|few:# дня|many:# дней|other:# дня}';
    expect([1, 3, 5, 11, 21].map((count) => say(days, count, 'ru'))).to.deep.equal([
      '1 день',
      '3 дня',
      '5 дней',
      '11 дней',
      '21 день',
    ]);
    expect(say('{count|one:# day|other:# days} left', 1, 'en')).to.equal('1 day left');
    expect(say('{count|one:# day|other:# days} left', 1_200, 'de')).to.equal('1.200 days left');
  });

  it('fall back to "other", and to nothing', () => {
    expect(say('{count|other:# days}', 1, 'en')).to.equal('1 days');
    expect(say('a{count|one:b}c', 2, 'en')).to.equal('ac');
  });

  it('leave other text alone', () => {
    expect(say('{count} a|b {x}', 2, 'en')).to.equal('{count} a|b {x}');
  });
});
