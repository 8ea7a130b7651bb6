import { expect } from '@open-wc/testing';
import cardValidator from 'card-validator';
import creditCardType from 'credit-card-type';
import { rulesFor } from '../../../src/frame/card/brand.ts';
import { digitsOf } from '../../../src/frame/card/digits.ts';
import { formatNumber, numberFault, passesLuhn } from '../../../src/frame/card/number.ts';

const cards: [brand: string, shown: string][] = [
  ['visa', '4242 4242 4242 4242'],
  ['visa', '4901 1700 0000 0003'],
  ['visa', '4918 1900 0000 0002'],
  ['visa', '4000 0000 0000 0341'],
  ['mastercard', '5555 5555 5555 4444'],
  ['mastercard', '5433 3000 0000 0133'],
  ['mastercard', '2223 0031 2200 3222'],
  ['american-express', '3782 822463 10005'],
  ['jcb', '3530 1113 3330 0000'],
  ['discover', '6011 1111 1111 1117'],
  ['diners-club', '3056 930902 5904'],
  ['unionpay', '6200 0000 0000 0005'],
  ['unionpay', '6205 5000 0000 0000 004'],
  ['maestro', '6759 6498 2643 8453'],
];

describe('the card number', () => {
  for (const [brand, shown] of cards) {
    it(`knows ${shown} as ${brand}, groups it and finds no fault`, () => {
      const digits = digitsOf(shown);
      expect(rulesFor(digits).brand).to.equal(brand);
      expect(formatNumber(digits)).to.equal(shown);
      expect(numberFault(shown, [])).to.equal(undefined);
      expect(numberFault(shown, [brand])).to.equal(undefined);
      expect(cardValidator.number(digits).isValid, 'card-validator').to.equal(true);
    });

    // Some of its ranges have no check digit.
    if (brand === 'unionpay') {
      it(`takes any last digit of ${shown}`, () =>
        expect(numberFault(`${shown.slice(0, -1)}0`, [])).to.equal(undefined));
      continue;
    }
    it(`finds any wrong last digit of ${shown}`, () => {
      const digits = digitsOf(shown);
      for (let change = 1; change < 10; change += 1) {
        const wrong = digits.slice(0, -1) + ((Number(digits.at(-1)) + change) % 10);
        expect(passesLuhn(wrong), wrong).to.equal(false);
        expect(numberFault(wrong, []), wrong).to.equal('invalid');
      }
    });
  }

  const brands: [digits: string, brand: string | null][] = [
    ['', null],
    ['4', 'visa'],
    ['5', null],
    ['55', 'mastercard'],
    ['2', null],
    ['2221', 'mastercard'],
    ['3', null],
    ['34', 'american-express'],
    ['37', 'american-express'],
    ['36', 'diners-club'],
    ['35', 'jcb'],
    ['6', null],
    ['6011', 'discover'],
    ['622126', 'unionpay'],
    ['99', null],
    ['1111', null],
  ];
  for (const [digits, brand] of brands) {
    it(`takes "${digits}" for ${brand ?? 'nobody’s yet'}`, () => {
      expect(rulesFor(digits).brand).to.equal(brand);
    });
  }

  it('asks the table with as many digits as its longest entry has, whatever was asked before', () => {
    for (const type of Object.values(creditCardType.types))
      for (const entry of creditCardType.getTypeInfo(type).patterns.flat())
        expect(String(entry).length, type).to.be.at.most(8);
    // The seventh and the eighth digit decide; what comes after them does not.
    const [inside, outside] = ['65086000', '65086001'];
    for (const digits of [inside, outside, `${inside}99`, `${outside}99`, inside])
      expect(rulesFor(digits).brand, digits).to.equal(creditCardType(digits)[0]!.type);
  });

  const faults: [text: string, accepted: string[], fault: string | undefined, why: string][] = [
    ['', [], 'required', 'nothing is typed'],
    ['abcd', [], 'required', 'no digit is typed'],
    ['4242', [], 'incomplete', 'it is too short'],
    ['4242 4242 4242 424', [], 'incomplete', 'one digit is missing'],
    ['4242 4242 4242 4242 4', [], 'incomplete', 'Visa has no 17 digits, but 18 and 19'],
    ['4242 4242 4242 4241', [], 'invalid', 'the check digit is wrong'],
    ['8888 8888 8888 8888', [], 'invalid', 'all digits are the same'],
    ['0000 0000 0000 0000', [], 'invalid', 'all digits are the same'],
    ['1234 5678 9012', [], 'invalid', 'nobody’s number must have the check digit, too'],
    ['4242 4242 4242 4242', ['mastercard'], 'unsupported', 'the session does not take it'],
    ['4242', ['mastercard'], 'unsupported', 'the brand is known before the number is complete'],
    ['5', ['visa'], 'incomplete', 'the brand is still open'],
    ['9999 9999 9999 9995', ['visa'], 'unsupported', 'nobody’s number is not in any list'],
    ['9999 9999 9999 9995', [], undefined, 'other brands are not stopped here'],
  ];
  for (const [text, accepted, fault, why] of faults) {
    it(`says ${fault} of "${text}" for [${accepted}]: ${why}`, () => {
      expect(numberFault(text, accepted)).to.equal(fault);
    });
  }

  const pasted: [raw: string, name: string][] = [
    ['4242-4242-4242-4242', 'dashes'],
    ['  4242 4242 4242 4242  ', 'spaces'],
    ['4242\u00a04242\u00a04242\u00a04242', 'no-break spaces'],
    ['4242\u202f4242\u20114242–4242', 'narrow spaces and typographic dashes'],
    ['４２４２４２４２４２４２４２４２', 'full-width digits'],
    ['٤٢٤٢٤٢٤٢٤٢٤٢٤٢٤٢', 'Arabic-Indic digits'],
    ['۴۲۴۲۴۲۴۲۴۲۴۲۴۲۴۲', 'Persian digits'],
    ['४२४२ ४२४२ ४२४२ ४२४२', 'Devanagari digits'],
    ['๔๒๔๒๔๒๔๒๔๒๔๒๔๒๔๒', 'Thai digits'],
    ['𝟜𝟚𝟜𝟚𝟜𝟚𝟜𝟚𝟜𝟚𝟜𝟚𝟜𝟚𝟜𝟚', 'mathematical digits'],
  ];
  for (const [raw, name] of pasted) {
    it(`reads a number pasted with ${name}`, () => {
      expect(formatNumber(raw)).to.equal('4242 4242 4242 4242');
    });
  }

  it('drops digits beyond the longest number of the brand', () => {
    expect(formatNumber('5555555555554444999')).to.equal('5555 5555 5555 4444');
    expect(formatNumber('37828224631000599')).to.equal('3782 822463 10005');
    expect(formatNumber('424242424242424242429')).to.equal('4242 4242 4242 4242 424');
  });
});
