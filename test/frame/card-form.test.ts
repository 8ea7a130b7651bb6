import { aTimeout, expect, nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { brandMarks } from '../../src/theme/brand-marks.ts';
import { autofill, openForm, type OpenForm } from './support/open-form.ts';

const good = { number: '4242424242424242', expiry: '12/30', cvc: '123', holderName: 'Maya Okafor' };

describe('the card form', () => {
  let open: OpenForm;
  const type = async (field: keyof OpenForm['fields'], text: string): Promise<void> => {
    open.fields[field].focus();
    await sendKeys({ type: text });
  };
  const blur = (): void => (open.document.activeElement as HTMLElement).blur();

  afterEach(() => document.querySelectorAll('iframe').forEach((frame) => frame.remove()));

  describe('while typing', () => {
    beforeEach(async () => {
      open = await openForm();
      open.form.useMarks(brandMarks);
    });

    it('groups the number and shows the brand', async () => {
      const plate = open.document.getElementById('plate')!;
      expect(plate.checkVisibility()).to.equal(false);
      await type('number', '4');
      expect(plate.checkVisibility()).to.equal(true);
      await sendKeys({ type: '24242424242' });
      expect(open.fields.number.value).to.equal('4242 4242 4242');
      expect(open.changes.at(-1)).to.deep.equal({ complete: false, empty: false, brand: 'visa' });
      expect(open.document.getElementById('card-glyph')!.checkVisibility()).to.equal(false);
    });

    it('keeps the caret through keys in the middle of the number', async () => {
      await type('number', '42424242');
      for (let step = 0; step < 4; step += 1) await sendKeys({ press: 'ArrowLeft' });
      await sendKeys({ press: 'Backspace' });
      expect(open.fields.number.value).to.equal('4244 242');
      expect(open.fields.number.selectionStart).to.equal(3);
      await sendKeys({ type: '19' });
      expect(open.fields.number.value).to.equal('4241 9424 2');
      expect(open.fields.number.selectionStart).to.equal(6);
      await sendKeys({ press: 'Delete' });
      expect(open.fields.number.value).to.equal('4241 9242');
    });

    it('says nothing is wrong before the field is left, then says it once', async () => {
      await type('number', '4242424242424241');
      expect(open.errors()).to.deep.equal([]);
      blur();
      expect(open.errors()).to.deep.equal(['Card number isn’t valid.']);
      const { number } = open.fields;
      expect(number.getAttribute('aria-invalid')).to.equal('true');
      expect(
        open.document.getElementById(number.getAttribute('aria-describedby')!)!.textContent.trim(),
      ).to.equal('Card number isn’t valid.');
      number.focus();
      blur();
      await nextFrame();
      expect(open.said.filter((words) => words.includes('valid'))).to.have.length(1);
    });

    it('takes the error back as soon as it is corrected', async () => {
      await type('number', '4242424242424241');
      blur();
      await type('number', '');
      await sendKeys({ press: 'Backspace' });
      expect(open.errors(), 'no longer wrong in that way').to.deep.equal([]);
      await sendKeys({ type: '2' });
      blur();
      expect(open.errors()).to.deep.equal([]);
      expect(open.fields.number.hasAttribute('aria-invalid')).to.equal(false);
      expect(open.fields.number.hasAttribute('aria-describedby')).to.equal(false);
    });

    it('does not complain about a field that was only passed through', async () => {
      open.fields.number.focus();
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'Tab' });
      expect(open.errors()).to.deep.equal([]);
    });

    it('does not take a switch of windows for leaving the field', async () => {
      await type('number', '4242');
      open.fields.number.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
      expect(open.errors()).to.deep.equal([]);
    });

    it('settles the date when the field is left', async () => {
      await type('expiry', '1/30');
      blur();
      expect(open.fields.expiry.value).to.equal('01 / 30');
      expect(open.errors()).to.deep.equal([]);
    });

    it('asks for four digits for American Express and checks the code again when the brand changes', async () => {
      await type('number', '378282246310005');
      expect(open.fields.cvc.placeholder).to.equal('4 digits');
      await type('cvc', '12345');
      expect(open.fields.cvc.value).to.equal('1234');
      blur();
      expect(open.errors()).to.deep.equal([]);
      open.fields.number.focus();
      open.fields.number.select();
      await sendKeys({ type: '4' });
      expect(open.errors()).to.deep.equal(['Enter the 3-digit security code.']);
      expect(open.fields.cvc.placeholder).to.equal('3 digits');
      open.fields.number.select();
      await sendKeys({ type: '37' });
      expect(open.errors()).to.deep.equal([]);
    });

    it('waits for the end of a composition', async () => {
      const { number } = open.fields;
      number.focus();
      number.value = '４２４２４';
      number.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
      expect(number.value).to.equal('４２４２４');
      number.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
      expect(number.value).to.equal('4242 4');
    });

    it('announces the brand once', async () => {
      await type('number', '5555 5555');
      await nextFrame();
      expect(open.said).to.deep.equal(['Mastercard']);
    });

    it('tells what is complete and never a digit or the name', async () => {
      for (const [field, text] of Object.entries(good)) await type(field as 'number', text);
      expect(open.changes).to.deep.equal([
        { complete: false, empty: false, brand: 'visa' },
        { complete: true, empty: false, brand: 'visa' },
      ]);
      expect(JSON.stringify(open.changes)).to.not.match(/\d|Maya/);
    });

    it('never writes what is typed into the document', async () => {
      for (const [field, text] of Object.entries(good)) await type(field as 'number', text);
      const html = new XMLSerializer().serializeToString(open.document);
      for (const secret of ['4242', '12 / 30', 'Maya']) expect(html.includes(secret), secret).to.equal(false);
    });
  });

  describe('with a clipboard', () => {
    let clipboard: HTMLInputElement;
    const copy = async (text: string): Promise<void> => {
      clipboard.value = text;
      clipboard.focus();
      clipboard.select();
      await sendKeys({ press: 'Control+KeyC' });
    };
    const pasted = async (): Promise<string> => {
      clipboard.value = '';
      clipboard.focus();
      await sendKeys({ press: 'Control+KeyV' });
      return clipboard.value;
    };
    beforeEach(async () => {
      open = await openForm();
      clipboard = document.createElement('input');
      document.body.append(clipboard);
    });
    afterEach(() => clipboard.remove());

    it('takes a pasted number', async () => {
      await copy(' 4242-4242\u00a04242 4242 ');
      open.fields.number.focus();
      await sendKeys({ press: 'Control+KeyV' });
      expect(open.fields.number.value).to.equal('4242 4242 4242 4242');
    });

    for (const field of ['number', 'cvc'] as const) {
      for (const keys of ['Control+KeyC', 'Control+KeyX']) {
        it(`gives nothing of ${field} to ${keys}`, async () => {
          await type(field, '123');
          await copy('before');
          open.fields[field].focus();
          open.fields[field].select();
          await sendKeys({ press: keys });
          open.document.execCommand(keys.endsWith('C') ? 'copy' : 'cut');
          expect(open.fields[field].value).to.equal('123');
          expect(await pasted()).to.equal('before');
        });
      }

      it(`lets nobody drag ${field} out`, () => {
        const drag = new Event('dragstart', { bubbles: true, cancelable: true });
        open.fields[field].dispatchEvent(drag);
        expect(drag.defaultPrevented).to.equal(true);
      });
    }
  });

  describe('filled in by the browser', () => {
    beforeEach(async () => {
      open = await openForm();
    });

    it('is complete in one tick', () => {
      autofill(open.fields, { ...good, expiry: '12/2030' });
      expect(open.changes.at(-1)).to.deep.equal({ complete: true, empty: false, brand: 'visa' });
      expect(open.fields.number.value).to.equal('4242 4242 4242 4242');
      expect(open.form.validate()).to.deep.equal([]);
      expect(open.form.plaintext()).to.deep.equal({
        card_no: '4242424242424242',
        exp_month: '12',
        exp_year: '2030',
        cvv: '123',
        holder_name: 'Maya Okafor',
      });
    });

    it('complains about nothing when only the number was filled', () => {
      autofill(open.fields, { number: good.number });
      expect(open.errors()).to.deep.equal([]);
    });

    it('hears fields that only say that they changed', () => {
      open.fields.number.value = good.number;
      open.fields.number.dispatchEvent(new Event('change', { bubbles: true }));
      expect(open.fields.number.value).to.equal('4242 4242 4242 4242');
      open.fields.number.dispatchEvent(new Event('change', { bubbles: true }));
      expect(open.fields.number.value).to.equal('4242 4242 4242 4242');
    });
  });

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
      open.form.configure({ text, brands: [], showHolderName: true });
      expect(open.fields.number.labels![0]!.textContent.trim()).to.equal('Kartennummer');
      expect(open.fields.cvc.placeholder).to.equal('3 Ziffern');
      expect(open.errors()).to.deep.equal(['Bitte 3 Ziffern.']);
      expect(open.fields.number.value).to.equal('4242 4242 4242 4242');
    });
  });

  describe('on the screen', () => {
    const box = (id: string): DOMRect =>
      open.document.getElementById(id)!.closest('.cell, #group')!.getBoundingClientRect();

    it('is two lines and the name when narrow, with rows of 56', async () => {
      open = await openForm({ width: 302 });
      expect(box('group').height).to.equal(170);
      expect(box('expiry').top).to.equal(box('cvc').top);
      expect(box('number').width).to.equal(292);
      expect(open.document.documentElement.getBoundingClientRect().height).to.equal(178);
    });

    it('is one line and the name from a drop-in of 560 on', async () => {
      open = await openForm({ width: 526 });
      expect([box('number').width, box('expiry').width, box('cvc').width]).to.deep.equal([258, 129, 129]);
      expect(box('cvc').top).to.equal(box('number').top);
      expect(open.document.documentElement.getBoundingClientRect().height).to.equal(122);
      open = await openForm({ width: 525 });
      expect(box('cvc').top).to.be.above(box('number').top);
    });

    it('hides the glyph of the code where it is tight, and clips nothing at 280', async () => {
      open = await openForm({ width: 280 });
      expect(open.document.getElementById('code-glyph')!.checkVisibility()).to.equal(false);
      const root = open.document.documentElement;
      expect(root.scrollWidth).to.equal(280);
      open = await openForm({ width: 302 });
      expect(open.document.getElementById('code-glyph')!.checkVisibility()).to.equal(true);
    });

    it('mirrors for right to left; digits run left to right from the start', async () => {
      open = await openForm({ dir: 'rtl', locale: 'ar' });
      expect(box('expiry').left).to.be.above(box('cvc').left);
      const { number, expiry } = open.fields;
      expect(getComputedStyle(expiry).direction, 'the hint is words').to.equal('rtl');
      autofill(open.fields, { number: good.number });
      expect(getComputedStyle(number).direction).to.equal('ltr');
      expect(getComputedStyle(number).textAlign).to.equal('right');
      expect(getComputedStyle(number).lineHeight).to.equal('21px');
      expect(box('number').height).to.equal(56);
    });

    it('never has text under 16 px in a field, and grows with the reader’s text size', async () => {
      open = await openForm();
      open.document.documentElement.style.fontSize = '10px';
      expect(getComputedStyle(open.fields.number).fontSize).to.equal('16px');
      open.document.documentElement.style.fontSize = '32px';
      await aTimeout(0);
      expect(box('number').height).to.equal(96);
    });

    it('draws the focus over the lines of the cell, and room for it', async () => {
      open = await openForm();
      open.fields.number.focus();
      const ring = getComputedStyle(open.fields.number.closest('.cell')!, '::after');
      expect(ring.borderTopWidth).to.equal('2px');
      expect(ring.boxShadow).to.contain('3px');
      expect(box('group').left).to.equal(4);
    });

    it('takes tokens of the right kind and no other', async () => {
      open = await openForm({
        tokens: { 'color-field': '#123456', 'radius-m': 'url(//evil)', 'color-text': 'red;}', evil: '1px' },
        scheme: 'dark',
      } as never);
      const root = open.document.documentElement;
      expect(root.style.getPropertyValue('--paykka-color-field')).to.equal('#123456');
      expect(root.style.getPropertyValue('--paykka-radius-m')).to.equal('8px');
      expect(root.style.getPropertyValue('--paykka-color-text')).to.equal('#f1f3f6');
      expect(root.style.getPropertyValue('--paykka-evil')).to.equal('');
      expect(root.style.colorScheme).to.equal('dark');
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
