import { expect, nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { autofill, closeForms, goodCard as good, openForm, type OpenForm } from './support/open-form.ts';

describe('the card form', () => {
  let open: OpenForm;

  afterEach(closeForms);

  describe('asked for the card', () => {
    beforeEach(async () => {
      open = await openForm();
    });

    it('shows every error and leaves the focus to the summary when there are three or more', async () => {
      expect(open.form.validate()).to.deep.equal([
        { field: 'number', fault: 'required' },
        { field: 'expiry', fault: 'required' },
        { field: 'cvc', fault: 'required' },
        { field: 'holderName', fault: 'required' },
      ]);
      expect(open.errors()).to.deep.equal([
        'Enter your card number.',
        'Enter the expiry date.',
        'Enter the 3-digit security code.',
        'Enter the name on the card.',
      ]);
      expect(open.document.activeElement).to.equal(open.document.body);
      await nextFrame();
      expect(open.said).to.deep.equal([]);
    });

    it('focuses the first of two faulty fields and says the other', async () => {
      autofill(open.fields, { ...good, expiry: '03/24', cvc: '' });
      open.form.validate();
      expect(open.document.activeElement).to.equal(open.fields.expiry);
      await nextFrame();
      expect(open.said.at(-1)).to.equal('Enter the 3-digit security code.');
    });

    it('says the error of the field that already has the focus', async () => {
      autofill(open.fields, { ...good, cvc: '' });
      open.fields.cvc.focus();
      open.form.validate();
      await nextFrame();
      expect(open.said.at(-1)).to.equal('Enter the 3-digit security code.');
    });

    it('refuses a brand that the session does not take', async () => {
      open = await openForm({ brands: ['mastercard', 'jcb'] as never[] });
      autofill(open.fields, good);
      expect(open.form.validate()).to.deep.equal([{ field: 'number', fault: 'unsupported' }]);
      expect(open.errors()).to.deep.equal(['We can’t take this card. Try another.']);
      autofill(open.fields, { number: '5555555555554444' });
      expect(open.errors()).to.deep.equal([]);
      expect(open.form.validate()).to.deep.equal([]);
    });

    it('does not take a number for a name', () => {
      autofill(open.fields, { ...good, holderName: '4242 4242 4242 4242' });
      expect(open.form.validate()).to.deep.equal([{ field: 'holderName', fault: 'required' }]);
    });

    it('does not ask for a name when the page does not', async () => {
      open = await openForm({ showHolderName: false });
      autofill(open.fields, { ...good, holderName: '' });
      expect(open.fields.holderName.checkVisibility()).to.equal(false);
      expect(open.form.validate()).to.deep.equal([]);
      expect(open.form.plaintext()).to.not.have.property('holder_name');
    });

    it('goes to the first field that needs the shopper', () => {
      open.form.focus();
      expect(open.document.activeElement).to.equal(open.fields.number);
      autofill(open.fields, { number: good.number, expiry: good.expiry });
      open.form.focus();
      expect(open.document.activeElement).to.equal(open.fields.cvc);
      open.form.focus('expiry');
      expect(open.document.activeElement).to.equal(open.fields.expiry);
    });
  });

  describe('told by the page', () => {
    beforeEach(async () => {
      open = await openForm();
      autofill(open.fields, good);
    });

    it('sends on Enter, once per press', async () => {
      open.fields.cvc.focus();
      await sendKeys({ press: 'Enter' });
      expect(open.submits).to.equal(1);
      const held = { key: 'Enter', bubbles: true, cancelable: true };
      open.fields.cvc.dispatchEvent(new KeyboardEvent('keydown', { ...held, repeat: true }));
      open.fields.cvc.dispatchEvent(new KeyboardEvent('keydown', { ...held, isComposing: true }));
      expect(open.submits).to.equal(1);
    });

    it('is read-only and silent while it is locked', async () => {
      open.form.lock(true);
      open.fields.cvc.focus();
      await sendKeys({ type: '9' });
      await sendKeys({ press: 'Backspace' });
      await sendKeys({ press: 'Enter' });
      expect(open.fields.cvc.value).to.equal('123');
      expect(open.submits).to.equal(0);
      const group = open.document.getElementById('group')!;
      expect(getComputedStyle(group).opacity).to.equal('0.6');
      open.form.lock(false);
      await sendKeys({ press: 'Backspace' });
      expect(open.fields.cvc.value).to.equal('12');
    });

    it('clears the code alone after a decline', () => {
      open.form.clear('cvc');
      expect(open.fields.cvc.value).to.equal('');
      expect(open.fields.number.value).to.equal('4242 4242 4242 4242');
      expect(open.errors()).to.deep.equal([]);
      expect(open.changes.at(-1)).to.deep.equal({ complete: false, empty: false, brand: 'visa' });
    });

    it('asks for three digits again after an American Express was wiped', () => {
      autofill(open.fields, { number: '378282246310005' });
      expect(open.fields.cvc.placeholder).to.equal('4 digits');
      open.form.clear('all');
      expect(open.fields.cvc.placeholder).to.equal('3 digits');
    });

    it('asks for the right number of digits in an error that is already shown', () => {
      autofill(open.fields, { cvc: '' });
      open.form.validate();
      autofill(open.fields, { number: '378282246310005' });
      expect(open.errors()).to.deep.equal(['Enter the 4-digit security code.']);
    });

    it('tells what changed with the gateway’s clock', () => {
      open.now = undefined;
      autofill(open.fields, { expiry: '03/24' });
      expect(open.form.state.complete).to.equal(true);
      open.now = Date.UTC(2026, 10, 24);
      open.form.tell();
      expect(open.changes.at(-1)).to.include({ complete: false });
    });

    it('forgets everything when it is wiped', () => {
      open.form.clear('all');
      for (const field of Object.values(open.fields)) expect(field.value).to.equal('');
      expect(open.changes.at(-1)).to.deep.equal({ complete: false, empty: true, brand: null });
      expect(open.document.getElementById('plate')!.childElementCount).to.equal(0);
    });

    it('changes its language and keeps what was typed', () => {
      open.form.validate();
      autofill(open.fields, { cvc: '1' });
      open.form.validate();
      const { text } = germanWords;
      open.form.configure({ text, brands: [], showHolderName: true, saved: null });
      expect(open.fields.number.labels![0]!.textContent.trim()).to.equal('Kartennummer');
      expect(open.fields.cvc.placeholder).to.equal('3 Ziffern');
      expect(open.errors()).to.deep.equal(['Bitte 3 Ziffern.']);
      expect(open.fields.number.value).to.equal('4242 4242 4242 4242');
    });
  });
});

const germanWords = {
  text: new Proxy({} as Record<string, string>, {
    get: (_, key) =>
      ({
        'card.number': 'Kartennummer',
        'card.cvc.hint': '{digits} Ziffern',
        'card.cvc.incomplete': 'Bitte {digits} Ziffern.',
      })[String(key)] ?? 'x',
  }) as never,
};
