import { expect } from '@open-wc/testing';
import { readToField } from '../../src/frame/encrypted-card/guards.ts';
import { isFieldStyle } from '../../src/theme/field-styles.ts';

const read = (message: object) => readToField({ v: 1, seq: 0, ...message })?.message;

describe('what a field accepts from the page', () => {
  it('keeps the styles whose values are of their kind, in the four states, and nothing else', () => {
    const styles = {
      base: { color: 'red', background: 'url(//evil.example)', position: 'fixed', fontSize: '18px' },
      hover: { color: 'red' },
      invalid: { color: '#c00', __proto__: { fontSize: '1px' } },
      focus: 'color: red',
    };
    expect(read({ type: 'setup', locale: 'en', showLabel: true, styles })).to.deep.equal({
      type: 'setup',
      locale: 'en',
      showLabel: true,
      styles: { base: { color: 'red', fontSize: '18px' }, focus: {}, valid: {}, invalid: { color: '#c00' } },
    });
  });

  it('takes no styles at all from what is no object', () => {
    const message = read({ type: 'setup', locale: '<b>', showLabel: false, styles: [1] });
    expect(message).to.deep.include({ locale: 'en', showLabel: false });
  });

  for (const bad of [
    { type: 'setup', showLabel: 'yes' },
    { type: 'encrypt', id: -1 },
    { type: 'encrypt' },
    { type: 'value' },
    { type: 'setup', showLabel: true, styles: { base: { color: 'x'.repeat(40_000) } } },
  ])
    it(`ignores ${JSON.stringify(bad).slice(0, 40)}`, () => {
      expect(read(bad)).to.equal(undefined);
    });
});

describe('styles of a field', () => {
  const good: [string, string][] = [
    ['color', '#abc'],
    ['backgroundColor', 'rgb(0 0 0 / 50%)'],
    ['padding', '4px 6px 0 1rem'],
    ['border', '1px solid #ccc'],
    ['border', 'none'],
    ['borderTop', 'thick rgb(1, 2, 3)'.replace('thick ', '2px solid ')],
    ['fontFamily', 'Georgia, "Times New Roman", serif'],
    ['fontWeight', '600'],
    ['lineHeight', '1.5'],
    ['boxShadow', '0 1px 2px rgb(0 0 0/.1)'],
    ['textAlign', 'center'],
  ];
  for (const [property, value] of good)
    it(`takes ${property}: ${value}`, () => {
      expect(isFieldStyle(property, value)).to.equal(true);
    });

  const bad: [string, unknown][] = [
    ['background', 'url(https://evil.example/x)'],
    ['background', 'image-set("x" 1x)'],
    ['backgroundImage', 'none'],
    ['color', 'var(--x)'],
    ['color', '\\72 ed'],
    ['color', 'red; position: fixed'],
    ['color', 'expression(alert(1))'],
    ['padding', '1px 1px 1px 1px 1px'],
    ['border', '1px 1px solid red'],
    ['fontFamily', '@import "x"'],
    ['fontFamily', 'x}'],
    ['content', '"x"'],
    ['position', 'fixed'],
    ['toString', 'x'],
    ['__proto__', 'x'],
    ['color', { toString: () => 'red' }],
    ['color', 'a'.repeat(201)],
  ];
  for (const [property, value] of bad)
    it(`drops ${property}: ${String(value).slice(0, 40)}`, () => {
      expect(isFieldStyle(property, value)).to.equal(false);
    });
});
