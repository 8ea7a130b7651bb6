// The rules of billing addresses: what each country asks for, and what is wrong with what was typed. No browser flow.
import { expect } from '@open-wc/testing';
import { billingJson, faultsOf, readPrefill, type Address } from '../../src/methods/card/billing/address.ts';
import { countryNames, likelyCountry } from '../../src/methods/card/billing/countries.ts';
import { countryCodes, countryFormat } from '../../src/methods/card/billing/country.ts';
import {
  regionCode,
  regionsOf,
  type Region,
  type RegionsPart,
} from '../../src/methods/card/billing/regions.ts';
import { rowsOf } from '../../src/methods/card/billing/rows.ts';

const loadRegions = async (country: string, locale: string): Promise<Region[]> => {
  const format = countryFormat(country, locale);
  const file = `../../src/methods/card/billing/data/regions/${format.area}.ts`;
  return regionsOf(country, format, (await import(file)) as RegionsPart, locale);
};
const address = (change: Partial<Address>): Address => ({
  country: 'US',
  address: '1180 Folsom Street',
  city: 'San Francisco',
  state: 'CA',
  postalCode: '94103',
  ...change,
});
const faults = (change: Partial<Address>, locale = 'en'): Record<string, string> => {
  const typed = address(change);
  const found = faultsOf(typed, countryFormat(typed.country, locale));
  return Object.fromEntries(found.map(({ field, key }) => [field, key]));
};

describe('a billing address', () => {
  it('asks for what the country has, in its order, and in Latin order for who does not read its language', () => {
    expect(countryFormat('US', 'en').order).to.deep.equal(['address', 'city', 'state', 'postalCode']);
    expect(countryFormat('DE', 'en').order).to.deep.equal(['address', 'postalCode', 'city']);
    expect(countryFormat('JP', 'ja').order).to.deep.equal(['postalCode', 'state', 'address']);
    expect(countryFormat('JP', 'en').order).to.deep.equal(['address', 'state', 'postalCode']);
    expect(countryFormat('AE', 'ar').order).to.deep.equal(['address', 'state']);
    expect(countryFormat('XX', 'en').order).to.deep.equal(['address', 'city', 'postalCode']);
  });

  it('names the parts as the country does', () => {
    expect(countryFormat('US', 'en')).to.include({ state: 'state', code: 'zip', city: 'city' });
    expect(countryFormat('GB', 'en')).to.include({ code: 'postal', city: 'town' });
    expect(countryFormat('JP', 'en')).to.include({ state: 'prefecture' });
  });

  const codes: readonly [country: string, good: readonly string[], bad: readonly string[]][] = [
    ['US', ['94103', '94103-1234'], ['9410', 'ABCDE', '94103-']],
    ['GB', ['EC1Y 8SY', 'm2 5bq', 'BFPO 61'], ['EC1Y', '12345', 'QQ1 1QQ']],
    ['CA', ['H3Z 2Y7', 'h3z2y7'], ['D3Z 2Y7', 'H3Z']],
    ['DE', ['10115'], ['1011', '101150']],
    ['JP', ['154-0023', '1540023'], ['154']],
    ['NL', ['1234 AB'], ['0234 AB', '1234']],
  ];
  for (const [country, good, bad] of codes) {
    it(`knows postal codes of ${country}`, () => {
      const state = country === 'US' ? 'CA' : 'X';
      for (const postalCode of good)
        expect(faults({ country, state, postalCode }), postalCode).to.deep.equal({});
      for (const postalCode of bad)
        expect(faults({ country, state, postalCode }), postalCode).to.have.all.keys('postalCode');
    });
  }

  it('has one sentence for each faulty field, and none for what the country does not have', () => {
    expect(faults({ address: ' ', city: '', state: '', postalCode: '' })).to.deep.equal({
      address: 'address.line.required',
      city: 'address.city.required',
      state: 'address.part.required',
      postalCode: 'address.zip.required',
    });
    expect(faults({ postalCode: '9' })).to.deep.equal({ postalCode: 'address.zip.invalid' });
    expect(faults({ country: 'HK', state: 'Kowloon', city: '', postalCode: 'anything' })).to.deep.equal({});
    expect(faults({ country: '', city: '' })).to.deep.equal({
      country: 'address.country.required',
      city: 'address.city.required',
    });
  });

  it('is sent as the gateway spells it, without what the country does not have', () => {
    const typed = address({ country: 'AE', state: 'DU', city: 'left over', address: ' 1 Sheikh Road ' });
    expect(billingJson(typed, countryFormat('AE', 'en'))).to.deep.equal({
      country: 'AE',
      address_line1: '1 Sheikh Road',
      state: 'DU',
    });
  });

  it('every country can be read: patterns compile, the example fits, the required is asked for', () => {
    for (const country of countryCodes) {
      const { example, postalCode, order, required } = countryFormat(country, 'en');
      expect(order, country).to.include('address');
      expect(
        required.every((part) => order.includes(part)),
        country,
      ).to.equal(true);
      if (postalCode && example) expect(postalCode.test(example), `${country} ${example}`).to.equal(true);
    }
    expect(countryCodes).to.have.length.greaterThan(240);
  });
});

describe('what the merchant knows of an address', () => {
  it('fills the form; what is no text is left out, and so is a second line that is a dash', () => {
    const bill = { country: 'US', city: 7, address_line1: '1 Main Street', address_line2: '-', extra: {} };
    const empty = { state: '', city: '', postalCode: '' };
    expect(readPrefill(bill as object)).to.deep.equal({ ...empty, country: 'US', address: '1 Main Street' });
    const two = { address_line1: '1 Main Street', address_line2: 'Flat 2' };
    expect(readPrefill(two).address).to.equal('1 Main Street, Flat 2');
  });
});

describe('regions of a country', () => {
  it('are named in the reader’s language, or in the country’s own Latin spelling', async () => {
    const nameOf = async (country: string, locale: string, code: string) =>
      (await loadRegions(country, locale)).find((region) => region.code === code)?.name;
    expect(await nameOf('US', 'en', 'CA')).to.equal('California');
    expect(await nameOf('CA', 'fr-CA', 'QC')).to.equal('Québec');
    expect(await nameOf('CA', 'de', 'QC')).to.equal('Quebec');
    expect(await nameOf('JP', 'ja', '13')).to.equal('東京都');
    expect(await nameOf('JP', 'en', '13')).to.equal('Tokyo');
    expect(await nameOf('HK', 'en', 'Kowloon')).to.equal('Kowloon');
    expect(await nameOf('HK', 'zh-HK', 'Kowloon')).to.equal('九龍');
    expect(countryFormat('DE', 'en').area).to.equal('');
  });

  it('are found by code or by name, in any language', async () => {
    const regions = await loadRegions('CA', 'en');
    for (const given of ['QC', 'qc', 'Quebec', 'québec', ' QC '])
      expect(regionCode(regions, given), given).to.equal('QC');
    expect(regionCode(regions, 'Texas')).to.equal('');
  });
});

describe('countries', () => {
  it('are called as the reader calls them, and sorted so', () => {
    const german = countryNames('de').map(({ name }) => name);
    expect(german).to.include('Vereinigte Staaten').and.to.include('Österreich');
    expect(german.indexOf('Österreich')).to.be.lessThan(german.indexOf('Polen'));
    expect(countryNames('en').every(({ name, code }) => name.length > 0 && name !== code)).to.equal(true);
  });

  it('begin with the one that the page’s or the browser’s language names', () => {
    expect(likelyCountry('en-GB', ['fr-FR'])).to.equal('GB');
    expect(likelyCountry('en', ['fr', 'fr-CA'])).to.equal('CA');
    expect(likelyCountry('en', ['en'])).to.equal('');
    expect(likelyCountry('en', ['en-US@posix', '', 'fr-CA'])).to.equal('CA');
  });
});

describe('rows of an address', () => {
  it('are three on a wide form; on a narrow one the last two of three share one', () => {
    const rows = (country: string, locale = 'en') =>
      rowsOf(countryFormat(country, locale)).map(([, place]) => place);
    expect(rows('US')).to.deep.equal([
      'address',
      'city wide-6 end-start-wide',
      'state wide-4 beside-wide half end-start',
      'postalCode wide-2 beside-wide half beside end-end',
    ]);
    expect(rows('DE')).to.deep.equal([
      'address',
      'postalCode wide-6 end-start-wide',
      'city wide-6 beside-wide end-start end-end',
    ]);
    expect(rows('JP', 'ja')).to.deep.equal([
      'postalCode wide-6',
      'state wide-6 beside-wide',
      'address end-start end-start-wide end-end',
    ]);
    // Its code stands below the street: here nothing stands on both sides of it.
    expect(rows('KR', 'ko').map((place) => place.split(' ')[0])).to.deep.equal([
      'state',
      'city',
      'postalCode',
      'address',
    ]);
    expect(rows('MO')).to.deep.equal(['address end-start end-start-wide end-end']);
  });
});
