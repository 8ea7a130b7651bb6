import { expect } from '@open-wc/testing';
import { expiryFault, formatExpiry, parseExpiry, settleExpiry } from '../../../src/frame/card/expiry.ts';

const today = Date.UTC(2026, 10, 24);

describe('the expiry date', () => {
  const accepted: [typed: string, shown: string][] = [
    ['01 / 30', '01 / 30'],
    ['1/30', '01 / 30'],
    ['130', '01 / 30'],
    ['0130', '01 / 30'],
    ['01/2030', '01 / 30'],
    ['012030', '01 / 30'],
    ['1 / 2030', '01 / 30'],
    ['01-30', '01 / 30'],
    ['01.30', '01 / 30'],
    ['2030-01', '01 / 30'],
    ['٠١٣٠', '01 / 30'],
    ['12 / 46', '12 / 46'],
    ['11 / 26', '11 / 26'],
  ];
  for (const [typed, shown] of accepted) {
    it(`accepts "${typed}" and shows "${shown}"`, () => {
      const text = formatExpiry(typed, true);
      expect(settleExpiry(text)).to.equal(shown);
      expect(expiryFault(text, today)).to.equal(undefined);
      expect(parseExpiry(text)).to.deep.equal(parseExpiry(settleExpiry(text)));
    });
  }

  const refused: [typed: string, fault: string][] = [
    ['', 'required'],
    ['/', 'required'],
    ['1', 'incomplete'],
    ['01', 'incomplete'],
    ['01 / 3', 'incomplete'],
    ['01 / 203', 'incomplete'],
    ['13/30', 'invalid'],
    ['1330', 'invalid'],
    ['0030', 'invalid'],
    ['00 / 30', 'invalid'],
    ['2330', 'invalid'],
    ['10 / 26', 'past'],
    ['03 / 24', 'past'],
    ['01 / 2020', 'past'],
  ];
  for (const [typed, fault] of refused) {
    it(`says ${fault} of "${typed}"`, () => {
      expect(expiryFault(formatExpiry(typed, true), today)).to.equal(fault);
    });
  }

  it('may be any that is to come', () => {
    for (const typed of ['11 / 26', '01 / 47', '12 / 99'])
      expect(expiryFault(typed, today), typed).to.equal(undefined);
  });

  it('is good until the last place on earth has left the month', () => {
    const at = (...utc: [number, number, number, number?]) => expiryFault('11 / 26', Date.UTC(...utc));
    expect(at(2026, 10, 30, 23)).to.equal(undefined);
    expect(at(2026, 11, 1, 11)).to.equal(undefined);
    expect(at(2026, 11, 1, 12)).to.equal('past');
  });

  it('calls nothing past as long as the gateway’s clock is not known', () => {
    expect(expiryFault('03 / 24', undefined)).to.equal(undefined);
    expect(expiryFault('13 / 24', undefined)).to.equal('invalid');
  });

  const keys: [typed: string, steps: string[]][] = [
    ['1230', ['1', '12 / ', '12 / 3', '12 / 30']],
    ['430', ['04 / ', '04 / 3', '04 / 30']],
    ['1/30', ['1', '1 / ', '1 / 3', '1 / 30']],
    ['12/30', ['1', '12 / ', '12 / ', '12 / 3', '12 / 30']],
    ['1330', ['1', '13', '133', '13 / 30']],
    ['01/2030', ['0', '01 / ', '01 / ', '01 / 2', '01 / 20', '01 / 203', '01 / 2030']],
    ['01301', ['0', '01 / ', '01 / 3', '01 / 30', '01 / 30']],
  ];
  for (const [typed, steps] of keys) {
    it(`shows ${steps.at(-1)} for the keys ${typed}, and means nothing else on the way`, () => {
      let text = '';
      const shown = [...typed].map((key) => (text = formatExpiry(text + key, true)));
      expect(shown).to.deep.equal(steps);
    });
  }

  it('leaves an unfinished or impossible date as it was typed', () => {
    for (const text of ['', '1', '13', '01 / 3', '13 / 30']) expect(settleExpiry(text)).to.equal(text);
  });
});
