// The class API's part of test/controls.ts: P-xx by the rules of docs/compat.md.
import type { Control } from '../controls.ts';
import { off } from '../support/off.ts';

const api = 'test/compat/class-api.test.ts';
const callbacks = 'test/compat/callbacks.test.ts';
const payment = 'test/compat/payment.test.ts';
const pages = 'test/compat/pages.spec.ts';
const rules = 'test/compat/rules.spec.ts';

export const compatControls: readonly Control[] = [
  {
    id: 'P-01',
    promise: 'both spellings of the global (rule 1)',
    off: off('src/cdn.ts', ", 'PaykkaCardCheckoutUI'"),
    test: rules,
    title: '1: both spellings',
  },
  {
    id: 'P-02',
    promise: 'setters are heard until the first request (rule 2)',
    off: off(
      'src/compat/instance.ts',
      'queueMicrotask(() => this.#owner.configure(element));',
      'this.#owner.configure(element);',
    ),
    test: api,
    title: '2: setters are heard',
  },
  {
    id: 'P-03',
    promise: 'a strange CDN is refused (rule 2)',
    off: off('src/compat/environment.ts', 'cdn !== null && !isAllowed(cdn) ? cdn : '),
    test: api,
  },
  {
    id: 'P-04',
    promise: 'init() is one promise, and one request (rule 3)',
    off: off('src/compat/checkout.ts', 'this.#done ??= this.#begin();', 'this.#done = this.#begin();'),
    test: api,
  },
  {
    id: 'P-05',
    promise: 'onPaymentMethodsReady before init() resolves (rule 4)',
    off: off(
      'src/compat/checkout.ts',
      "this.#tellAll('onPaymentMethodsReady', methods);",
      "setTimeout(() => this.#tellAll('onPaymentMethodsReady', methods));",
    ),
    test: api,
  },
  {
    id: 'P-06',
    promise: 'onInitError as well as the rejection (rule 5)',
    off: off(
      'src/compat/checkout.ts',
      "if (this.#tellAll('onInitError', failure(error))) this.#toldFailure = error.code;",
    ),
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
    off: off(
      'src/compat/instance.ts',
      'if (!container) return complain(`mount(): there is no ${String(place).slice(0, 60)}.`);',
      'if (!container) throw new Error(String(place));',
    ),
    test: api,
  },
  {
    id: 'P-09',
    promise: 'a wallet that cannot be used leaves its place empty (rule 6)',
    off: off('src/compat/instance.ts', 'void (element.isUnusable && element.remove())', 'undefined'),
    test: rules,
    title: 'cannot use leave their places empty',
  },
  {
    id: 'P-10',
    promise: 'nothing is left of a checkout that was destroyed (rule 7)',
    off: off('src/compat/checkout.ts', '    this.#made = [];\n    this.#release();', '    this.#made = [];'),
    test: pages,
    title: 'builds everything anew at every edit',
  },
  {
    id: 'P-11',
    promise: 'what is not said, or is no value of its kind, changes nothing (rule 8)',
    off: off('src/compat/settings.ts', 'if (takes(value)) Object', 'if (takes !== null) Object'),
    test: callbacks,
  },
  {
    id: 'P-12',
    promise: 'a component’s own callback comes first (rule 9)',
    off: off(
      'src/compat/audience.ts',
      'callbackOf(props, name) ?? callbackOf(this.#options, name)',
      'callbackOf(this.#options, name)',
    ),
    test: callbacks,
  },
  {
    id: 'P-13',
    promise: 'of the elements of one session one speaks, never the one that shows nothing (rule 9)',
    off: off(
      'src/elements/running-checkout.ts',
      'this.#participants.find(({ shown }) => shown.length > 0) ?? ',
    ),
    test: callbacks,
  },
  {
    id: 'P-14',
    promise: 'the value of onSuccess is an address, too (rule 10)',
    off: off(
      'src/compat/shapes.ts',
      "return Object.defineProperty(value, 'toString', { value: () => value.returnUrl, enumerable: false });",
      'return value;',
    ),
    test: rules,
    title: 'serves both readers',
  },
  {
    id: 'P-15',
    promise: 'ref.payment() is single-flight (rule 11)',
    off: off('src/compat/payment.ts', 'this.#running ??= this.#pay()', 'this.#running = this.#pay()'),
    test: callbacks,
  },
  {
    id: 'P-16',
    promise: 'a word is heard before a page gives up (rule 13)',
    off: off(
      'src/compat/payment.ts',
      "this.#heard !== 'answer' && element.state",
      "element.state === 'idle' && element.state",
    ),
    test: payment,
  },
  {
    id: 'P-17',
    promise: 'style.css dresses a merchant’s own button (rule 14)',
    off: off('src/compat/style.css', '  background: #2450e0;\n'),
    test: rules,
    title: 'style.css dresses the four classes',
  },
  {
    id: 'P-18',
    promise: 'the bank’s check goes on in what is mounted after a reload',
    off: off('src/compat/checkout.ts', "if (this.#session?.state === 'acting') this.#release();"),
    test: rules,
    title: 'goes on in what is mounted later',
  },
  {
    id: 'P-19',
    promise: 'of two copies on a page, in whatever order, the first one’s tags stay',
    off: off('src/index.ts', 'if (present) {', 'if (false) {'),
    test: 'test/compat/side-by-side.spec.ts',
    title: 'all three scripts',
  },
  {
    id: 'P-20',
    promise: 'sandbox: true is env: "sandbox" (rule 2)',
    off: off('src/compat/environment.ts', "(own(options, 'sandbox') === true ? 'sandbox' : null)", 'null'),
    test: api,
  },
  {
    id: 'P-21',
    promise: 'onExpired is heard at both levels (rule 9)',
    off: off('src/compat/tables.ts', "  ['paykka-expired', 'onExpired', () => undefined],\n"),
    test: callbacks,
  },
  {
    id: 'P-22',
    promise: 'threeDSFrame sizes the bank’s dialog',
    off: off(
      'src/compat/settings.ts',
      "setLength(element, '--_challenge-width', own(frame, 'modalWidth'), 'vw');",
    ),
    test: rules,
    title: 'threeDSFrame sizes',
  },
  {
    id: 'P-23',
    promise: 'what went wrong is said inside the component (rule 12)',
    off: off('src/elements/result-view.ts', '...failureOf(error, language),', "title: '', body: '',"),
    test: callbacks,
  },
  {
    id: 'P-24',
    promise: 'the module has the names of the globals (rule 1)',
    off: off(
      'src/compat/index.ts',
      'setCDNUrl, setFraudDetectionEnv, setRadarEnv }',
      'setCDNUrl, setFraudDetectionEnv }',
    ),
    test: api,
  },
  {
    id: 'P-25',
    promise: 'ref.payment() waits for the session and tells of faulty fields (rule 11)',
    off: off(
      'src/compat/payment.ts',
      "if (element.state !== 'ready') {",
      "if (element.state === 'failed') {",
    ),
    test: rules,
    title: '11: ref.payment',
  },
  {
    id: 'P-26',
    promise: 'a component that is moved goes on, and says that the card must be typed again (rule 6)',
    off: off(
      'src/elements/checkout-element.ts',
      'queueMicrotask(() => this.isConnected || this.stop());',
      'this.stop();',
    ),
    test: rules,
    title: 'a moved card can be paid with',
  },
  {
    id: 'P-27',
    promise: 'an error has the shopper’s words as msg',
    off: off('src/compat/shapes.ts', 'msg: shopperMessage || message,', 'msg: message,'),
    test: pages,
    title: 'what the bank declines',
  },
  {
    id: 'P-28',
    promise: 'that fraud settings do nothing is said once (rule 1)',
    off: off('src/compat/environment.ts', '  isSaid = true;\n'),
    test: rules,
    title: '1: both spellings',
  },
  {
    id: 'P-29',
    promise: 'payment() tells nobody to try again while it is not known whether the card was charged (P6)',
    off: off('src/compat/payment.ts', "hindrances[state] ?? 'internal'", "'internal'"),
    test: 'test/compat/payment.test.ts',
    title: 'while it is not known whether the card was charged',
  },
];
