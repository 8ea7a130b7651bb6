// The card frame's part of test/controls.ts.
import type { Control } from '../controls.ts';

export const frameControls: readonly Control[] = [
  {
    id: 'D-01',
    promise: 'what was typed is wiped when the document is left (P1)',
    off: [
      {
        file: 'src/frame/main.ts',
        find: "addEventListener('pagehide'",
        replace: "addEventListener('paykka-never'",
      },
    ],
    test: 'test/frame/frame.spec.ts',
    title: 'everything is wiped',
  },
  {
    id: 'D-02',
    promise: 'the focus stays where it was put (two processes move it)',
    off: [
      { file: 'src/frame/aim.ts', find: "view.addEventListener('focus', () => this.#again());", replace: '' },
    ],
    test: 'test/frame/aim.test.ts',
  },
  {
    id: 'D-03',
    promise: 'the frame is greeted by its parent alone (A 3)',
    off: [{ file: 'src/frame/connection.ts', find: 'event.source !== scope.parent || ', replace: '' }],
    test: 'test/frame/connection.test.ts',
  },
  {
    id: 'D-04',
    promise: 'the frame is greeted by registered origins alone (P7)',
    off: [{ file: 'src/frame/connection.ts', find: ' || !origins.includes(event.origin)', replace: '' }],
    test: 'test/frame/connection.test.ts',
  },
  {
    id: 'D-05',
    promise: 'the frame is greeted once (A 5)',
    off: [
      { file: 'src/frame/connection.ts', find: "scope.removeEventListener('message', listen);", replace: '' },
    ],
    test: 'test/frame/connection.test.ts',
  },
  {
    id: 'D-06',
    promise: 'every page around the frame is registered (P7)',
    off: [
      {
        file: 'src/frame/connection.ts',
        find: ' && Array.from(ancestors).every((origin) => origins.includes(origin))',
        replace: ' && ancestors !== null',
      },
    ],
    test: 'test/frame/connection.test.ts',
  },
  {
    id: 'D-07',
    promise: 'weak keys encrypt nothing (S40)',
    off: [{ file: 'src/frame/keys.ts', find: 'bitsOf(key.n) >= MIN_BITS', replace: 'bitsOf(key.n) > 0' }],
    test: 'test/frame/encrypt.test.ts',
  },
  {
    id: 'D-08',
    promise: 'the frame takes no message longer than 32 kB (A 5)',
    off: [{ file: 'src/frame/guards.ts', find: ' || !isSmall(data)', replace: '' }],
    test: 'test/frame/channel.test.ts',
  },
  {
    id: 'D-20',
    promise: 'of a saved card the code alone leaves the frame (P1)',
    off: [
      {
        file: 'src/frame/card/card.ts',
        find: 'if (saved !== null) return { cvv: digitsOf(typed.cvc) };',
        replace: '',
      },
    ],
    test: 'test/frame/saved-code.test.ts',
  },
  {
    id: 'D-09',
    promise: 'a form that is not seen is flagged (S58)',
    off: [
      {
        file: 'src/frame/visibility.ts',
        find: '(this.#since ?? performance.now()) : null',
        replace: 'performance.now() : this.#since',
      },
    ],
    test: 'test/flows/risk.spec.ts',
    title: 'S58 a form',
  },
  {
    id: 'D-16',
    promise: 'a field that has text has no placeholder to work out at each key press',
    off: [
      {
        file: 'src/frame/field.ts',
        find: "input.removeAttribute('placeholder');",
        replace: "input.placeholder = '';",
      },
    ],
    test: 'test/frame/card-form-typing.test.ts',
  },
  {
    id: 'D-10',
    promise: 'number and code are not copied, cut or dragged out (S13)',
    off: [
      {
        file: 'src/frame/field-events.ts',
        find: "if (name !== 'holderName') event.preventDefault();",
        replace: 'void [name, event];',
      },
    ],
    test: 'test/flows/hostile-page.spec.ts',
    title: 'S13',
  },
  {
    id: 'D-11',
    promise: 'a message that was said before is not heard again (S23)',
    off: [{ file: 'src/frame/channel.ts', find: ' || known.seq <= this.#heard', replace: '' }],
    test: 'test/frame/channel.test.ts',
  },
  {
    id: 'D-12',
    promise: 'the frame answers one exact origin (A 3)',
    off: [
      {
        file: 'src/frame/connection.ts',
        find: 'postMessage(answer, event.origin, [port2])',
        replace: "postMessage(answer, '*', [port2])",
      },
    ],
    test: 'test/frame/connection.test.ts',
  },
  {
    id: 'D-13',
    promise: 'the time in a ciphertext is the gateway’s (F46)',
    off: [
      {
        file: 'src/frame/keys.ts',
        find: 'Math.round(this.#reading.serverTime + performance.now() - this.#reading.at)',
        replace: 'Date.now()',
      },
    ],
    test: 'test/frame/frame.spec.ts',
    title: 'the shopper’s clock decides nothing',
  },
  {
    id: 'D-14',
    promise: 'the frame takes theme values by kind (S48)',
    off: [
      {
        file: 'src/frame/guards.ts',
        find: 'return isTokenValue(name, value) ? [[name, value]] : [];',
        replace: "return typeof value === 'string' ? [[name, value]] : [];",
      },
    ],
    test: 'test/frame/channel.test.ts',
  },
  {
    id: 'D-15',
    promise: 'what appears in the frame moves nothing while the page’s button is pressed',
    off: [
      { file: 'src/frame/field-events.ts', find: 'else setTimeout(leave, PRESS);', replace: 'else leave();' },
    ],
    test: 'test/flows/pay.spec.ts',
    title: 'a press on Pay is one, however long',
  },
];
