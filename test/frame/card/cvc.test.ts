import { expect } from '@open-wc/testing';
import { cvcFault, cvcSize, formatCvc } from '../../../src/frame/card/cvc.ts';

const visa = '4242 4242 4242 4242';
const amex = '3782 822463 10005';

describe('the security code', () => {
  const table: [code: string, number: string, fault: string | undefined][] = [
    ['', visa, 'required'],
    ['12', visa, 'incomplete'],
    ['123', visa, undefined],
    ['1234', visa, 'incomplete'],
    ['123', amex, 'incomplete'],
    ['1234', amex, undefined],
    ['123', '', undefined],
    ['1234', '', undefined],
    ['١٢٣', visa, undefined],
  ];
  for (const [code, number, fault] of table) {
    it(`says ${fault} of "${code}" for "${number}"`, () => {
      expect(cvcFault(code, number)).to.equal(fault);
    });
  }

  it('asks for four digits for American Express alone', () => {
    expect(cvcSize(amex)).to.equal(4);
    expect([visa, '', '5555'].map((number) => cvcSize(number))).to.deep.equal([3, 3, 3]);
  });

  it('goes by the brand of a saved card, which has no number here', () => {
    expect(cvcSize('', 'american-express')).to.equal(4);
    expect(cvcFault('123', '', 'american-express')).to.equal('incomplete');
    expect(cvcFault('123', '', 'visa')).to.equal(undefined);
    expect(formatCvc('12345', '', 'visa')).to.equal('123');
    for (const stranger of ['constructor', 'carte-bleue']) expect(cvcSize('', stranger)).to.equal(3);
  });

  it('takes no more digits than the brand has', () => {
    expect(formatCvc('12345', visa)).to.equal('123');
    expect(formatCvc('12345', amex)).to.equal('1234');
    expect(formatCvc('1a2 3-4', '')).to.equal('1234');
  });
});
