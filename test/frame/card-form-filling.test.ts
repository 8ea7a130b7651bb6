import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { autofill, closeForms, goodCard as good, openForm, type OpenForm } from './support/open-form.ts';

describe('the card form', () => {
  let open: OpenForm;
  const type = async (field: keyof OpenForm['fields'], text: string): Promise<void> => {
    open.fields[field].focus();
    await sendKeys({ type: text });
  };

  afterEach(closeForms);

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
});
