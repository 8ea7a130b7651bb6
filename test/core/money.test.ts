import { expect } from '@open-wc/testing';
import { decimalString, formatAmount, minorUnitDigits } from '../../src/core/money.ts';

describe('money', () => {
  it('knows the minor units of currencies', () => {
    expect(['JPY', 'USD', 'KWD', 'HUF'].map(minorUnitDigits)).to.deep.equal([0, 2, 3, 2]);
  });
  it('writes minor units as an exact decimal', () => {
    expect(decimalString(12840, 2)).to.equal('128.40');
    expect(decimalString(1, 2)).to.equal('0.01');
    expect(decimalString(0, 3)).to.equal('0.000');
    expect(decimalString(9007199254740991, 2)).to.equal('90071992547409.91');
    expect(decimalString(800, 0)).to.equal('800');
  });
  it('S36 is not rounded by a polluted prototype', () => {
    const pollution = { notation: 'compact', maximumSignificantDigits: 1, currencyDisplay: 'name' };
    Object.assign(Object.prototype, pollution);
    const shown = formatAmount({ value: 12840, currency: 'USD' }, 'en-US');
    for (const name of Object.keys(pollution)) Reflect.deleteProperty(Object.prototype, name);
    expect(shown).to.equal('$128.40');
  });
  it('formats by locale and currency without floating point', () => {
    expect(formatAmount({ value: 12840, currency: 'USD' }, 'en-US')).to.equal('$128.40');
    expect(formatAmount({ value: 800, currency: 'JPY' }, 'en-US')).to.equal('¥800');
    expect(formatAmount({ value: 1234, currency: 'KWD' }, 'en-US').replace(/\s/g, ' ')).to.equal('KWD 1.234');
    expect(formatAmount({ value: 999999999999, currency: 'EUR' }, 'de-DE').replace(/\s/g, ' ')).to.equal(
      '9.999.999.999,99 €',
    );
  });
});
