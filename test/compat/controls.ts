// The class API's part of test/controls.ts: P-xx by the rules of docs/compat.md.
import type { Control } from '../controls.ts';

const api = 'test/compat/class-api.test.ts';
const payment = 'test/compat/payment.test.ts';
const pages = 'test/compat/pages.spec.ts';
const rules = 'test/compat/rules.spec.ts';

export const compatControls: readonly Control[] = [
  {
    id: 'P-01',
    promise: 'both spellings of the global (rule 1)',
    off: [{ file: 'src/cdn.ts', find: ", 'PaykkaCardCheckoutUI'", replace: '' }],
    test: rules,
    title: '1: both spellings',
  },
  {
    id: 'P-02',
    promise: 'setters are heard until the first request (rule 2)',
    off: [
      {
        file: 'src/compat/instance.ts',
        find: 'queueMicrotask(() => this.#owner.configure(element));',
        replace: 'this.#owner.configure(element);',
      },
    ],
    test: api,
    title: '2: setters are heard',
  },
  {
    id: 'P-03',
    promise: 'a strange CDN is refused (rule 2)',
    off: [
      { file: 'src/compat/environment.ts', find: 'cdn !== null && !isAllowed(cdn) ? cdn : ', replace: '' },
    ],
    test: api,
  },
  {
    id: 'P-04',
    promise: 'init() is one promise, and one request (rule 3)',
    off: [
      {
        file: 'src/compat/checkout.ts',
        find: 'this.#done ??= this.#begin();',
        replace: 'this.#done = this.#begin();',
      },
    ],
    test: api,
  },
  {
    id: 'P-05',
    promise: 'onPaymentMethodsReady before init() resolves (rule 4)',
    off: [
      {
        file: 'src/compat/checkout.ts',
        find: "this.#tellAll('onPaymentMethodsReady', methods);",
        replace: "setTimeout(() => this.#tellAll('onPaymentMethodsReady', methods));",
      },
    ],
    test: api,
  },
  {
    id: 'P-06',
    promise: 'onInitError as well as the rejection (rule 5)',
    off: [
      {
        file: 'src/compat/checkout.ts',
        find: "if (this.#tellAll('onInitError', failure(error))) this.#toldFailure = error.code;",
        replace: '',
      },
    ],
    test: api,
  },
  {
    id: 'P-07',
    promise: 'nothing is heard after destroy() (rule 5)',
    off: [
      { file: 'src/compat/checkout.ts', find: 'this.#audience.end();', replace: '' },
      {
        file: 'src/compat/checkout.ts',
        find: 'for (const { instance } of this.#made) instance.deref()?.unmount();',
        replace: '',
      },
    ],
    test: rules,
    title: 'nothing is heard after destroy',
  },
  {
    id: 'P-08',
    promise: 'a place that is not there throws nothing (rule 6)',
    off: [
      {
        file: 'src/compat/instance.ts',
        find: 'if (!container) return complain(`mount(): there is no ${String(place).slice(0, 60)}.`);',
        replace: 'if (!container) throw new Error(String(place));',
      },
    ],
    test: api,
  },
  {
    id: 'P-09',
    promise: 'a wallet that cannot be used leaves its place empty (rule 6)',
    off: [
      {
        file: 'src/compat/instance.ts',
        find: 'void (element.isUnusable && element.remove())',
        replace: 'undefined',
      },
    ],
    test: rules,
    title: 'cannot use leave their places empty',
  },
  {
    id: 'P-10',
    promise: 'nothing is left of a checkout that was destroyed (rule 7)',
    off: [
      {
        file: 'src/compat/checkout.ts',
        find: '    this.#made = [];\n    this.#release();',
        replace: '    this.#made = [];',
      },
    ],
    test: pages,
    title: 'builds everything anew at every edit',
  },
  {
    id: 'P-11',
    promise: 'what is not said, or is no value of its kind, changes nothing (rule 8)',
    off: [
      {
        file: 'src/compat/settings.ts',
        find: 'if (takes(value)) Object',
        replace: 'if (takes !== null) Object',
      },
    ],
    test: api,
  },
  {
    id: 'P-12',
    promise: 'a component’s own callback comes first (rule 9)',
    off: [
      {
        file: 'src/compat/audience.ts',
        find: 'callbackOf(props, name) ?? callbackOf(this.#options, name)',
        replace: 'callbackOf(this.#options, name)',
      },
    ],
    test: api,
  },
  {
    id: 'P-13',
    promise: 'of the elements of one session one speaks, never the one that shows nothing (rule 9)',
    off: [
      {
        file: 'src/elements/running-checkout.ts',
        find: 'this.#participants.find(({ shown }) => shown.length > 0) ?? ',
        replace: '',
      },
    ],
    test: api,
  },
  {
    id: 'P-14',
    promise: 'the value of onSuccess is an address, too (rule 10)',
    off: [
      {
        file: 'src/compat/shapes.ts',
        find: "return Object.defineProperty(value, 'toString', { value: () => value.returnUrl, enumerable: false });",
        replace: 'return value;',
      },
    ],
    test: rules,
    title: 'serves both readers',
  },
  {
    id: 'P-15',
    promise: 'ref.payment() is single-flight (rule 11)',
    off: [
      {
        file: 'src/compat/payment.ts',
        find: 'this.#running ??= this.#pay()',
        replace: 'this.#running = this.#pay()',
      },
    ],
    test: api,
  },
  {
    id: 'P-16',
    promise: 'a word is heard before a page gives up (rule 13)',
    off: [
      {
        file: 'src/compat/payment.ts',
        find: "this.#heard !== 'answer' && element.state",
        replace: "element.state === 'idle' && element.state",
      },
    ],
    test: payment,
  },
  {
    id: 'P-17',
    promise: 'style.css dresses a merchant’s own button (rule 14)',
    off: [{ file: 'src/compat/style.css', find: '  background: #2450e0;\n', replace: '' }],
    test: rules,
    title: 'style.css dresses the four classes',
  },
  {
    id: 'P-18',
    promise: 'the bank’s check goes on in what is mounted after a reload',
    off: [
      {
        file: 'src/compat/checkout.ts',
        find: "if (this.#session?.state === 'acting') this.#release();",
        replace: '',
      },
    ],
    test: rules,
    title: 'goes on in what is mounted later',
  },
  {
    id: 'P-19',
    promise: 'of two copies on a page, in whatever order, the first one’s tags stay',
    off: [{ file: 'src/index.ts', find: 'if (present) {', replace: 'if (false) {' }],
    test: 'test/compat/side-by-side.spec.ts',
    title: 'all three scripts',
  },
];
