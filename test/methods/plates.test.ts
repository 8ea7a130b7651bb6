// The marks at the end of the card's row: which are shown, and that what is shown can be drawn.
import { expect, fixture } from '@open-wc/testing';
import { render } from 'lit';
import { brandTitle, bringMarks, plates } from '../../src/methods/plates.ts';

describe('brand marks', () => {
  let place: HTMLElement;
  const names = (): (string | null)[] =>
    [...place.querySelectorAll('.plate')].map((plate) => plate.querySelector('svg')?.ariaLabel ?? null);
  beforeEach(async () => (place = await fixture('<div></div>')));

  it('have places that are there before them', () => {
    render(plates(['visa', 'jcb']), place);
    expect(names()).to.have.length(2);
    expect(place.textContent.trim()).to.equal('');
  });

  it('are the first three of the session, whichever these are, and a count of the others', async () => {
    await bringMarks();
    render(plates(['jcb', 'unionpay', 'discover', 'visa']), place);
    expect(names()).to.deep.equal(['JCB', 'UnionPay', 'Discover']);
    expect(place.textContent.trim()).to.equal('+1');
  });

  it('are there for each brand of the sandbox’s cards', async () => {
    await bringMarks();
    for (const brand of [
      'visa',
      'mastercard',
      'american-express',
      'jcb',
      'discover',
      'diners-club',
      'unionpay',
    ])
      expect(brandTitle(brand), brand).to.be.a('string');
    expect(brandTitle('eftpos')).to.equal(null);
  });
});
