import { expect } from '@open-wc/testing';
import { resolve } from '../../src/locales/resolve.ts';

const file = (tag: string | null | undefined): string | undefined => resolve(tag)?.file;

describe('a language tag', () => {
  const meant: Readonly<Record<string, readonly string[]>> = {
    zh: ['zh', 'zh-CN', 'zh-Hans', 'zh-SG', 'zh_CN', 'zh-Hans-HK', 'cmn'],
    'zh-Hant': ['zh-TW', 'zh-Hant', 'zh-Hant-TW', 'zh-tw'],
    'zh-Hant-HK': ['zh-HK', 'zh-Hant-HK'],
    'pt-BR': ['pt-BR', 'pt', 'pt_BR'],
    pt: ['pt-PT', 'pt-AO'],
    nb: ['nb', 'no', 'nn', 'nb-NO'],
    he: ['he', 'iw', 'he-IL'],
    id: ['id', 'in'],
    fr: ['fr-FR', 'fr-CA', 'FR'],
    en: ['en', 'en-GB', 'en_US'],
  };
  for (const [expected, tags] of Object.entries(meant)) {
    it(`${tags.join(', ')} mean the file ${expected}`, () => {
      expect(tags.map(file)).to.deep.equal(tags.map(() => expected));
    });
  }

  it('of no language of ours, or no tag at all, names none', () => {
    for (const tag of [
      'eo',
      'tlh',
      'sw-KE',
      'xx-invalid-tag-too-long',
      '',
      'e',
      '日本',
      '__proto__',
      null,
      undefined,
    ])
      expect(resolve(tag), String(tag)).to.equal(null);
    expect(resolve(7 as unknown as string)).to.equal(null);
  });

  it('keeps its region, for amounts and dates', () => {
    expect(resolve('de-AT')!.locale).to.equal('de-AT');
    expect(resolve('ar_EG')!.locale).to.equal('ar-EG');
    expect(resolve('de-DE-u-co-phonebk')!.locale).to.equal('de-DE');
  });
});
