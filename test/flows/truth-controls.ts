// The truth's part of test/controls.ts: bounds, pauses, clocks and words, each with the test that misses it.
import type { Control } from '../controls.ts';

const flow = 'test/checkout/flow.test.ts';

export const truthControls: readonly Control[] = [
  {
    id: 'TR-01',
    promise: 'an answer to a payment is waited for 25 s, not longer (P8)',
    off: [{ file: 'src/checkout/policy.ts', find: 'PAY_BOUND = 25_000', replace: 'PAY_BOUND = 90_000' }],
    test: flow,
  },
  {
    id: 'TR-02',
    promise: 'pauses between questions grow: at most 25 in two minutes (F45)',
    off: [{ file: 'src/checkout/policy.ts', find: '500 * 1.6 ** n)', replace: '500)' }],
    test: flow,
  },
  {
    id: 'TR-03',
    promise: 'Retry-After is obeyed (F5)',
    off: [
      {
        file: 'src/checkout/machine.ts',
        find: 'return confirming(state, { waitMs: event.waitMs });',
        replace: 'return confirming(state);',
      },
    ],
    test: flow,
  },
  {
    id: 'TR-06',
    promise: 'a ciphertext that is too old is made anew, silently (F46)',
    off: [
      {
        file: 'src/checkout/verdict.ts',
        find: "    case 'card_data_stale':\n      return rounds",
        replace: '      return rounds',
      },
    ],
    test: 'test/flows/expiry.spec.ts',
    title: 'F46 what was encrypted',
  },
  {
    id: 'TR-07',
    promise: 'bounds are measured on a clock that nobody sets (P12)',
    off: [
      {
        file: 'src/elements/browser-ports.ts',
        find: 'now: () => performance.now()',
        replace: 'now: () => Date.now()',
      },
    ],
    test: 'test/flows/faults.spec.ts',
    title: 'F22 the device’s clock jumps',
  },
  {
    id: 'TR-08',
    promise: 'a part of the script is asked for three times (F18)',
    off: [{ file: 'src/cdn/import-part.ts', find: 'const TRIES = 3;', replace: 'const TRIES = 1;' }],
    test: 'test/flows/faults.spec.ts',
    title: 'F18 the checkout’s code',
  },
  {
    id: 'TR-09',
    promise: 'a frame that is made anew says that the card must be typed again (F34)',
    off: [{ file: 'src/frame-host/card-frame.ts', find: '    this.#listener.lost();\n', replace: '' }],
    test: 'test/flows/truth.spec.ts',
    title: 'F34 the element is moved in the page',
  },
  {
    id: 'TR-12',
    promise: 'a callback that throws changes nothing (F44)',
    off: [
      {
        file: 'src/elements/announce.ts',
        find: 'complain(`${callbackName(event.type)} threw:`, error);',
        replace: 'throw error;',
      },
    ],
    test: 'test/flows/truth.spec.ts',
    title: 'F44',
  },
];
