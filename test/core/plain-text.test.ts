import { expect } from '@open-wc/testing';
import { plainText } from '../../src/core/plain-text.ts';

describe('words of somebody else', () => {
  it('stay what they are in every script', () => {
    for (const text of ['Northwind Supply', 'متجر', 'می‌خواهم', 'हिन्दी', '山田 太郎', '👨‍👩‍👧 & Söhne <b>'])
      expect(plainText(text)).to.equal(text);
  });

  it('lose what would turn or hide the text around them', () => {
    expect(plainText('\u202e04.821$\u202c Shop')).to.equal('04.821$ Shop');
    expect(plainText('\u2066a\u2069\u200fb\u061c')).to.equal('ab');
    expect(plainText('Sh\u200bo\ufeffp\u2060')).to.equal('Shop');
    expect(plainText(' a\0b\n\u0085c ')).to.equal('abc');
  });
});
