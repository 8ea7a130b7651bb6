import { expect } from '@open-wc/testing';
import { setup } from './support/setup.ts';
import { autofill, closeForms, goodCard, openForm } from './support/open-form.ts';

describe('the form of a saved card', () => {
  afterEach(closeForms);

  const openSaved = (saved = 'visa') => openForm({ saved: saved as never });

  it('is complete with the code alone', async () => {
    const { form, fields, changes } = await openSaved();
    expect(form.validate()).to.deep.equal([{ field: 'cvc', fault: 'required' }]);
    autofill(fields, { cvc: '123' });
    expect(form.validate()).to.deep.equal([]);
    expect(changes.at(-1)).to.deep.equal({ complete: true, empty: false, brand: 'visa' });
    expect(form.plaintext()).to.deep.equal({ cvv: '123' });
  });

  it('shows one cell of the usual height, with all four corners', async () => {
    const { document } = await openSaved();
    const cells = [...document.querySelectorAll<HTMLElement>('.cell')].filter((cell) =>
      cell.checkVisibility(),
    );
    expect(cells.map(({ className }) => className)).to.deep.equal(['cell cvc']);
    expect(cells[0]!.getBoundingClientRect().height).to.equal(56);
    expect(getComputedStyle(cells[0]!).borderEndStartRadius).to.equal('7px');
    expect(getComputedStyle(cells[0]!).borderStartEndRadius).to.equal('7px');
  });

  it('lets nobody fill in, and sends nothing of, what is not shown', async () => {
    const { form, fields } = await openForm();
    autofill(fields, goodCard);
    form.configure({ ...setup, saved: 'visa' });
    expect(
      [fields.number, fields.expiry, fields.holderName].map(({ value, disabled }) => [value, disabled]),
    ).to.deep.equal(Array(3).fill(['', true]));
    expect(form.plaintext()).to.deep.equal({ cvv: '123' });
  });

  it('puts the focus into the code', async () => {
    const { form, fields, document } = await openSaved();
    autofill(fields, { cvc: '123' });
    form.focus();
    expect(document.activeElement).to.equal(fields.cvc);
  });
});
