import { expect, nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { brandMarks } from '../../src/theme/brand-marks.ts';
import { closeForms, goodCard as good, openForm, type OpenForm } from './support/open-form.ts';

describe('the card form', () => {
  let open: OpenForm;
  const type = async (field: keyof OpenForm['fields'], text: string): Promise<void> => {
    open.fields[field].focus();
    await sendKeys({ type: text });
  };
  /** Into another field. */
  const leave = (): void => {
    const { number, holderName } = open.fields;
    (open.document.activeElement === holderName ? number : holderName).focus();
  };

  afterEach(closeForms);

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

    it('has a placeholder while there is room for one, and no style to work out for it while there is not', async () => {
      const { number } = open.fields;
      const hint = number.placeholder;
      expect(hint).to.have.length.above(0);
      await type('number', '4');
      expect(number.hasAttribute('placeholder')).to.equal(false);
      await sendKeys({ press: 'Backspace' });
      expect(number.placeholder).to.equal(hint);
      await type('number', '4');
      open.form.clear('all');
      expect(number.placeholder).to.equal(hint);
    });

    it('sends nobody on: a field that is full keeps the focus', async () => {
      for (const [field, text] of [
        ['number', '4242424242424242'],
        ['expiry', '1234'],
        ['cvc', '123'],
      ] as const) {
        await type(field, text);
        expect(open.document.activeElement).to.equal(open.fields[field]);
      }
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
      leave();
      expect(open.errors()).to.deep.equal(['Card number isn’t valid.']);
      const { number } = open.fields;
      expect(number.getAttribute('aria-invalid')).to.equal('true');
      expect(
        open.document.getElementById(number.getAttribute('aria-describedby')!)!.textContent.trim(),
      ).to.equal('Card number isn’t valid.');
      number.focus();
      leave();
      await nextFrame();
      expect(open.said.filter((words) => words.includes('valid'))).to.have.length(1);
    });

    it('takes the error back as soon as it is corrected', async () => {
      await type('number', '4242424242424241');
      leave();
      await type('number', '');
      await sendKeys({ press: 'Backspace' });
      expect(open.errors(), 'no longer wrong in that way').to.deep.equal([]);
      await sendKeys({ type: '2' });
      leave();
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

    it('complains of a field that was left for the page when a press there is over, and of none after a switch of windows', async () => {
      const { setTimeout: realSetTimeout } = globalThis;
      const pressed: (() => void)[] = [];
      globalThis.setTimeout = ((run: () => void) => pressed.push(run)) as never;
      try {
        const { number } = open.fields;
        number.focus();
        number.value = '4242';
        number.dispatchEvent(new Event('input', { bubbles: true }));
        number.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
        for (const run of pressed.splice(0)) run();
        expect(open.errors(), 'the window lost the focus').to.deep.equal([]);
        number.blur();
        expect(open.errors(), 'while it is pressed').to.deep.equal([]);
        for (const run of pressed) run();
        expect(open.errors()).to.deep.equal(['Card number is incomplete.']);
      } finally {
        globalThis.setTimeout = realSetTimeout;
      }
    });

    it('settles the date when the field is left', async () => {
      await type('expiry', '1/30');
      leave();
      expect(open.fields.expiry.value).to.equal('01 / 30');
      expect(open.errors()).to.deep.equal([]);
    });

    it('asks for four digits for American Express and checks the code again when the brand changes', async () => {
      await type('number', '378282246310005');
      expect(open.fields.cvc.placeholder).to.equal('4 digits');
      await type('cvc', '12345');
      expect(open.fields.cvc.value).to.equal('1234');
      leave();
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
});
