// What happens amid something else, the flows' part of test/controls.ts: who is where, what goes while it is needed.
import type { Control } from '../controls.ts';
import { off } from '../support/off.ts';

const hasFocus = (instead: string): Control['off'] =>
  off(
    'src/elements/has-focus.ts',
    'element.contains((element.getRootNode() as Partial<Document>).activeElement ?? null)',
    instead,
  );

export const amidControls: readonly Control[] = [
  {
    id: 'TR-76',
    promise: 'an outage is not told as a refusal of the page',
    off: off(
      'src/session/session-client.ts',
      "ping`, { credentials: 'omit', signal }).then(\n      ({ ok }) => ok,",
      "ping`, { mode: 'no-cors', signal }).then(\n      () => true,",
    ),
    test: 'test/flows/bad-input.spec.ts',
    title: 'an outage behind a balancer',
  },
  {
    id: 'TR-77',
    promise: 'the bank’s page is there again when the element that showed it has gone',
    off: off('src/elements/running-checkout.ts', 'if (leader === participant && ', 'if (!leader && '),
    test: 'test/flows/components.spec.ts',
    title: 'the card goes while its bank’s page is open',
  },
  {
    id: 'TR-78',
    promise: 'a wallet alone says that one must not pay again',
    off: off('src/elements/running-checkout.ts', 'isOver ? this.leader : this.#payer', 'this.#payer'),
    test: 'test/flows/components.spec.ts',
    title: 'a wallet alone says of a payment',
  },
  {
    id: 'TR-79',
    promise: 'a deadline’s warning stays while nothing has given more time (WCAG 2.2.1)',
    off: off(
      'src/elements/checkout-element.ts',
      'next.session.given !== this.session?.given',
      'next.session !== this.session',
    ),
    test: 'test/flows/expiry.spec.ts',
    title: 'a warning stays when a try to pay ends',
  },
  {
    id: 'TR-80',
    promise: 'code that did not come is the network’s fault, and can be tried again',
    off: off('src/elements/method-rows.ts', 'this.isCut = true;'),
    test: 'test/flows/faults.spec.ts',
    title: 'the code of the only way to pay does not come',
  },
  {
    id: 'TR-81',
    promise: 'a decline is told, also when the card’s frame broke meanwhile',
    off: off(
      'src/checkout/checkout.ts',
      "if (state.notice) this.#ports.tell({ type: 'error', error: state.notice, fatal: false });",
    ),
    test: 'test/checkout/flow.test.ts',
    title: 'a decline is told, also when',
  },
  {
    id: 'LK-41',
    promise: 'who pays from a field of the card is led to the outcome',
    off: hasFocus("element.matches(':focus-within')"),
    test: 'test/flows/focus.spec.ts',
    title: 'who pays from a field of the card is led to the outcome',
  },
  {
    id: 'LK-42',
    promise: 'nothing is chosen over the head of who types in the card’s frame',
    off: hasFocus("element.matches(':focus-within')"),
    test: 'test/flows/focus.spec.ts',
    title: 'who is in the card’s fields before the session is there',
  },
  {
    id: 'LK-43',
    promise: 'a decline takes nobody out of what they type elsewhere',
    off: off('src/elements/checkout-element.ts', " && !document.activeElement?.matches(':read-write')"),
    test: 'test/flows/focus.spec.ts',
    title: 'a decline takes nobody out',
  },
  {
    id: 'LK-44',
    promise: 'what was to be mended is not listed any more once it is',
    off: off(
      'src/methods/card/card-method.ts',
      '      this.#faults = [];\n      void this.#host.requestUpdate();',
      '      this.#faults = [];',
    ),
    test: 'test/flows/pay.spec.ts',
    title: 'much that is missing is listed above the card',
  },
];
