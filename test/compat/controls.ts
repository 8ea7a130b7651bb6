// The class API's part of test/controls.ts.
import type { Control } from '../controls.ts';

const rules = 'test/compat/rules.spec.ts';
const off = (file: string, find: string, replace = ''): Control['off'] => [
  { file: `src/compat/${file}`, find, replace },
];

export const compatControls: readonly Control[] = [
  {
    id: 'K-01',
    promise: 'both spellings of the global (rule 1)',
    off: [{ file: 'src/cdn.ts', find: ", 'PaykkaCardCheckoutUI'", replace: '' }],
    test: rules,
    title: '1: both spellings',
  },
  {
    id: 'K-02',
    promise: 'setters are heard until the first request (rule 2)',
    off: off(
      'instance.ts',
      'queueMicrotask(() => this.#owner.configure(element));',
      'this.#owner.configure(element);',
    ),
    test: rules,
    title: '2: setters are heard',
  },
  {
    id: 'K-03',
    promise: 'a strange CDN is refused (rule 2)',
    off: off('environment.ts', 'cdn !== null && !isAllowed(cdn) ? cdn :', ''),
    test: rules,
    title: '2: a strange CDN',
  },
  {
    id: 'K-04',
    promise: 'init() is one promise (rule 3)',
    off: off('checkout.ts', 'this.#done ??= this.#begin();', 'this.#done = this.#begin();'),
    test: rules,
    title: '3: create and mount',
  },
  {
    id: 'K-05',
    promise: 'onPaymentMethodsReady before init() resolves (rule 4)',
    off: off(
      'checkout.ts',
      'this.#call(this.#options.onPaymentMethodsReady, methods);',
      'setTimeout(() => this.#call(this.#options.onPaymentMethodsReady, methods));',
    ),
    test: rules,
    title: '4: onPaymentMethodsReady',
  },
  {
    id: 'K-06',
    promise: 'onInitError as well as the rejection (rule 5)',
    off: off('checkout.ts', 'this.#call(this.#options.onInitError, failure(error));'),
    test: rules,
    title: '5: a session that is not there',
  },
  {
    id: 'K-07',
    promise: 'a place that is not there throws nothing (rule 6)',
    off: off(
      'instance.ts',
      'if (!container) return complain(`mount(): there is no ${String(place).slice(0, 60)}.`);',
    ),
    test: rules,
    title: '6: a place may be',
  },
  {
    id: 'K-08',
    promise: 'nothing is mounted after destroy() (rule 7)',
    off: off('checkout.ts', 'for (const instance of this.#instances) instance.unmount();'),
    test: rules,
    title: '7: unmount and mount again',
  },
  {
    id: 'K-09',
    promise: 'a component’s own callback comes first (rule 9)',
    off: off(
      'checkout.ts',
      'own(props, callback) ?? own(this.#options, callback)',
      'own(this.#options, callback)',
    ),
    test: rules,
    title: '9: a component',
  },
  {
    id: 'K-10',
    promise: 'the value of onSuccess is an address, too (rule 10)',
    off: off(
      'shapes.ts',
      "return Object.defineProperty(value, 'toString', { value: () => value.returnUrl, enumerable: false });",
      'return value;',
    ),
    test: rules,
    title: '10: onSuccess serves',
  },
  {
    id: 'K-11',
    promise: 'ref.payment() is single-flight (rule 11)',
    off: off('instance.ts', 'this.#payment ??= this.#pay()', 'this.#payment = this.#pay()'),
    test: rules,
    title: '11: ref.payment() is single-flight',
  },
  {
    id: 'K-12',
    promise: 'nothing is heard after destroy() (rule 5)',
    off: off('instance.ts', 'this.#listening?.abort();'),
    test: rules,
    title: 'nothing is heard after destroy',
  },
];
