import { expect } from '@open-wc/testing';
import { billingJson, faultsOf, type Address } from '../../src/billing/address.ts';
import { countryNames, likelyCountry } from '../../src/billing/countries.ts';
import { countryCodes, countryFormat } from '../../src/billing/country.ts';
import { readPrefill } from '../../src/billing/prefill.ts';
import { hasRegions, loadRegions, regionCode } from '../../src/billing/regions.ts';
import { rowsOf } from '../../src/billing/rows.ts';

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
    expect(countryFormat('XX', 'en').order).to.deep.equal(['address', 'city']);
  });

  it('names the parts as the country does', () => {
    expect(countryFormat('US', 'en')).to.include({ stateKind: 'state', codeKind: 'zip', cityKind: 'city' });
    expect(countryFormat('GB', 'en')).to.include({ codeKind: 'postal', cityKind: 'post_town' });
    expect(countryFormat('JP', 'en')).to.include({ stateKind: 'prefecture' });
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
      state: 'address.state.required',
      postalCode: 'address.zip.required',
    });
    expect(faults({ postalCode: '9' })).to.deep.equal({ postalCode: 'address.zip.invalid' });
    expect(faults({ country: 'HK', state: 'Kowloon', city: '', postalCode: 'anything' })).to.deep.equal({});
    expect(faults({ country: '' })).to.deep.equal({ country: 'address.country.required' });
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
    expect(hasRegions('DE')).to.equal(false);
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
  });
});

describe('rows of an address', () => {
  it('put the street alone, and two or three parts side by side', () => {
    expect(rowsOf(['address', 'city', 'state', 'postalCode']).map(([, place]) => place)).to.deep.equal([
      'address',
      'city wide-3 end-start-wide',
      'state half wide-2 beside-wide end-start',
      'postalCode half wide-1 beside end-end',
    ]);
    expect(rowsOf(['postalCode', 'state', 'address']).map(([, place]) => place)).to.deep.equal([
      'postalCode half',
      'state half beside',
      'address end-start end-start-wide end-end',
    ]);
  });
});
