// What vendors, countries and browsers do not take, of controls.ts.
import type { Control } from '../controls.ts';
import { off } from '../support/off.ts';

export const limitsControls: readonly Control[] = [
  {
    id: 'C-140',
    promise: 'Google Pay is not offered for a total that Google does not take',
    off: off('src/methods/google-pay/google-pay.ts', ' || minorUnitDigits(currency) > 2'),
    test: 'test/methods/google-pay.test.ts',
  },
  {
    id: 'C-141',
    promise: 'another country has no state of the one before',
    off: off('src/methods/card/billing/billing-form.ts', "this.#address = { ...this.#address, state: '' };"),
    test: 'test/methods/billing-form.test.ts',
  },
  {
    id: 'C-142',
    promise: 'a language of the browser that is no language tag stops no payment',
    off: off('src/methods/card/billing/countries.ts', 'return undefined;', "throw new RangeError('tag');"),
    test: 'test/methods/billing.test.ts',
  },
  {
    id: 'C-143',
    promise: 'Apple Pay is not offered where no card of its networks is taken',
    off: off('src/methods/apple-pay/apple-pay.ts', ' || networksOf(host).length === 0'),
    test: 'test/methods/apple-pay.test.ts',
  },
];
