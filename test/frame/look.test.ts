import { expect, nextFrame } from '@open-wc/testing';
import { autofill, closeForms, goodCard as good, openForm, type OpenForm } from './support/open-form.ts';

describe('the card form', () => {
  let open: OpenForm;

  afterEach(closeForms);

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
      await nextFrame();
      expect(box('number').height).to.equal(96);
    });

    it('keeps every label, above what is typed', async () => {
      open = await openForm();
      autofill(open.fields, good);
      for (const field of Object.values(open.fields)) {
        const label = field.closest('.cell')!.querySelector('.label')!;
        expect(label.checkVisibility({ opacityProperty: true, visibilityProperty: true })).to.equal(true);
        expect(label.textContent.trim()).to.have.lengthOf.above(3);
        expect(label.getBoundingClientRect().bottom).to.be.at.most(field.getBoundingClientRect().top);
      }
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
